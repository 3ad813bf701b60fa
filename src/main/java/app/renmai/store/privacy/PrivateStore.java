package app.renmai.store.privacy;

import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

/**
 * The SQL of marks that something is private. What that means for reading is said by the views of
 * the schema that others see, and by nothing else.
 */
public final class PrivateStore {
    /** The table. */
    public static final String TABLE = "private_mark";

    private static final String CONTACT = "contact_id";
    private static final String INTERACTION = "interaction_id";

    private PrivateStore() {}

    /** Marks a contact, or takes the mark away. */
    public static void markContact(Tx tx, long id, boolean hidden) {
        mark(tx, CONTACT, id, hidden);
    }

    /** Marks an interaction, or takes the mark away. */
    public static void markInteraction(Tx tx, long id, boolean hidden) {
        mark(tx, INTERACTION, id, hidden);
    }

    private static void mark(Tx tx, String column, long id, boolean hidden) {
        if (!hidden) {
            tx.deleteWhere(TABLE, column, id);
        } else if (!has(tx, column, id)) {
            tx.insert(TABLE, Row.of(column, id).and(other(column), null));
        }
    }

    private static String other(String column) {
        return column.equals(CONTACT) ? INTERACTION : CONTACT;
    }

    /** Whether anything is private. */
    public static boolean any(Reader reader) {
        return reader.handle()
                .createQuery("SELECT 1 FROM private_mark LIMIT 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Whether a contact is private. */
    public static boolean hasContact(Reader reader, long id) {
        return has(reader, CONTACT, id);
    }

    /** Whether an interaction is private. */
    public static boolean hasInteraction(Reader reader, long id) {
        return has(reader, INTERACTION, id);
    }

    private static boolean has(Reader reader, String column, long id) {
        return reader.handle()
                .createQuery("SELECT 1 FROM private_mark WHERE " + column + " = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
