package app.renmai.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that say the same again, in both languages. */
final class LikenessTest {
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "I wanted to ask again about the night run.|I wanted to ask again about the night"
                        + " run!|true",
                "I wanted to ask again about the night run.|i WANTED to ask, again: about the night"
                        + " run|true",
                "I wanted to ask again about the night run.|Once more: I wanted to ask again about"
                        + " the night run.|true",
                "I wanted to ask again about the night run.|Four in ten runners in Chengdu came"
                        + " alone.|false",
                "José, un café?|Jose un cafe|true",
                "您好，想再问问夜跑合作的事情。|您好!想再问问夜跑合作的事情|true",
                "您好，想再问问夜跑合作的事情。|林总您好，想再问一下夜跑合作的事情|false",
                "您好，想再问问夜跑合作的事情。|林总您好，想再问问夜跑合作的事情。|true",
                "您好，想再问问夜跑合作的事情。|成都站有四成跑者是一个人来的|false",
                "ＡＢＣ计划|abc计划|true",
                "好|好|true",
                "好|不|false",
                "ok|okay|false",
                "''|''|false",
            })
    void sameAgain(String one, String other, boolean like) {
        Likeness first = Likeness.of(one.equals("''") ? "" : one);
        Likeness second = Likeness.of(other.equals("''") ? "" : other);

        assertThat(first.to(second) >= Likeness.TOO_LIKE).isEqualTo(like);
        assertThat(second.to(first)).isEqualTo(first.to(second));
    }

    @Test
    void shareOfRuns() {
        // abc bcd cde of one, bcd cde def of the other: two of four.
        assertThat(Likeness.of("abcde").to(Likeness.of("bcdef"))).isCloseTo(0.5, within(1e-9));
        // The limit itself is too like: three of five.
        assertThat(Likeness.of("abcdef").to(Likeness.of("bcdefg"))).isCloseTo(0.6, within(1e-9));
        assertThat(Likeness.of("abcdef").to(Likeness.of("bcdefg")))
                .isGreaterThanOrEqualTo(Likeness.TOO_LIKE);
        assertThat(Likeness.of("").to(Likeness.of(""))).isZero();
        assertThat(Likeness.of("…!?").to(Likeness.of("word"))).isZero();
    }

    @Test
    void repeatedRunsCountOnce() {
        assertThat(Likeness.of("哈哈哈哈哈哈哈").to(Likeness.of("哈哈哈"))).isEqualTo(1);
    }
}
