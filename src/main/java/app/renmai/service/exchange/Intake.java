package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.Tag;
import app.renmai.service.exchange.ImportOptions.OnDuplicate;
import app.renmai.service.job.Progress;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.organization.OrganizationStore;
import app.renmai.text.Folding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Takes the people of files in: recognizes, completes, creates. Given a {@link Tx} it writes, given
 * a plain {@link Reader} it only finds out what would be written.
 */
final class Intake {
    private static final int BEHIND_ALL = 1_000;

    private final Reader reader;
    private final @Nullable Tx tx;
    private final OnDuplicate onDuplicate;
    private final Known known;
    private final Map<String, Long> organizations = new HashMap<>();
    private final Map<String, Long> tags = new HashMap<>();
    private final Map<String, List<Found>> byName = new HashMap<>();
    private final List<Through> pending = new ArrayList<>();
    private final Set<UUID> given = new HashSet<>();

    Intake(Reader reader, OnDuplicate onDuplicate) {
        this.reader = reader;
        this.tx = reader instanceof Tx writing ? writing : null;
        this.onDuplicate = onDuplicate;
        this.known = new Known(reader);
    }

    /** Somebody met through another one of the same files. */
    private record Through(Found person, Found introducer) {}

    /** Who made an introduction: a contact, somebody in the files, or only a name. */
    private record Introducer(@Nullable Long contact, @Nullable Found found, String name) {}

    /**
     * Takes people in.
     *
     * @param people the people
     * @param progress told how many are done, and asked whether to go on
     * @param outcome told what became of each
     */
    void take(List<Found> people, Progress progress, BiConsumer<Found, Outcome> outcome) {
        for (Found person : people) {
            progress.checkCancelled();
            byName.computeIfAbsent(person.key(), _ -> new ArrayList<>(1)).add(person);
            if (onDuplicate != OnDuplicate.CREATE) {
                known.recognize(person, id -> !completes(person, id)).ifPresent(person::recognize);
            }
        }
        int done = 0;
        for (Found person : people) {
            progress.checkCancelled();
            progress.report(done++, people.size());
            outcome.accept(person, takeOne(person));
        }
        pending.forEach(this::link);
        progress.report(done, people.size());
    }

