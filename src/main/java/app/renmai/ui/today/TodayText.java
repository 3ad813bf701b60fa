package app.renmai.ui.today;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.outreach.Attempt;
import app.renmai.service.activity.Anniversary;
import app.renmai.service.brief.Brief;
import app.renmai.service.match.Proposal;
import app.renmai.service.outreach.Advice;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.service.today.DayPage;
import app.renmai.service.today.Suggestion;
import app.renmai.service.today.Suggestion.Asked;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.Kind;
import app.renmai.service.today.Suggestion.Meeting;
import app.renmai.service.today.Suggestion.NextAttempt;
import app.renmai.service.today.Suggestion.Nudge;
import app.renmai.service.today.Suggestion.Occasion;
import app.renmai.service.today.Suggestion.Over;
import app.renmai.service.today.Suggestion.Promise;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.service.today.Suggestion.Serve;
import app.renmai.service.today.Suggestion.WhoFollows;
import app.renmai.text.DateText;
import app.renmai.text.Lunar;
import app.renmai.ui.calendar.EntryWords;
import app.renmai.ui.departure.DepartureText;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.warmth.WarmthText;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a day is told.
 *
 * @param wording the language
 * @param page all that the day is made of
 */
public record TodayText(Wording wording, DayPage page) {
    private static final String ENDS = ".。!！?？…”";

    /** So many of the parts to find out are named. */
    private static final int NAMED = 3;

    private EntryWords words() {
        return new EntryWords(wording, page.names());
    }

    /** A contact's name; words for "no name" when the contact is not there. */
    public String name(long contactId) {
        return words().name(contactId);
    }

    String initials(long contactId) {
        ContactName name = page.names().get(contactId);
        return name == null ? "?" : wording.names().initials(name.name());
    }

    /** With whom, and what. */
    public String title(Suggestion suggestion) {
        String name = name(suggestion.contactId());
        return switch (suggestion) {
            case Meeting meeting ->
                    wording.text(
                            "today.meeting",
                            time(meeting.interaction()),
                            talk(meeting.interaction()));
            case Asked asked -> wording.text("today.asked", talk(asked.interaction()));
            case Over over -> wording.text("today.over", over.text());
            case Occasion occasion -> anniversary(occasion.anniversary());
            case NextAttempt next -> title(next, name);
            case InTouch _ -> wording.text("today.in-touch", name);
            case Reconnect _ -> wording.text("today.reconnect", name);
            case WhoFollows follows -> new DepartureText(wording).question(follows.departure());
            case Serve serve -> title(serve, name);
            case Promise _, Nudge _ -> wording.text("today.title", name, suggestion.text());
        };
    }

    /** What was done, as it stands below. */
    public String done(Suggestion suggestion) {
        return switch (suggestion) {
            case InTouch _, Reconnect _ ->
                    wording.text("today.spoken", name(suggestion.contactId()));
            case NextAttempt next ->
                    wording.text(
                            "today.attempt.done",
                            name(next.contactId()),
                            next.advised().thread().next() - 1);
            case Meeting _,
                    Asked _,
                    Over _,
                    Promise _,
                    Nudge _,
                    Occasion _,
                    Serve _,
                    WhoFollows _ ->
                    title(suggestion);
        };
    }

    /** Why it is suggested, in one line. */
    public String reason(Suggestion suggestion) {
        Long source = suggestion.talk();
        Interaction talk = source == null ? null : page.talks().get(source);
        String noted = day(talk == null ? suggestion.noted() : talk.start());
        return switch (suggestion) {
            case Meeting meeting -> reason(meeting);
            case Promise promise -> reason(promise, noted);
            case Nudge nudge -> reason(nudge, talk, noted);
            case Occasion occasion -> reason(occasion.anniversary());
            case NextAttempt next -> reason(next);
            case InTouch touch -> reason(touch, noted);
            case Reconnect reconnect -> reason(reconnect);
            case WhoFollows follows -> new DepartureText(wording).left(follows.departure());
            case Serve serve -> reason(serve, noted);
            case Over over -> reason(over);
            case Asked asked ->
                    wording.text("today.reason.asked", words().moment(asked.interaction()));
        };
    }

