package app.renmai.model.field;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * The fields that a contact or an organization can have, and what it has in them.
 *
 * @param fields all fields, in order
 * @param values the values by the field's id; a field without one is not in it
 */
public record OwnFields(List<CustomField> fields, Map<Long, String> values) {
    /** No fields. */
    public static final OwnFields NONE = new OwnFields(List.of(), Map.of());

    /** Keeps the collections unchangeable. */
    public OwnFields {
        fields = List.copyOf(fields);
        values = Map.copyOf(values);
    }

    /** The value of a field, or empty. */
    public String of(CustomField field) {
        @Nullable String value = values.get(field.id());
        return value == null ? "" : value;
    }

    /** The fields that have a value. */
    public List<CustomField> filled() {
        return fields.stream().filter(field -> values.containsKey(field.id())).toList();
    }
}
