package app.renmai.store.contact;

import app.renmai.model.contact.Relation;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The SQL of who is what to whom. */
public final class RelationStore {
    /** The table. */
    public static final String TABLE = "relation";

    private RelationStore() {}

    /** Stores a new relation of a contact. */
    public static long insert(Tx tx, long contactId, Relation relation) {
        return tx.insert(TABLE, columns(relation).and("contact_id", contactId));
    }

    /** Stores a relation that is there. */
    public static void update(Tx tx, Relation relation) {
        tx.update(TABLE, relation.id(), columns(relation));
    }

    private static Row columns(Relation relation) {
        return Row.of("related_id", relation.related())
                .and("name", relation.name())
                .and("kind", relation.kind());
    }

    /** Deletes a relation. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** The relations of a contact, oldest first. */
    public static List<Relation> of(Reader reader, long contactId) {
        return reader.handle()
                .createQuery("SELECT * FROM relation WHERE contact_id = :contact ORDER BY id")
                .bind("contact", contactId)
                .map(
                        (row, _) ->
                                new Relation(
                                        row.getLong("id"),
                                        Columns.optionalLong(row, "related_id"),
                                        row.getString("name"),
                                        row.getString("kind")))
                .list();
    }

    /** What a contact is to others, by those others; the latest where there are several. */
    public static Map<Long, Relation> to(Reader reader, long relatedId) {
        Map<Long, Relation> relations = new LinkedHashMap<>();
        reader.handle()
                .createQuery("SELECT * FROM relation WHERE related_id = :related ORDER BY id")
                .bind("related", relatedId)
                .map(
                        (row, _) ->
                                Map.entry(
                                        row.getLong("contact_id"),
                                        new Relation(
                                                row.getLong("id"),
                                                relatedId,
                                                row.getString("name"),
                                                row.getString("kind"))))
                .forEach(each -> relations.put(each.getKey(), each.getValue()));
        return relations;
    }
}
