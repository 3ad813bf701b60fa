package app.renmai.text;

import java.util.Arrays;

/**
 * How like each other two texts are: the share of their runs of three characters that both have
 * (Jaccard). Case, accents, width and punctuation do not count, so the same words in another dress
 * are the same text. Works on Chinese and on English alike, since nothing is split in words.
 *
 * <p>A text is prepared once and compared with many others.
 */
public final class Likeness {
    /** From here on two texts are called too like each other. */
    public static final double TOO_LIKE = 0.6;

    private static final int RUN = 3;
    private static final int BITS = 21;

    /** The different runs, in order; each is three code points in one number. */
    private final long[] runs;

    private Likeness(long[] runs) {
        this.runs = runs;
    }

    /** A text made ready for comparing. */
    public static Likeness of(String text) {
        int[] letters = letters(text);
        if (letters.length == 0) {
            return new Likeness(new long[0]);
        }
        long[] all = new long[Math.max(1, letters.length - RUN + 1)];
        for (int i = 0; i < all.length; i++) {
            for (int j = i; j < Math.min(i + RUN, letters.length); j++) {
                all[i] = all[i] << BITS | letters[j];
            }
        }
        return new Likeness(Arrays.stream(all).sorted().distinct().toArray());
    }

    /** Letters and digits; one space stands for all that is between them. */
    private static int[] letters(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean gap = false;
        for (int c : Folding.fold(text).codePoints().toArray()) {
            if (Character.isLetterOrDigit(c)) {
                if (gap && !kept.isEmpty()) {
                    kept.append(' ');
                }
                kept.appendCodePoint(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return kept.codePoints().toArray();
    }

    /** From 0, nothing in common, to 1; an empty text is like none. */
    public double to(Likeness other) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < runs.length && j < other.runs.length) {
            int order = Long.compare(runs[i], other.runs[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int either = runs.length + other.runs.length - both;
        return either == 0 ? 0 : (double) both / either;
    }
}
