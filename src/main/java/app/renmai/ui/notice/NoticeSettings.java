package app.renmai.ui.notice;

import app.renmai.service.today.NoticeTimes;
import app.renmai.ui.desk.Preferences;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;

/**
 * What the user wants to be told outside the window on this computer.
 *
 * @param on whether anything; only when the user said so
 * @param times when
 */
public record NoticeSettings(boolean on, NoticeTimes times) {
    private static final String ON = "notice.on";
    private static final String MORNING = "notice.morning";
    private static final String BEFORE = "notice.before";

    /** What the program remembers; what makes no sense is as usual. */
    public static NoticeSettings of(Preferences preferences) {
        return new NoticeSettings(
                Boolean.parseBoolean(preferences.get(ON, "false")),
                new NoticeTimes(morning(preferences), before(preferences)));
    }

    private static LocalTime morning(Preferences preferences) {
        LocalTime usual = NoticeTimes.USUAL.morning();
        try {
            return LocalTime.parse(preferences.get(MORNING, usual.toString()));
        } catch (DateTimeException e) {
            return usual;
        }
    }

    private static Duration before(Preferences preferences) {
        Duration usual = NoticeTimes.USUAL.before();
        try {
            long minutes = Long.parseLong(preferences.get(BEFORE, "" + usual.toMinutes()));
            return Duration.ofMinutes(
                    Math.clamp(minutes, 1, NoticeTimes.LONGEST_BEFORE.toMinutes()));
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    /** Remembers it. */
    public void keep(Preferences preferences) {
        preferences.put(ON, Boolean.toString(on));
        preferences.put(MORNING, times.morning().toString());
        preferences.put(BEFORE, "" + times.before().toMinutes());
    }

    /** The same, switched on or off. */
    public NoticeSettings withOn(boolean now) {
        return new NoticeSettings(now, times);
    }

    /** The same at other times. */
    public NoticeSettings withTimes(NoticeTimes other) {
        return new NoticeSettings(on, other);
    }
}