    /** How much of the brief is ready, and what is to find out; place and promises beside it. */
    private String reason(Meeting meeting, Brief brief) {
        List<String> open =
                brief.toFindOut().stream()
                        .map(question -> question.part().code())
                        .distinct()
                        .map(code -> wording.text("brief.short." + code))
                        .toList();
        String some =
                String.join(
                        wording.text("list.enumeration"),
                        open.subList(0, Math.min(open.size(), NAMED)));
        String ready =
                open.isEmpty()
                        ? wording.text(
                                brief.open().isEmpty()
                                        ? "today.reason.brief"
                                        : "today.reason.brief.left",
                                brief.ready(),
                                Brief.PARTS)
                        : wording.text(
                                open.size() > NAMED
                                        ? "today.reason.brief.more"
                                        : "today.reason.brief.open",
                                brief.ready(),
                                Brief.PARTS,
                                some);
        return sentences(where(meeting), ready, open(meeting));
    }

    private String where(Meeting meeting) {
        String place = meeting.interaction().place();
        return place.isBlank() ? "" : wording.text("today.reason.meeting.place", place);
    }

    private String open(Meeting meeting) {
        return meeting.open() == 0 ? "" : wording.text("today.reason.meeting.open", meeting.open());
    }

    private String reason(Meeting meeting) {
        Brief brief = page.briefs().get(meeting.interaction().id());
        if (brief != null) {
            return reason(meeting, brief);
        }
        Interaction last = meeting.last();
        String before =
                last == null
                        ? wording.text("today.reason.meeting.first")
                        : last.summary().isBlank()
                                ? wording.text("today.reason.meeting", day(last.start()))
                                : wording.text(
                                        "today.reason.meeting.about",
                                        day(last.start()),
                                        sentence(last.summary()));
        return sentences(where(meeting), before, open(meeting));
    }

    /** What somebody wrote, with a stop at its end if it has none. */
    private String sentence(String written) {
        String text = written.strip();
        boolean ended = ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return ended ? text : text + (wording.messages().chinese() ? "。" : ".");
    }

    private String reason(Over over) {
        String with =
                over.work().people().stream()
                        .map(each -> wording.names().pair(each.name()).main())
                        .collect(Collectors.joining(wording.text("list.enumeration")));
        String ended = wording.times().inPart(over.ends());
        return with.isEmpty()
                ? wording.text("today.reason.over", ended)
                : wording.text("today.reason.over.with", ended, with);
    }

    private String reason(Promise promise, String noted) {
        LocalDate due = promise.due();
        String key = promise.mine() ? "today.reason.mine" : "today.reason.theirs";
        return due == null
                ? wording.text(key, noted)
                : wording.text(key + ".due", noted, weekday(due));
    }

    private String reason(Nudge nudge, @Nullable Interaction talk, String noted) {
        String due = weekday(nudge.due());
        return talk == null
                ? wording.text("today.reason.reminder", noted, due)
                : wording.text("today.reason.reminder.talk", due, noted, talk.summary());
    }

    private String reason(Anniversary date) {
        LocalDate today = page.date();
        String day =
                date.day().equals(today)
                        ? wording.text("today.reason.date.today")
                        : date.day().equals(today.plusDays(1))
                                ? wording.text("today.reason.date.tomorrow")
                                : wording.text("today.reason.date", weekday(date.day()));
        String lunar = lunarDay(date.date());
        String when = lunar.isEmpty() ? day : wording.text("today.reason.date.lunar", day, lunar);
        String kind = date.date().kind().code();
        return date.years() == 0
                ? wording.text("today.reason.date.end", when)
                : wording.text("today.reason.date.years." + kind, when, date.years());
    }

    /** The lunar day a date stands for, its leap month too; empty for a Gregorian one. */
    private String lunarDay(ImportantDate date) {
        if (date.calendar() != Calendar.CHINESE) {
            return "";
        }
        int month = Objects.requireNonNull(date.date().month());
        int day = Objects.requireNonNull(date.date().day());
        if (wording.messages().chinese()) {
            return Lunar.text(new Lunar.Date(null, month, day, date.leapMonth()), wording.locale());
        }
        return wording.text(
                date.leapMonth() ? "today.date.lunar.leap" : "today.date.lunar", month, day);
    }

