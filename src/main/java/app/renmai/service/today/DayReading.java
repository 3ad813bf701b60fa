package app.renmai.service.today;

import static java.util.stream.Collectors.groupingBy;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.ContactName;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.value.Need;
import app.renmai.service.activity.Agenda;
import app.renmai.service.activity.Anniversary;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.Briefs;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.Touches;
import app.renmai.service.collaboration.Works;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.departure.Departures;
import app.renmai.service.match.Matches;
import app.renmai.service.match.Proposal;
import app.renmai.service.outreach.Advising;
import app.renmai.service.outreach.Advising.Advised;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.service.rate.Rates;
import app.renmai.service.today.ReconnectPage.Pick;
import app.renmai.service.today.Suggestion.Asked;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.Meeting;
import app.renmai.service.today.Suggestion.NextAttempt;
import app.renmai.service.today.Suggestion.Nudge;
import app.renmai.service.today.Suggestion.Occasion;
import app.renmai.service.today.Suggestion.Over;
import app.renmai.service.today.Suggestion.Promise;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.service.today.Suggestion.Serve;
import app.renmai.service.today.Suggestion.WhoFollows;
import app.renmai.service.today.Suggestions.Candidate;
import app.renmai.store.Reader;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.pitch.PitchStore;
import app.renmai.store.talk.TalkStore;
import app.renmai.store.talk.Talks;
import app.renmai.text.LunarDate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a day.
 *
 * @param today the day, where the user is
 * @param now what begins after it has not begun
 * @param advising what to do next in outreach
 * @param serving which needs can be served
 * @param draw whom the week draws
 */
record DayReading(Today today, Instant now, Advising advising, Serving serving, WeeklyDraw draw) {
    private static final int DAYS_AHEAD = 7;
    private static final int RECENT_TALKS = 40;
    private static final int RECENT_PEOPLE = 6;

    /** What the choice is made of. */
    private record Found(
            TodayMarks marks,
            List<Commitment> commitments,
            List<Reminder> reminders,
            List<Interaction> ahead,
            List<Anniversary> dates,
            List<Advised> threads,
            List<Done> done,
            Suggestions suggestions) {}

    Suggestions suggestions(Reader reader, KeepingInTouch inTouch) {
        return found(reader, inTouch, 0).suggestions();
    }

    DayPage page(Reader reader, KeepingInTouch inTouch, List<ContactRow> rows, int waiting) {
        Found found = found(reader, inTouch, DAYS_AHEAD);
        Pick pick = pick(reader, rows, found);
        DayPage.Open open =
                new DayPage.Open(
                        found.commitments(),
                        found.reminders(),
                        PitchStore.inState(reader, Pitch.State.DRAFT));
        Set<Long> met = new LinkedHashSet<>();
        InteractionStore.lately(reader, now, RECENT_TALKS)
                .forEach(talk -> met.addAll(talk.participants()));
        List<Long> recent = met.stream().limit(RECENT_PEOPLE).toList();
        List<Suggestion> shown = new ArrayList<>(found.suggestions().now());
        found.suggestions().later().stream().limit(waiting).forEach(shown::add);
        Set<Long> people = people(found, open, shown, recent);
        if (pick != null) {
            people.add(pick.contactId());
        }
        Map<Long, ContactName> names = ContactStore.names(reader, people);
        return new DayPage(
                today.day(),
                LunarDate.of(today.day()),
                found.marks().settings(),
                found.suggestions(),
                found.done(),
                open,
                found.ahead(),
                found.dates().stream().filter(each -> ahead(each.day())).toList(),
                recent.stream().map(names::get).filter(Objects::nonNull).toList(),
                talks(reader, shown),
                names,
                ContactStore.count(reader),
                new DayPage.Threads(found.threads(), Rates.of(threads(reader), today.zone(), null)),
                briefs(reader, shown),
                pick);
    }

