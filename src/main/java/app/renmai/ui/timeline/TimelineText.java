package app.renmai.ui.timeline;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Position;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.activity.Course;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.collaboration.Stage;
import app.renmai.service.collaboration.Work;
import app.renmai.service.outreach.Next;
import app.renmai.text.DateText;
import app.renmai.ui.desk.Channels;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Names;
import app.renmai.ui.desk.Times;
import app.renmai.ui.desk.WorkText;
import app.renmai.ui.i18n.Messages;

import org.kordamp.ikonli.feather.Feather;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How what happened is told: a title, a line below it, a date, how long it took. The command line
 * tells it in the same words.
 *
 * @param messages the language
 * @param names how names are written in it
 * @param times how days are written in it
 * @param subject the contact whose page it is, who need not be named; 0 for none
 */
public record TimelineText(Messages messages, Names names, Times times, long subject) {
    /** Where Chinese sets a space: a name in Latin letters may stand in a Chinese sentence. */
    private static final Pattern HAN_BESIDE_LATIN =
            Pattern.compile("(?<=\\p{IsHan})(?=\\p{IsLatin})|(?<=\\p{IsLatin})(?=\\p{IsHan})");

    /**
     * @param desk the language
     * @param subject the contact whose page it is, who need not be named; 0 for none
     */
    public TimelineText(Desk desk, long subject) {
        this(desk.messages(), desk.names(), desk.times(), subject);
    }

    /** The icon of an entry. */
    public Feather icon(TimelineEntry entry) {
        return switch (entry) {
            case TimelineEntry.Talk talk -> icon(talk.interaction().kind());
            case TimelineEntry.Attempted _, TimelineEntry.AttemptAhead _ -> Feather.SEND;
            case TimelineEntry.PitchSent _ -> Feather.EDIT_3;
            case TimelineEntry.PitchAnswered _ -> Feather.EDIT_2;
            case TimelineEntry.Introduced _ -> Feather.SHARE_2;
            case TimelineEntry.WorkedTogether _ -> Feather.BRIEFCASE;
            case TimelineEntry.PositionBegan _ -> Feather.AWARD;
        };
    }

    /** The icon of a kind of interaction. */
    public static Feather icon(Interaction.Kind kind) {
        return switch (kind) {
            case MEETING -> Feather.USERS;
            case CALL -> Feather.PHONE;
            case MESSAGE -> Feather.MESSAGE_SQUARE;
            case EMAIL -> Feather.MAIL;
            case EVENT -> Feather.CALENDAR;
            case HOSPITALITY -> Feather.GIFT;
            case NOTE -> Feather.FILE_TEXT;
        };
    }

    /** The style class that gives the icon its colour. */
    public String colour(TimelineEntry entry) {
        boolean quiet =
                entry instanceof TimelineEntry.Talk talk
                        && (talk.interaction().kind() == Interaction.Kind.HOSPITALITY
                                || talk.interaction().state() == Interaction.State.NOT_HELD);
        return quiet ? "lane-positions" : "lane-" + entry.lane().code();
    }

    /** What it was, in one line. */
    public String title(TimelineEntry entry) {
        String title = plainTitle(entry);
        return messages.chinese() ? HAN_BESIDE_LATIN.matcher(title).replaceAll(" ") : title;
    }

    /** What it is called on a bar, the longest first; none for what is no bar. */
    public List<String> labels(TimelineEntry entry) {
        return switch (entry) {
            case TimelineEntry.Talk _, TimelineEntry.AttemptAhead _ -> List.of();
            case TimelineEntry.Attempted attempted -> labels(attempted);
            case TimelineEntry.PitchSent sent -> List.of(sent.pitch().subject());
            case TimelineEntry.PitchAnswered answered -> List.of(answered.pitch().subject());
            case TimelineEntry.Introduced made -> List.of(people(others(made.people())));
            case TimelineEntry.WorkedTogether worked ->
                    List.of(worked.work().collaboration().title());
            case TimelineEntry.PositionBegan began -> {
                String at = began.position().organizationName();
                String title = began.position().title();
                yield at.isEmpty() || title.isEmpty()
                        ? List.of(at + title)
                        : List.of(at + " · " + title, at);
            }
        };
    }

