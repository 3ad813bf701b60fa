package app.renmai.text;

import com.tyme.lunar.LunarDay;
import com.tyme.lunar.LunarMonth;
import com.tyme.lunar.LunarYear;
import com.tyme.solar.SolarDay;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of the Chinese calendar: written, read, and found in the Gregorian one. */
public final class Lunar {
    private static final List<String> MONTHS =
            List.of("正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "冬月", "腊月");
    private static final String DIGITS = "一二三四五六七八九十";
    private static final String MONTH = "(正|冬|腊|十[一二]?|[一二三四五六七八九])";
    private static final String DAY = "(初十|二十|三十|初[一二三四五六七八九]|(?:十|廿|二十)[一二三四五六七八九])";

    /** Words that are lunar by themselves. */
    private static final Pattern HAN = Pattern.compile("(?:(\\d{4})年)?(闰?)" + MONTH + "月" + DAY);

    /** What is lunar because it is called so. */
    private static final Pattern CALLED =
            Pattern.compile(
                    "(?:(\\d{4}|[零〇一二三四五六七八九]{4})[-/.年])?(闰?)(?:"
                            + MONTH
                            + "|(\\d{1,2}))(?:[-/.]|月份?)(?:"
                            + DAY
                            + "|([一二三四五六七八九十]|\\d{1,2}))[日号]?");

    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})$");
    private static final Pattern YEARLESS = Pattern.compile("^--(\\d{2})-?(\\d{2})$");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]");
    private static final Pattern LEAP = Pattern.compile("(?i)leap(?:month)?");

    private static final Pattern MARK =
            Pattern.compile("(?i)[(（\\[]?(?:农历|阴历|旧历|夏历|lunar(?:calendar)?)[)）\\]]?[:：,，]?");

    private static final int LONGEST = 40;

    private Lunar() {}

    /**
     * A date of the Chinese calendar.
     *
     * @param year the Gregorian year its new year falls in, or null
     * @param month 1–12
     * @param day 1–30
     * @param leap whether the month is a leap month
     */
    public record Date(@Nullable Integer year, int month, int day, boolean leap) {}

    /** In words: 农历闰六月初三; the 3rd of the leap 6th lunar month. */
    public static String text(Date date, Locale locale) {
        Integer year = date.year();
        if ("zh".equals(locale.getLanguage())) {
            return "农历"
                    + (year == null ? "" : year + "年")
                    + (date.leap() ? "闰" : "")
                    + MONTHS.get(date.month() - 1)
                    + day(date.day());
        }
        String month = (date.leap() ? "leap " : "") + ordinal(date.month()) + " lunar month";
        return "day " + date.day() + " of the " + month + (year == null ? "" : ", " + year);
    }

    private static String day(int day) {
        return switch (day) {
            case 10 -> "初十";
            case 20 -> "二十";
            case 30 -> "三十";
            default -> List.of("初", "十", "廿").get(day / 10) + DIGITS.charAt(day % 10 - 1);
        };
    }

    private static String ordinal(int number) {
        return switch (number) {
            case 1 -> "1st";
            case 2 -> "2nd";
            case 3 -> "3rd";
            default -> number + "th";
        };
    }

    /** Whether a text says that it is of the Chinese calendar: 农历生日, lunar birthday. */
    public static boolean called(String text) {
        return MARK.matcher(plain(text)).find();
    }

    /**
     * Reads a date in lunar words: 八月十五, 农历1985年闰六月初三; or one in digits that is called lunar:
     * 农历8-15, lunar 1985-08-15, 8月15日（阴历）.
     */
    public static Optional<Date> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String text = plain(typed);
        Matcher mark = MARK.matcher(text);
        boolean called = mark.find();
        String date = called ? mark.replaceFirst("") : text;
        boolean leap = date.startsWith("闰");
        return called || leap ? calledLunar(date) : words(date);
    }

    /** Without blanks, in simplified characters. */
    private static String plain(String text) {
        String simplified =
                BLANKS.matcher(text)
                        .replaceAll("")
                        .replace('農', '农')
                        .replace('曆', '历')
                        .replace('陰', '阴')
                        .replace('舊', '旧')
                        .replace('閏', '闰')
                        .replace('臘', '腊');
        return LEAP.matcher(simplified).replaceAll("闰");
    }

    private static Optional<Date> words(String text) {
        Matcher matcher = HAN.matcher(text);
        return matcher.matches()
                ? date(
                        matcher.group(1),
                        month(matcher.group(3)),
                        dayOf(matcher.group(4)),
                        matcher.group(2))
                : Optional.empty();
    }

    private static Optional<Date> calledLunar(String text) {
        String apart = COMPACT.matcher(text).replaceFirst("$1-$2-$3");
        Matcher matcher = CALLED.matcher(YEARLESS.matcher(apart).replaceFirst("$1-$2"));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String month = matcher.group(3);
        String day = matcher.group(5);
        return date(
                matcher.group(1),
                month == null ? Integer.parseInt(matcher.group(4)) : month(month),
                day == null ? HanNumber.read(matcher.group(6)) : dayOf(day),
                matcher.group(2));
    }

    private static Optional<Date> date(@Nullable String year, int month, int day, String leap) {
        Integer known = year == null || year.equals("0000") ? null : HanNumber.read(year);
        boolean possible = month >= 1 && month <= 12 && day >= 1 && day <= 30;
        return possible
                ? Optional.of(new Date(known, month, day, !leap.isEmpty()))
                : Optional.empty();
    }

    private static int month(String han) {
        return switch (han) {
            case "正" -> 1;
            case "冬" -> 11;
            case "腊" -> 12;
            default -> number(han);
        };
    }

    private static int dayOf(String han) {
        return switch (han) {
            case "初十" -> 10;
            case "二十" -> 20;
            case "三十" -> 30;
            default ->
                    switch (han.charAt(0)) {
                                case '十' -> 10;
                                case '廿', '二' -> 20;
                                default -> 0;
                            }
                            + number(han.substring(han.length() - 1));
        };
    }

    private static int number(String han) {
        return han.length() == 1
                ? DIGITS.indexOf(han) + 1
                : 10 + DIGITS.indexOf(han.substring(1)) + 1;
    }

    /** The Chinese year of a day, by the Gregorian year in which that begins. */
    public static int year(LocalDate day) {
        return SolarDay.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                .getLunarDay()
                .getYear();
    }

    /**
     * The Gregorian day of a date in the Chinese year that begins in a Gregorian one. A leap month
     * that year does not have is the plain one, and day 30 of a short month its last.
     */
    public static LocalDate inYear(int year, Date date) {
        boolean leap = date.leap() && LunarYear.fromYear(year).getLeapMonth() == date.month();
        LunarMonth month = LunarMonth.fromYm(year, leap ? -date.month() : date.month());
        SolarDay day =
                LunarDay.fromYmd(
                                year,
                                month.getMonthWithLeap(),
                                Math.min(date.day(), month.getDayCount()))
                        .getSolarDay();
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }

    /**
     * The next day it is kept on, today included. A leap month comes once in years: what fell into
     * one is kept in the month before it.
     */
    public static LocalDate next(Date date, LocalDate today) {
        Date kept = new Date(null, date.month(), date.day(), false);
        LocalDate next = inYear(today.getYear() - 1, kept);
        for (int year = today.getYear(); next.isBefore(today); year++) {
            next = inYear(year, kept);
        }
        return next;
    }
}
