package app.renmai.store.field;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.shared.Coded;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;
import app.renmai.text.Folding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The SQL of the fields themselves. */
public final class CustomFieldStore {
    /** The table. */
    public static final String TABLE = "custom_field";

    private CustomFieldStore() {}

    /** Stores a new field behind the others of its target; returns its id. */
    public static long insert(Tx tx, CustomField field) {
        int last =
                tx.handle()
                        .createQuery(
                                "SELECT COALESCE(MAX(ordinal), 0) FROM custom_field WHERE target ="
                                        + " :target")
                        .bind("target", field.target().code())
                        .mapTo(Integer.class)
                        .one();
        return tx.insert(
                TABLE,
                columns(field).and("target", field.target().code()).and("ordinal", last + 1));
    }

    /** Stores the name, the kind and the choices of a field that is there. */
    public static void update(Tx tx, CustomField field) {
        tx.update(TABLE, field.id(), columns(field));
    }

    /** Gives fields their places in the order of a list. */
    public static void arrange(Tx tx, List<CustomField> fields) {
        for (int i = 0; i < fields.size(); i++) {
            tx.update(TABLE, fields.get(i).id(), Row.of("ordinal", i + 1));
        }
    }

    /** Deletes a field with all its values. */
    public static void delete(Tx tx, long id) {
        tx.deleteWhere(CustomValueStore.TABLE, "field_id", id);
        tx.delete(TABLE, id);
    }

    /** All fields: those of contacts, then those of organizations, each in their order. */
    public static List<CustomField> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM custom_field ORDER BY target, ordinal, id")
                .map((row, _) -> field(row))
                .list();
    }

    /** The fields that contacts, or that organizations can have, in their order. */
    public static List<CustomField> of(Reader reader, Target target) {
        return all(reader).stream().filter(field -> field.target() == target).toList();
    }

    /** The field with an id. */
    public static Optional<CustomField> find(Reader reader, long id) {
        return all(reader).stream().filter(field -> field.id() == id).findFirst();
    }

    private static Row columns(CustomField field) {
        return Row.of("name", field.name())
                .and("folded", Folding.fold(field.name()))
                .and("kind", field.kind().code())
                .and("choices", String.join("\n", field.choices()));
    }

    private static CustomField field(ResultSet row) throws SQLException {
        return new CustomField(
                row.getLong("id"),
                Coded.of(Target.class, row.getString("target")),
                row.getString("name"),
                Coded.of(Kind.class, row.getString("kind")),
                row.getString("choices").lines().filter(line -> !line.isBlank()).toList());
    }
}
