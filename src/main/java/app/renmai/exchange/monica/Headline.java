package app.renmai.exchange.monica;

/**
 * A text as one line and what that line does not hold.
 *
 * @param summary the first line, cut when it is long
 * @param body the whole text when the summary is not all of it, else empty
 */
record Headline(String summary, String body) {
    private static final int MOST = 120;

    /** The headline of a text. */
    static Headline of(String text) {
        String whole = text.strip();
        String first = whole.lines().findFirst().orElse("").strip();
        if (first.codePointCount(0, first.length()) > MOST) {
            first = first.substring(0, first.offsetByCodePoints(0, MOST)) + "…";
        }
        return new Headline(first, first.equals(whole) ? "" : whole);
    }
}
