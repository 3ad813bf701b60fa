package app.renmai.text;

import app.renmai.text.ClockWords.Half;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands when: "yesterday 3pm", "17 Nov, 15:00–16:10", "in two weeks", "昨天下午三点", "11月17日
 * 15:00", "下周五". Both languages are understood whatever the locale; it only decides whether 3/4 is
 * a day of April or of March.
 */
public final class WhenText {
    private static final Pattern PAUSE = Pattern.compile("[\\s,;、·的]*");
    private static final Pattern BY = Pattern.compile("(?:(?:on|at|by|around)\\s+|在\\s*)?");

    /** Which way a day without a year or a week leans. */
    public enum Lean {
        /** What happened: Friday was the last one. */
        PAST,
        /** What is to come: Friday is the next one. */
        FUTURE
    }

    /**
     * A time at the beginning of a text.
     *
     * @param when the time
     * @param rest what follows it
     */
    public record Lead(When when, String rest) {}

    private final String text;
    private final LocalDateTime now;
    private final DayWords days;
    private @Nullable LocalDate day;
    private boolean weak;
    private @Nullable LocalTime from;
    private @Nullable LocalTime to;
    private @Nullable Half part;

    private WhenText(String text, LocalDateTime now, Lean lean, Locale locale) {
        this.text = text;
        this.now = now;
        this.days = new DayWords(now.toLocalDate(), lean, "zh".equals(locale.getLanguage()));
    }

    /**
     * Reads a text that says nothing but when.
     *
     * @param typed what was typed
     * @param now the present, where the user is
     * @param lean which way it leans
     * @param locale the user's language
     * @return the time, or empty when any of it is not understood
     */
    public static Optional<When> read(String typed, LocalDateTime now, Lean lean, Locale locale) {
        String text = TimeWords.plain(typed);
        WhenText reading = new WhenText(text, now, lean, locale);
        int end = reading.scan();
        return end == text.length() ? reading.when() : Optional.empty();
    }

    /**
     * Reads a text that begins with when, such as "Thu 26 Nov, with the numbers".
     *
     * @return the time and what follows it, or empty when it does not begin with a time; for the
     *     parameters see {@link #read}
     */
    public static Optional<Lead> lead(String typed, LocalDateTime now, Lean lean, Locale locale) {
        WhenText reading = new WhenText(TimeWords.plain(typed), now, lean, locale);
        int end = reading.scan();
        return reading.when()
                .map(
                        when ->
                                new Lead(
                                        when,
                                        typed.substring(end)
                                                .replaceFirst("^[\\s,:;，：、；。.–—-]+", "")
                                                .strip()));
    }

    /** Takes in one word for a day or a time after the other; returns where it had to stop. */
    private int scan() {
        int place = 0;
        int understood = 0;
        while (place < text.length()) {
            int start = after(PAUSE, place);
            int next = word(start);
            if (next < 0) {
                next = word(after(BY, start));
            }
            if (next < 0) {
                return understood;
            }
            place = next;
            understood = next;
        }
        return understood;
    }

    private int after(Pattern skipped, int place) {
        Matcher matcher = skipped.matcher(text).region(place, text.length());
        return matcher.lookingAt() ? matcher.end() : place;
    }

    private int word(int start) {
        if (start >= text.length()) {
            return -1;
        }
        DayWords.Found named = days.at(text, start);
        boolean fits = named != null && (day == null || weak || named.weak());
        if (named != null && fits) {
            if (day == null || weak) {
                day = named.day();
                weak = named.weak();
            }
            if (text.startsWith("night", named.end() - "night".length())) {
                part = Half.AFTERNOON;
            }
            return named.end();
        }
        if (from == null) {
            ClockWords.Found clock = ClockWords.at(text, start, part);
            if (clock != null) {
                from = clock.from();
                to = clock.to();
                return clock.end();
            }
        }
        return partOrLength(start);
    }

    private int partOrLength(int start) {
        ClockWords.Part named = ClockWords.part(text, start);
        if (named != null && part == null) {
            part = named.half();
            return named.end();
        }
        ClockWords.Length length = ClockWords.length(text, start);
        if (length != null && from != null && to == null) {
            to = from.plusMinutes(length.minutes());
            return length.end();
        }
        return -1;
    }

    private Optional<When> when() {
        if (day == null && from == null && part == null) {
            return Optional.empty();
        }
        return Optional.of(new When(day == null ? now.toLocalDate() : day, from, to));
    }

    /** Tue 17 Nov, 15:00–16:10; 11月17日 周二 15:00–16:10. With the year when it is not today's. */
    public static String written(When when, LocalDate today, Locale locale) {
        return written(when, when.day().getYear() != today.getYear(), locale);
    }

    /** As {@link #written}, but so that {@link #read} finds the same time in it at any time. */
    public static String exact(When when, Locale locale) {
        return written(when, true, locale);
    }

    private static String written(When when, boolean year, Locale locale) {
        boolean chinese = "zh".equals(locale.getLanguage());
        LocalDate day = when.day();
        String text = DateText.weekday(day, locale);
        if (year) {
            text = chinese ? day.getYear() + "年" + text : text + " " + day.getYear();
        }
        if (when.from() == null) {
            return text;
        }
        String hours = DateText.time(when.from());
        if (when.to() != null) {
            hours += "–" + DateText.time(when.to());
        }
        return text + (chinese ? " " : ", ") + hours;
    }
}