    private Outcome takeOne(Found person) {
        Long contact = person.known();
        if (contact == null) {
            create(person);
            return Outcome.CREATED;
        }
        if (onDuplicate == OnDuplicate.SKIP) {
            return Outcome.UNCHANGED;
        }
        return complete(person, contact) ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    private void create(Found person) {
        ImportedContact found = person.contact();
        Introducer introducer = introducer(person);
        if (tx == null) {
            return;
        }
        Contact contact =
                new Contact(
                        0,
                        uid(person),
                        found.name(),
                        found.addressAs(),
                        howMet(found, introducer),
                        found.metOn(),
                        introducer.contact,
                        found.notes(),
                        tx.now(),
                        tx.now());
        long id = ContactStore.insert(tx, contact);
        person.store(id);
        addParts(tx, id, found.points(), found.positions(), found.dates(), 0);
        for (String tag : Combining.newTags(List.of(), found.tags())) {
            TagStore.add(tx, id, tag(tx, tag));
        }
        remember(person, introducer);
    }

    /** The identity of the file, unless another contact has it. */
    private UUID uid(Found person) {
        UUID uid = person.uid();
        boolean free = uid != null && !known.has(uid) && given.add(uid);
        return uid != null && free ? uid : UUID.randomUUID();
    }

    /** Whether a person would add something to a contact. */
    private boolean completes(Found person, long contactId) {
        return additions(person.contact(), contactId).map(Additions::any).orElse(false);
    }

    private boolean complete(Found person, long contactId) {
        Optional<Additions> found = additions(person.contact(), contactId);
        if (found.isEmpty()) {
            return false;
        }
        Additions additions = found.get();
        Introducer introducer = introducer(person);
        Contact before = additions.before;
        Contact after =
                Combining.contact(before, person.contact(), howMet(person.contact(), introducer));
        boolean introduced = before.metThrough() == null && introducer.contact != null;
        if (introduced) {
            after = after.withMeeting(after.howMet(), after.metOn(), introducer.contact);
        }
        boolean linked = before.metThrough() == null && introducer.found != null;
        boolean changed = additions.parts() || !after.equals(before) || linked;
        if (tx == null || !changed) {
            return changed;
        }
        if (!after.equals(before)) {
            ContactStore.update(tx, after);
        }
        addParts(tx, contactId, additions.points, additions.positions, additions.dates, BEHIND_ALL);
        for (String tag : additions.tags) {
            TagStore.add(tx, contactId, tag(tx, tag));
        }
        if (linked) {
            remember(person, introducer);
        }
        return true;
    }

    /** What a file adds to a contact. */
    private record Additions(
            Contact before,
            Contact after,
            List<ContactPoint> points,
            List<Position> positions,
            List<ImportantDate> dates,
            List<String> tags) {
        boolean parts() {
            return !(points.isEmpty() && positions.isEmpty() && dates.isEmpty() && tags.isEmpty());
        }

        boolean any() {
            return parts() || !after.equals(before);
        }
    }

    private Optional<Additions> additions(ImportedContact found, long id) {
        return ContactStore.find(reader, id)
                .map(
                        contact -> {
                            List<String> tagNames =
                                    TagStore.of(reader, id).stream().map(Tag::name).toList();
                            return new Additions(
                                    contact,
                                    Combining.contact(contact, found, found.howMet()),
                                    Combining.newPoints(
                                            ContactPointStore.of(reader, id), found.points()),
                                    Combining.newPositions(
                                            PositionStore.of(reader, id), found.positions()),
                                    Combining.newDates(
                                            ImportantDateStore.of(reader, id), found.dates()),
                                    Combining.newTags(tagNames, found.tags()));
                        });
    }

    private void addParts(
            Tx into,
            long id,
            List<ContactPoint> points,
            List<Position> positions,
            List<ImportantDate> dates,
            int firstOrdinal) {
        int ordinal = firstOrdinal;
        for (ContactPoint point : points) {
            ContactPointStore.insert(into, id, point, ordinal++);
        }
        for (Position position : positions) {
            PositionStore.insert(into, id, at(into, position), ordinal++);
        }
        for (ImportantDate date : dates) {
            ImportantDateStore.insert(into, id, date, ordinal++);
        }
    }

    private Position at(Tx into, Position position) {
        String name = position.organizationName();
        Long organization =
                name.isBlank()
                        ? null
                        : organizations.computeIfAbsent(
                                Folding.fold(name), _ -> OrganizationStore.ensure(into, name));
        return new Position(
                0,
                organization,
                name,
                position.title(),
                position.department(),
                position.from(),
                position.to(),
                position.former());
    }

    private long tag(Tx into, String name) {
        return tags.computeIfAbsent(Folding.fold(name), _ -> TagStore.ensure(into, name));
    }

    /** A name that only one person has is that person; any other is kept in words. */
    private Introducer introducer(Found person) {
        String name = person.contact().metThrough();
        if (name.isBlank()) {
            return new Introducer(null, null, "");
        }
        String key = PersonKey.of(PersonName.of("", name), "");
        Set<Long> contacts = new HashSet<>(known.named(key));
        List<Found> others = new ArrayList<>();
        for (Found other : byName.getOrDefault(key, List.of())) {
            Long contact = other.known();
            if (contact == null) {
                others.add(other);
            } else {
                contacts.add(contact);
            }
        }
        if (contacts.size() + others.size() != 1 || others.contains(person)) {
            return new Introducer(null, null, name);
        }
        if (others.isEmpty()) {
            Long only = contacts.iterator().next();
            boolean self = only.equals(person.known());
            return self ? new Introducer(null, null, name) : new Introducer(only, null, "");
        }
        return new Introducer(null, others.getFirst(), "");
    }

    private static String howMet(ImportedContact found, Introducer introducer) {
        return found.howMet().isEmpty() ? introducer.name : found.howMet();
    }

    private void remember(Found person, Introducer introducer) {
        if (introducer.found != null) {
            pending.add(new Through(person, introducer.found));
        }
    }

    private void link(Through through) {
        Tx into = tx;
        if (into != null && through.introducer.id() != 0) {
            ContactStore.find(into, through.person.id())
                    .ifPresent(
                            contact ->
                                    ContactStore.update(
                                            into,
                                            contact.withMeeting(
                                                    contact.howMet(),
                                                    contact.metOn(),
                                                    through.introducer.id())));
        }
    }
}
