package app.renmai.service.cadence;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Warmth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * How warm a contact is on a day. Days are counted by the calendar where the user is, so that a
 * change of the clocks makes none longer.
 *
 * @param warmth how warm
 * @param days days since both sides last spoke
 * @param cadence how often one means to be in touch
 */
public record WarmthNow(Warmth warmth, long days, Cadence cadence) {
    /** So many ideal intervals make a contact dormant. */
    private static final int DORMANT_AFTER = 3;

    /** The warmest first; of those as warm, the one that has the most of its interval left. */
    public static final Comparator<WarmthNow> WARMEST =
            Comparator.comparing(WarmthNow::warmth).thenComparingDouble(WarmthNow::ratio);

    /**
     * How warm a contact is.
     *
     * @param touch how one keeps in touch
     * @param today the day
     * @param zone where its days begin
     * @return empty without a cadence, with a paused one, and before both sides have spoken
     */
    public static Optional<WarmthNow> of(Touch touch, LocalDate today, ZoneId zone) {
        Cadence cadence = touch.cadence();
        Instant last = touch.last();
        if (cadence == null || last == null || touch.paused()) {
            return Optional.empty();
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(last.atZone(zone).toLocalDate(), today));
        return Optional.of(new WarmthNow(measured(days, cadence), days, cadence));
    }

    private static Warmth measured(long days, Cadence cadence) {
        if (days <= cadence.ideal()) {
            return Warmth.WARM;
        }
        if (days <= cadence.maximum()) {
            return Warmth.COOLING;
        }
        return days <= (long) DORMANT_AFTER * cadence.ideal() ? Warmth.QUIET : Warmth.DORMANT;
    }

    private double ratio() {
        return (double) days / cadence.ideal();
    }
}
