package app.renmai.store.value;

import app.renmai.store.Row;
import app.renmai.store.Tx;

/** The SQL of needs that stay where somebody was when they leave. */
public final class MovedNeedStore {
    private static final String OF_ORGANIZATION = "organization_need";

    private MovedNeedStore() {}

    /** Makes a contact's need an organization's. */
    public static void toOrganization(Tx tx, long need, long organization) {
        tx.update(NeedStore.TABLE, need, Row.of("contact_id", null));
        tx.insert(OF_ORGANIZATION, Row.of("need_id", need).and("organization_id", organization));
    }
}
