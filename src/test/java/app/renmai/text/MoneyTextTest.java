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
                    ¥5,000                       | true
                    5000元                       | true
                    ５０００元                     | true
                    €300                         | true
                    3k EUR                       | true
                    五千元                        | true
                    两万块                        | true
                    给了他五百块。                 | true
                    5000块                       | true
                    10w块                        | true
                    五块钱                        | true
                    500多元                      | true
                    两千余元                      | true
                    伍佰元整                      | true
                    ¥五千                         | true
                    现金3万                       | true
                    3.5万美金                     | true
                    3000韩元                      | true
                    five thousand dollars        | true
                    a few hundred euros          | true
                    two hundred yuan             | true
                    1.2bn dollars                | true
                    CHF 300.-                    | true
                    300,- €                      | true
                    500 in cash                  | true
                    300 quid                     | true
                    NT$500                       | true
                    AUD 500                      | true
                    CNY 2,000                    | true
                    2026年元旦                    | false
                    2026元旦                      | false
                    118元素                       | false
                    5个元宇宙                     | false
                    一元二次方程                   | false
                    二元论                        | false
                    三元桥见                      | false
                    和他一块                      | false
                    一块儿去                      | false
                    20块屏幕                      | false
                    三块业务                      | false
                    After CNY 2027               | false
                    The 2027 CNY rush            | false
                    Since 2026, dollars aside    | false
                    In 2026                      | false
                    +86 138 0000 1104            | false
                    up 30 % on last year         | false
                    涨了 5%                       | false
                    a million-dollar idea        | false
                    人民币一直升值                 | false
                    200 people, euro zone        | false
                    """)
    void findsAmounts(String text, boolean money) {
        assertThat(MoneyText.names(text)).isEqualTo(money);
    }
}
