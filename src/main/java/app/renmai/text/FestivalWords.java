package app.renmai.text;

import app.renmai.text.DayWords.Named;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Festivals that stand for their day: 元旦和孙悦吃饭. They do not where they lead to another word, as in
 * 春节方案 and "Christmas party".
 */
final class FestivalWords {
    private static final IntFunction<LocalDate> CHRISTMAS = MonthDay.of(12, 25)::atYear;
    private static final IntFunction<LocalDate> CHRISTMAS_EVE = MonthDay.of(12, 24)::atYear;

    private static final Map<String, IntFunction<LocalDate>> NAMED =
            Map.ofEntries(
                    Map.entry("元旦", Festival.NEW_YEAR::in),
                    Map.entry("妇女节", Festival.WOMEN::in),
                    Map.entry("劳动节", Festival.LABOUR::in),
                    Map.entry("五一", Festival.LABOUR::in),
                    Map.entry("儿童节", Festival.CHILDREN::in),
                    Map.entry("教师节", Festival.TEACHERS::in),
                    Map.entry("国庆", Festival.NATIONAL::in),
                    Map.entry("国庆节", Festival.NATIONAL::in),
                    Map.entry("除夕", Festival.EVE::in),
                    Map.entry("大年三十", Festival.EVE::in),
                    Map.entry("春节", Festival.SPRING::in),
                    Map.entry("大年初一", Festival.SPRING::in),
                    Map.entry("元宵", Festival.LANTERN::in),
                    Map.entry("元宵节", Festival.LANTERN::in),
                    Map.entry("清明", Festival.TOMBS::in),
                    Map.entry("清明节", Festival.TOMBS::in),
                    Map.entry("端午", Festival.DRAGON_BOAT::in),
                    Map.entry("端午节", Festival.DRAGON_BOAT::in),
                    Map.entry("七夕", Festival.SEVENTH::in),
                    Map.entry("中秋", Festival.MID_AUTUMN::in),
                    Map.entry("中秋节", Festival.MID_AUTUMN::in),
                    Map.entry("重阳节", Festival.DOUBLE_NINTH::in),
                    Map.entry("圣诞节", CHRISTMAS),
                    Map.entry("平安夜", CHRISTMAS_EVE),
                    Map.entry("christmas", CHRISTMAS),
                    Map.entry("christmas day", CHRISTMAS),
                    Map.entry("christmas eve", CHRISTMAS_EVE),
                    Map.entry("new year's day", Festival.NEW_YEAR::in),
                    Map.entry("new year’s day", Festival.NEW_YEAR::in),
                    Map.entry("new year's eve", MonthDay.of(12, 31)::atYear),
                    Map.entry("new year’s eve", MonthDay.of(12, 31)::atYear),
                    Map.entry("chinese new year", Festival.SPRING::in),
                    Map.entry("mid-autumn festival", Festival.MID_AUTUMN::in),
                    Map.entry("dragon boat festival", Festival.DRAGON_BOAT::in));

    private static final Pattern WORD =
            Pattern.compile(
                    "(去年|今年|明年|last |next )?("
                            + NAMED.keySet().stream()
                                    .sorted(Comparator.comparing(String::length).reversed())
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("|"))
                            + ")(?:当天|那天|这天)?"
                            + "(?=$|[^\\p{IsHan}\\w ]|[和跟与同在于见约我他她去来打给请拜陪上下早中晚凌吃开]"
                            + "|(?: (?!\\w)| (?:with|at|in|about|i|we|met|he|she)\\b))");

    private FestivalWords() {}

    /** The day of the festival named at a place of the text, or null. */
    static @Nullable Named named(String text, int start, LocalDate today, boolean ahead) {
        Matcher word = WORD.matcher(text).region(start, text.length());
        word.useTransparentBounds(true);
        if (!word.lookingAt()) {
            return null;
        }
        IntFunction<LocalDate> day = NAMED.get(word.group(2));
        if (day == null) {
            return null;
        }
        int year = today.getYear();
        Stream<LocalDate> near = IntStream.rangeClosed(year - 1, year + 1).mapToObj(day);
        String which = word.group(1) == null ? "" : word.group(1).strip();
        LocalDate meant =
                switch (which) {
                    case "去年" -> day.apply(year - 1);
                    case "今年" -> day.apply(year);
                    case "明年" -> day.apply(year + 1);
                    case "last" ->
                            near.filter(each -> each.isBefore(today))
                                    .reduce((_, b) -> b)
                                    .orElseThrow();
                    case "next" ->
                            near.filter(each -> each.isAfter(today)).findFirst().orElseThrow();
                    default ->
                            near.filter(each -> !ahead || !each.isBefore(today))
                                    .min(Comparator.comparingLong(each -> distance(each, today)))
                                    .orElseThrow();
                };
        return new Named(List.of(meant), false, word.end());
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
