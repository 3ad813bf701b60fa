package app.renmai.ui.chart;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A stretch of time people think in. Message keys are {@code chart.preset.<code>}. */
public enum Preset {
    WEEK("week", Period.ofWeeks(1)),
    MONTH("month", Period.ofMonths(1)),
    YEAR("year", Period.ofYears(1)),
    ALL("all", Period.ZERO);

    private final String code;
    private final Period length;

    Preset(String code, Period length) {
        this.code = code;
        this.length = length;
    }

    /** The code for message keys. */
    public String code() {
        return code;
    }

    /**
     * The stretch of this length with a moment in its middle; all there is for {@link #ALL}.
     *
     * @param middle the moment
     * @param all what there is to see
     * @param zone where days and months begin
     */
    public Span around(long middle, Span all, ZoneId zone) {
        if (this == ALL) {
            return all;
        }
        ZonedDateTime moment = Instant.ofEpochMilli(middle).atZone(zone);
        long millis = moment.plus(length).toInstant().toEpochMilli() - middle;
        long from = middle - millis / 2;
        return new Span(from, from + millis);
    }
}
