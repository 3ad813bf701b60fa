package app.renmai.store.contact;

import app.renmai.model.contact.Tag;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;
import app.renmai.text.Folding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The SQL of tags. A tag that nothing bears any more is removed, with its cadence. */
public final class TagStore {
    /** The table that ties tags to contacts. */
    public static final String LINKS = "contact_tag";

    private TagStore() {}

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

    /** Tags a contact; does nothing when it bears the tag already. */
    public static void add(Tx tx, long contactId, long tagId) {
        if (link(tx, contactId, tagId).isEmpty()) {
            addNew(tx, contactId, tagId);
        }
    }

    /** Tags a contact that does not bear the tag. */
    public static void addNew(Tx tx, long contactId, long tagId) {
        tx.add(LINKS, Row.of("contact_id", contactId).and("tag_id", tagId));
    }

    /** Takes a tag off a contact; does nothing when it does not bear it. */
    public static void remove(Tx tx, long contactId, long tagId) {
        link(tx, contactId, tagId).ifPresent(link -> tx.delete(LINKS, link));
        forgetUnused(tx, tagId);
    }

    /** Removes a tag that nothing bears any more, with its cadence. */
    private static void forgetUnused(Tx tx, long tagId) {
        for (String table : List.of(LINKS, "need_tag", "offer_tag")) {
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
        CadenceStore.putTag(tx, tagId, null);
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
        Map<Long, List<Tag>> tags = new HashMap<>();
        reader.handle()
                .createQuery(
                        "SELECT l."
                                + column
                                + ", t.id, t.name FROM "
                                + table
                                + " l JOIN tag t ON t.id = l.tag_id ORDER BY l.id")
                .map(
                        (row, _) ->
                                Map.entry(
                                        row.getLong(1), new Tag(row.getLong(2), row.getString(3))))
                .forEach(
                        each ->
                                tags.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                                        .add(each.getValue()));
        return tags;
    }

    private static Optional<Long> link(Reader reader, long contactId, long tagId) {
        return reader.handle()
                .createQuery(
                        "SELECT id FROM contact_tag WHERE contact_id = :contact AND tag_id = :tag")
                .bind("contact", contactId)
                .bind("tag", tagId)
                .mapTo(Long.class)
                .findOne();
    }

    /** The tags of a contact, oldest first. */
    public static List<Tag> of(Reader reader, long contactId) {
        return reader.handle()
                .createQuery(
                        "SELECT t.id, t.name FROM contact_tag l JOIN tag t ON t.id = l.tag_id"
                                + " WHERE l.contact_id = :contact ORDER BY l.id")
                .bind("contact", contactId)
                .map((row, _) -> new Tag(row.getLong("id"), row.getString("name")))
                .list();
    }

    /** Who bears a tag, given by its folded name. */
    public static Set<Long> bearers(Reader reader, String folded) {
        return reader.handle()
                .createQuery(
                        "SELECT l.contact_id FROM contact_tag l JOIN tag t ON t.id = l.tag_id WHERE"
                                + " t.folded = :folded")
                .bind("folded", folded)
                .mapTo(Long.class)
                .set();
    }

    /** All tags by name. */
    public static List<Tag> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT id, name FROM tag ORDER BY folded")
                .map((row, _) -> new Tag(row.getLong("id"), row.getString("name")))
                .list();
    }
}
