package app.renmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts of money, and numbers that are none, in both languages. */
class MoneyTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    paid him $500                | true
                    US$ 1,200 for the trip       | true
                    a voucher of 300 yuan        | true
                    20k RMB                      | true
                    RMB 20,000                   | true
                    €50                          | true
                    50 euros                     | true
                    £20 gift card                | true
                    two thousand HKD 2000        | true
                    送了 500 元                   | true
                    红包三百元                    | true
                    ¥2000                        | true
                    ￥88                          | true
                    两万块钱                      | true
                    1.5万元                       | true
                    100美元                       | true
                    人民币 3000                   | true
                    14 of 20 campuses            | false
                    A plan of 88 pages           | false
                    20 所校园中的 14 所            | false
                    三个元素                      | false
                    12月5日前 6 个城市             | false
                    200,000 samples              | false
                    the dollar question          | false
                    第一单元                      | false
                    """)
    void findsAmounts(String text, boolean money) {
        assertThat(MoneyText.names(text)).isEqualTo(money);
    }
}
