package app.renmai.service.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whom a text names by the way, in both languages. */
class MentionedTest {
    private static List<Someone> named(String text, Locale locale) {
        Line line = new Line(text, LocalDate.of(2026, 11, 18), locale);
        return new Mentioned(line, new Names(line, Acquaintances.all())).read();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Tom Becker asked for dates | Becker",
                "en | Dates; tom becker and Ann Smith joined late. | Becker Smith",
                "en | Zeng Hui will ask Peter Novak, and Peter Novak his boss | 曾 Novak",
                "en | Mr. Becker wants samples | Becker",
                "en | Sun Li wants samples on Sun or Mon | 孙",
                "en | Tom wants samples | ''",
                "en | Becker wants samples | ''",
                "en | Wang Ning wants samples | ''",
                "en | Tom Becker's office | ''",
                "en | Somebody New wants samples | ''",
                "en | 曾慧 wants samples | 曾",
                "zh | 曾慧要排期，刘同也说好 | 曾 刘",
                "zh | 临走时欧阳静进来了一下 | 欧阳",
                "zh | 周四再谈，陈博带样品 | 陈",
                "zh | 孙总想先看样品 | 孙",
                "zh | 陈总想先看样品 | ''",
                "zh | 王宁想先看样品 | ''",
                "zh | 张三想先看样品 | ''",
                "zh | Tom Becker 也问了排期 | Becker",
                "zh | 下周总结一下 | ''",
                "zh | 下周再说，先寄样品 | ''",
            })
    void aWholeNameThatOneOfThemBears(String language, String text, String families) {
        assertThat(
                        named(text, Locale.forLanguageTag(language)).stream()
                                .map(each -> each.name().family())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(families);
    }

    @Test
    void textsThatNobodyWouldWrite() {
        for (String text : List.of("", " ", "🚀🚀", "\n\n", "مساء الخير", "王", "Tom", "Mr.", "·")) {
            assertThat(named(text, Locale.ENGLISH)).isEmpty();
        }
        assertThat(named("曾慧，".repeat(4_000), Locale.SIMPLIFIED_CHINESE)).hasSize(1);
    }
}
