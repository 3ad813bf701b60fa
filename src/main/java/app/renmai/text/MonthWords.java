package app.renmai.text;

import app.renmai.text.DayWords.Named;
import app.renmai.text.WhenText.Lean;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month that stands for one of its days: "in March", 三月份. Nobody knows which; three are offered.
 */
final class MonthWords {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int MIDDLE = 15;
    private static final Pattern WORD =
            Pattern.compile(
                    "in (?:(early|mid|late)[- ])?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                            + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\b(?! ?\\d)"
                            + "|(去年|今年|明年)?"
                            + HanNumber.SMALL
                            + "月(?:份(?!的)|([初中底]))(?!\\d)");

    private MonthWords() {}

    /** The days that may be meant by a month at a place of the text, or null. */
    static @Nullable Named named(String text, int start, LocalDate today, Lean lean) {
        Matcher word = WORD.matcher(text).region(start, text.length());
        word.useTransparentBounds(true);
        if (!word.lookingAt()) {
            return null;
        }
        int month =
                word.group(2) == null
                        ? HanNumber.read(word.group(4))
                        : MONTHS.indexOf(word.group(2)) / 3 + 1;
        if (month < 1 || month > 12) {
            return new Named(List.of(), false, word.end());
        }
        YearMonth of = YearMonth.of(today.getYear() + shift(word.group(3)), month);
        if (word.group(3) == null) {
            of = near(of, YearMonth.from(today), lean);
        }
        String part = word.group(1) == null ? word.group(5) : word.group(1);
        return new Named(days(of, part), false, word.end());
    }

    private static int shift(@Nullable String year) {
        return "去年".equals(year) ? -1 : "明年".equals(year) ? 1 : 0;
    }

    /** What happened is behind, what is to come ahead. */
    private static YearMonth near(YearMonth month, YearMonth now, Lean lean) {
        if (lean == Lean.PAST) {
            return month.isAfter(now) ? month.minusYears(1) : month;
        }
        return month.isBefore(now) ? month.plusYears(1) : month;
    }

    private static List<LocalDate> days(YearMonth month, @Nullable String part) {
        LocalDate first = month.atDay(1);
        LocalDate middle = month.atDay(MIDDLE);
        LocalDate last = month.atEndOfMonth();
        return switch (part) {
            case "early", "初" -> List.of(first);
            case "mid", "中" -> List.of(middle);
            case "late", "底" -> List.of(last);
            case null, default -> List.of(middle, first, last);
        };
    }
}
