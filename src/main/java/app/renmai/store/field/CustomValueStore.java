package app.renmai.store.field;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SQL of what contacts and organizations have in fields of the user's own. */
public final class CustomValueStore {
    /** The table. */
    public static final String TABLE = "custom_value";

    private CustomValueStore() {}

    /**
     * A value.
     *
     * @param id its row
     * @param text what it is, in the one form its kind has
     */
    public record Stored(long id, String text) {}

    /** Gives a contact or an organization a value, or takes it away when it is empty. */
    public static void put(Tx tx, CustomField field, long owner, String value) {
        Optional<Long> there =
                tx.handle()
                        .createQuery(
                                "SELECT id FROM custom_value WHERE field_id = :field AND "
                                        + column(field.target())
                                        + " = :owner")
                        .bind("field", field.id())
                        .bind("owner", owner)
                        .mapTo(Long.class)
                        .findOne();
        if (value.isEmpty()) {
            there.ifPresent(id -> tx.delete(TABLE, id));
        } else if (there.isPresent()) {
            change(tx, there.get(), value);
        } else {
            add(tx, field, owner, value);
        }
    }

    /** Gives a contact or an organization a value that it does not have yet. */
    public static void add(Tx tx, CustomField field, long owner, String value) {
        boolean person = field.target() == Target.CONTACT;
        tx.insert(
                TABLE,
                Row.of("field_id", field.id())
                        .and("contact_id", person ? owner : null)
                        .and("organization_id", person ? null : owner)
                        .and("field_value", value));
    }

    /** Changes a value that is there. */
    public static void change(Tx tx, long id, String value) {
        tx.update(TABLE, id, Row.of("field_value", value));
    }

    /** What a contact or an organization has, by the field's id. */
    public static Map<Long, String> of(Reader reader, Target target, long owner) {
        return by(reader, target, List.of(owner)).getOrDefault(owner, Map.of());
    }

    /** What contacts or organizations have, by owner and field; of all when the ids are null. */
    public static Map<Long, Map<Long, String>> by(
            Reader reader, Target target, @Nullable Collection<Long> owners) {
        String column = column(target);
        Query query =
                reader.handle()
                        .createQuery(
                                "SELECT "
                                        + column
                                        + " AS owner, field_id, field_value FROM custom_value WHERE"
                                        + " "
                                        + column
                                        + (owners == null ? " IS NOT NULL" : " IN (<ids>)"));
        Map<Long, Map<Long, String>> found = new HashMap<>();
        (owners == null ? query : query.bindList("ids", List.copyOf(owners)))
                .map(
                        (row, _) -> {
                            found.computeIfAbsent(row.getLong("owner"), _ -> new HashMap<>())
                                    .put(row.getLong("field_id"), row.getString("field_value"));
                            return true;
                        })
                .list();
        return found;
    }

    /** All values of a field, in the order they came. */
    public static List<Stored> ofField(Reader reader, long field) {
        return reader.handle()
                .createQuery(
                        "SELECT id, field_value FROM custom_value WHERE field_id = :field ORDER BY"
                                + " id")
                .bind("field", field)
                .map((row, _) -> new Stored(row.getLong("id"), row.getString("field_value")))
                .list();
    }

    /** How many values each field has; one without any is not in it. */
    public static Map<Long, Long> counts(Reader reader) {
        Map<Long, Long> counts = new HashMap<>();
        reader.handle()
                .createQuery("SELECT field_id, COUNT(*) AS n FROM custom_value GROUP BY field_id")
                .map((row, _) -> Map.entry(row.getLong("field_id"), row.getLong("n")))
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    /** Moves what one contact has to another; of a field that both have, the other's stays. */
    public static void move(Tx tx, long from, long to) {
        Map<Long, String> there = of(tx, Target.CONTACT, to);
        tx.handle()
                .createQuery(
                        "SELECT id, field_id FROM custom_value WHERE contact_id = :from ORDER BY"
                                + " id")
                .bind("from", from)
                .map((row, _) -> Map.entry(row.getLong("id"), row.getLong("field_id")))
                .list()
                .forEach(
                        value -> {
                            if (there.containsKey(value.getValue())) {
                                tx.delete(TABLE, value.getKey());
                            } else {
                                tx.update(TABLE, value.getKey(), Row.of("contact_id", to));
                            }
                        });
    }

    private static String column(Target target) {
        return target == Target.CONTACT ? "contact_id" : "organization_id";
    }
}
