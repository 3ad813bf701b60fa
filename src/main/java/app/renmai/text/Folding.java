package app.renmai.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes texts that a person would call the same equal: case, accents and width do not count. */
public final class Folding {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Folding() {}

    /**
     * Folds a text: NFKC, lower case, without accents, spaces collapsed. {@code José} becomes
     * {@code jose}, {@code ＡＢＣ} {@code abc}, {@code Straße} {@code strasse}, {@code Łukasz} {@code
     * lukasz}.
     */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String compatible = Normalizer2.getNFKCCasefoldInstance().normalize(text);
        String apart = Normalizer2.getNFDInstance().normalize(compatible);
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> UCharacter.getType(c) != UCharacter.NON_SPACING_MARK)
                .forEach(c -> folded.append(letter(c)));
        return oneSpace(folded.toString().strip());
    }

    /** The text with one space wherever there is any white space. */
    static String oneSpace(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    /** Letters with a stroke or ligature have no decomposition. */
    private static String letter(int c) {
        return switch (c) {
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            default -> Character.toString(c);
        };
    }

    /** ASCII with single spaces, or Han and ASCII: most texts, and nothing to normalize. */
    private static boolean isPlain(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c > ' ' && c < 0x7f;
            boolean han = c >= 0x4e00 && c <= 0x9fff;
            if (!ascii && !han && (c != ' ' || space)) {
                return false;
            }
            space = c == ' ';
        }
        return text.isEmpty() || !space;
    }

    /** Whether a Han character is in the text. */
    public static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (HanReading.isHan(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text is written in a script of China, Japan or Korea. */
    public static boolean eastAsian(String text) {
        return text.codePoints()
                .anyMatch(
                        c -> {
                            int script = UScript.getScript(c);
                            return script == UScript.HAN
                                    || script == UScript.HIRAGANA
                                    || script == UScript.KATAKANA
                                    || script == UScript.HANGUL;
                        });
    }
}
