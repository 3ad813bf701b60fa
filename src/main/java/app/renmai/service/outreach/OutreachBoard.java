package app.renmai.service.outreach;

import static java.util.stream.Collectors.groupingBy;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.value.Fact;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.contact.Contacts;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.PlannedStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.pitch.PitchStore;
import app.renmai.store.value.FactStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Threads as they are looked at: with whom, what is planned, and what could be new for them. */
public final class OutreachBoard {
    private final Workspace workspace;

    /** The threads of a workspace. */
    public OutreachBoard(Workspace workspace) {
        this.workspace = workspace;
    }

    /** All threads, as they were begun. */
    public CompletableFuture<List<ThreadRow>> all() {
        return workspace.read(
                reader -> {
                    Map<Long, List<Attempt>> attempts =
                            AttemptStore.all(reader).stream()
                                    .collect(groupingBy(Attempt::outreachId));
                    return rows(
                            reader,
                            OutreachStore.all(reader),
                            id -> attempts.getOrDefault(id, List.of()));
                });
    }

    /** The threads with a contact, as they were begun. */
    public CompletableFuture<List<ThreadRow>> of(long contactId) {
        return workspace.read(
                reader ->
                        rows(
                                reader,
                                OutreachStore.ofContact(reader, contactId),
                                id -> AttemptStore.of(reader, id)));
    }

    /** All that is shown of a thread; empty when it is not there. */
    public CompletableFuture<Optional<ThreadPage>> page(long id) {
        return workspace.read(
                reader -> OutreachStore.find(reader, id).map(thread -> page(reader, thread)));
    }

    private List<ThreadRow> rows(
            Reader reader, List<Outreach> threads, LongFunction<List<Attempt>> attempts) {
        Map<Long, Optional<ContactDetails>> people = new HashMap<>();
        Map<Long, Optional<Interaction>> meetings = new HashMap<>();
        List<ThreadRow> rows = new ArrayList<>();
        for (Outreach each : threads) {
            long contact = each.contactId();
            rows.add(
                    row(
                            new OutreachThread(each, attempts.apply(each.id())),
                            people.computeIfAbsent(contact, id -> Contacts.details(reader, id)),
                            meetings.computeIfAbsent(contact, id -> meeting(reader, id))
                                    .orElse(null)));
        }
        return rows;
    }

    private static ThreadRow row(
            OutreachThread thread,
            Optional<ContactDetails> contact,
            @Nullable Interaction meeting) {
        Optional<Position> position = contact.flatMap(ContactDetails::currentPosition);
        return new ThreadRow(
                thread,
                contact.map(each -> each.contact().name()).orElse(PersonName.UNKNOWN),
                position.map(Position::title).orElse(""),
                position.map(Position::organizationName).orElse(""),
                meeting);
    }

    private Optional<Interaction> meeting(Reader reader, long contact) {
        Instant now = workspace.clock().instant();
        return PlannedStore.planned(reader, contact).stream()
                .filter(each -> each.start().isAfter(now))
                .min(Comparator.comparing(Interaction::start));
    }

    private ThreadPage page(Reader reader, Outreach thread) {
        ThreadRow row = rows(reader, List.of(thread), id -> AttemptStore.of(reader, id)).getFirst();
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
                news(reader, row));
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
