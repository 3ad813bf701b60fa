package app.renmai.service.contact;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.Tag;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.organization.OrganizationStore;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** What can be done with contacts. Every change is one step that can be undone. */
public final class Contacts {
    private static final int FIRST = 0;

    /** New parts go behind those that are there; far fewer than this many exist. */
    private static final int LAST = 1_000;

    private final Workspace workspace;

    /** Contacts of a workspace. */
    public Contacts(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Adds a contact.
     *
     * @param contact the contact; its id is ignored
     * @param points how to reach them
     * @param organization the organization they work at now, or blank
     * @param title their title there, or blank
     * @return the new id
     */
    public CompletableFuture<Long> add(
            Contact contact, List<ContactPoint> points, String organization, String title) {
        return workspace.write(
                Op.ADD_CONTACT,
                subject(contact.name()),
                tx -> {
                    long id = ContactStore.insert(tx, contact);
                    int ordinal = FIRST;
                    for (ContactPoint point : points) {
                        ContactPointStore.insert(tx, id, point, ordinal++);
                    }
                    if (!organization.isBlank() || !title.isBlank()) {
                        Position position =
                                new Position(0, null, organization, title, "", null, null, false);
                        PositionStore.insert(tx, id, atOrganization(tx, position), FIRST);
                    }
                    return id;
                });
    }

    /** A contact with all that describes it; empty when there is no such contact. */
    public CompletableFuture<Optional<ContactDetails>> details(long id) {
        return workspace.read(reader -> details(reader, id));
    }

    /** Like {@link #details(long)}, inside a read or write that is under way. */
    public static Optional<ContactDetails> details(Reader reader, long id) {
        return ContactStore.find(reader, id).map(contact -> details(reader, contact));
    }

    private static ContactDetails details(Reader reader, Contact contact) {
        long id = contact.id();
        Optional<ContactName> through =
                Optional.ofNullable(contact.metThrough())
                        .map(other -> ContactStore.names(reader, List.of(other)).get(other));
        return new ContactDetails(
                contact,
                ContactPointStore.of(reader, id),
                PositionStore.of(reader, id),
                ImportantDateStore.of(reader, id),
                TagStore.of(reader, id),
                through);
    }

    /** The id of the contact with a uid. */
    public CompletableFuture<Optional<Long>> idOf(UUID uid) {
        return workspace.read(reader -> ContactStore.idOf(reader, uid));
    }

    /** The names of contacts; ids that are not there are left out. */
    public CompletableFuture<Map<Long, ContactName>> names(Collection<Long> ids) {
        return workspace.read(reader -> ContactStore.names(reader, ids));
    }

    /** Gives a contact another name. */
    public CompletableFuture<Void> rename(long id, PersonName name) {
        return change(id, Op.RENAME_CONTACT, subject(name), contact -> contact.withName(name));
    }

    /**
     * Changes a contact's own fields.
     *
     * @param id the contact
     * @param edit makes the changed contact from the stored one
     */
    public CompletableFuture<Void> edit(long id, UnaryOperator<Contact> edit) {
        return change(id, Op.EDIT_CONTACT, "", edit);
    }

    private CompletableFuture<Void> change(
            long id, Op op, String subject, UnaryOperator<Contact> edit) {
        return workspace.run(
                op,
                subject,
                tx ->
                        ContactStore.find(tx, id)
                                .ifPresent(
                                        contact -> ContactStore.update(tx, edit.apply(contact))));
    }

    /** Deletes contacts with all that hangs on them, see {@link ContactStore#delete}. */
    public CompletableFuture<Void> delete(Collection<Long> ids, String subject) {
        List<Long> all = List.copyOf(ids);
        return workspace.run(
                Op.DELETE_CONTACTS, subject, tx -> all.forEach(id -> ContactStore.delete(tx, id)));
    }

    /** Adds a way to reach a contact. */
    public CompletableFuture<Long> addPoint(long contactId, ContactPoint point) {
        return workspace.write(
                Op.ADD_CONTACT_POINT,
                point.value(),
                tx -> {
                    makeRoomForPreferred(tx, contactId, point);
                    return ContactPointStore.insert(tx, contactId, point, LAST);
                });
    }

    /** Changes a way to reach a contact. */
    public CompletableFuture<Void> editPoint(long contactId, ContactPoint point) {
        return workspace.run(
                Op.EDIT_CONTACT_POINT,
                point.value(),
                tx -> {
                    makeRoomForPreferred(tx, contactId, point);
                    ContactPointStore.update(tx, point);
                });
    }

    /** At most one contact point is preferred. */
    private static void makeRoomForPreferred(Tx tx, long contactId, ContactPoint point) {
        if (point.preferred()) {
            ContactPointStore.of(tx, contactId).stream()
                    .filter(other -> other.preferred() && other.id() != point.id())
                    .forEach(other -> ContactPointStore.update(tx, other.withPreferred(false)));
        }
    }

    /** Deletes a way to reach a contact. */
    public CompletableFuture<Void> deletePoint(ContactPoint point) {
        return workspace.run(
                Op.DELETE_CONTACT_POINT,
                point.value(),
                tx -> ContactPointStore.delete(tx, point.id()));
    }

    /** Adds a position; the organization is found by its name or made. */
    public CompletableFuture<Long> addPosition(long contactId, Position position) {
        return workspace.write(
                Op.ADD_POSITION,
                position.organizationName(),
                tx -> PositionStore.insert(tx, contactId, atOrganization(tx, position), LAST));
    }

    /** Changes a position; the organization is found by its name or made. */
    public CompletableFuture<Void> editPosition(Position position) {
        return workspace.run(
                Op.EDIT_POSITION,
                position.organizationName(),
                tx -> PositionStore.update(tx, atOrganization(tx, position)));
    }

    private static Position atOrganization(Tx tx, Position position) {
        Long organization =
                position.organizationName().isBlank()
                        ? null
                        : Long.valueOf(OrganizationStore.ensure(tx, position.organizationName()));
        return new Position(
                position.id(),
                organization,
                position.organizationName(),
                position.title().strip(),
                position.department().strip(),
                position.from(),
                position.to(),
                position.former());
    }

    /** Deletes a position. */
    public CompletableFuture<Void> deletePosition(Position position) {
        return workspace.run(
                Op.DELETE_POSITION,
                position.organizationName(),
                tx -> PositionStore.delete(tx, position.id()));
    }

    /** Adds an important date. */
    public CompletableFuture<Long> addDate(long contactId, ImportantDate date) {
        return workspace.write(
                Op.ADD_DATE,
                date.date().toString(),
                tx -> ImportantDateStore.insert(tx, contactId, date, LAST));
    }

    /** Changes an important date. */
    public CompletableFuture<Void> editDate(ImportantDate date) {
        return workspace.run(
                Op.EDIT_DATE, date.date().toString(), tx -> ImportantDateStore.update(tx, date));
    }

    /** Deletes an important date. */
    public CompletableFuture<Void> deleteDate(ImportantDate date) {
        return workspace.run(
                Op.DELETE_DATE,
                date.date().toString(),
                tx -> ImportantDateStore.delete(tx, date.id()));
    }

    /** Tags contacts with a word; a leading # is dropped, a blank word does nothing. */
    public CompletableFuture<Void> tag(Collection<Long> ids, String word) {
        String name = word.strip().replaceFirst("^[#＃]+", "");
        List<Long> all = List.copyOf(ids);
        return workspace.run(
                Op.TAG_CONTACTS,
                name,
                tx -> {
                    if (!name.isBlank()) {
                        long tag = TagStore.ensure(tx, name);
                        all.forEach(id -> TagStore.add(tx, id, tag));
                    }
                });
    }

    /** Takes a tag off contacts. */
    public CompletableFuture<Void> untag(Collection<Long> ids, Tag tag) {
        List<Long> all = List.copyOf(ids);
        return workspace.run(
                Op.UNTAG_CONTACTS,
                tag.name(),
                tx -> all.forEach(id -> TagStore.remove(tx, id, tag.id())));
    }

    /** All tags by name. */
    public CompletableFuture<List<Tag>> tags() {
        return workspace.read(TagStore::all);
    }

    /** How many contacts there are. */
    public CompletableFuture<Long> count() {
        return workspace.read(ContactStore::count);
    }

    /** How a name stands in an undo label: family and given name as written. */
    private static String subject(PersonName name) {
        boolean latin = (name.family() + name.given()).codePoints().allMatch(c -> c < 0x2E80);
        String full = latin ? name.given() + " " + name.family() : name.family() + name.given();
        return full.isBlank() ? name.nickname() : full.strip();
    }
}
