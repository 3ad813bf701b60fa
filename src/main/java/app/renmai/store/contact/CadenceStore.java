package app.renmai.store.contact;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Rest;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** The SQL of how often one means to be in touch. */
public final class CadenceStore {
    /** The table of cadences, of contacts and of tags. */
    public static final String TABLE = "cadence";

    /** The table of who is left alone for a while. */
    public static final String RESTS = "cadence_rest";

    private CadenceStore() {}

    /**
     * A cadence and the tag it is of.
     *
     * @param tag the tag's name
     * @param cadence its cadence
     */
    public record OfTag(String tag, Cadence cadence) {}

    /** Whether anybody or any tag has a cadence. */
    public static boolean any(Reader reader) {
        return reader.handle()
                .createQuery("SELECT EXISTS (SELECT 1 FROM cadence)")
                .mapTo(Boolean.class)
                .one();
    }

    /** The contacts' own cadences; of all when the ids are null. */
    public static Map<Long, Cadence> own(Reader reader, @Nullable Collection<Long> ids) {
        Map<Long, Cadence> found = new HashMap<>();
        ContactListStore.query(
                        reader,
                        "SELECT contact_id, ideal_days, maximum_days FROM cadence WHERE contact_id"
                                + " IS NOT NULL",
                        "contact_id",
                        ids,
                        "")
                .map((row, _) -> Map.entry(row.getLong("contact_id"), cadence(row)))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    /** The tightest of the cadences of contacts' tags; of all when the ids are null. */
    public static Map<Long, OfTag> ofTags(Reader reader, @Nullable Collection<Long> ids) {
        BinaryOperator<OfTag> tighter =
                (one, other) ->
                        Cadence.TIGHTEST.compare(one.cadence(), other.cadence()) <= 0 ? one : other;
        Map<Long, OfTag> found = new HashMap<>();
        ContactListStore.query(
                        reader,
                        "SELECT l.contact_id, t.name, c.ideal_days, c.maximum_days FROM cadence c"
                                + " JOIN tag t ON t.id = c.tag_id JOIN contact_tag l ON l.tag_id ="
                                + " t.id WHERE 1 = 1",
                        "l.contact_id",
                        ids,
                        " ORDER BY l.id")
                .map(
                        (row, _) ->
                                Map.entry(
                                        row.getLong("contact_id"),
                                        new OfTag(row.getString("name"), cadence(row))))
                .forEach(each -> found.merge(each.getKey(), each.getValue(), tighter));
        return found;
    }

    /** The cadences of tags, by the tag's id. */
    public static Map<Long, Cadence> byTag(Reader reader) {
        Map<Long, Cadence> found = new HashMap<>();
        reader.handle()
                .createQuery("SELECT * FROM cadence WHERE tag_id IS NOT NULL")
                .map((row, _) -> Map.entry(row.getLong("tag_id"), cadence(row)))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    /** Who is left alone for a while; of all when the ids are null. */
    public static Map<Long, Rest> rests(Reader reader, @Nullable Collection<Long> ids) {
        Map<Long, Rest> found = new HashMap<>();
        ContactListStore.query(
                        reader,
                        "SELECT contact_id, until_on FROM cadence_rest WHERE 1 = 1",
                        "contact_id",
                        ids,
                        "")
                .map(
                        (row, _) ->
                                Map.entry(
                                        row.getLong("contact_id"),
                                        new Rest(Columns.optionalDate(row, "until_on"))))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    /** Gives a contact a cadence of its own, or none. */
    public static void putOwn(Tx tx, long contactId, @Nullable Cadence cadence) {
        put(
                tx,
                TABLE,
                "contact_id",
                contactId,
                cadence == null ? null : columns(cadence).and("tag_id", null));
    }

    /** Gives a tag a cadence, or none. */
    public static void putTag(Tx tx, long tagId, @Nullable Cadence cadence) {
        put(
                tx,
                TABLE,
                "tag_id",
                tagId,
                cadence == null ? null : columns(cadence).and("contact_id", null));
    }

    /** Leaves a contact alone for a while, or no longer. */
    public static void putRest(Tx tx, long contactId, @Nullable Rest rest) {
        put(
                tx,
                RESTS,
                "contact_id",
                contactId,
                rest == null ? null : Row.of("until_on", rest.until()));
    }

    /** One row at most is of one owner. */
    private static void put(Tx tx, String table, String column, long owner, @Nullable Row columns) {
        List<Long> there =
                tx.handle()
                        .createQuery("SELECT id FROM " + table + " WHERE " + column + " = :owner")
                        .bind("owner", owner)
                        .mapTo(Long.class)
                        .list();
        if (columns == null) {
            there.forEach(id -> tx.delete(table, id));
        } else if (there.isEmpty()) {
            tx.insert(table, columns.and(column, owner));
        } else {
            tx.update(table, there.getFirst(), columns);
        }
    }

    private static Row columns(Cadence cadence) {
        return Row.of("ideal_days", cadence.ideal()).and("maximum_days", cadence.maximum());
    }

    /** What came from elsewhere may be no cadence; it is brought within the bounds. */
    private static Cadence cadence(ResultSet row) throws SQLException {
        int ideal = Math.clamp(row.getInt("ideal_days"), 1, Cadence.LONGEST);
        int maximum = Math.clamp(row.getInt("maximum_days"), ideal, Cadence.LONGEST);
        return new Cadence(ideal, maximum);
    }
}
