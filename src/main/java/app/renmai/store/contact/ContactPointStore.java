package app.renmai.store.contact;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PostalAddress;
import app.renmai.model.shared.Coded;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The SQL of contact points, of contacts and of organizations. */
public final class ContactPointStore {
    /** The table. */
    public static final String TABLE = "contact_point";

    private ContactPointStore() {}

    /** Stores a new contact point of a contact; a lower ordinal is shown first. */
    public static long insert(Tx tx, long contactId, ContactPoint point, int ordinal) {
        return tx.insert(TABLE, row(contactId, point, ordinal));
    }

    /** Like {@link #insert}, where nobody asks for its id. */
    public static void add(Tx tx, long contactId, ContactPoint point, int ordinal) {
        tx.add(TABLE, row(contactId, point, ordinal));
    }

    /** Stores a new contact point of an organization. */
    public static long insertForOrganization(
            Tx tx, long organizationId, ContactPoint point, int ordinal) {
        return tx.insert(
                TABLE,
                columns(point)
                        .and("contact_id", null)
                        .and("organization_id", organizationId)
                        .and("ordinal", ordinal));
    }

    /** Stores the fields of a contact point that is there. */
    public static void update(Tx tx, ContactPoint point) {
        tx.update(TABLE, point.id(), columns(point));
    }

    /** Deletes a contact point. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** The contact points of a contact, preferred first, then in their order. */
    public static List<ContactPoint> of(Reader reader, long contactId) {
        return list(reader, "contact_id", contactId);
    }

    /** The contact points of an organization. */
    public static List<ContactPoint> ofOrganization(Reader reader, long organizationId) {
        return list(reader, "organization_id", organizationId);
    }

    private static List<ContactPoint> list(Reader reader, String column, long owner) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM contact_point WHERE "
                                + column
                                + " = :owner ORDER BY preferred DESC, ordinal, id")
                .bind("owner", owner)
                .map(ContactPointStore::point)
                .list();
    }

    private static Row row(long contactId, ContactPoint point, int ordinal) {
        return columns(point)
                .and("contact_id", contactId)
                .and("organization_id", null)
                .and("ordinal", ordinal);
    }

    private static Row columns(ContactPoint point) {
        PostalAddress address = point.address();
        return Row.of("kind", point.kind())
                .and("service", point.service())
                .and("point_value", point.value())
                .and("label", point.label())
                .and("preferred", point.preferred())
                .and("po_box", address == null ? null : address.poBox())
                .and("extended", address == null ? null : address.extended())
                .and("street", address == null ? null : address.street())
                .and("city", address == null ? null : address.city())
                .and("region", address == null ? null : address.region())
                .and("postal_code", address == null ? null : address.postalCode())
                .and("country", address == null ? null : address.country());
    }

    private static ContactPoint point(ResultSet row, StatementContext context) throws SQLException {
        PostalAddress address =
                row.getString("street") == null
                        ? null
                        : new PostalAddress(
                                Columns.text(row, "po_box"),
                                Columns.text(row, "extended"),
                                Columns.text(row, "street"),
                                Columns.text(row, "city"),
                                Columns.text(row, "region"),
                                Columns.text(row, "postal_code"),
                                Columns.text(row, "country"));
        return new ContactPoint(
                row.getLong("id"),
                Coded.of(ContactPoint.Kind.class, row.getString("kind")),
                row.getString("service"),
                row.getString("point_value"),
                row.getString("label"),
                row.getBoolean("preferred"),
                address);
    }
}
