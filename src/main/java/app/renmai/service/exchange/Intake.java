package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedPhoto;
import app.renmai.exchange.ImportedRelation;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.Photo;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.Relation;
import app.renmai.model.field.CustomField.Target;
import app.renmai.service.exchange.ImportOptions.OnDuplicate;
import app.renmai.service.exchange.Introducers.Introducer;
import app.renmai.store.AttachmentFiles;
import app.renmai.store.Tx;
import app.renmai.store.contact.CadenceStore;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.store.contact.KeptFieldStore;
import app.renmai.store.contact.PhotoStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.contact.RelationStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.organization.OrganizationStore;
import app.renmai.text.Folding;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes the people of files: makes those who are new, completes those who are known. */
final class Intake {
    private static final int BEHIND_ALL = 1_000;

    /** How an identity is written where nobody has it. */
    private static final String URN = "urn:uuid:";

    /** Before all: what somebody does now is shown first. */
    private static final int FIRST = -1;

    private final ImportPlan plan;
    private final Map<RecordId, Decision> decisions;
    private final AttachmentFiles files;
    private final Introducers introducers;
    private final Map<String, Long> organizations = new HashMap<>();
    private final Map<String, Long> tags = new HashMap<>();
    private final FieldIntake fields = new FieldIntake(Target.CONTACT);
    private final List<Link> links = new ArrayList<>();
    private final List<Newcomer> newcomers = new ArrayList<>();
    private final Set<UUID> given = new HashSet<>();

    Intake(ImportPlan plan, Map<RecordId, Decision> decisions, AttachmentFiles files) {
        this.plan = plan;
        this.decisions = decisions;
        this.files = files;
        this.introducers = new Introducers(plan.known(), plan.gathering().people());
    }

    /**
     * What ties somebody to somebody of the same files, who must be stored first.
     *
     * @param relation what they are, or null for the one who made the introduction
     */
    record Link(Found person, Found other, @Nullable ImportedRelation relation) {}

    /** Somebody who is to be stored with others, see {@link #storeNewcomers}. */
    private record Newcomer(Found person, Contact contact, Introducer introducer) {}

    /** What is still to be tied, once everybody is stored. */
    List<Link> links() {
        return links;
    }

    /**
     * Takes a person in; says what was done. Those who are new are stored by {@link
     * #storeNewcomers}, which must follow in the same transaction.
     */
    Verdict take(Tx tx, Found person) {
        Decision decision = decisions.get(person.id());
        if (decision instanceof Decision.Into into) {
            person.recognize(into.contact());
        }
        Long contact = decision instanceof Decision.Create ? null : person.known();
        person.store(contact == null ? 0 : contact);
        if (decision instanceof Decision.LeaveOut) {
            return Verdict.LEFT_OUT;
        }
        if (contact == null) {
            create(tx, person);
            return Verdict.NEW;
        }
        if (decision == null && plan.options().onDuplicate() == OnDuplicate.SKIP) {
            return Verdict.LEFT_OUT;
        }
        Optional<Additions> additions =
                Additions.of(
                        tx, contact, person.contact(), Planner.newest(plan.readings(), person));
        if (additions.isEmpty()) {
            // Deleted since it was planned.
            create(tx, person);
            return Verdict.NEW;
        }
        return complete(tx, person, additions.get()) ? Verdict.UPDATE : Verdict.SAME;
    }

    private void create(Tx tx, Found person) {
        ImportedContact found = person.contact();
        Introducer introducer = introducers.of(person);
        Contact contact =
                new Contact(
                        0,
                        uid(person),
                        found.name(),
                        found.addressAs(),
                        introducer.howMet(found),
                        found.metOn(),
                        introducer.contact(),
                        found.notes(),
                        tx.now(),
                        tx.now());
        newcomers.add(new Newcomer(person, contact, introducer));
    }

    /** Stores those who are new, many at a time, for that is quicker. */
    void storeNewcomers(Tx tx) {
        List<Long> ids =
                ContactStore.insertAll(
                        tx,
                        newcomers.stream().map(Newcomer::contact).toList(),
                        newcomers.stream().map(one -> one.person.keys()).toList());
        for (int i = 0; i < ids.size(); i++) {
            store(tx, newcomers.get(i), ids.get(i));
        }
        newcomers.clear();
    }

    private void store(Tx tx, Newcomer newcomer, long id) {
        Found person = newcomer.person;
        ImportedContact found = person.contact();
        person.store(id);
        addParts(tx, id, found.points(), found.positions(), found.dates(), 0);
        for (String tag : Combining.newTags(List.of(), found.tags())) {
            TagStore.addNew(tx, id, tag(tx, tag));
        }
        ImportedExtras extras = FieldIntake.fitting(tx, found.extras());
        addExtras(tx, person, extras.kept(), extras.relations());
        fields.add(tx, id, extras.fields());
        addPhoto(tx, id, found.extras().photo());
        if (found.extras().cadence() != null) {
            CadenceStore.putOwn(tx, id, found.extras().cadence());
        }
        remember(person, newcomer.introducer);
    }

    /** The identity of the file, unless another contact has it. */
    private UUID uid(Found person) {
        UUID uid = person.uid();
        boolean free =
                uid != null && !person.sharesUid() && !plan.known().has(uid) && given.add(uid);
        return uid != null && free ? uid : UUID.randomUUID();
    }

