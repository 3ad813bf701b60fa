package app.renmai.store.contact;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.model.shared.Coded;
import app.renmai.store.Reader;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The SQL behind recognizing people: what tells one contact from another, row by row. */
public final class ContactIdentityStore {
    private ContactIdentityStore() {}

    /** Who a contact is. */
    public record Identity(long id, UUID uid, PersonName name) {}

    /** Where a contact is reached. */
    public record Reach(long contactId, ContactPoint.Kind kind, String service, String value) {}

    /** Hands over every contact, oldest first. */
    public static void eachIdentity(Reader reader, Consumer<Identity> consumer) {
        eachIdentity(reader, null, consumer);
    }

    /** Hands over some contacts, at least one, or all when the ids are null; oldest first. */
    public static void eachIdentity(
            Reader reader, @Nullable Collection<Long> ids, Consumer<Identity> consumer) {
        try (Stream<Identity> rows =
                ContactListStore.query(
                        reader, "SELECT * FROM contact WHERE 1 = 1", "id", ids, " ORDER BY id")
                        .map(
                                (row, _) ->
                                        new Identity(
                                                row.getLong("id"),
                                                UUID.fromString(row.getString("uid")),
                                                ContactStore.name(row)))
                        .stream()) {
            rows.forEach(consumer);
        }
    }

    /** Hands over every contact point of a contact. */
    public static void eachReach(Reader reader, Consumer<Reach> consumer) {
        eachReach(reader, null, consumer);
    }

    /** Hands over every contact point of some contacts, at least one, or of all. */
    public static void eachReach(
            Reader reader, @Nullable Collection<Long> ids, Consumer<Reach> consumer) {
        try (Stream<Reach> rows =
                ContactListStore.query(
                        reader,
                        "SELECT contact_id, kind, service, point_value FROM contact_point"
                                + " WHERE contact_id IS NOT NULL",
                        "contact_id",
                        ids,
                        " ORDER BY id")
                        .map(
                                (row, _) ->
                                        new Reach(
                                                row.getLong("contact_id"),
                                                Coded.of(
                                                        ContactPoint.Kind.class,
                                                        row.getString("kind")),
                                                row.getString("service"),
                                                row.getString("point_value")))
                        .stream()) {
            rows.forEach(consumer);
        }
    }

    /** Takes an organization that a contact works or worked at. */
    public interface EachOrganization {
        void accept(long contactId, String name);
    }

    /**
     * Hands over every organization of some contacts, at least one, or of all when the ids are
     * null; former ones too.
     */
    public static void eachOrganization(
            Reader reader, @Nullable Collection<Long> ids, EachOrganization consumer) {
        try (Stream<Map.Entry<Long, String>> rows =
                ContactListStore.query(
                        reader,
                        "SELECT p.contact_id, o.name FROM position_held p JOIN organization"
                                + " o ON o.id = p.organization_id WHERE 1 = 1",
                        "p.contact_id",
                        ids,
                        " ORDER BY p.id")
                        .map((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
                        .stream()) {
            rows.forEach(row -> consumer.accept(row.getKey(), row.getValue()));
        }
    }
}
