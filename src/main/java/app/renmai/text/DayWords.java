package app.renmai.text;

import app.renmai.text.WhenText.Lean;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways to name a day in English and Chinese. */
final class DayWords {
    private static final String N = HanNumber.SMALL;
    private static final String COUNT =
            "(an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3})";
    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                    + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\b\\.?";
    private static final String WEEKDAY =
            "(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b";
    private static final String YEAR = "(?:,?\\s*((?:1[6-9]|2[01])\\d\\d)\\b(?!:))?";
    private static final int FAR_AHEAD_DAYS = 90;
    private static final int HALF_MONTH = 15;
    private static final List<String> COUNTED =
            List.of(
                    "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Map<String, Integer> NEAR =
            Map.ofEntries(
                    Map.entry("day before yesterday", -2),
                    Map.entry("yesterday", -1),
                    Map.entry("y'day", -1),
                    Map.entry("yday", -1),
                    Map.entry("last night", -1),
                    Map.entry("today", 0),
                    Map.entry("tonight", 0),
                    Map.entry("tomorrow", 1),
                    Map.entry("tmrw", 1),
                    Map.entry("tmr", 1),
                    Map.entry("day after tomorrow", 2),
                    Map.entry("大前天", -3),
                    Map.entry("前天", -2),
                    Map.entry("前", -2),
                    Map.entry("昨天", -1),
                    Map.entry("昨日", -1),
                    Map.entry("昨", -1),
                    Map.entry("今天", 0),
                    Map.entry("今日", 0),
                    Map.entry("今", 0),
                    Map.entry("明天", 1),
                    Map.entry("明日", 1),
                    Map.entry("明", 1),
                    Map.entry("后天", 2),
                    Map.entry("大后天", 3));

    private interface Reading {
        LocalDate of(MatchResult match, DayWords words);
    }

    /** A way to name a day; where another day may be meant as well, the other reading finds it. */
    private record Way(
            Pattern pattern, boolean weak, Reading reading, @Nullable Reading otherReading) {

        Way or(Reading other) {
            return new Way(pattern, weak, reading, other);
        }

        List<LocalDate> days(MatchResult match, DayWords words) {
            LocalDate day = reading.of(match, words);
            if (otherReading == null) {
                return List.of(day);
            }
            LocalDate other = otherReading.of(match, words);
            return other.equals(day) ? List.of(day) : List.of(day, other);
        }
    }

    /** A way to name several days of which one is meant. */
    private record Span(Pattern pattern, int weeks, DayOfWeek from, DayOfWeek to) {
        static Span week(String pattern, int weeks) {
            return new Span(Pattern.compile(pattern), weeks, DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        }

        static Span weekend(String pattern, int weeks) {
            return new Span(Pattern.compile(pattern), weeks, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }

        List<LocalDate> days(DayWords words) {
            return words.ofWeek(weeks, from)
                    .datesUntil(words.ofWeek(weeks, to).plusDays(1))
                    .toList();
        }
    }

    private static final String NO_WEEKDAY = "(?![一二三四五六日天末])";
    private static final List<Span> SPANS =
            List.of(
                    Span.weekend("last weekend\\b|上个?周末", -1),
                    Span.weekend("(?:this|the) weekend\\b|(?:这个?|本)?周末", 0),
                    Span.weekend("next weekend\\b|下个?周末", 1),
                    Span.week("last week\\b|上个?(?:周|星期|礼拜)" + NO_WEEKDAY, -1),
                    Span.week("next week\\b|下个?(?:周|星期|礼拜)" + NO_WEEKDAY, 1));

    private static final List<Way> WAYS =
            List.of(
                    way(
                            "(?:the )?(day before yesterday|yesterday|y'?day|last"
                                    + " night|today|tonight|day after tomorrow|tomorrow|tmrw?)\\b",
                            (match, words) -> words.today.plusDays(near(match.group(1)))),
                    way(
                            "(大前天|前天|昨[天日]|今[天日]|明[天日]|大后天|后天|[昨今明](?=[早晚])"
                                    + "|(?<![之以天周月年日号小点钟一二三四五六十\\d])前(?=晚))",
                            (match, words) -> words.today.plusDays(near(match.group(1)))),
                    way(
                            "((?:1[6-9]|2[01])\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})\\b",
                            DayWords::full),
                    way(
                            "((?:1[6-9]|2[01])\\d\\d|[零〇一二三四五六七八九]{4})年" + N + "月" + N + "[日号]?",
                            DayWords::full),
                    way("(去年|今年|明年)?" + N + "月" + N + "[日号]?", DayWords::hanMonthDay),
                    way(
                            "(\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s+" + MONTH + "(?![a-z])" + YEAR,
                            (match, words) ->
                                    words.named(match.group(1), match.group(2), match.group(3))),
                    way(
                            MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)" + YEAR,
                            (match, words) ->
                                    words.named(match.group(2), match.group(1), match.group(3))),
                    way(
                                    "(\\d{1,2})[/-](\\d{1,2})\\b(?![:/点时-])(?!\\s*[ap]\\.?m)",
                                    DayWords::slashed)
                            .or(DayWords::slashedOtherwise),
                    way(
                                    "(\\d{1,2})([-/.])(\\d{1,2})\\2((?:1[6-9]|2[01])\\d\\d)\\b",
                                    DayWords::yearLast)
                            .or(DayWords::yearLastOtherwise),
                    way("(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?!\\s?\\d)", DayWords::dayFirst),
                    way(
                            COUNT + " weeks? from (?:" + WEEKDAY + "|today\\b|now\\b)",
                            DayWords::weeksFrom),
                    way(
                            COUNT + " (day|month)s? from (?:now|today)\\b",
                            (match, words) -> words.shifted(count(match.group(1)), match.group(2))),
                    way(
                            "in " + COUNT + " (day|week|fortnight|month)s?\\b",
                            (match, words) -> words.shifted(count(match.group(1)), match.group(2))),
                    way(
                            COUNT + " (day|week|fortnight|month)s? ago\\b",
                            (match, words) ->
                                    words.shifted(-count(match.group(1)), match.group(2))),
                    way(
                            "within " + COUNT + " (day|week|month)s?\\b",
                            (match, words) -> words.shifted(count(match.group(1)), match.group(2))),
                    way("半个?月(?:之|以)?([前后内])", DayWords::halfMonth),
                    way(N + "\\s*个?(天|日|周|星期|礼拜|月)(?:之|以)?([前后内])", DayWords::hanShifted),
                    way("(上上|上|下下|下|这|本)个?(?:周|星期|礼拜)([一二三四五六日天])", DayWords::hanWeekday),
                    weak(
                            "(?:周|星期|礼拜)([一二三四五六日天])",
                            (match, words) -> words.leaning(day(match.group(1)))),
                    way(
                            "(?:this |the )?(?:(coming)|past) " + WEEKDAY,
                            (match, words) ->
                                    words.today.with(
                                            match.group(1) == null
                                                    ? TemporalAdjusters.previous(
                                                            day(match.group(2)))
                                                    : TemporalAdjusters.next(day(match.group(2))))),
                    way("(last|next|this) " + WEEKDAY, DayWords::weekday)
                            .or(DayWords::weekdayOtherwise),
                    weak(WEEKDAY, (match, words) -> words.leaning(day(match.group(1)))),
                    way(
                            "next week\\b|下个?(?:周|星期|礼拜)",
                            (_, words) ->
                                    words.today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))),
                    way(
                            "(?:the )?end of (?:the |this )?month\\b|eom\\b|(?:这个?|本)?月底",
                            (_, words) -> words.endOfMonth(0)),
                    way("上个?月底", (_, words) -> words.endOfMonth(-1)),
                    way(
                            "(?:the )?end of (?:the )?day\\b|(?:eod|cob)\\b",
                            (_, words) -> words.today),
                    way(
                            "(?:the )?end of (?:the |this )?week\\b|eow\\b",
                            (_, words) -> words.ofWeek(0, DayOfWeek.FRIDAY)),
                    way(
                            "(?:the )?end of (?:the |this )?year\\b|(?:今年)?年底",
                            (_, words) -> words.today.with(TemporalAdjusters.lastDayOfYear())),
                    way("([上下])个?月" + N + "[日号]", DayWords::dayOfNextMonth),
                    way("(?:the )?end of next month\\b|下个?月底", (_, words) -> words.endOfMonth(1)),
                    way(
                            "next month\\b|下个?月",
                            (_, words) ->
                                    words.today.with(TemporalAdjusters.firstDayOfNextMonth())),
                    way("(?:the )(\\d{1,2})(?:st|nd|rd|th)\\b", DayWords::dayOfMonth),
                    way(N + "[号日]", DayWords::dayOfMonth));

