package app.renmai.text;

import java.util.regex.Pattern;

/** Finds amounts of money in what is written, in Chinese and in English. */
public final class MoneyText {
    private static final String AMOUNT = "\\d[\\d,.\\s]*(?:[kKmM万千百亿]|thousand|million)?";
    private static final String CHINESE_NUMBER = "[一二两三四五六七八九十百千万亿〇零几数]+";

    private static final String BEFORE =
            "(?:[¥￥$€£₩₹]|\\b(?:RMB|CNY|USD|EUR|GBP|HKD|JPY|SGD|CHF|US\\$|HK\\$)|人民币|港币|美金)";

    private static final String AFTER =
            "(?:[¥￥$€£]|(?:RMB|CNY|USD|EUR|GBP|HKD|JPY|SGD|CHF|yuan|dollars?|euros?|pounds?|bucks|"
                    + "kuai)\\b|元|块钱|美元|美金|欧元|英镑|港币|港元|日元|人民币)";

    private static final Pattern MONEY =
            Pattern.compile(
                    BEFORE
                            + "\\s*"
                            + AMOUNT
                            + "|"
                            + AMOUNT
                            + "\\s*"
                            + AFTER
                            + "|"
                            + CHINESE_NUMBER
                            + "\\s*(?:元|块钱|美元|美金|欧元|英镑|港币|港元|日元)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private MoneyText() {}

    /** Whether an amount of money is named. */
    public static boolean names(String text) {
        return MONEY.matcher(text).find();
    }
}
