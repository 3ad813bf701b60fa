package app.renmai.text;

import app.renmai.text.ClockWords.Half;
import app.renmai.text.WhenText.Lean;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words for times wherever they stand in a line, in English and Chinese. Unlike {@link
 * WhenText} it tells of what is not clear and of what cannot be, instead of leaving it out. Takes
 * time in proportion to the line.
 */
public final class TimeWords {
    /** Nobody who logs a talk was there before, or plans one after. */
    public static final int FIRST_YEAR = 1900;

    /** The last year that is believed. */
    public static final int LAST_YEAR = 2100;

    private static final String HAN_BEGINNINGS =
            "零〇一二两三四五六七八九十半大前昨今明后去上下这本周星礼月年凌清早中傍晚夜正刚差元妇劳儿教国除春端重圣平";
    private static final Pattern LEAD =
            Pattern.compile("(?<![a-z\\d])(?:on|at|by|around|about|from|since) $");
    private static final int LONGEST_LEAD = 8;
    private static final Pattern AGO =
            Pattern.compile(
                    "(?:(\\d{1,3}|an?|half an|two|three|four|five|six) "
                            + "(hours?|hrs?|minutes?|mins?) ago\\b)"
                            + "|(?:(\\d{1,3}|[一两二三四五六七八九十]{1,3}|半)个?(小时|分钟|钟头)(?:之|以)?前)"
                            + "|(just now\\b|right now\\b|刚刚|刚才)");
    private static final Pattern BARE_YEAR =
            Pattern.compile("(?:in )?(1[0-8]\\d\\d|2[1-9]\\d\\d)(?:年|(?![\\w.:/-]))");
    private static final Pattern NO_CLOCK =
            Pattern.compile("(?:at )?(?:\\d{1,2}:\\d{2}(?!\\d)|\\d{1,2}[点點](?!\\d))");
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,2})-(\\d{1,2})(?![\\w:/-]|\\.\\d)(?!\\s*[ap]\\.?m)");
    private static final int NOON = 12;
    private static final int DAY = 24;

    /** An hour before may as well be one of the afternoon. */
    private static final int FIRST_HOUR = 8;

    private static final Pattern POINTS = Pattern.compile("[建意要想问需希看小]");

    private final DayWords days;
    private final boolean vague;

    private TimeWords(LocalDate today, Lean lean, Locale locale, boolean vague) {
        this.days = new DayWords(today, lean, "zh".equals(locale.getLanguage()));
        this.vague = vague;
    }

    /**
     * Words for when something happened or will: "last week" leaves open which day.
     *
     * @param today the day it is, where the user is
     * @param lean which way it leans
     * @param locale decides whether 3/4 is first of all a day of April or of March
     */
    public static TimeWords ofTalks(LocalDate today, Lean lean, Locale locale) {
        return new TimeWords(today, lean, locale, true);
    }

    /** Words for until when, as {@link #ofTalks}; "by next week" is by its first day. */
    public static TimeWords ofDeadlines(LocalDate today, Locale locale) {
        return new TimeWords(today, Lean.FUTURE, locale, false);
    }

    /** Half width, lower case, place by place, so that places stay what they were. */
    public static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.stripTrailing());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean wide = c >= '！' && c <= '～';
            char half = wide ? (char) (c - '！' + '!') : c == '　' ? ' ' : c;
            plain.setCharAt(i, Character.toLowerCase(half));
        }
        return plain.toString();
    }

    /** All words for times in a line, in its order. */
    public List<TimeWord> in(String line) {
        String text = plain(line);
        List<TimeWord> found = new ArrayList<>();
        Half part = null;
        int place = 0;
        while (place < text.length()) {
            TimeWord word = mayBegin(text, place) ? word(text, place, part) : null;
            if (word instanceof TimeWord.Day && !found.isEmpty()) {
                word = Objects.requireNonNullElse(hours(text, place, found.getLast()), word);
            }
            if (word == null) {
                place++;
                continue;
            }
            if (word instanceof TimeWord.PartOfDay) {
                ClockWords.Part named = ClockWords.part(text, place);
                part = named == null ? part : named.half();
            } else if (text.startsWith("night", word.end() - "night".length())) {
                part = Half.AFTERNOON;
            }
            found.add(word);
            place = word.end();
        }
        return found;
    }

    /** After a day that is named, 10-11 are hours: "Thursday 10-11". */
    private static TimeWord.@Nullable Clock hours(String text, int start, TimeWord before) {
        Matcher range = looking(HOURS, text, start);
        boolean after =
                before instanceof TimeWord.Day
                        && text.substring(before.end(), start).matches("[ ,]*(?:from )?");
        if (range == null || !after) {
            return null;
        }
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        int end = to <= from && to <= NOON ? to + NOON : to;
        return from < end && end < DAY
                ? new TimeWord.Clock(
                        start,
                        range.end(),
                        LocalTime.of(from, 0),
                        LocalTime.of(end, 0),
                        from < FIRST_HOUR)
                : null;
    }

    /** The first word of {@link #in} that begins at a place, or null. */
    public @Nullable TimeWord at(String line, int start) {
        String text = plain(line);
        return start < text.length() && mayBegin(text, start) ? word(text, start, null) : null;
    }

    private static boolean mayBegin(String text, int place) {
        char c = text.charAt(place);
        if (c >= 0x2e80) {
            return HAN_BEGINNINGS.indexOf(c) >= 0;
        }
        if (c >= '0' && c <= '9') {
            return place == 0 || !wordChar(text.charAt(place - 1)) && text.charAt(place - 1) != '.';
        }
        return c >= 'a' && c <= 'z' && (place == 0 || !wordChar(text.charAt(place - 1)));
    }

    private static boolean wordChar(char c) {
        return c < 0x2e80 && Character.isLetterOrDigit(c);
    }

    private @Nullable TimeWord word(String text, int start, @Nullable Half part) {
        TimeWord ago = ago(text, start);
        if (ago != null) {
            return ago;
        }
        DayWords.Named day = days.named(text, start, vague);
        if (day != null) {
            return new TimeWord.Day(led(text, start), day.end(), believed(day.days()), day.weak());
        }
        TimeWord clock = clock(text, start, part);
        if (clock != null) {
            return clock;
        }
        ClockWords.Part named = ClockWords.part(text, start);
        if (named != null) {
            return new TimeWord.PartOfDay(start, named.end());
        }
        ClockWords.Length length = ClockWords.length(text, start);
        if (length != null) {
            return new TimeWord.Length(start, length.end(), length.minutes());
        }
        Matcher year = looking(BARE_YEAR, text, start);
        return year == null
                ? null
                : new TimeWord.Day(led(text, start), year.end(), List.of(), false);
    }

    private static List<LocalDate> believed(List<LocalDate> days) {
        return days.stream()
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                .toList();
    }

    private static int led(String text, int start) {
        int from = Math.max(0, start - LONGEST_LEAD);
        Matcher lead = LEAD.matcher(text).region(from, start);
        lead.useTransparentBounds(true);
        return lead.find() ? lead.start() : start;
    }

    private static @Nullable TimeWord clock(String text, int start, @Nullable Half part) {
        ClockWords.Found clock = ClockWords.at(text, start, part);
        if (clock != null) {
            boolean points =
                    text.charAt(clock.end() - 1) == '点'
                            && looking(POINTS, text, clock.end()) != null;
            return points
                    ? null
                    : new TimeWord.Clock(
                            led(text, start),
                            clock.end(),
                            clock.from(),
                            clock.to(),
                            clock.unsure());
        }
        Matcher none = looking(NO_CLOCK, text, start);
        return none == null
                ? null
                : new TimeWord.Clock(led(text, start), none.end(), null, null, false);
    }

    private static @Nullable TimeWord ago(String text, int start) {
        Matcher ago = looking(AGO, text, start);
        return ago == null ? null : new TimeWord.Ago(start, ago.end(), minutes(ago));
    }

    private static int minutes(Matcher ago) {
        if (ago.group(5) != null) {
            return 0;
        }
        boolean latin = ago.group(1) != null;
        String number = latin ? ago.group(1) : ago.group(3);
        String unit = latin ? ago.group(2) : ago.group(4);
        boolean minutes = unit.startsWith("m") || unit.equals("分钟");
        if (number.equals("half an") || number.equals("半")) {
            return minutes ? 1 : 30;
        }
        int count = latin ? DayWords.count(number) : HanNumber.read(number);
        return minutes ? count : count * 60;
    }

    private static @Nullable Matcher looking(Pattern pattern, String text, int start) {
        Matcher matcher = pattern.matcher(text).region(start, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }
}
