package app.renmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Amounts of money, and numbers that are none, in both languages. */
class MoneyTextTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/app/renmai/text/money.tsv", delimiter = '\t', numLinesToSkip = 1)
    void findsAmounts(String text, boolean money) {
        assertThat(MoneyText.names(text)).isEqualTo(money);
    }
}
