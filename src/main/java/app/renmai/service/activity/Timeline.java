package app.renmai.service.activity;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.TalkColumns;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Position;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.activity.TimelineEntry.AttemptAhead;
import app.renmai.service.activity.TimelineEntry.Attempted;
import app.renmai.service.activity.TimelineEntry.Introduced;
import app.renmai.service.activity.TimelineEntry.PitchAnswered;
import app.renmai.service.activity.TimelineEntry.PitchSent;
import app.renmai.service.activity.TimelineEntry.PositionBegan;
import app.renmai.service.activity.TimelineEntry.Talk;
import app.renmai.service.activity.TimelineEntry.WorkedTogether;
import app.renmai.service.collaboration.Work;
import app.renmai.service.collaboration.Works;
import app.renmai.service.outreach.Advising;
import app.renmai.service.outreach.Next;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.organization.OrganizationPeopleStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.pitch.PitchStore;
import app.renmai.text.Folding;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What happened with one contact, one organization, or everyone: one query a source. */
public final class Timeline {
    /** The most interactions of everyone that are shown at once. */
    public static final int MOST = 20_000;

    private static final Comparator<TimelineEntry> NEWEST_FIRST =
            Comparator.comparing(TimelineEntry::at).reversed();

    private final Workspace workspace;
    private final Advising advising;
    private final ZoneId zone;

    /**
     * @param workspace the workspace
     * @param advising says when threads go on
     * @param zone where partial dates begin
     */
    public Timeline(Workspace workspace, Advising advising, ZoneId zone) {
        this.workspace = workspace;
        this.advising = advising;
        this.zone = zone;
    }

    /** Everything with a contact, newest first. */
    public CompletableFuture<List<TimelineEntry>> ofContact(long id) {
        return workspace.read(
                reader -> {
                    List<TimelineEntry> entries = new ArrayList<>();
                    talks(reader, InteractionStore.ofContact(reader, id), entries);
                    attempts(reader, OutreachStore.ofContact(reader, id), entries);
                    pitches(reader, PitchStore.ofContact(reader, id), entries);
                    introductions(reader, IntroductionStore.ofContact(reader, id), entries);
                    works(Works.ofContact(reader, id), entries);
                    ContactName self = ContactStore.names(reader, List.of(id)).get(id);
                    if (self != null) {
                        for (Position position : PositionStore.of(reader, id)) {
                            began(position, self, entries);
                        }
                    }
                    return sorted(entries);
                });
    }

    /** Everything with the people who work at an organization now, newest first. */
    public CompletableFuture<List<TimelineEntry>> ofOrganization(long id) {
        return workspace.read(
                reader -> {
                    List<TimelineEntry> entries = new ArrayList<>();
                    talks(reader, InteractionStore.ofOrganization(reader, id), entries);
                    Set<Long> people = new HashSet<>();
                    OrganizationPeopleStore.people(reader, id).stream()
                            .filter(OrganizationPeopleStore.Person::current)
                            .forEach(person -> people.add(person.contact().id()));
                    attempts(reader, threadsWith(reader, people), entries);
                    pitches(reader, pitchesTo(reader, people), entries);
                    introductions(reader, introductionsOf(reader, people), entries);
                    works(Works.ofOrganization(reader, id), entries);
                    return sorted(entries);
                });
    }

    /** What was said and done in a collaboration, newest first: the work itself and its talks. */
    public CompletableFuture<List<TimelineEntry>> ofCollaboration(long id) {
        return workspace.read(
                reader -> {
                    List<TimelineEntry> entries = new ArrayList<>();
                    talks(reader, InteractionStore.ofCollaboration(reader, id), entries);
                    works(Works.one(reader, id).stream().toList(), entries);
                    return sorted(entries);
                });
    }

    /** Everything with everyone, newest first; at most {@link #MOST} interactions. */
    public CompletableFuture<List<TimelineEntry>> ofEveryone() {
        return workspace.read(
                reader -> {
                    List<TimelineEntry> entries = new ArrayList<>();
                    talks(reader, InteractionStore.newest(reader, MOST), entries);
                    attempts(reader, OutreachStore.all(reader), entries);
                    pitches(reader, PitchStore.all(reader), entries);
                    introductions(reader, IntroductionStore.all(reader), entries);
                    works(Works.all(reader), entries);
                    return sorted(entries);
                });
    }

