package app.renmai.store.network;

import app.renmai.model.shared.PartialDate;
import app.renmai.store.Columns;
import app.renmai.store.Reader;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The SQL of what ties contacts to one another. */
public final class TieStore {
    private TieStore() {}

    /** Two contacts, and how often what was asked for is so. */
    public record Pair(long one, long other, int times) {}

    /**
     * Who brought whom: the first is whom the user met the second through, or the user brought the
     * two together.
     */
    public static List<Pair> introduced(Reader reader) {
        return pairs(
                reader,
                "SELECT one, other, COUNT(*) AS times FROM (SELECT met_through_id AS one, id AS"
                        + " other FROM contact WHERE met_through_id IS NOT NULL UNION ALL SELECT"
                        + " contact_id, other_id FROM introduction WHERE made_on IS NOT NULL)"
                        + " GROUP BY one, other ORDER BY one, other");
    }

    /**
     * Through whom the user met somebody.
     *
     * @param through who brought the other
     * @param contact who was brought
     * @param on when they were met, as far as it is known; else null
     */
    public record Brought(long through, long contact, @Nullable PartialDate on) {}

    /** Through whom the user met whom. Whom the user brought together is not in it. */
    public static List<Brought> brought(Reader reader) {
        return reader.handle()
                .createQuery(
                        "SELECT met_through_id, id, met_on FROM contact WHERE met_through_id IS NOT"
                                + " NULL ORDER BY id")
                .map(
                        (row, _) ->
                                new Brought(
                                        row.getLong("met_through_id"),
                                        row.getLong("id"),
                                        Columns.optionalPartialDate(row, "met_on")))
                .list();
    }

    /** Who took part in the same collaborations. */
    public static List<Pair> workedTogether(Reader reader) {
        return pairs(
                reader,
                "SELECT a.contact_id AS one, b.contact_id AS other, COUNT(*) AS times FROM"
                        + " collaborator a JOIN collaborator b ON b.collaboration_id ="
                        + " a.collaboration_id AND b.contact_id > a.contact_id GROUP BY"
                        + " a.contact_id, b.contact_id ORDER BY one, other");
    }

    private static List<Pair> pairs(Reader reader, String sql) {
        return reader.handle()
                .createQuery(sql)
                .map(
                        (row, _) ->
                                new Pair(
                                        row.getLong("one"),
                                        row.getLong("other"),
                                        row.getInt("times")))
                .list();
    }
}