    private final LocalDate today;
    private final Lean lean;
    private final boolean monthFirst;

    DayWords(LocalDate today, Lean lean, boolean monthFirst) {
        this.today = today;
        this.lean = lean;
        this.monthFirst = monthFirst;
    }

    /**
     * A day that was named.
     *
     * @param day the day
     * @param weak whether only the weekday was named, which a date beside it makes exact
     * @param end where its name ends
     */
    record Found(LocalDate day, boolean weak, int end) {}

    /**
     * What may have been named.
     *
     * @param days the days, the likeliest first; none when there is no such day
     * @param weak as in {@link Found}
     * @param end where the name ends
     */
    record Named(List<LocalDate> days, boolean weak, int end) {}

    /** The day named at a place of the text, or null; one nobody would log is not named. */
    @Nullable Found at(String text, int start) {
        Named named = named(text, start, false);
        if (named == null || named.days().isEmpty()) {
            return null;
        }
        LocalDate day = named.days().getFirst();
        boolean believed =
                day.getYear() >= TimeWords.FIRST_YEAR && day.getYear() <= TimeWords.LAST_YEAR;
        return believed ? new Found(day, named.weak(), named.end()) : null;
    }

    /**
     * The days that may be named at a place of the text, or null when nothing there names a day.
     *
     * @param vague whether a week or a weekend may stand for one of its days
     */
    @Nullable Named named(String text, int start, boolean vague) {
        if (vague) {
            Named month = MonthWords.named(text, start, today, lean);
            if (month != null) {
                return month;
            }
            for (Span span : SPANS) {
                Matcher matcher = looking(span.pattern(), text, start);
                if (matcher != null) {
                    return new Named(span.days(this), false, matcher.end());
                }
            }
        }
        Named none = FestivalWords.named(text, start, today, lean == Lean.FUTURE);
        if (none != null) {
            return none;
        }
        for (Way way : WAYS) {
            Matcher matcher = looking(way.pattern(), text, start);
            if (matcher != null) {
                try {
                    List<LocalDate> days = way.days(matcher.toMatchResult(), this);
                    return new Named(days, way.weak(), matcher.end());
                } catch (DateTimeException noSuchDay) {
                    none = none == null ? new Named(List.of(), false, matcher.end()) : none;
                }
            }
        }
        return none;
    }