    /**
     * Everything with everyone in a span of time, newest first; at most {@link #MOST} interactions.
     */
    public CompletableFuture<List<TimelineEntry>> ofEveryone(Instant from, Instant to) {
        return workspace.read(
                reader -> {
                    List<TimelineEntry> entries = new ArrayList<>();
                    talks(reader, InteractionStore.newest(reader, from, to, MOST), entries);
                    attempts(reader, OutreachStore.all(reader), entries);
                    pitches(reader, PitchStore.all(reader), entries);
                    introductions(reader, IntroductionStore.all(reader), entries);
                    works(Works.all(reader), entries);
                    return sorted(entries);
                });
    }

    /**
     * Everything with those who bear a tag, newest first; at most {@link #MOST} interactions.
     *
     * @param tag its name, in whatever case
     * @param from the moment talks begin at or after
     * @param to the moment talks begin before
     */
    public CompletableFuture<List<TimelineEntry>> ofTag(String tag, Instant from, Instant to) {
        String folded = Folding.fold(tag);
        return workspace.read(
                reader -> {
                    List<TimelineEntry> entries = new ArrayList<>();
                    talks(
                            reader,
                            InteractionStore.newestWithTag(reader, folded, from, to, MOST),
                            entries);
                    Set<Long> people = TagStore.bearers(reader, folded);
                    attempts(reader, threadsWith(reader, people), entries);
                    pitches(reader, pitchesTo(reader, people), entries);
                    introductions(reader, introductionsOf(reader, people), entries);
                    works(Works.ofContacts(reader, people), entries);
                    return sorted(entries);
                });
    }

    /**
     * When every interaction with those who bear a tag was, for a picture of them all; empty while
     * {@link #ofTag} gives every one of them.
     */
    public CompletableFuture<Optional<TalkColumns>> everyTalkOfTag(String tag) {
        String folded = Folding.fold(tag);
        return workspace.read(
                reader ->
                        InteractionStore.countWithTag(reader, folded) <= MOST
                                ? Optional.empty()
                                : Optional.of(InteractionStore.columnsWithTag(reader, folded)));
    }

    private static List<Outreach> threadsWith(Reader reader, Set<Long> people) {
        return OutreachStore.all(reader).stream()
                .filter(thread -> people.contains(thread.contactId()))
                .toList();
    }

    private static List<Pitch> pitchesTo(Reader reader, Set<Long> people) {
        return PitchStore.all(reader).stream()
                .filter(pitch -> people.contains(pitch.contactId()))
                .toList();
    }

    /**
     * When every interaction was, for a picture of them all; empty while {@link #ofEveryone()}
     * gives every one of them.
     */
    public CompletableFuture<Optional<TalkColumns>> everyTalk() {
        return workspace.read(
                reader ->
                        InteractionStore.count(reader) <= MOST
                                ? Optional.empty()
                                : Optional.of(InteractionStore.columns(reader)));
    }

    /**
     * The talks whose summary, place or body holds a text, newest first.
     *
     * @param text what to look for, not blank
     * @param most at most this many
     */
    public CompletableFuture<List<Talk>> talksHolding(String text, int most) {
        return workspace.read(
                reader -> {
                    List<TimelineEntry> entries = new ArrayList<>();
                    talks(reader, InteractionStore.holding(reader, text, most), entries);
                    return entries.stream().map(Talk.class::cast).toList();
                });
    }

    private static void talks(
            Reader reader, List<Interaction> interactions, List<TimelineEntry> entries) {
        Map<Long, ContactName> names = InteractionStore.names(reader, interactions);
        interactions.forEach(interaction -> entries.add(Talk.of(interaction, names)));
    }

