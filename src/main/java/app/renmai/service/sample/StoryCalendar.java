package app.renmai.service.sample;

import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the story's days, which are counted from today, into dates and into words.
 *
 * <p>A day is written {@code -21} (21 days ago) or {@code +2} (the day after tomorrow). What falls
 * on a weekend moves to a working day: back when it is past, forward when it is still to come, so
 * that nobody meets on a Sunday whatever day the story is loaded on.
 *
 * @param chinese whether words are Chinese, else English
 * @param today the day the story is told
 * @param zone where its hours are counted
 */
record StoryCalendar(boolean chinese, LocalDate today, ZoneId zone) {
    private static final Pattern MOMENT =
            Pattern.compile("([+-]\\d+)(?: (\\d\\d:\\d\\d)(?:\\+(\\d+)([mh]))?)?( any)?");
    private static final Pattern WORD = Pattern.compile("\\[\\[([a-zA-Z-]+) ([+-]\\d+)]]");
    private static final LocalTime WORKING_HOUR = LocalTime.of(17, 0);

    /**
     * When something happened.
     *
     * @param start its start
     * @param end its end, or null when it has no length
     * @param allDay whether only the day is known
     */
    record Moment(Instant start, @Nullable Instant end, boolean allDay) {}

    /** The working day nearest to an offset such as {@code -21}. */
    LocalDate day(String offset) {
        LocalDate day = today.plusDays(Integer.parseInt(offset));
        int over = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        if (over <= 0) {
            return day;
        }
        boolean past = offset.startsWith("-");
        return past ? day.minusDays(over) : day.plusDays(3L - over);
    }

    /**
     * A moment such as {@code -21 15:00+70m}: 21 days ago at three for seventy minutes. {@code any}
     * at the end keeps a weekend.
     */
    Moment moment(String text) {
        Matcher matcher = MOMENT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a moment of the story: " + text);
        }
        String offset = matcher.group(1);
        boolean anyDay = matcher.group(5) != null;
        LocalDate day = anyDay ? today.plusDays(Integer.parseInt(offset)) : day(offset);
        String time = matcher.group(2);
        if (time == null) {
            return new Moment(day.atStartOfDay(zone).toInstant(), null, true);
        }
        Instant start = day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
        if (matcher.group(3) == null) {
            return new Moment(start, null, false);
        }
        ChronoUnit unit = matcher.group(4).equals("h") ? ChronoUnit.HOURS : ChronoUnit.MINUTES;
        Duration length = Duration.of(Long.parseLong(matcher.group(3)), unit);
        return new Moment(start, start.plus(length), false);
    }

    /** The instant of a moment; of a day alone, the end of its working hours. */
    Instant instant(String text) {
        Moment moment = moment(text);
        return moment.allDay()
                ? moment.start().atZone(zone).with(WORKING_HOUR).toInstant()
                : moment.start();
    }

    /**
     * A partial date: {@code day -1891}, {@code date +32} that very day, {@code month -503}, {@code
     * year -2600} or {@code monthday +9} relative to today, or a fixed one in its own text form.
     */
    PartialDate partial(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            return PartialDate.parse(text);
        }
        String offset = text.substring(space + 1);
        LocalDate day = today.plusDays(Integer.parseInt(offset));
        return switch (text.substring(0, space)) {
            case "day" -> PartialDate.of(day(offset));
            case "date" -> PartialDate.of(today.plusDays(Integer.parseInt(offset)));
            case "month" -> PartialDate.ofMonth(day.getYear(), day.getMonthValue());
            case "year" -> PartialDate.ofYear(day.getYear());
            case "monthday" -> PartialDate.ofMonthDay(day.getMonthValue(), day.getDayOfMonth());
            default -> throw new IllegalArgumentException("not a date of the story: " + text);
        };
    }

    /**
     * The text with its dates in words: {@code [[day +2]]} a working day, {@code [[date +17]]} that
     * very day, {@code [[weekday +2]]}, {@code [[month +13]]}, {@code [[year -62]]}, {@code
     * [[season -62]]}, {@code [[break -125]]}.
     */
    String fill(String text) {
        return WORD.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(word(found.group(1), found.group(2))));
    }

    private String word(String kind, String offset) {
        LocalDate exact = today.plusDays(Integer.parseInt(offset));
        return switch (kind) {
            case "day" -> write(day(offset), "d MMMM", "M月d日");
            case "date" -> write(exact, "d MMMM", "M月d日");
            case "year" -> String.valueOf(exact.getYear());
            case "weekday" -> weekday(day(offset));
            case "month" -> write(exact, "MMMM", "M月");
            case "season" -> season(exact);
            case "break" -> holiday(exact);
            case "Season" -> capital(season(exact));
            case "a-season" -> article(season(exact));
            default -> throw new IllegalArgumentException("not a word of the story: " + kind);
        };
    }

    private String write(LocalDate day, String english, String han) {
        return DateTimeFormatter.ofPattern(chinese ? han : english, Locale.ENGLISH).format(day);
    }

    private String weekday(LocalDate day) {
        return chinese
                ? "周" + "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1)
                : write(day, "EEEE", "");
    }

    private String season(LocalDate day) {
        return switch (day.getMonthValue()) {
            case 3, 4, 5 -> chinese ? "春季" : "spring";
            case 6, 7, 8 -> chinese ? "夏季" : "summer";
            case 9, 10, 11 -> chinese ? "秋季" : "autumn";
            default -> chinese ? "冬季" : "winter";
        };
    }

    /** The long holiday of a university that lies nearest. */
    private String holiday(LocalDate day) {
        boolean warm = day.getMonthValue() >= 5 && day.getMonthValue() <= 10;
        return warm ? (chinese ? "暑假" : "summer") : (chinese ? "寒假" : "winter");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String article(String season) {
        if (chinese) {
            return season;
        }
        return (season.startsWith("a") ? "an " : "a ") + season;
    }
}
