package app.renmai.service.outreach;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Position;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.value.Fact;
import app.renmai.service.contact.Contacts;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.PlannedStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.InnerNoteStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.store.pitch.PitchStore;
import app.renmai.store.value.FactStore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Threads as they are looked at: with whom, what is planned, and what could be new for them. */
public final class OutreachBoard {
    private final Workspace workspace;
    private final Advising advising;

    /**
     * @param workspace where the threads are
     * @param advising says what to do next
     */
    public OutreachBoard(Workspace workspace, Advising advising) {
        this.workspace = workspace;
        this.advising = advising;
    }

    /** All threads, as they were begun. */
    public CompletableFuture<List<ThreadRow>> all() {
        return workspace.read(reader -> rows(reader, OutreachStore.all(reader)));
    }

    /** The threads with a contact, as they were begun. */
    public CompletableFuture<List<ThreadRow>> of(long contactId) {
        return workspace.read(reader -> rows(reader, OutreachStore.ofContact(reader, contactId)));
    }

    /** A thread; empty when there is none with the id. */
    public CompletableFuture<Optional<ThreadRow>> find(long id) {
        return workspace.read(
                reader ->
                        OutreachStore.find(reader, id)
                                .map(thread -> rows(reader, List.of(thread)).getFirst()));
    }

    /**
     * The attempt a pitch went out as.
     *
     * @param thread the thread
     * @param attempt the attempt
     */
    public record SentIn(OutreachThread thread, Attempt attempt) {}

    /** As which attempt a pitch went out; empty when it was none. */
    public CompletableFuture<Optional<SentIn>> ofPitch(long pitchId) {
        return workspace.read(
                reader ->
                        AttemptStore.ofPitch(reader, pitchId)
                                .map(
                                        attempt ->
                                                new SentIn(
                                                        ThreadSteps.thread(
                                                                reader,
                                                                ThreadSteps.stored(
                                                                        reader,
                                                                        attempt.outreachId())),
                                                        attempt)));
    }

    /** All that is shown of a thread; empty when it is not there. */
    public CompletableFuture<Optional<ThreadPage>> page(long id) {
        return workspace.read(
                reader -> OutreachStore.find(reader, id).map(thread -> page(reader, thread)));
    }

    private List<ThreadRow> rows(Reader reader, List<Outreach> threads) {
        if (threads.isEmpty()) {
            return List.of();
        }
        Set<Long> people = threads.stream().map(Outreach::contactId).collect(Collectors.toSet());
        Map<Long, Position> positions = PositionStore.current(reader, people);
        Map<Long, Interaction> meetings = meetings(reader, people);
        List<ThreadRow> rows = new ArrayList<>();
        for (Advising.Advised each : advising.advised(reader, threads)) {
            long contact = each.contact().id();
            Optional<Position> position = Optional.ofNullable(positions.get(contact));
            rows.add(
                    new ThreadRow(
                            each.thread(),
                            each.contact().name(),
                            position.map(Position::title).orElse(""),
                            position.map(Position::organizationName).orElse(""),
                            each.advice(),
                            meetings.get(contact)));
        }
        return rows;
    }

    /** The next planned interaction of each, where there is one. */
    private Map<Long, Interaction> meetings(Reader reader, Set<Long> people) {
        Map<Long, Interaction> next = new HashMap<>();
        PlannedStore.nearest(reader, workspace.clock().instant(), Integer.MAX_VALUE)
                .forEach(
                        each ->
                                each.participants().stream()
                                        .filter(people::contains)
                                        .forEach(person -> next.putIfAbsent(person, each)));
        return next;
    }

    private ThreadPage page(Reader reader, Outreach thread) {
        ThreadRow row = rows(reader, List.of(thread)).getFirst();
        Instant first =
                row.thread().attempts().stream()
                        .findFirst()
                        .map(Attempt::madeAt)
                        .orElseGet(() -> workspace.clock().instant());
        return new ThreadPage(
                row,
                InteractionStore.lastBefore(reader, row.contactId(), first)
                        .filter(Interaction::held)
                        .orElse(null),
                news(reader, row),
                StopWishStore.of(reader, row.contactId()).orElse(null),
                InnerNoteStore.of(reader, row.id()),
                InnerNotes.Tally.of(InnerNoteStore.all(reader)));
    }

    /** What was noted or written since something last went out. */
    private static News news(Reader reader, ThreadRow row) {
        Instant since = row.thread().last().map(Attempt::madeAt).orElse(Instant.EPOCH);
        List<Fact> facts =
                Stream.concat(
                                FactStore.ofContact(reader, row.contactId()).stream(),
                                organizations(reader, row.contactId())
                                        .flatMap(
                                                id ->
                                                        FactStore.ofOrganization(reader, id)
                                                                .stream()))
                        .filter(fact -> fact.createdAt().isAfter(since))
                        .sorted(Comparator.comparing(Fact::createdAt).reversed())
                        .toList();
        List<Pitch> drafts =
                PitchStore.ofContact(reader, row.contactId()).stream()
                        .filter(Pitch::draft)
                        .filter(pitch -> pitch.updatedAt().isAfter(since))
                        .sorted(Comparator.comparing(Pitch::updatedAt).reversed())
                        .toList();
        Map<Long, Integer> versions = new HashMap<>();
        drafts.forEach(
                each -> versions.put(each.id(), PitchStore.versions(reader, each.id()).size()));
        return new News(facts, drafts, versions);
    }

    private static Stream<Long> organizations(Reader reader, long contact) {
        return Contacts.details(reader, contact).stream()
                .flatMap(details -> details.positions().stream())
                .filter(Position::current)
                .map(Position::organizationId)
                .filter(Objects::nonNull);
    }
}
