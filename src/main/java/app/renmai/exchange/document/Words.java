package app.renmai.exchange.document;

import app.renmai.text.DateText;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** A day, as the document writes it. */
    default String day(LocalDate day) {
        return DateText.partial(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), locale());
    }

    /** What is told of something in one line; what is empty is left out. */
    static String joined(String... parts) {
        return Stream.of(parts).filter(each -> !each.isBlank()).collect(Collectors.joining(" · "));
    }
}
