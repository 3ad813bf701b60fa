package app.renmai.model.field;

import app.renmai.model.shared.Coded;

import java.util.List;

/**
 * A field of the user's own, on contacts or on organizations.
 *
 * @param id the row, or 0 before it is stored
 * @param target what has the field
 * @param name what the user calls it
 * @param kind what its values are
 * @param choices what can be chosen, in order; only a field to choose in has any
 */
public record CustomField(long id, Target target, String name, Kind kind, List<String> choices) {
    /** Keeps the list unchangeable. */
    public CustomField {
        choices = List.copyOf(choices);
    }

    /** What can have a field. Message keys are {@code field.target.<code>}. */
    public enum Target implements Coded {
        CONTACT("contact"),
        ORGANIZATION("organization");

        private final String code;

        Target(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What the values of a field are. Message keys are {@code field.kind.<code>}. */
    public enum Kind implements Coded {
        TEXT("text"),
        /** A decimal number, written without grouping. */
        NUMBER("number"),
        /** A {@link app.renmai.model.shared.PartialDate}. */
        DATE("date"),
        /** One of the choices. */
        CHOICE("choice"),
        /** A page, an address to write to, a telephone. */
        LINK("link");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** A field that is not stored yet. */
    public static CustomField of(Target target, String name, Kind kind, List<String> choices) {
        return new CustomField(0, target, name, kind, choices);
    }

    /** The same field with another name. */
    public CustomField withName(String newName) {
        return new CustomField(id, target, newName, kind, choices);
    }

    /** The same field with other choices. */
    public CustomField withChoices(List<String> newChoices) {
        return new CustomField(id, target, name, kind, newChoices);
    }
}
