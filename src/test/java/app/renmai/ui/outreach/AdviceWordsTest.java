package app.renmai.ui.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.ui.i18n.Messages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * What advice says, word for word in both languages: numbers in the plural, days with their year.
 */
class AdviceWordsTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(
            resources = "/app/renmai/outreach/advice.tsv",
            delimiter = '\t',
            numLinesToSkip = 1)
    void sentences(String key, String arguments, String english, String chinese) {
        Object[] values =
                arguments == null
                        ? new Object[0]
                        : Arrays.stream(arguments.split(" ")).map(AdviceWordsTest::value).toArray();

        assertThat(new Messages(Locale.ENGLISH).text(key, values)).isEqualTo(english);
        assertThat(new Messages(Locale.SIMPLIFIED_CHINESE).text(key, values)).isEqualTo(chinese);
    }

    private static Object value(String text) {
        return text.contains("-") ? LocalDate.parse(text) : Integer.valueOf(text);
    }
}