    private String reason(InTouch touch, String last) {
        WarmthText warmth = new WarmthText(wording);
        String word = warmth.word(touch.warmth().warmth());
        String days = warmth.days(touch.warmth());
        return touch.tag().isEmpty()
                ? wording.text("today.reason.in-touch", word, days, last)
                : wording.text("today.reason.in-touch.tag", word, days, last, touch.tag());
    }

    private String title(NextAttempt next, String name) {
        int number = next.advised().thread().next();
        boolean come = !next.due().isAfter(page.date());
        return next.kind() == Kind.TAKE_UP
                ? wording.text("today.take-up", name)
                : come
                        ? wording.text("today.attempt", name, number)
                        : wording.text("today.attempt.on", name, number, weekday(next.due()));
    }

    private String title(Serve serve, String name) {
        LocalDate by = serve.proposal().need().neededBy();
        return by == null
                ? wording.text("today.serve", name, serve.text())
                : wording.text("today.serve.by", name, serve.text(), wording.times().day(by));
    }

    /** How one knows, what one offers, and what shows it. */
    private String reason(Serve serve, String noted) {
        Proposal proposal = serve.proposal();
        String offer =
                proposal.proof().isBlank()
                        ? wording.text("today.reason.serve", proposal.offer().words())
                        : wording.text(
                                "today.reason.serve.proof",
                                proposal.offer().words(),
                                proposal.proof());
        String code = proposal.need().certainty().code();
        return sentences(wording.text("today.reason.serve." + code, noted), offer);
    }

    /** What it is for, that a silence is no refusal, and what was brought so far. */
    private String reason(NextAttempt next) {
        OutreachThread thread = next.advised().thread();
        if (next.kind() == Kind.TAKE_UP) {
            String words = thread.outreach().theirWords();
            String said = words.isBlank() ? "" : sentence(wording.text("pitch.quoted", words));
            return sentences(
                    wording.text("today.reason.take-up", next.text(), weekday(next.due())), said);
        }
        String silence =
                wording.text(
                        "today.reason.attempt",
                        next.text(),
                        weekday(wording.times().dayOf(next.noted())));
        return sentences(
                silence,
                next.advised().advice().action() == Advice.Action.PREPARE_FIRST
                        ? wording.text("today.reason.attempt.prepare")
                        : thread.last().map(this::brought).orElse(""));
    }

    private String brought(Attempt last) {
        if (!last.carried().value()) {
            return wording.text("today.reason.attempt.reminder");
        }
        String words = last.carriedWords().strip();
        return wording.text(
                "today.reason.attempt.brought",
                words.isEmpty() ? wording.text("carried." + last.carried().code()) : words);
    }

    private String reason(Reconnect reconnect) {
        return new ReconnectText(wording).reason(reconnect);
    }

    /** In Chinese nothing stands between sentences. */
    private String sentences(String... sentences) {
        String gap = wording.messages().chinese() ? "" : " ";
        StringBuilder all = new StringBuilder();
        for (String each : sentences) {
            if (!each.isEmpty()) {
                all.append(all.isEmpty() ? "" : gap).append(each);
            }
        }
        return all.toString();
    }

    private String day(Instant moment) {
        return wording.times().day(wording.times().dayOf(moment));
    }

    String weekday(LocalDate day) {
        return wording.times().weekday(day);
    }

    /** A talk: with whom, and about what. */
    String talk(Interaction talk) {
        return words().talk(talk);
    }

    /** The hour; empty when only the day is known. */
    String time(Interaction talk) {
        return words().time(talk);
    }

    String time(Instant moment) {
        return words().time(moment);
    }

    /** A date that returns: Li Wei’s birthday. */
    String anniversary(Anniversary anniversary) {
        return words().anniversary(anniversary);
    }

    /** The lunar day it stands for; empty for a Gregorian one. */
    String lunar(Anniversary anniversary) {
        return words().lunar(anniversary);
    }

    /** Which day of the next ones: Thu, 周四. */
    String shortDay(LocalDate day) {
        return DateText.shortWeekday(day, wording.locale());
    }
}