    private static @Nullable Matcher looking(Pattern pattern, String text, int start) {
        Matcher matcher = pattern.matcher(text).region(start, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    private static Way way(String pattern, Reading reading) {
        return new Way(Pattern.compile(pattern), false, reading, null);
    }

    private static Way weak(String pattern, Reading reading) {
        return new Way(Pattern.compile(pattern), true, reading, null);
    }

    private static int near(String word) {
        return NEAR.getOrDefault(word, 0);
    }

    static int count(String word) {
        int named = COUNTED.indexOf(word.equals("an") ? "a" : word);
        return named < 0 ? Integer.parseInt(word) : Math.max(1, named);
    }

    private static DayOfWeek day(String word) {
        int han = "一二三四五六日".indexOf(word.replace('天', '日'));
        int latin =
                word.length() < 3 ? -1 : "montuewedthufrisatsun".indexOf(word.substring(0, 3)) / 3;
        return DayOfWeek.of(1 + Math.max(han, latin));
    }

    private static LocalDate full(MatchResult match, DayWords words) {
        return LocalDate.of(
                HanNumber.read(match.group(1)),
                HanNumber.read(match.group(2)),
                HanNumber.read(match.group(3)));
    }

    private static LocalDate hanMonthDay(MatchResult match, DayWords words) {
        int month = HanNumber.read(match.group(2));
        int day = HanNumber.read(match.group(3));
        String year = match.group(1);
        if (year == null) {
            return words.nearest(month, day);
        }
        int shift = year.equals("去年") ? -1 : year.equals("明年") ? 1 : 0;
        return LocalDate.of(words.today.getYear() + shift, month, day);
    }

    private LocalDate named(String day, String month, @Nullable String year) {
        int number = MONTHS.indexOf(month) / 3 + 1;
        return year == null
                ? nearest(number, Integer.parseInt(day))
                : LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
    }

    private static LocalDate slashed(MatchResult match, DayWords words) {
        int one = Integer.parseInt(match.group(1));
        int other = Integer.parseInt(match.group(2));
        boolean monthIsFirst = other > 12 || one <= 12 && words.monthFirst;
        return monthIsFirst ? words.nearest(one, other) : words.nearest(other, one);
    }

    /** 15.11. is written where the day stands first. */
    private static LocalDate dayFirst(MatchResult match, DayWords words) {
        return words.nearest(Integer.parseInt(match.group(2)), Integer.parseInt(match.group(1)));
    }

    /** In English nobody knows whether 3/4 is a day of April or of March. */
    private static LocalDate slashedOtherwise(MatchResult match, DayWords words) {
        int one = Integer.parseInt(match.group(1));
        int other = Integer.parseInt(match.group(2));
        return one > 12 || other > 12 || words.monthFirst
                ? slashed(match, words)
                : words.nearest(one, other);
    }

    /** Nobody writes 13.11.2026 for a month 13; with strokes it may be either. */
    private static LocalDate yearLast(MatchResult match, DayWords words) {
        int one = Integer.parseInt(match.group(1));
        int other = Integer.parseInt(match.group(3));
        int year = Integer.parseInt(match.group(4));
        boolean strokes = match.group(2).equals("/");
        boolean monthIsFirst = other > 12 || strokes && one <= 12 && words.monthFirst;
        return monthIsFirst ? LocalDate.of(year, one, other) : LocalDate.of(year, other, one);
    }

    private static LocalDate yearLastOtherwise(MatchResult match, DayWords words) {
        int one = Integer.parseInt(match.group(1));
        int other = Integer.parseInt(match.group(3));
        boolean clear = one > 12 || other > 12 || !match.group(2).equals("/");
        return clear
                ? yearLast(match, words)
                : LocalDate.of(
                        Integer.parseInt(match.group(4)),
                        words.monthFirst ? other : one,
                        words.monthFirst ? one : other);
    }

    private static LocalDate weeksFrom(MatchResult match, DayWords words) {
        String weekday = match.group(2);
        LocalDate from =
                weekday == null
                        ? words.today
                        : words.today.with(TemporalAdjusters.next(day(weekday)));
        return from.plusWeeks(count(match.group(1)));
    }

    private static LocalDate halfMonth(MatchResult match, DayWords words) {
        int days = match.group(1).equals("前") ? -HALF_MONTH : HALF_MONTH;
        return words.today.plusDays(days);
    }

    private static LocalDate dayOfNextMonth(MatchResult match, DayWords words) {
        int months = match.group(1).equals("上") ? -1 : 1;
        return YearMonth.from(words.today).plusMonths(months).atDay(HanNumber.read(match.group(2)));
    }

    /** Without a year: what happened is behind or soon, what is to come is ahead. */
    private LocalDate nearest(int month, int day) {
        int year = today.getYear();
        boolean past = lean == Lean.PAST;
        for (int tried : past ? new int[] {year, year - 1} : new int[] {year, year + 1}) {
            YearMonth of = YearMonth.of(tried, month);
            if (day >= 1 && day <= of.lengthOfMonth()) {
                LocalDate date = of.atDay(day);
                boolean meant =
                        past
                                ? !date.isAfter(today.plusDays(FAR_AHEAD_DAYS))
                                : !date.isBefore(today);
                if (meant) {
                    return date;
                }
            }
        }
        throw new DateTimeException("month " + month + " has no day " + day + " near");
    }

    private LocalDate shifted(int number, String unit) {
        return switch (unit) {
            case "day", "天", "日" -> today.plusDays(number);
            case "month", "月" -> today.plusMonths(number);
            case "fortnight" -> today.plusWeeks(2L * number);
            default -> today.plusWeeks(number);
        };
    }

    private static LocalDate hanShifted(MatchResult match, DayWords words) {
        int number = HanNumber.read(match.group(1));
        return words.shifted(match.group(3).equals("前") ? -number : number, match.group(2));
    }

    private static LocalDate hanWeekday(MatchResult match, DayWords words) {
        int weeks =
                switch (match.group(1)) {
                    case "上上" -> -2;
                    case "上" -> -1;
                    case "下" -> 1;
                    case "下下" -> 2;
                    default -> 0;
                };
        return words.ofWeek(weeks, day(match.group(2)));
    }

    private static LocalDate weekday(MatchResult match, DayWords words) {
        DayOfWeek day = day(match.group(2));
        return switch (match.group(1)) {
            case "last" -> words.today.with(TemporalAdjusters.previous(day));
            case "next" -> words.ofWeek(1, day);
            default -> words.ofWeek(0, day);
        };
    }

    /** Said on Wednesday, next Friday may be the one two days ahead. */
    private static LocalDate weekdayOtherwise(MatchResult match, DayWords words) {
        LocalDate inThisWeek = words.ofWeek(0, day(match.group(2)));
        return match.group(1).equals("next") && inThisWeek.isAfter(words.today)
                ? inThisWeek
                : weekday(match, words);
    }

    private LocalDate ofWeek(int weeks, DayOfWeek day) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(day));
    }

    private LocalDate leaning(DayOfWeek day) {
        return today.with(
                lean == Lean.PAST
                        ? TemporalAdjusters.previousOrSame(day)
                        : TemporalAdjusters.next(day));
    }

    private LocalDate endOfMonth(int months) {
        return YearMonth.from(today).plusMonths(months).atEndOfMonth();
    }

    /** The day of this month, or of the one before or after that has it. */
    private static LocalDate dayOfMonth(MatchResult match, DayWords words) {
        int day = HanNumber.read(match.group(1));
        boolean past = words.lean == Lean.PAST;
        YearMonth month = YearMonth.from(words.today);
        for (int tried = 0; tried < 3; tried++) {
            if (day >= 1 && day <= month.lengthOfMonth()) {
                LocalDate date = month.atDay(day);
                if (past ? !date.isAfter(words.today) : !date.isBefore(words.today)) {
                    return date;
                }
            }
            month = month.plusMonths(past ? -1 : 1);
        }
        throw new DateTimeException("no month near has a day " + day);
    }
}