    private boolean complete(Tx tx, Found person, Additions additions) {
        long id = person.stored();
        Introducer introducer = introducers.of(person);
        Contact before = additions.before();
        Contact after =
                Combining.contact(before, person.contact(), introducer.howMet(person.contact()));
        if (before.metThrough() == null && introducer.contact() != null) {
            after = after.withMeeting(after.howMet(), after.metOn(), introducer.contact());
        }
        boolean linked = before.metThrough() == null && introducer.found() != null;
        boolean changed = additions.parts() || !after.equals(before) || linked;
        if (!changed) {
            return false;
        }
        if (!after.equals(before)) {
            ContactStore.update(tx, after);
        }
        Position left = additions.left();
        if (left != null) {
            PositionStore.update(tx, left.left());
        }
        addParts(
                tx,
                id,
                additions.points(),
                left == null ? additions.positions() : List.of(),
                additions.dates(),
                BEHIND_ALL);
        if (left != null) {
            for (Position position : additions.positions()) {
                PositionStore.add(tx, id, at(tx, position), FIRST);
            }
        }
        for (String tag : additions.tags()) {
            TagStore.add(tx, id, tag(tx, tag));
        }
        addExtras(tx, person, additions.kept(), additions.relations());
        fields.add(tx, id, additions.fields());
        addPhoto(tx, id, additions.photo());
        if (additions.cadence() != null) {
            CadenceStore.putOwn(tx, id, additions.cadence());
        }
        if (linked) {
            remember(person, introducer);
        }
        return true;
    }

    private void addParts(
            Tx tx,
            long id,
            List<ContactPoint> points,
            List<Position> positions,
            List<ImportantDate> dates,
            int firstOrdinal) {
        int ordinal = firstOrdinal;
        for (ContactPoint point : points) {
            ContactPointStore.add(tx, id, point, ordinal++);
        }
        for (Position position : positions) {
            PositionStore.add(tx, id, at(tx, position), ordinal++);
        }
        for (ImportantDate date : dates) {
            ImportantDateStore.add(tx, id, date, ordinal++);
        }
    }

    private Position at(Tx tx, Position position) {
        String name = position.organizationName();
        Long organization =
                name.isBlank()
                        ? null
                        : organizations.computeIfAbsent(
                                Folding.fold(name), _ -> OrganizationStore.ensure(tx, name));
        return position.at(organization);
    }

    private long tag(Tx tx, String name) {
        return tags.computeIfAbsent(Folding.fold(name), _ -> TagStore.ensure(tx, name));
    }

    private void addExtras(
            Tx tx, Found person, List<KeptField> kept, List<ImportedRelation> relations) {
        int ordinal = 0;
        for (KeptField field : kept) {
            KeptFieldStore.add(tx, person.stored(), field, ordinal++);
        }
        for (ImportedRelation relation : relations) {
            Optional<Found> other =
                    relation.uid().isEmpty()
                            ? Optional.empty()
                            : plan.parties().withUid(person.id().file(), relation.uid());
            other.ifPresentOrElse(
                    one -> links.add(new Link(person, one, relation)),
                    () ->
                            RelationStore.insert(
                                    tx, person.stored(), named(relation, person.stored())));
        }
    }

    /** An identity that a contact has is that contact, and a name that only one has. */
    private Relation named(ImportedRelation relation, long person) {
        Optional<Long> same = UidText.uuid(relation.uid()).flatMap(plan.known()::withUid);
        List<Long> named = plan.known().named(PersonKey.ofWhole(relation.name()));
        Long contact =
                same.orElseGet(
                        () ->
                                named.size() == 1 && !relation.name().isBlank()
                                        ? named.getFirst()
                                        : null);
        if (contact != null && contact != person) {
            return new Relation(0, contact, "", relation.kind());
        }
        return new Relation(0, null, nameOf(relation), relation.kind());
    }

    /** The name of somebody who is no contact; their identity where the file has no name. */
    static String nameOf(ImportedRelation relation) {
        return relation.name().isBlank() ? URN + relation.uid() : relation.name();
    }

    private void addPhoto(Tx tx, long id, @Nullable ImportedPhoto photo) {
        if (photo == null) {
            return;
        }
        try {
            AttachmentFiles.Stored stored = files.add(photo.bytes());
            PhotoStore.insert(tx, id, new Photo(photo.mediaType(), stored.size(), stored.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store a picture in " + files.folder(), e);
        }
    }

    private void remember(Found person, Introducer introducer) {
        Found other = introducer.found();
        if (other != null) {
            links.add(new Link(person, other, null));
        }
    }

    /** Ties two who are both stored now. */
    void link(Tx tx, Link link) {
        long person = link.person.stored();
        long other = link.other.first().stored();
        ImportedRelation relation = link.relation;
        if (person == 0) {
            return;
        }
        if (relation != null) {
            boolean somebody = other != 0 && other != person;
            RelationStore.insert(
                    tx,
                    person,
                    new Relation(
                            0,
                            somebody ? other : null,
                            somebody ? "" : relation.name(),
                            relation.kind()));
        } else if (other != 0) {
            ContactStore.find(tx, person)
                    .ifPresent(
                            contact ->
                                    ContactStore.update(
                                            tx,
                                            contact.withMeeting(
                                                    contact.howMet(), contact.metOn(), other)));
        }
    }
}
