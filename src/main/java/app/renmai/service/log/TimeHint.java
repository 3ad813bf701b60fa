package app.renmai.service.log;

import app.renmai.service.log.Part.Problem;

import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with a time that somebody typed. */
public final class TimeHint {
    private TimeHint() {}

    /**
     * What of a time cannot be: a day or an hour that is not there, a year that nobody means, an
     * end before the beginning.
     *
     * @param typed what was typed
     * @param now the present, where the user is
     * @param locale the user's language, which decides what 3/4 means
     * @return empty when it can be, and when no time is told
     */
    public static Optional<Problem> of(String typed, ZonedDateTime now, Locale locale) {
        return Times.read(new Line(typed.strip(), now.toLocalDate(), locale), now)
                .flatMap(Part::problem);
    }
}
