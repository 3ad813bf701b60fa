package app.renmai.store.organization;

import app.renmai.model.organization.Organization;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.field.CustomValueStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.NeedStore;
import app.renmai.text.Folding;
import app.renmai.text.NameParts;
import app.renmai.text.SearchKey;
import app.renmai.text.SortKey;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of organizations. */
public final class OrganizationStore {
    /** The table. */
    public static final String TABLE = "organization";

    private OrganizationStore() {}

    /** Stores a new organization and returns its id; the record's own id and times are ignored. */
    public static long insert(Tx tx, Organization organization) {
        return tx.insert(
                TABLE,
                columns(organization)
                        .and("uid", organization.uid())
                        .and("created_at", tx.now())
                        .and("updated_at", tx.now()));
    }

    /** The id of the organization with a name, made when there is none; see {@link #byName}. */
    public static long ensure(Tx tx, String name) {
        return byName(tx, name).orElseGet(() -> insert(tx, Organization.named(name, tx.now())));
    }

    /** Stores the fields of an organization that is there. */
    public static void update(Tx tx, Organization organization) {
        tx.update(TABLE, organization.id(), columns(organization));
    }

    /**
     * Deletes an organization. What was found out about it goes with it. Positions that say more
     * than where stay, without it: titles and years are what the user knows of a person. Those that
     * said nothing else go with it.
     */
    public static void delete(Tx tx, long id) {
        tx.deleteWhere("contact_point", "organization_id", id);
        tx.deleteWhere(CustomValueStore.TABLE, "organization_id", id);
        tx.deleteWhere(FactStore.TABLE, "organization_id", id);
        NeedStore.deleteOfOrganization(tx, id);
        CompetitorStore.deleteOf(tx, id);
        tx.deleteWhere(CollaborationStore.PARTNERS, "organization_id", id);
        for (long position : positions(tx, id, true)) {
            tx.delete("position_held", position);
        }
        for (long position : positions(tx, id, false)) {
            tx.update("position_held", position, Row.of("organization_id", null));
        }
        tx.delete(TABLE, id);
    }

    private static List<Long> positions(Tx tx, long id, boolean bare) {
        String saysNothingElse =
                "title = '' AND department = '' AND from_date IS NULL AND to_date IS NULL";
        return tx.handle()
                .createQuery(
                        "SELECT id FROM position_held WHERE organization_id = :id AND "
                                + (bare ? "" : "NOT ")
                                + "("
                                + saysNothingElse
                                + ") ORDER BY id")
                .bind("id", id)
                .mapTo(Long.class)
                .list();
    }

    /** The organization with an id. */
    public static Optional<Organization> find(Reader reader, long id) {
        return reader.find(TABLE, id, OrganizationStore::organization);
    }

    /** The id of the organization with an identity. */
    public static Optional<Long> idOf(Reader reader, UUID uid) {
        return reader.idOf(TABLE, uid);
    }

    /** The id of the organization with a name or other name; case, width and accents are equal. */
    public static Optional<Long> byName(Reader reader, String name) {
        return reader.handle()
                .createQuery(
                        "SELECT id FROM organization WHERE folded_name = :folded ORDER BY id LIMIT"
                                + " 1")
                .bind("folded", Folding.fold(name))
                .mapTo(Long.class)
                .findOne();
    }

    /** All organizations, by name. */
    public static List<Organization> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM organization ORDER BY sort_key, id")
                .map(OrganizationStore::organization)
                .list();
    }

    private static Row columns(Organization organization) {
        NameParts name = new NameParts("", "", organization.name(), "", "", "");
        String otherKey =
                organization.otherName().isEmpty()
                        ? ""
                        : SearchKey.of(
                                new NameParts("", "", organization.otherName(), "", "", ""), "");
        return Row.of("name", organization.name())
                .and("folded_name", Folding.fold(organization.name()))
                .and("other_name", organization.otherName())
                .and("sector", organization.sector())
                .and("since", organization.since())
                .and("website", organization.website())
                .and("notes", organization.notes())
                .and("search_key", SearchKey.of(name, "") + otherKey)
                .and("sort_key", SortKey.of(name));
    }

    static Organization organization(ResultSet row, StatementContext context) throws SQLException {
        return new Organization(
                row.getLong("id"),
                UUID.fromString(row.getString("uid")),
                row.getString("name"),
                row.getString("other_name"),
                row.getString("sector"),
                Columns.optionalPartialDate(row, "since"),
                row.getString("website"),
                row.getString("notes"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
