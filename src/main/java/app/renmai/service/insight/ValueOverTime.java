package app.renmai.service.insight;

import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Direction;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How often value was given and received, quarter by quarter. Only what served a need counts, see
 * {@link ValueEntry#counts}.
 *
 * @param quarters the quarters, the earliest first, those without anything too
 */
public record ValueOverTime(List<Quarter> quarters) {
    private static final int MONTHS = 3;

    /** Keeps the list unchangeable. */
    public ValueOverTime {
        quarters = List.copyOf(quarters);
    }

    /**
     * A quarter of a year.
     *
     * @param begins its first day
     * @param given how often value was given in it
     * @param received how often it was received
     */
    public record Quarter(LocalDate begins, int given, int received) {
        /** 1 to 4. */
        public int number() {
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
        List<Quarter> quarters = new ArrayList<>();
        LocalDate end = begins(to).plusMonths(MONTHS);
        for (LocalDate day = begins(from); day.isBefore(end); day = day.plusMonths(MONTHS)) {
            quarters.add(
                    new Quarter(
                            day,
                            count(entries, Direction.GIVEN, day),
                            count(entries, Direction.RECEIVED, day)));
        }
        return new ValueOverTime(quarters);
    }

    private static int count(Collection<ValueEntry> entries, Direction direction, LocalDate day) {
        return (int)
                entries.stream()
                        .filter(entry -> entry.direction() == direction && entry.counts())
                        .filter(entry -> begins(entry.on()).equals(day))
                        .count();
    }

    private static LocalDate begins(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /** How often value was given in all of it. */
    public int given() {
        return quarters.stream().mapToInt(Quarter::given).sum();
    }

    /** How often value was received in all of it. */
    public int received() {
        return quarters.stream().mapToInt(Quarter::received).sum();
    }
}
