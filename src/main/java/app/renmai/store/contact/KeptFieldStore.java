package app.renmai.store.contact;

import app.renmai.model.contact.KeptField;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SQL of what was kept of other programs. */
public final class KeptFieldStore {
    /** The table. */
    public static final String TABLE = "kept_field";

    private KeptFieldStore() {}

    /** Stores a new field of a contact. */
    public static long insert(Tx tx, long contactId, KeptField field, int ordinal) {
        return tx.insert(TABLE, row(contactId, field, ordinal));
    }

    /** Like {@link #insert}, where nobody asks for its id. */
    public static void add(Tx tx, long contactId, KeptField field, int ordinal) {
        tx.add(TABLE, row(contactId, field, ordinal));
    }

    private static Row row(long contactId, KeptField field, int ordinal) {
        return Row.of("contact_id", contactId)
                .and("ordinal", ordinal)
                .and("format", field.format())
                .and("name", field.name())
                .and("field_value", field.value());
    }

    /** Deletes a field. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** The fields of a contact, in the order they came. */
    public static List<KeptField> of(Reader reader, long contactId) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM kept_field WHERE contact_id = :contact ORDER BY ordinal, id")
                .bind("contact", contactId)
                .map(
                        (row, _) ->
                                new KeptField(
                                        row.getLong("id"),
                                        row.getString("format"),
                                        row.getString("name"),
                                        row.getString("field_value")))
                .list();
    }

    /** The values of a field, and the contacts that have it. */
    public static Map<String, Long> contactsByValue(Reader reader, String format, String name) {
        Map<String, Long> contacts = new HashMap<>();
        reader.handle()
                .createQuery(
                        "SELECT field_value, contact_id FROM kept_field WHERE format = :format AND"
                                + " name = :name ORDER BY id")
                .bind("format", format)
                .bind("name", name)
                .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> contacts.put(entry.getKey(), entry.getValue()));
        return contacts;
    }
}
