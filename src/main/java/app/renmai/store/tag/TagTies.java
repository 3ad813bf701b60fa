package app.renmai.store.tag;

import app.renmai.model.contact.Tag;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;
import app.renmai.text.Folding;

import org.jdbi.v3.core.statement.Query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The SQL of tags and of the tables that tie them to whatever bears them. */
public final class TagTies {
    private TagTies() {}

    /** The id of the tag with a name, made when there is none; case and accents do not matter. */
    public static long ensure(Tx tx, String name) {
        String clean = name.strip();
        String folded = Folding.fold(clean);
        Optional<Long> found =
                tx.handle()
                        .createQuery("SELECT id FROM tag WHERE folded = :folded")
                        .bind("folded", folded)
                        .mapTo(Long.class)
                        .findOne();
        return found.orElseGet(() -> tx.insert("tag", Row.of("name", clean).and("folded", folded)));
    }

    /** Removes a tag that nothing bears any more, with its cadence. */
    public static void forgetUnused(Tx tx, long tagId) {
        for (String table : List.of("contact_tag", "need_tag", "offer_tag")) {
            boolean used =
                    tx.handle()
                                    .createQuery(
                                            "SELECT COUNT(*) FROM "
                                                    + table
                                                    + " WHERE tag_id = :tag")
                                    .bind("tag", tagId)
                                    .mapTo(Long.class)
                                    .one()
                            > 0;
            if (used) {
                return;
            }
        }
        tx.deleteWhere("cadence", "tag_id", tagId);
        tx.delete("tag", tagId);
    }

    /**
     * Puts tags in the place of those that a row bears.
     *
     * @param table the table that ties tags to such rows
     * @param column its column that names the row
     * @param names the names of the tags; blank ones are left out
     */
    public static void put(Tx tx, String table, String column, long row, Collection<String> names) {
        Set<Long> wanted = new LinkedHashSet<>();
        names.stream()
                .filter(name -> !name.isBlank())
                .forEach(name -> wanted.add(ensure(tx, name)));
        tx.handle()
                .createQuery("SELECT id, tag_id FROM " + table + " WHERE " + column + " = :row")
                .bind("row", row)
                .map((link, _) -> new long[] {link.getLong(1), link.getLong(2)})
                .list()
                .forEach(
                        link -> {
                            if (!wanted.remove(link[1])) {
                                tx.delete(table, link[0]);
                                forgetUnused(tx, link[1]);
                            }
                        });
        wanted.forEach(tag -> tx.insert(table, Row.of(column, row).and("tag_id", tag)));
    }

    /** The tags of all rows of a table that ties them, by the row, oldest first. */
    public static Map<Long, List<Tag>> ofAll(Reader reader, String table, String column) {
        return tags(reader.handle().createQuery(query(table, column, "")));
    }

    /** The tags of some rows, by the row, oldest first; a row without any is not in it. */
    public static Map<Long, List<Tag>> of(
            Reader reader, String table, String column, Collection<Long> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        String some = " WHERE l." + column + " IN (<rows>)";
        return tags(
                reader.handle()
                        .createQuery(query(table, column, some))
                        .bindList("rows", List.copyOf(rows)));
    }

    private static String query(String table, String column, String where) {
        return "SELECT l."
                + column
                + ", t.id, t.name FROM "
                + table
                + " l JOIN tag t ON t.id = l.tag_id"
                + where
                + " ORDER BY l.id";
    }

    private static Map<Long, List<Tag>> tags(Query query) {
        Map<Long, List<Tag>> tags = new HashMap<>();
        query.map((row, _) -> Map.entry(row.getLong(1), new Tag(row.getLong(2), row.getString(3))))
                .forEach(
                        each ->
                                tags.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                                        .add(each.getValue()));
        return tags;
    }
}
