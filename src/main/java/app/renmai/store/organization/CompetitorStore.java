package app.renmai.store.organization;

import app.renmai.model.organization.Organization;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import java.util.List;

/** The SQL of who competes with whom, told from the first. */
public final class CompetitorStore {
    /** The table. */
    public static final String TABLE = "competitor";

    private CompetitorStore() {}

    /** The competitors of an organization, by name. */
    public static List<Organization> of(Reader reader, long organizationId) {
        return reader.handle()
                .createQuery(
                        "SELECT o.* FROM competitor c JOIN organization o ON o.id ="
                                + " c.competitor_id WHERE c.organization_id = :organization ORDER"
                                + " BY o.sort_key, o.id")
                .bind("organization", organizationId)
                .map(OrganizationStore::organization)
                .list();
    }

    /**
     * Says that an organization competes with another; itself and one that is there are not added.
     */
    public static void add(Tx tx, long organizationId, long competitorId) {
        if (organizationId != competitorId && rows(tx, organizationId, competitorId).isEmpty()) {
            tx.insert(
                    TABLE,
                    Row.of("organization_id", organizationId).and("competitor_id", competitorId));
        }
    }

    /** Says that an organization does not compete with another. */
    public static void remove(Tx tx, long organizationId, long competitorId) {
        rows(tx, organizationId, competitorId).forEach(id -> tx.delete(TABLE, id));
    }

    /** Deletes what is said of an organization, from either side. */
    static void deleteOf(Tx tx, long organizationId) {
        tx.deleteWhere(TABLE, "organization_id", organizationId);
        tx.deleteWhere(TABLE, "competitor_id", organizationId);
    }

    private static List<Long> rows(Reader reader, long organizationId, long competitorId) {
        return reader.handle()
                .createQuery(
                        "SELECT id FROM competitor WHERE organization_id = :organization AND"
                                + " competitor_id = :competitor")
                .bind("organization", organizationId)
                .bind("competitor", competitorId)
                .mapTo(Long.class)
                .list();
    }
}
