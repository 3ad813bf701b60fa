package app.renmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts of money, and numbers that are none, in both languages. */
class MoneyTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid him $500",
                "US$ 1,200 for the trip",
                "a voucher of 300 yuan",
                "20k RMB",
                "RMB 20,000",
                "€50",
                "50 euros",
                "£20 gift card",
                "two thousand HKD 2000",
                "送了 500 元",
                "红包三百元",
                "¥2000",
                "￥88",
                "两万块钱",
                "1.5万元",
                "100美元",
                "人民币 3000",
                "¥5,000",
                "5000元",
                "５０００元",
                "€300",
                "3k EUR",
                "五千元",
                "两万块",
                "给了他五百块。",
                "5000块",
                "10w块",
                "五块钱",
                "500多元",
                "两千余元",
                "伍佰元整",
                "¥五千",
                "现金3万",
                "3.5万美金",
                "3000韩元",
                "five thousand dollars",
                "a few hundred euros",
                "two hundred yuan",
                "1.2bn dollars",
                "CHF 300.-",
                "300,- €",
                "500 in cash",
                "300 quid",
                "NT$500",
                "AUD 500",
                "CNY 2,000",
            })
    void amountsAreFound(String text) {
        assertThat(MoneyText.names(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14 of 20 campuses",
                "A plan of 88 pages",
                "20 所校园中的 14 所",
                "三个元素",
                "12月5日前 6 个城市",
                "200,000 samples",
                "the dollar question",
                "第一单元",
                "2026年元旦",
                "2026元旦",
                "118元素",
                "5个元宇宙",
                "一元二次方程",
                "二元论",
                "三元桥见",
                "和他一块",
                "一块儿去",
                "20块屏幕",
                "三块业务",
                "After CNY 2027",
                "The 2027 CNY rush",
                "Since 2026, dollars aside",
                "In 2026",
                "+86 138 0000 1104",
                "up 30 % on last year",
                "涨了 5%",
                "a million-dollar idea",
                "人民币一直升值",
                "200 people, euro zone",
            })
    void otherNumbersAreNone(String text) {
        assertThat(MoneyText.names(text)).isFalse();
    }
}
