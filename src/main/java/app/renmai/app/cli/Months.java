package app.renmai.app.cli;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The option that leaves out what is older than some months. */
final class Months {
    private static final int MOST = 1_200;

    private Months() {}

    /**
     * Refuses a number that makes no sense.
     *
     * @throws InputException for less than one and more than a hundred years
     */
    static void check(@Nullable Integer months, Common common) {
        if (months != null && (months < 1 || months > MOST)) {
            throw new InputException(common.text("cli.rates.months", months));
        }
    }

    /** The first day that counts; null for all. */
    static @Nullable LocalDate since(@Nullable Integer months, LocalDate today) {
        return months == null ? null : today.minusMonths(months);
    }
}