    /** Whom the week has drawn, unless they are named anyway or left. */
    private @Nullable Pick pick(Reader reader, List<ContactRow> rows, Found found) {
        Pick pick =
                found.marks().pickLeft(WeeklyPick.monday(today.day()))
                        ? null
                        : draw.of(reader, rows, today.day(), now);
        return pick == null
                        || pick.reconnect() == null
                        || found.suggestions().now().stream()
                                .anyMatch(each -> each.contactId() == pick.contactId())
                ? null
                : pick;
    }

    /** What to know before the meetings that are shown. */
    private Map<Long, Brief> briefs(Reader reader, List<Suggestion> shown) {
        Map<Long, Brief> briefs = new HashMap<>();
        for (Suggestion each : shown) {
            if (each instanceof Meeting meeting) {
                long id = meeting.interaction().id();
                Briefs.read(reader, meeting.contactId(), id, today.day(), today.zone())
                        .ifPresent(brief -> briefs.put(id, brief));
            }
        }
        return briefs;
    }

    private static List<OutreachThread> threads(Reader reader) {
        Map<Long, List<Attempt>> attempts =
                AttemptStore.all(reader).stream().collect(groupingBy(Attempt::outreachId));
        return OutreachStore.all(reader).stream()
                .map(one -> new OutreachThread(one, attempts.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private boolean ahead(LocalDate day) {
        return !day.isAfter(today.day().plusDays(DAYS_AHEAD));
    }

    private LocalDate dayOf(Interaction talk) {
        return talk.start().atZone(today.zone()).toLocalDate();
    }

    /** What is on the next days, as much of it as is shown. */
    private <T> Stream<T> next(List<T> all, Function<T, @Nullable LocalDate> day) {
        return all.stream().filter(each -> next(day.apply(each))).limit(DayPage.NEXT_SHOWN);
    }

    private boolean next(@Nullable LocalDate day) {
        return day != null && day.isAfter(today.day()) && ahead(day);
    }

    private Found found(Reader reader, KeepingInTouch inTouch, int days) {
        LocalDate day = today.day();
        TodayMarks marks = TodayMarks.read(reader);
        List<Commitment> commitments = CommitmentStore.open(reader);
        List<Reminder> reminders = ReminderStore.open(reader);
        List<Interaction> ahead =
                InteractionStore.between(reader, beginning(day), beginning(day.plusDays(days + 1L)))
                        .stream()
                        .filter(each -> each.state() != State.NOT_HELD)
                        .toList();
        List<Anniversary> dates =
                Anniversary.within(reader, day, Math.max(days, marks.settings().lead()));
        List<Candidate> open = new ArrayList<>();
        Map<Long, LocalDate> snoozed = Agenda.snoozed(reader);
        commitments.forEach(
                each -> open.add(new Candidate(new Promise(each), snoozed.get(each.id()))));
        reminders.forEach(each -> open.add(Candidate.of(new Nudge(each))));
        Map<Long, Instant> ready = marks.ready();
        for (Interaction talk : ahead) {
            if (talk.start().isAfter(now) && today(talk) && !ready.containsKey(talk.id())) {
                Meeting meeting = meeting(reader, talk, commitments);
                open.add(new Candidate(meeting, marks.later(talk.id())));
            }
        }
        Map<Long, LocalDate> later = Agenda.askedLater(reader);
        for (Interaction over : Agenda.asked(reader, now, today.zone())) {
            open.add(new Candidate(new Asked(over, dayOf(over)), later.get(over.id())));
        }
        over(reader).forEach(each -> open.add(new Candidate(each, marks.workLater(each.work()))));
        dates.stream()
                .filter(each -> marks.done(each).isEmpty())
                .forEach(each -> open.add(new Candidate(new Occasion(each), marks.later(each))));
        List<Advised> threads =
                advising.advised(
                        reader, OutreachStore.all(reader).stream().filter(Outreach::open).toList());
        threads.forEach(each -> next(each).ifPresent(what -> open.add(Candidate.of(what))));
        serve(reader, marks, commitments).ifPresent(each -> open.add(Candidate.of(each)));
        inTouch.due().forEach(each -> open.add(Candidate.of(each)));
        for (Departures.Open each : Departures.open(reader, day)) {
            Instant left = beginning(each.departure().on());
            open.add(new Candidate(new WhoFollows(each.departure(), left), each.until()));
        }
        dormant(reader, inTouch.dormant()).forEach(each -> open.add(Candidate.of(each)));
        List<Done> done = done(reader, marks, ahead, dates);
        threads.forEach(each -> tried(each).ifPresent(done::add));
        done.sort(Comparator.comparing(Done::at));
        Suggestions suggestions =
                Suggestions.of(open, done.stream().map(Done::what).toList(), marks.settings(), day);
        return new Found(marks, commitments, reminders, ahead, dates, threads, done, suggestions);
    }

    /** What is over and was not told of, by its last possible day. */
    private List<Over> over(Reader reader) {
        return Works.toTell(reader, today.day()).stream()
                .map(
                        work -> {
                            LocalDate ended = work.ended().orElseThrow();
                            return new Over(work, ended, beginning(ended));
                        })
                .toList();
    }

    /**
     * One need a day that the user can serve: the one that is needed soonest, of somebody with whom
     * no promise is open.
     */
    private Optional<Serve> serve(Reader reader, TodayMarks marks, List<Commitment> commitments) {
        Set<Long> promised =
                commitments.stream().map(Commitment::contactId).collect(Collectors.toSet());
        List<Serve> serves = new ArrayList<>();
        for (Proposal each : Matches.read(reader)) {
            Need need = each.need();
            Long contact = need.contactId();
            LocalDate later = marks.needLater(need.id());
            boolean wanted =
                    each.mine()
                            && each.served().isEmpty()
                            && need.certainty() != Need.Certainty.ASSUMED
                            && (later == null || !later.isAfter(today.day()))
                            && (need.neededBy() == null || !need.neededBy().isBefore(today.day()));
            if (wanted && contact != null && !promised.contains(contact)) {
                serves.add(new Serve(each, contact));
            }
        }
        return serves.stream().min(Comparator.comparing(DayReading::neededBy));
    }

    private static LocalDate neededBy(Serve serve) {
        LocalDate day = serve.proposal().need().neededBy();
        return day == null ? LocalDate.MAX : day;
    }

    /** The next attempt of a thread, where there is one. */
    private static Optional<NextAttempt> next(Advised thread) {
        return thread.advice().next().map(next -> new NextAttempt(thread, next.on()));
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(today.zone()).toInstant();
    }

    private boolean today(Interaction talk) {
        return dayOf(talk).equals(today.day()) && Suggesting.meeting(talk);
    }

    private Meeting meeting(Reader reader, Interaction talk, List<Commitment> commitments) {
        long first = talk.participants().getFirst();
        int open =
                (int)
                        commitments.stream()
                                .filter(each -> talk.participants().contains(each.contactId()))
                                .count();
        return new Meeting(
                talk,
                today.day(),
                InteractionStore.lastBefore(reader, first, now).orElse(null),
                open);
    }

    private List<Reconnect> dormant(Reader reader, List<InTouch> dormant) {
        List<Long> ids = dormant.stream().map(InTouch::contactId).toList();
        return Reconnecting.of(dormant, GroundsReading.of(reader, ids, now, serving), today.day())
                .stream()
                .limit(Reconnecting.MOST)
                .toList();
    }

    /** What was done since the day began, the earliest first. */
    private List<Done> done(
            Reader reader, TodayMarks marks, List<Interaction> ahead, List<Anniversary> dates) {
        Instant begin = beginning(today.day());
        List<Done> done = new ArrayList<>();
        for (Commitment each : CommitmentStore.doneSince(reader, begin)) {
            done.add(new Done(new Promise(each), Objects.requireNonNull(each.doneAt())));
        }
        for (Reminder each : ReminderStore.doneSince(reader, begin)) {
            done.add(new Done(new Nudge(each), Objects.requireNonNull(each.doneAt())));
        }
        for (Anniversary each : dates) {
            marks.done(each)
                    .filter(at -> !at.isBefore(begin))
                    .ifPresent(at -> done.add(new Done(new Occasion(each), at)));
        }
        Map<Long, Instant> ready = marks.ready();
        for (Interaction talk : ahead) {
            Instant at = ready.get(talk.id());
            if (at != null && !at.isBefore(begin) && today(talk)) {
                done.add(new Done(Meeting.of(talk, today.zone()), at));
            }
        }
        spokenWith(reader, ahead, ready.keySet(), done);
        return done;
    }

    /** What went out today after something had gone out before: it was worth doing. */
    private Optional<Done> tried(Advised thread) {
        List<Attempt> attempts = thread.thread().attempts();
        return thread.thread()
                .last()
                .filter(last -> attempts.size() > 1)
                .map(Attempt::madeAt)
                .filter(at -> !at.isBefore(beginning(today.day())))
                .map(at -> new Done(new NextAttempt(thread, today.day()), at));
    }

    /** With whom one has spoken today who was beyond their cadence this morning. */
    private void spokenWith(
            Reader reader, List<Interaction> talks, Set<Long> ready, List<Done> done) {
        Map<Long, Instant> spoken = new LinkedHashMap<>();
        for (Interaction talk : talks) {
            boolean held = !talk.start().isAfter(now) && talk.direction() == Direction.BOTH;
            if (held && talk.kind() != Interaction.Kind.NOTE && !ready.contains(talk.id())) {
                talk.participants().forEach(each -> spoken.putIfAbsent(each, talk.start()));
            }
        }
        if (spoken.isEmpty()) {
            return;
        }
        Touches touches = Touches.read(reader, spoken.keySet());
        spoken.keySet().removeIf(each -> touches.of(each, null).cadence() == null);
        if (spoken.isEmpty()) {
            return;
        }
        Map<Long, Talks> before =
                TalkStore.talks(reader, spoken.keySet(), beginning(today.day()).minusNanos(1));
        spoken.forEach(
                (contact, at) -> {
                    Talks earlier = before.get(contact);
                    Instant last = earlier == null ? null : earlier.bothSpoke();
                    KeepingInTouch.of(contact, touches.of(contact, last), today)
                            .map(DayReading::ofCadence)
                            .ifPresent(what -> done.add(new Done(what, at)));
                });
    }

    private static Suggestion ofCadence(InTouch touch) {
        return KeepingInTouch.dormant(touch) ? new Reconnect(touch, Grounds.NONE) : touch;
    }

    /** Everyone whose name is shown. */
    private Set<Long> people(
            Found found, DayPage.Open open, List<Suggestion> shown, Collection<Long> recent) {
        Set<Long> people = new HashSet<>(recent);
        shown.forEach(each -> people.addAll(peopleOf(each)));
        found.done().forEach(each -> people.addAll(peopleOf(each.what())));
        LocalDate day = today.day();
        found.ahead().stream()
                .filter(each -> dayOf(each).equals(day))
                .forEach(each -> people.addAll(each.participants()));
        next(found.ahead(), this::dayOf).forEach(each -> people.addAll(each.participants()));
        found.dates().stream()
                .filter(each -> each.day().equals(day))
                .forEach(each -> people.add(each.contactId()));
        next(found.dates(), Anniversary::day).forEach(each -> people.add(each.contactId()));
        next(open.commitments(), Commitment::due).forEach(each -> people.add(each.contactId()));
        next(open.reminders(), Reminder::due).forEach(each -> people.add(each.contactId()));
        open.drafts().forEach(each -> people.add(each.contactId()));
        found.threads().forEach(each -> people.add(each.contact().id()));
        return people;
    }

    private static Collection<Long> peopleOf(Suggestion suggestion) {
        return switch (suggestion) {
            case Meeting meeting -> meeting.interaction().participants();
            case Asked asked -> asked.interaction().participants();
            case Over over -> over.work().names().keySet();
            default -> List.of(suggestion.contactId());
        };
    }

    private static Map<Long, Interaction> talks(Reader reader, List<Suggestion> shown) {
        Set<Long> ids = new HashSet<>();
        for (Suggestion each : shown) {
            Long talk = each.talk();
            if (talk != null) {
                ids.add(talk);
            }
        }
        Map<Long, Interaction> talks = new HashMap<>();
        InteractionStore.of(reader, ids).forEach(talk -> talks.put(talk.id(), talk));
        return talks;
    }
}
