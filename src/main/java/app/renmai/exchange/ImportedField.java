package app.renmai.exchange;

import app.renmai.model.field.CustomField.Kind;

import java.util.List;

/**
 * What somebody has in a field of the user's own, on its way into a file or out of one.
 *
 * @param name the name of the field
 * @param kind what its values are
 * @param choices what can be chosen in it, as far as the file says
 * @param value the value; out of a list, as it was typed there
 */
public record ImportedField(String name, Kind kind, List<String> choices, String value) {
    /** Keeps the list unchangeable. */
    public ImportedField {
        choices = List.copyOf(choices);
    }
}
