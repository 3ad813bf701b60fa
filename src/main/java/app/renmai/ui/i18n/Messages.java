package app.renmai.ui.i18n;

import app.renmai.text.DateText;

import com.ibm.icu.text.MessageFormat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * The program's texts in one language: patterns of ICU's {@link MessageFormat} with numbered
 * arguments and real plurals. Knows no JavaFX, so the command line speaks the same words.
 */
public final class Messages {
    /** The languages the program speaks. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;
    private final Properties texts;

    /**
     * @param wanted the user's language; any Chinese is read as simplified, any other as English
     * @throws UncheckedIOException when the texts are not with the program
     */
    public Messages(Locale wanted) {
        this.locale = language(wanted);
        this.texts = load(chinese() ? "zh_CN" : "en");
    }

    /** The language of the program nearest to a locale. */
    public static Locale language(Locale wanted) {
        return "zh".equals(wanted.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The language of these texts. */
    public Locale locale() {
        return locale;
    }

    /** Whether the language is Chinese. */
    public boolean chinese() {
        return "zh".equals(locale.getLanguage());
    }

    /** Whether there is a text under the key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * A text.
     *
     * @param key its key
     * @param arguments what stands for {@code {0}}, {@code {1}} …; a day stands with its year
     * @return the text in this language
     * @throws IllegalArgumentException when there is no text under the key
     */
    public String text(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return new MessageFormat(pattern, locale)
                .format(Arrays.stream(arguments).map(this::written).toArray());
    }

    /** ICU would write a day as midnight of that day. */
    private Object written(Object argument) {
        return argument instanceof LocalDate day
                ? DateText.partial(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), locale)
                : argument;
    }

    private static Properties load(String language) {
        String file = "/app/renmai/i18n/messages_" + language + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("missing " + file);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                Properties texts = new Properties();
                texts.load(reader);
                return texts;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
