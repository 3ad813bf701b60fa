package app.renmai.text;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days, times and spans as they are written in English and Chinese. Locale and today are given. */
public final class DateText {
    private static final int HALF_A_YEAR = 183;
    private static final String HAN_DIGITS = "零一二三四五六七八九十";

    private DateText() {}

    private static boolean chinese(Locale locale) {
        return "zh".equals(locale.getLanguage());
    }

    private static String format(LocalDate day, String en, String zh, Locale locale) {
        Locale language = chinese(locale) ? Locale.SIMPLIFIED_CHINESE : Locale.UK;
        String pattern = chinese(locale) ? zh : en;
        return DateTimeFormatter.ofPattern(pattern, language)
                .format(day)
                .replaceFirst("\\bSept\\b", "Sep");
    }

    /** 28 Oct, 10月28日; with the year when it is not today's. */
    public static String day(LocalDate day, LocalDate today, Locale locale) {
        return day.getYear() == today.getYear()
                ? format(day, "d MMM", "M月d日", locale)
                : format(day, "d MMM yyyy", "yyyy年M月d日", locale);
    }

    /** Fri 20 Nov, 11月20日 周五. */
    public static String weekday(LocalDate day, Locale locale) {
        return format(day, "EEE d MMM", "M月d日 EEE", locale);
    }

    /** Fri 20 Nov 2026, 2026年11月20日 周五: a day on paper, which is read in any year. */
    public static String onPaper(LocalDate day, Locale locale) {
        return format(day, "EEE d MMM yyyy", "yyyy年M月d日 EEE", locale);
    }

    /** Fri 20 Nov, 11月20日 周五; with the year when it is another one and not near. */
    public static String weekday(LocalDate day, LocalDate today, Locale locale) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(day, today)) <= HALF_A_YEAR;
        return near || day.getYear() == today.getYear()
                ? weekday(day, locale)
                : onPaper(day, locale);
    }

    /** Fri, 周五. */
    public static String shortWeekday(LocalDate day, Locale locale) {
        return format(day, "EEE", "EEE", locale);
    }

    /** Wednesday, 18 November; 11月18日 星期三. */
    public static String title(LocalDate day, Locale locale) {
        return format(day, "EEEE, d MMMM", "M月d日 EEEE", locale);
    }

    /** Tuesday 24 November, 11月24日（周二）: a day as a letter names it. */
    public static String inLetter(LocalDate day, Locale locale) {
        return format(day, "EEEE d MMMM", "M月d日（EEE）", locale);
    }

    /** Lunar 10th month, day 10; 农历十月初十. */
    public static String lunar(LunarDate date, Locale locale) {
        int month = date.month();
        int day = date.day();
        if (!chinese(locale)) {
            String ordinal =
                    switch (month) {
                        case 1 -> "1st";
                        case 2 -> "2nd";
                        case 3 -> "3rd";
                        default -> month + "th";
                    };
            return "Lunar " + (date.leap() ? "leap " : "") + ordinal + " month, day " + day;
        }
        return "农历" + lunarMonth(date) + lunarDay(day);
    }

    /** As it stands beside the day in a Chinese calendar: 初十; the month on its first day. */
    public static String lunarShort(LunarDate date) {
        return date.day() == 1 ? lunarMonth(date) : lunarDay(date.day());
    }

    private static String lunarMonth(LunarDate date) {
        int month = date.month();
        String named =
                switch (month) {
                    case 1 -> "正";
                    case 11 -> "冬";
                    case 12 -> "腊";
                    default -> HAN_DIGITS.substring(month, month + 1);
                };
        return (date.leap() ? "闰" : "") + named + "月";
    }

    private static String lunarDay(int day) {
        if (day == 20 || day == 30) {
            return (day == 20 ? "二" : "三") + "十";
        }
        String tens = day <= 10 ? "初" : day < 20 ? "十" : "廿";
        int ones = day % 10 == 0 ? 10 : day % 10;
        return tens + HAN_DIGITS.charAt(ones);
    }

    /** July 2025, 2025年7月. */
    public static String month(int year, int month, Locale locale) {
        return format(LocalDate.of(year, month, 1), "MMMM yyyy", "yyyy年M月", locale);
    }

    /** July, 7月: a month whose year stands beside it. */
    public static String monthName(int month, Locale locale) {
        return format(LocalDate.of(2000, month, 1), "MMMM", "M月", locale);
    }

    /** Jul, 7月: a month along an axis. */
    public static String shortMonth(int month, Locale locale) {
        return format(LocalDate.of(2000, month, 1), "MMM", "M月", locale);
    }

    /** 28, 28日: a day whose month stands beside it. */
    public static String dayOfMonth(int day, Locale locale) {
        return chinese(locale) ? day + "日" : String.valueOf(day);
    }

    /**
     * A partial date: 15 April 1985, April 1985, 1985, 15 April.
     *
     * @param year or null
     * @param month or null
     * @param day or null
     */
    public static String partial(
            @Nullable Integer year, @Nullable Integer month, @Nullable Integer day, Locale locale) {
        if (month == null) {
            return year == null ? "" : chinese(locale) ? year + "年" : year.toString();
        }
        if (day == null) {
            return year == null ? "" : month(year, month, locale);
        }
        LocalDate full = LocalDate.of(year == null ? 2000 : year, month, day);
        return year == null
                ? format(full, "d MMMM", "M月d日", locale)
                : format(full, "d MMMM yyyy", "yyyy年M月d日", locale);
    }

    /** 15:00. */
    public static String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }

    /** 1 h 10, 50 min; 1 小时 10 分, 50 分钟. */
    public static String duration(Duration span, Locale locale) {
        long hours = span.toHours();
        int minutes = span.toMinutesPart();
        if (chinese(locale)) {
            String rest = minutes == 0 ? "" : " " + minutes + " 分";
            return hours == 0 ? minutes + " 分钟" : hours + " 小时" + rest;
        }
        String rest = minutes == 0 ? "" : " " + minutes;
        return hours == 0 ? minutes + " min" : hours + " h" + rest;
    }

    /** How far a day is from today: today, yesterday, tomorrow, 5 days, 3 months, 2 years. */
    public static String relative(LocalDate day, LocalDate today, Locale locale) {
        long days = ChronoUnit.DAYS.between(day, today);
        boolean zh = chinese(locale);
        if (days == 0) {
            return zh ? "今天" : "today";
        }
        if (days == 1) {
            return zh ? "昨天" : "yesterday";
        }
        if (days == -1) {
            return zh ? "明天" : "tomorrow";
        }
        return span(Math.abs(days), zh);
    }

    private static String span(long days, boolean zh) {
        if (days < 61) {
            return zh ? days + " 天" : days + " days";
        }
        long months = days * 12 / 365;
        if (months < 24) {
            return zh ? months + " 个月" : months + " months";
        }
        return zh ? months / 12 + " 年" : months / 12 + " years";
    }
}
