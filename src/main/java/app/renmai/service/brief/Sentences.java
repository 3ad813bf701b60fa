package app.renmai.service.brief;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** The first sentence of a text, where a line has room for one. */
final class Sentences {
    private Sentences() {}

    /** The first sentence, without the stop at its end; of one sentence, all of it. */
    static String first(String text) {
        String line = text.strip();
        BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
        sentences.setText(line);
        sentences.first();
        int end = sentences.next();
        String first = end == BreakIterator.DONE ? line : line.substring(0, end).strip();
        // Somebody's words are not torn apart.
        if (count(first, '“') != count(first, '”')) {
            first = line;
        }
        return first.endsWith(".") || first.endsWith("。")
                ? first.substring(0, first.length() - 1)
                : first;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
