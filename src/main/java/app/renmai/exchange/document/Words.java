package app.renmai.exchange.document;

import java.time.ZoneId;
import java.util.Locale;

/** The words of a document: the program's texts in one language. */
public interface Words {
    /**
     * A text of the program.
     *
     * @param key its message key
     * @param arguments what stands for {@code {0}}, {@code {1}} …
     */
    String text(String key, Object... arguments);

    /** The language. */
    Locale locale();

    /** Where times are told. */
    ZoneId zone();
}
