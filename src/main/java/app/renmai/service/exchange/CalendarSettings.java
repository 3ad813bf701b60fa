package app.renmai.service.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What a calendar is written with.
 *
 * @param zone the zone days are counted in
 * @param now the time of the export
 * @param locale the language of dates in words
 * @param words the words around names
 */
public record CalendarSettings(ZoneId zone, Instant now, Locale locale, Words words) {
    /** Gives the text of a message key. */
    @FunctionalInterface
    public interface Words {
        /** The text, with the arguments in it. */
        String text(String key, Object... arguments);
    }
}
