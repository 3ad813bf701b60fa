package app.renmai.model.contact;

import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;

/**
 * A date worth remembering.
 *
 * @param id the row, or 0 before it is stored
 * @param kind birthday, anniversary or another
 * @param label its name when it is another kind
 * @param date the date; with {@link Calendar#CHINESE} its month and day are lunar
 * @param calendar the calendar month and day belong to
 * @param leapMonth whether the lunar month is a leap month (闰月)
 */
public record ImportantDate(
        long id, Kind kind, String label, PartialDate date, Calendar calendar, boolean leapMonth) {

    /** What the date celebrates. */
    public enum Kind implements Coded {
        BIRTHDAY("birthday"),
        ANNIVERSARY("anniversary"),
        OTHER("other");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** The calendar a date is counted in. */
    public enum Calendar implements Coded {
        GREGORIAN("gregorian"),
        CHINESE("chinese");

        private final String code;

        Calendar(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** A birthday in the Gregorian calendar. */
    public static ImportantDate birthday(PartialDate date) {
        return new ImportantDate(0, Kind.BIRTHDAY, "", date, Calendar.GREGORIAN, false);
    }
}