    private void attempts(Reader reader, List<Outreach> threads, List<TimelineEntry> entries) {
        if (threads.isEmpty()) {
            return;
        }
        Map<Long, ContactName> names =
                ContactStore.names(reader, threads.stream().map(Outreach::contactId).toList());
        Map<Long, List<Attempt>> attempts = AttemptStore.byThread(reader);
        List<OutreachThread> all =
                threads.stream().map(each -> OutreachThread.of(each, attempts)).toList();
        Map<Long, Next> ahead = advising.next(reader, all);
        for (OutreachThread thread : all) {
            ContactName name = names.get(thread.outreach().contactId());
            List<ContactName> people = name == null ? List.of() : List.of(name);
            made(thread, people, entries);
            Next next = ahead.get(thread.outreach().id());
            if (next != null) {
                entries.add(
                        new AttemptAhead(thread.outreach(), thread.next(), next, at(next), people));
            }
        }
    }

    private static void made(
            OutreachThread thread, List<ContactName> people, List<TimelineEntry> entries) {
        boolean before = false;
        for (Attempt each : thread.attempts()) {
            boolean answered = each.outcome() == Attempt.Outcome.ANSWERED;
            entries.add(new Attempted(each, thread.outreach(), answered && before, people));
            before = !answered;
        }
    }

    /** What could have gone out before can go out today. */
    private Instant at(Next next) {
        LocalDate today = LocalDate.now(workspace.clock().withZone(zone));
        LocalDate day = next.due(today) ? today : next.on();
        return day.atStartOfDay(zone).toInstant();
    }

    private static void pitches(Reader reader, List<Pitch> pitches, List<TimelineEntry> entries) {
        Map<Long, ContactName> names =
                ContactStore.names(reader, pitches.stream().map(Pitch::contactId).toList());
        for (Pitch pitch : pitches) {
            ContactName name = names.get(pitch.contactId());
            List<ContactName> people = name == null ? List.of() : List.of(name);
            Instant sent = pitch.sentAt();
            if (sent != null) {
                entries.add(new PitchSent(pitch, sent, people));
            }
            Instant answered = pitch.answeredAt();
            if (answered != null) {
                entries.add(new PitchAnswered(pitch, answered, people));
            }
        }
    }

    private static List<Introduction> introductionsOf(Reader reader, Set<Long> people) {
        return IntroductionStore.all(reader).stream()
                .filter(
                        each ->
                                people.contains(each.one().contactId())
                                        || people.contains(each.other().contactId()))
                .toList();
    }

    /** Those that were made. */
    private void introductions(
            Reader reader, List<Introduction> introductions, List<TimelineEntry> entries) {
        List<Introduction> made =
                introductions.stream().filter(each -> each.madeOn() != null).toList();
        Set<Long> people = new HashSet<>();
        made.forEach(each -> people.addAll(each.contacts()));
        Map<Long, ContactName> names = ContactStore.names(reader, people);
        for (Introduction each : made) {
            LocalDate day = Objects.requireNonNull(each.madeOn());
            entries.add(
                    new Introduced(
                            each,
                            day.atStartOfDay(zone).toInstant(),
                            each.contacts().stream()
                                    .map(names::get)
                                    .filter(Objects::nonNull)
                                    .toList()));
        }
    }

    private void works(List<Work> works, List<TimelineEntry> entries) {
        for (Work work : works) {
            Optional<Instant> starts = day(work.collaboration().starts(), PartialDate::earliest);
            Optional<Instant> ends = day(work.collaboration().ends(), PartialDate::latest);
            boolean told = work.collaboration().result() != Collaboration.Result.OPEN;
            Optional<Instant> at = told ? ends.or(() -> starts) : starts.or(() -> ends);
            at.ifPresent(
                    moment ->
                            entries.add(
                                    new WorkedTogether(
                                            work, moment, starts.orElse(moment), work.people())));
        }
    }

    private Optional<Instant> day(
            @Nullable PartialDate date, Function<PartialDate, Optional<LocalDate>> which) {
        return Optional.ofNullable(date)
                .flatMap(which)
                .map(day -> day.atStartOfDay(zone).toInstant());
    }

    private void began(Position position, ContactName who, List<TimelineEntry> entries) {
        if (position.from() != null) {
            position.from()
                    .earliest()
                    .ifPresent(
                            day ->
                                    entries.add(
                                            new PositionBegan(
                                                    position,
                                                    day.atStartOfDay(zone).toInstant(),
                                                    List.of(who))));
        }
    }

    private static List<TimelineEntry> sorted(List<TimelineEntry> entries) {
        entries.sort(NEWEST_FIRST);
        return List.copyOf(entries);
    }
}
