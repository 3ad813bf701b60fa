package app.renmai.service.pitch;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time spent, as people write it: hours with a part, or hours and minutes. */
public final class Effort {
    /** More than anybody spends on one text. */
    public static final int MOST_MINUTES = 10_000 * 60;

    private static final Pattern PARTS = Pattern.compile("(\\d{1,5})[:：](\\d{1,2})");
    private static final Pattern HOURS = Pattern.compile("(\\d{0,5})(?:[.,，](\\d{1,2}))?");
    private static final int MINUTES = 60;

    private Effort() {}

    /**
     * The minutes that a text means: {@code 3.5}, {@code 3,5} and {@code 3:30} are 210; an empty
     * text is 0.
     *
     * @return empty when it means no time
     */
    public static OptionalInt minutes(String typed) {
        String text = typed.strip().replaceFirst("(?i)\\s*(h|hours?|小时)$", "");
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            int minutes = Integer.parseInt(parts.group(2));
            return minutes < MINUTES
                    ? sound(Integer.parseInt(parts.group(1)) * MINUTES + minutes)
                    : OptionalInt.empty();
        }
        Matcher hours = HOURS.matcher(text);
        if (!hours.matches()) {
            return OptionalInt.empty();
        }
        String part = hours.group(2) == null ? "0" : hours.group(2);
        double whole =
                Double.parseDouble((hours.group(1).isEmpty() ? "0" : hours.group(1)) + "." + part);
        return sound((int) Math.round(whole * MINUTES));
    }

    private static OptionalInt sound(int minutes) {
        return minutes <= MOST_MINUTES ? OptionalInt.of(minutes) : OptionalInt.empty();
    }

    /** How minutes are written, so that they are read as the same; empty for none. */
    public static String text(int minutes) {
        if (minutes == 0) {
            return "";
        }
        int rest = minutes % MINUTES;
        return switch (rest) {
            case 0 -> String.valueOf(minutes / MINUTES);
            case 15 -> minutes / MINUTES + ".25";
            case 30 -> minutes / MINUTES + ".5";
            case 45 -> minutes / MINUTES + ".75";
            default -> "%d:%02d".formatted(minutes / MINUTES, rest);
        };
    }
}
