package app.renmai.exchange.csv;

import app.renmai.exchange.PointForms;
import app.renmai.exchange.csv.CsvMeaning.Field;
import app.renmai.model.shared.PartialDate;
import app.renmai.text.Lunar;
import app.renmai.text.PhoneText;
import app.renmai.text.Surnames;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a column means by its values, where its name says nothing. */
final class ColumnValues {
    private static final Pattern EMAIL =
            Pattern.compile(
                    "(?i)(?:mailto:|smtp:)?[^\\s@,;:<>()]+@[^\\s@,;:<>()]+\\.[^\\s@,;:<>()]+");
    private static final Pattern LINK =
            Pattern.compile(
                    "(?i)(?:https?://\\S+|www\\.\\S+\\.\\S+|[a-z0-9-]+\\.(?:com|cn|org|net)/\\S*)");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?1[3-9]\\d{9}");
    private static final Pattern IDENTITY = Pattern.compile("\\d{17}[\\dXx]");
    private static final Pattern WECHAT = Pattern.compile("wxid_\\w+");
    private static final Pattern COMPANY =
            Pattern.compile(
                    "(?iu).*(?:公司|集团|事务所|工作室|大学|学院|学校|中学|医院|银行|研究院|研究所|协会|商会|基金会|出版社|报社|电视台"
                        + "|\\b(?:Ltd|Limited|GmbH|Inc|LLC|LLP|Corp|Corporation|Co|AG|KG|plc|PLC|University"
                        + "|Universität|Institute|Group|Foundation|e\\.V|S\\.?A|B\\.?V)\\.?)(?:[（(].*)?");
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?iu).*(?:经理|总监|主任|工程师|总裁|董事长?|主管|教授|老师|讲师|编辑|记者|助理|顾问|秘书长?|院长|处长|科长|部长"
                        + "|\\b(?:manager|director|engineer|officer|head|president|professor|editor|consultant"
                        + "|analyst|developer|assistant|founder|CEO|CTO|CFO|COO|VP)\\b.*)");
    private static final Pattern LATIN_NAME =
            Pattern.compile("(?:\\p{Lu}[\\p{L}'’-]*\\.?)(?: \\p{L}[\\p{L}'’-]*\\.?){1,3}");

    /** A birthday is not in the last years before today's lists were written. */
    private static final int YOUNGEST = 2012;

    private static final int OLDEST = 1900;

    /** Longer values are texts, and none of the kinds here. */
    private static final int LONGEST = 300;

    private static final double MOST = 0.7;
    private static final double MANY = 0.4;

    private ColumnValues() {}

    /**
     * Guesses.
     *
     * @param values what the column holds, blank ones left out
     * @return what it means, or empty when the values do not tell
     */
    static Optional<CsvMeaning> guess(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Share share = new Share(values);
        CsvMeaning meaning = null;
        if (share.of(ColumnValues::email) >= MOST) {
            meaning = CsvMeaning.of(Field.EMAIL);
        } else if (share.of(LINK) >= MOST) {
            meaning = CsvMeaning.of(Field.LINK);
        } else if (share.of(IDENTITY) >= MOST) {
            meaning = CsvMeaning.of(Field.IGNORE);
        } else if (share.of(WECHAT) >= MANY) {
            meaning = CsvMeaning.of(Field.MESSENGER, "wechat");
        } else if (share.of(ColumnValues::date) >= MOST) {
            meaning = CsvMeaning.of(birthdays(values) ? Field.BIRTHDAY : Field.DATE);
        } else if (share.of(ColumnValues::mobile) >= MOST) {
            meaning = CsvMeaning.of(Field.PHONE, "mobile");
        } else if (share.of(ColumnValues::phone) >= MOST) {
            meaning = CsvMeaning.of(Field.PHONE);
        } else if (share.of(COMPANY) >= MANY) {
            meaning = CsvMeaning.of(Field.ORGANIZATION);
        } else if (share.of(Surnames::looksLikeName) >= MOST && share.of(TITLE) < MANY) {
            meaning = CsvMeaning.of(Field.WHOLE);
        } else if (share.of(TITLE) >= MANY) {
            meaning = CsvMeaning.of(Field.TITLE);
        } else if (share.of(LATIN_NAME) >= MOST) {
            meaning = CsvMeaning.of(Field.WHOLE);
        }
        return Optional.ofNullable(meaning);
    }

    /** Whether a cell is a value by its form: an address, a number, a date; no name of a column. */
    static boolean plainlyValue(String cell) {
        String text = cell.strip();
        return text.length() <= LONGEST && form(text);
    }

    private static boolean form(String text) {
        return email(text)
                || LINK.matcher(text).matches()
                || phone(text)
                || date(text)
                || IDENTITY.matcher(text).matches();
    }

    /** Whether a text is an e-mail address. */
    static boolean email(String text) {
        return PointForms.email(text).isPresent() && EMAIL.matcher(text.strip()).matches();
    }

    private static boolean mobile(String text) {
        return MOBILE.matcher(text.replaceAll("[ -]", "")).matches();
    }

    /** Whether a text is a telephone number with at least seven digits. */
    static boolean phone(String text) {
        String plain = text.strip();
        String number = plain.startsWith("(") ? plain.substring(1) : plain;
        int digits = PhoneText.digits(number).length();
        return PhoneText.looksLikePhone(number) && digits >= 7 && digits <= 15 && !date(plain);
    }

    private static boolean date(String text) {
        return text.length() >= 6 && new CsvDates(DateOrder.MONTH_DAY_YEAR).parse(text).isPresent()
                || Lunar.read(text).isPresent();
    }

    private static boolean birthdays(List<String> values) {
        CsvDates dates = new CsvDates(DateOrder.MONTH_DAY_YEAR);
        return values.stream()
                .map(dates::parse)
                .flatMap(Optional::stream)
                .map(PartialDate::year)
                .allMatch(year -> year == null || year > OLDEST && year < YOUNGEST);
    }

    /** How large a part of the values is of a kind. */
    private record Share(List<String> values) {
        double of(Pattern pattern) {
            return of(value -> pattern.matcher(value).matches());
        }

        double of(Predicate<String> kind) {
            return (double)
                            values.stream()
                                    .map(String::strip)
                                    .filter(value -> value.length() <= LONGEST)
                                    .filter(kind)
                                    .count()
                    / values.size();
        }
    }
}
