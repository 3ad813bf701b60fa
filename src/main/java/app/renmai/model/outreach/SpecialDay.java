package app.renmai.model.outreach;

import app.renmai.model.shared.Coded;

import java.time.LocalDate;

/**
 * A day on which work differs from what its weekday says.
 *
 * @param day the day
 * @param kind whether it is worked
 * @param name what it is called; may be empty
 */
public record SpecialDay(LocalDate day, Kind kind, String name) {
    /** Whether a day is worked. Message keys are {@code workday.kind.<code>}. */
    public enum Kind implements Coded {
        HOLIDAY("holiday"),
        /** A day of the weekend that is worked. */
        WORKING("working"),
        /** As its weekday says: it takes back what a table says of it. */
        USUAL("usual");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
