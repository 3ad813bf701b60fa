package app.renmai.store.value;

import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The SQL of whose initiative a talk was. */
public final class InitiativeStore {
    /** The table. */
    public static final String TABLE = "initiative";

    private InitiativeStore() {}

    /** The contacts whose initiative a talk was. */
    public static Set<Long> of(Reader reader, long interactionId) {
        return reader.handle()
                .createQuery("SELECT contact_id FROM initiative WHERE interaction_id = :talk")
                .bind("talk", interactionId)
                .mapTo(Long.class)
                .set();
    }

    /** Says whose initiative a talk was. */
    public static void put(Tx tx, long interactionId, Collection<Long> contacts) {
        Set<Long> before = of(tx, interactionId);
        contacts.stream()
                .distinct()
                .filter(each -> !before.contains(each))
                .forEach(each -> add(tx, interactionId, each));
        keep(tx, interactionId, contacts);
    }

    /** Says that a talk was a contact's initiative, of which nothing is said yet. */
    public static void add(Tx tx, long interactionId, long contactId) {
        tx.insert(TABLE, Row.of("interaction_id", interactionId).and("contact_id", contactId));
    }

    /** Takes away what is said of contacts that did not take part. */
    public static void keep(Tx tx, long interactionId, Collection<Long> participants) {
        List<long[]> rows =
                tx.handle()
                        .createQuery(
                                "SELECT id, contact_id FROM initiative WHERE interaction_id ="
                                        + " :talk ORDER BY id")
                        .bind("talk", interactionId)
                        .map((row, _) -> new long[] {row.getLong("id"), row.getLong("contact_id")})
                        .list();
        rows.stream()
                .filter(row -> !participants.contains(row[1]))
                .forEach(row -> tx.delete(TABLE, row[0]));
    }

    /** Everyone whose initiative a talk was, as pairs of talk and contact. */
    public static List<Pair> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM initiative ORDER BY id")
                .map((row, _) -> new Pair(row.getLong("interaction_id"), row.getLong("contact_id")))
                .list();
    }

    /**
     * That a talk was the initiative of a contact.
     *
     * @param interactionId the talk
     * @param contactId whose
     */
    public record Pair(long interactionId, long contactId) {}
}
