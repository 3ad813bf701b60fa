package app.renmai.exchange.encoding;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Guesses the charset of octets that are not UTF-8 and that nobody has named.
 *
 * <p>Statistical detectors need a page of text; a list of contacts has a few short names. So every
 * candidate decodes the octets strictly, and the text that looks most like writing wins: common
 * Chinese characters come in pairs of high octets, while an umlaut stands alone between Latin
 * letters ({@code Lämmerweg} in windows-1252 is well-formed GB18030, but a rare character there).
 */
public final class CharsetGuess {
    private static final List<Charset> CANDIDATES =
            List.of(
                    Charsets.GB18030,
                    Charset.forName("windows-31j"),
                    Charset.forName("EUC-JP"),
                    Charset.forName("x-windows-949"),
                    Charset.forName("Big5"),
                    Charset.forName("windows-1252"),
                    Charset.forName("windows-1250"),
                    Charset.forName("windows-1251"),
                    Charset.forName("windows-1253"),
                    Charset.forName("windows-1255"));

    /** What is read of a long text; more does not change the answer. */
    private static final int ENOUGH = 200_000;

    private CharsetGuess() {}

    /**
     * The charset of octets: UTF-8 when they are well-formed UTF-8, else the candidate whose text
     * looks most like writing. Where two look alike, Chinese wins: this program's users write it.
     *
     * @param octets the text, without a byte order mark
     * @return the likeliest charset, always one that decodes every octet or windows-1252
     */
    public static Charset of(byte[] octets) {
        if (Charsets.isUtf8(octets)) {
            return StandardCharsets.UTF_8;
        }
        byte[] sample = sample(octets);
        Charset best = Charset.forName("windows-1252");
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Charset candidate : CANDIDATES) {
            Optional<String> text = Charsets.decodeStrictly(sample, candidate);
            if (text.isPresent()) {
                double score = new Score(candidate).of(text.get());
                if (score > bestScore) {
                    best = candidate;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** The lines with high octets, up to a limit; cut at line ends, never inside a character. */
    private static byte[] sample(byte[] octets) {
        if (octets.length <= ENOUGH) {
            return octets;
        }
        int end = ENOUGH;
        while (end < octets.length && octets[end - 1] != '\n') {
            end++;
        }
        byte[] sample = new byte[end];
        System.arraycopy(octets, 0, sample, 0, end);
        return Charsets.isAscii(sample) ? octets : sample;
    }

    /** How much a text looks like writing: points for every octet that is not ASCII. */
    private static final class Score {
        private final boolean singleOctets;
        private final CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
        private final Charset charset;

        Score(Charset charset) {
            this.charset = charset;
            this.singleOctets = charset.name().startsWith("windows-125");
        }

        double of(String text) {
            double sum = 0;
            int before = ' ';
            for (int i = 0; i < text.length(); ) {
                int c = text.codePointAt(i);
                i += Character.charCount(c);
                if (c >= 128) {
                    int after = i < text.length() ? text.codePointAt(i) : ' ';
                    sum += singleOctets ? letter(before, c, after) : wide(c);
                }
                before = c;
            }
            return sum;
        }

        private static double letter(int before, int c, int after) {
            if (!Character.isLetter(c)) {
                boolean insideWord = Character.isLetter(before) && Character.isLetter(after);
                return insideWord || Character.isISOControl(c) ? -1.5 : -0.3;
            }
            boolean capitalInsideWord = Character.isUpperCase(c) && Character.isLowerCase(before);
            boolean mixed =
                    script(before) != null
                            && script(before) != script(c)
                            && Character.isLetter(before);
            return capitalInsideWord || mixed ? -1 : 0.8;
        }

        private static Character.@org.jspecify.annotations.Nullable UnicodeScript script(int c) {
            return Character.isLetter(c) ? Character.UnicodeScript.of(c) : null;
        }

        private double wide(int c) {
            Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
            if (block == Character.UnicodeBlock.HIRAGANA
                    || block == Character.UnicodeBlock.KATAKANA) {
                // GB18030 has kana too, but Chinese lists of contacts have none.
                return charset.equals(Charsets.GB18030) ? -1 : 2.4;
            }
            if (block == Character.UnicodeBlock.HANGUL_SYLLABLES) {
                return 1.5;
            }
            if (block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS) {
                return c >= 0xFF61 && c <= 0xFF9F ? 0.2 : 1;
            }
            if (Character.isIdeographic(c)) {
                return ideograph((char) c);
            }
            if (block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                    || block == Character.UnicodeBlock.GENERAL_PUNCTUATION) {
                return 1;
            }
            return -2;
        }

        private double ideograph(char c) {
            if (charset.equals(Charsets.GB18030)) {
                return commonChinese(c) ? 2 : gb2312.canEncode(c) ? -0.2 : -1.5;
            }
            // Another double-octet charset must do clearly better than Chinese to be believed.
            return commonChinese(c) ? 1.6 : 0.4;
        }

        /** Whether the character is in the first level of GB 2312: the 3755 most used. */
        private static boolean commonChinese(char c) {
            byte[] octets = String.valueOf(c).getBytes(Charset.forName("GB2312"));
            int row = octets.length == 2 ? octets[0] & 0xFF : 0;
            return row >= 0xB0 && row <= 0xD7;
        }
    }
}
