package app.renmai.store.contact;

import app.renmai.model.contact.Tag;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;
import app.renmai.store.tag.TagTies;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The SQL of tags. A tag that nothing bears any more is removed, with its cadence. */
public final class TagStore {
    /** The table that ties tags to contacts. */
    public static final String LINKS = "contact_tag";

    private TagStore() {}

    /** The id of the tag with a name, made when there is none; case and accents do not matter. */
    public static long ensure(Tx tx, String name) {
        return TagTies.ensure(tx, name);
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
        TagTies.forgetUnused(tx, tagId);
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
