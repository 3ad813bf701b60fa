package app.renmai.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Finds amounts of money in what is written, in Chinese and in English. */
public final class MoneyText {
    private static final String CODES =
            "RMB|USD|EUR|GBP|HKD|JPY|SGD|CHF|TWD|NTD|KRW|AUD|CAD|NZD|MOP|INR";

    /** Chinese New Year too, which stands beside a year. */
    private static final String YUAN_BEFORE = "CNY(?!\\s*20\\d\\d\\b)";

    private static final String YEAR_BEFORE_YUAN = "(?<!\\b20\\d\\d ?)";

    private static final String BEFORE =
            "(?:\\p{Sc}|\\b(?:" + CODES + "|" + YUAN_BEFORE + "|cash(?: of)?)|人民币|港币|美金|现金)";

    private static final String AMOUNT =
            "\\d(?:[\\d,. ]*\\d)?(?:[.,][-–—])?\\s*"
                    + "(?:k|w|m|mn|mio|bn|hundred|thousand|million|billion|[十百千万亿]+)?[多余来几]?";

    private static final String HAN_NUMBER = "[一二两三四五六七八九十百千万亿〇零几数壹贰叁肆伍陆柒捌玖拾佰仟]+[多余来]?";

    private static final String HAN_LARGE = "[一二两三四五六七八九零几数]*[十百千万亿][一二两三四五六七八九十百千万亿零]*[多余来]?";

    private static final String WORD_NUMBER =
            "\\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
                    + "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?"
                    + "|millions?|billions?|few|several)(?:\\s+of)?[\\s-]+)+";

    private static final String PLURALS = "(?:yuan|dollars|euros?|pounds|bucks|quid|kuai|RMB)\\b";

    /** What is no money in Chinese: an element, New Year's Day, an equation, a bridge. */
    private static final String HAN_YUAN = "元(?!素|旦|宇宙|件|器|组|老|月|首|论|化|次|一次|二次|方程|数据|桥|里)";

    private static final String HAN_NAMES = "美元|美金|欧元|英镑|港币|港元|日元|韩元|台币|澳元|加元|新币|人民币";

    /** As a measure word it stands before a thing; as money nothing follows. */
    private static final String HAN_KUAI = "块(?=$|[\\s\\p{P}的左上])";

    private static final String AFTER =
            "(?:\\p{Sc}|(?:"
                    + CODES
                    + "|"
                    + YEAR_BEFORE_YUAN
                    + "CNY|renminbi|yuan|dollars?|euros?|pounds?|bucks|quid|kuai|(?:in )?cash)\\b|"
                    + HAN_YUAN
                    + "|块钱|"
                    + HAN_NAMES
                    + ")";

    private static final Pattern MONEY =
            Pattern.compile(
                    String.join(
                            "|",
                            BEFORE + "\\s*" + AMOUNT,
                            "[¥$]\\s*" + HAN_NUMBER,
                            AMOUNT + "\\s*" + AFTER,
                            "\\d[\\d,. ]*(?:\\d|[kw十百千万亿]+)[多余来]?" + HAN_KUAI,
                            HAN_LARGE + HAN_KUAI,
                            HAN_NUMBER + "\\s*(?:" + HAN_YUAN + "|块钱|" + HAN_NAMES + ")",
                            WORD_NUMBER + PLURALS),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private MoneyText() {}

    /** Whether an amount of money is named. */
    public static boolean names(String text) {
        return MONEY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
    }
}
