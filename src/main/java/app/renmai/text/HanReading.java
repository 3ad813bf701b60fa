package app.renmai.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Transliterator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A transliteration that reads Han characters one by one. ICU tries thousands of rules for each;
 * what it found for a character once is remembered, since a few thousand characters make all names.
 */
final class HanReading {
    private final Transliterator transliterator;
    private final Map<Integer, String> known = new ConcurrentHashMap<>();

    /**
     * @param rules the rules, each of which must read a Han character the same in any company
     */
    HanReading(String rules) {
        this.transliterator = Transliterator.getInstance(rules);
    }

    /** What the rules make of a text in which Han characters stand alone between spaces. */
    String of(String text) {
        StringBuilder read = new StringBuilder(text.length() * 3);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isHan(c)) {
                read.append(' ').append(character(c)).append(' ');
            } else if (c < 0x80) {
                read.append((char) c);
            } else {
                // Kana, accents: what they become depends on their neighbours.
                return transliterator.transliterate(apart(text));
            }
            i += Character.charCount(c);
        }
        return read.toString();
    }

    /** What the rules make of one character. */
    String character(int c) {
        return known.computeIfAbsent(
                c, one -> transliterator.transliterate(Character.toString(one)).strip());
    }

    static boolean isHan(int c) {
        return c >= 0x4e00 && c <= 0x9fff
                || c >= 0x3000 && UCharacter.hasBinaryProperty(c, UProperty.IDEOGRAPHIC);
    }

    private static String apart(String text) {
        StringBuilder apart = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (isHan(c)) {
                                apart.append(' ').appendCodePoint(c).append(' ');
                            } else {
                                apart.appendCodePoint(c);
                            }
                        });
        return apart.toString();
    }
}
