package app.renmai.service.field;

import app.renmai.model.shared.Coded;

/** What a field takes of what is typed: the one form its kind has, or why it takes nothing. */
public sealed interface FieldValue {
    /**
     * A value.
     *
     * @param text the one form that equal values have; empty for none
     */
    record Taken(String text) implements FieldValue {}

    /**
     * What is no value of the field.
     *
     * @param problem why
     */
    record Refused(Problem problem) implements FieldValue {}

    /** Why a value is refused. Message keys are {@code field.problem.<code>}. */
    enum Problem implements Coded {
        NUMBER("number"),
        DATE("date"),
        /** It has the shape of a date, but there is no such day. */
        DAY("day"),
        CHOICE("choice"),
        LINK("link"),
        LONG("long");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