    private String plainTitle(TimelineEntry entry) {
        return switch (entry) {
            case TimelineEntry.Talk talk -> title(talk);
            case TimelineEntry.Attempted attempted ->
                    attempt(attempted.attempt().number(), attempted.thread(), attempted.people());
            case TimelineEntry.AttemptAhead ahead ->
                    attempt(ahead.number(), ahead.thread(), ahead.people());
            case TimelineEntry.PitchSent sent ->
                    text("timeline.pitch.sent", subjectOf(sent.pitch()));
            case TimelineEntry.PitchAnswered answered ->
                    text(
                            "timeline.pitch." + answered.pitch().state().code(),
                            subjectOf(answered.pitch()));
            case TimelineEntry.Introduced made -> title(made);
            case TimelineEntry.WorkedTogether worked ->
                    text(
                            "timeline.work." + stage(worked).code(),
                            worked.work().collaboration().title());
            case TimelineEntry.PositionBegan began -> title(began.position());
        };
    }

    private String title(TimelineEntry.Introduced made) {
        List<ContactName> others = others(made.people());
        return others.size() == 1
                ? text("timeline.introduced.to", people(others))
                : text("timeline.introduced", people(others));
    }

    /** What came of it; while that is not known, why the one whose page it is wanted it. */
    private String detail(TimelineEntry.Introduced made) {
        Introduction introduction = made.introduction();
        String words = introduction.resultWords();
        if (introduction.result() == Introduction.Result.UNKNOWN) {
            return introduction.of(subject).why();
        }
        String result = text("introduction.result." + introduction.result().code());
        return words.isBlank() ? result : result + " · " + words;
    }

    private String subjectOf(Pitch pitch) {
        return pitch.subject().isBlank() ? text("timeline.pitch.untitled") : pitch.subject();
    }

    private String title(TimelineEntry.Talk talk) {
        Interaction interaction = talk.interaction();
        String kind = text("interaction.kind." + interaction.kind().code());
        String others = people(others(talk.people()));
        String place = interaction.place();
        if (interaction.direction() != Direction.BOTH && place.isEmpty()) {
            String who = people(talk.people());
            boolean incoming = interaction.direction() == Direction.INCOMING;
            if (!who.isEmpty() && interaction.kind() != Interaction.Kind.NOTE) {
                return text(incoming ? "timeline.talk.from" : "timeline.talk.to", kind, who);
            }
        }
        if (place.isEmpty()) {
            return others.isEmpty() ? kind : text("timeline.talk.with", kind, others);
        }
        return others.isEmpty()
                ? text("timeline.talk.at", kind, place)
                : text("timeline.talk.at.with", kind, place, others);
    }

    private String attempt(int number, Outreach thread, List<ContactName> people) {
        String who = people(others(people));
        return who.isEmpty()
                ? text("timeline.attempt", number, thread.purpose())
                : text("timeline.attempt.with", number, thread.purpose(), who);
    }

    /** What an attempt brought, and what came of it. */
    private String detail(TimelineEntry.Attempted attempted) {
        Attempt attempt = attempted.attempt();
        List<String> parts = new ArrayList<>();
        parts.add(Channels.words(messages, attempt.channel()));
        parts.add(carried(attempt));
        parts.add(outcome(attempt));
        if (!attempt.answer().isBlank()) {
            parts.add(text("pitch.quoted", attempt.answer().strip()));
        }
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private String outcome(Attempt attempt) {
        Instant answered = attempt.answeredAt();
        return attempt.outcome() != Attempt.Outcome.ANSWERED || answered == null
                ? text("attempt.outcome." + attempt.outcome().code())
                : text(
                        "timeline.pitch.after",
                        ChronoUnit.DAYS.between(
                                times.dayOf(attempt.madeAt()), times.dayOf(answered)));
    }

    private String carried(Attempt attempt) {
        String words = attempt.carriedWords().strip();
        return attempt.carried().value() && !words.isEmpty()
                ? words
                : text("carried." + attempt.carried().code());
    }

    private List<String> labels(TimelineEntry.Attempted attempted) {
        if (!attempted.worked()) {
            return List.of();
        }
        String carried = carried(attempted.attempt());
        int number = attempted.attempt().number();
        boolean met = attempted.thread().state() == Outreach.State.MET;
        String brought = text("chart.worked", number, carried);
        return met ? List.of(text("chart.worked.met", number, carried), brought) : List.of(brought);
    }

    private String title(Position position) {
        String title = position.title();
        String organization = position.organizationName();
        if (title.isEmpty() || organization.isEmpty()) {
            return text("timeline.position", title + organization);
        }
        return text("timeline.position.at", title, organization);
    }

    /** How a talk stands now. */
    public Course course(Interaction interaction) {
        return Course.of(interaction, times.clock().instant(), times.zone());
    }

    /** How it stands, in a word or two; empty for what happened. */
    public String state(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.Talk talk && !talk.interaction().held()) {
            return text("course." + course(talk.interaction()).code());
        }
        if (entry instanceof TimelineEntry.AttemptAhead) {
            return text("outreach.mark.next");
        }
        return entry instanceof TimelineEntry.WorkedTogether worked
                        && stage(worked) == Stage.TO_TELL
                ? text("collaboration.stage." + Stage.TO_TELL.code())
                : "";
    }

