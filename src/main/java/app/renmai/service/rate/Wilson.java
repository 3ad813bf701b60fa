package app.renmai.service.rate;

/**
 * The 95 % score interval of a share (E. B. Wilson, Journal of the American Statistical Association
 * 22, 1927, 209–212), without a correction for continuity.
 *
 * @param low the lower end, 0 to 1
 * @param high the upper end, 0 to 1
 */
public record Wilson(double low, double high) {
    /** The quantile of the normal distribution that leaves 2.5 % above it. */
    private static final double Z = 1.959963984540054;

    /**
     * The interval of so many out of so many; of none at all it is everything.
     *
     * @param hits at least 0
     * @param of at least {@code hits}
     */
    public static Wilson of(int hits, int of) {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
        if (of == 0) {
            return new Wilson(0, 1);
        }
        double share = (double) hits / of;
        double square = Z * Z / of;
        double middle = share + square / 2;
        double half = Math.sqrt(square * (share * (1 - share) + square / 4));
        // At the ends the formula is exact; rounding must not lead beyond them.
        return new Wilson(
                hits == 0 ? 0 : (middle - half) / (1 + square),
                hits == of ? 1 : (middle + half) / (1 + square));
    }
}
