package app.renmai.text;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A piece of when that stands somewhere in a line: a day, a time of day, how long, how long ago.
 */
public sealed interface TimeWord {
    /** Where it begins, with the word that leads to it: "at 3pm", "on Friday". */
    int start();

    /** Where it ends. */
    int end();

    /**
     * A day.
     *
     * @param days what it may mean, the likeliest first; empty when there is no such day
     * @param weak whether only the weekday was named, which a date elsewhere makes exact
     */
    record Day(int start, int end, List<LocalDate> days, boolean weak) implements TimeWord {}

    /**
     * How long ago: "two hours ago", 刚才.
     *
     * @param minutes how long
     */
    record Ago(int start, int end, int minutes) implements TimeWord {}

    /**
     * A time of day.
     *
     * @param from when it began; null when there is no such time
     * @param to when it ended, or null
     * @param unsure whether it may as well be twelve hours later: "at 7"; of midnight, whether the
     *     day's own or the one that ends it
     */
    record Clock(
            int start, int end, @Nullable LocalTime from, @Nullable LocalTime to, boolean unsure)
            implements TimeWord {}

    /** A part of the day, which tells how the hours beside it are meant. */
    record PartOfDay(int start, int end) implements TimeWord {}

    /**
     * How long something took.
     *
     * @param minutes how long
     */
    record Length(int start, int end, int minutes) implements TimeWord {}
}