    private String detail(TimelineEntry.AttemptAhead ahead) {
        String day = times.weekday(ahead.next().on());
        return ahead.next().basis() == Next.Basis.UNTIL
                ? text("outreach.next.until", day)
                : text("timeline.ahead", day);
    }

    private Stage stage(TimelineEntry.WorkedTogether worked) {
        return worked.work().stage(times.today());
    }

    /** What came of it, or who does what and to which end. */
    private String detail(Work work) {
        Collaboration told = work.collaboration();
        if (!told.resultWords().isBlank()) {
            return told.resultWords().strip();
        }
        return new WorkText(messages, names).parts(work, subject);
    }

    /** More, in one line; may be empty. */
    public String detail(TimelineEntry entry) {
        return switch (entry) {
            case TimelineEntry.Talk talk -> talk.interaction().summary();
            case TimelineEntry.Attempted attempted -> detail(attempted);
            case TimelineEntry.AttemptAhead ahead -> detail(ahead);
            case TimelineEntry.PitchSent sent ->
                    messages.chinese()
                            ? HAN_BESIDE_LATIN.matcher(sent(sent)).replaceAll(" ")
                            : sent(sent);
            case TimelineEntry.PitchAnswered answered -> answered(answered);
            case TimelineEntry.Introduced made -> detail(made);
            case TimelineEntry.WorkedTogether worked -> detail(worked.work());
            case TimelineEntry.PositionBegan began -> began.position().department();
        };
    }

    private String sent(TimelineEntry.PitchSent sent) {
        String channel = Channels.words(messages, sent.pitch().channel());
        String to = people(others(sent.people()));
        if (to.isEmpty() || channel.isEmpty()) {
            return to + channel;
        }
        return text("timeline.pitch.to", to, channel);
    }

    private String answered(TimelineEntry.PitchAnswered answered) {
        Instant sent = answered.pitch().sentAt();
        String words = answered.pitch().answer();
        if (sent == null) {
            return words;
        }
        long days = Duration.between(sent, answered.at()).toDays();
        String after = text("timeline.pitch.after", days);
        return words.isEmpty() ? after : words + " · " + after;
    }

    /** The people of an entry besides the one whose page it is. */
    public List<ContactName> others(List<ContactName> people) {
        return people.stream().filter(person -> person.id() != subject).toList();
    }

    private String people(List<ContactName> people) {
        String comma = messages.chinese() ? "、" : ", ";
        return people.stream()
                .map(person -> names.pair(person.name()).main())
                .collect(Collectors.joining(comma));
    }

    /** The day. */
    public String day(TimelineEntry entry) {
        return times.day(times.dayOf(entry.at()));
    }

    /** How long it took; empty when not known. */
    public String length(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.Talk talk && talk.interaction().end() != null) {
            Duration span = Duration.between(talk.interaction().start(), talk.interaction().end());
            return span.isPositive() ? DateText.duration(span, messages.locale()) : "";
        }
        return "";
    }

    /** Day and hours in full, for the details. */
    public String when(Interaction interaction) {
        LocalDate day = times.dayOf(interaction.start());
        String date = DateText.title(day, messages.locale()) + year(day);
        if (interaction.allDay()) {
            return date;
        }
        String from = time(interaction.start());
        Instant end = interaction.end();
        return date + " · " + (end == null ? from : from + "–" + time(end));
    }

    private String year(LocalDate day) {
        if (day.getYear() == times.today().getYear()) {
            return "";
        }
        return " " + day.getYear();
    }

    private String time(Instant moment) {
        return DateText.time(LocalTime.from(moment.atZone(times.zone())));
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
