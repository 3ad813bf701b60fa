package app.renmai.service.insight;

import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Direction;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How often value was given and received, quarter by quarter, or year by year where that would be
 * too many quarters to be read. Only what served a need counts, see {@link ValueEntry#counts}.
 *
 * @param stretches the quarters or years, the earliest first, those without anything too
 */
public record ValueOverTime(List<Stretch> stretches) {
    /** The most quarters that are told one by one. */
    public static final int MOST_QUARTERS = 12;

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /** Keeps the list unchangeable. */
    public ValueOverTime {
        stretches = List.copyOf(stretches);
    }

    /**
     * A quarter of a year, or a year.
     *
     * @param begins its first day
     * @param wholeYear whether it is a year
     * @param given how often value was given in it
     * @param received how often it was received
     */
    public record Stretch(LocalDate begins, boolean wholeYear, int given, int received) {
        /** 1 to 4. */
        public int quarter() {
            return begins.get(IsoFields.QUARTER_OF_YEAR);
        }
    }

    /**
     * Counts.
     *
     * @param entries the entries, in any order
     * @param from a day of the first quarter
     * @param to a day of the last
     */
    public static ValueOverTime of(Collection<ValueEntry> entries, LocalDate from, LocalDate to) {
        LocalDate last = quarter(to).plusMonths(QUARTER);
        boolean years = years(from, to);
        int months = years ? YEAR : QUARTER;
        List<Stretch> stretches = new ArrayList<>();
        LocalDate day = years ? from.withDayOfYear(1) : quarter(from);
        for (; day.isBefore(last); day = day.plusMonths(months)) {
            LocalDate end = day.plusMonths(months);
            stretches.add(
                    new Stretch(
                            day,
                            years,
                            count(entries, Direction.GIVEN, day, end),
                            count(entries, Direction.RECEIVED, day, end)));
        }
        return new ValueOverTime(stretches);
    }

    private static int count(
            Collection<ValueEntry> entries, Direction direction, LocalDate from, LocalDate end) {
        return (int)
                entries.stream()
                        .filter(entry -> entry.direction() == direction && entry.counts())
                        .filter(entry -> !entry.on().isBefore(from) && entry.on().isBefore(end))
                        .count();
    }

    /** The first day of the quarter of a day. */
    static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /**
     * The first day of the first quarter, or where years are told of the first year, that begins on
     * a day or later: what came before the day is in no stretch.
     *
     * @param to a day of the last stretch
     */
    static LocalDate whole(LocalDate day, LocalDate to) {
        LocalDate quarter = quarter(day);
        LocalDate from = quarter.equals(day) ? quarter : quarter.plusMonths(QUARTER);
        LocalDate year = from.withDayOfYear(1);
        return !years(from, to) || year.equals(from) ? from : year.plusYears(1);
    }

    private static boolean years(LocalDate from, LocalDate to) {
        return quarter(from)
                .plusMonths((long) MOST_QUARTERS * QUARTER)
                .isBefore(quarter(to).plusMonths(QUARTER));
    }

    /** How often value was given in all of it. */
    public int given() {
        return stretches.stream().mapToInt(Stretch::given).sum();
    }

    /** How often value was received in all of it. */
    public int received() {
        return stretches.stream().mapToInt(Stretch::received).sum();
    }
}
