package app.renmai.ui.chart;

import app.renmai.text.DateText;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The years, quarters, months and days along the axis: as many as there is room for, labelled in
 * the user's language.
 */
public final class Ticks {
    private static final double YEAR_ROOM = 38;
    private static final double QUARTER_ROOM = 46;
    private static final double MONTH_ROOM = 36;
    private static final double WEEK_ROOM = 44;
    private static final double DAY_ROOM = 26;
    private static final double TICK_ROOM = 5;
    private static final int[] YEARS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000};
    private static final int LAST_YEAR = 9_999;
    private static final double YEAR_DAYS = 365.25;
    private static final int QUARTER = 3;

    private final TimeScale scale;
    private final ZoneId zone;
    private final Locale locale;
    private final double day;
    private final List<Tick> ticks = new ArrayList<>();

    /**
     * A line of the axis.
     *
     * @param x where
     * @param label what stands right of it; empty for a short tick
     * @param strong whether a longer stretch begins: its line crosses all lanes, its label is bold
     */
    public record Tick(double x, String label, boolean strong) {}

    private Ticks(TimeScale scale, ZoneId zone, Locale locale) {
        this.scale = scale;
        this.zone = zone;
        this.locale = locale;
        this.day = ChronoUnit.DAYS.getDuration().toMillis() / scale.perPixel();
    }

    /** The ticks of what is seen, from left to right; no label lies over another. */
    public static List<Tick> of(TimeScale scale, ZoneId zone, Locale locale) {
        Ticks made = new Ticks(scale, zone, locale);
        made.make();
        return List.copyOf(made.ticks);
    }

    private void make() {
        double month = day * YEAR_DAYS / 12;
        if (day * 7 >= WEEK_ROOM) {
            days();
        } else if (month * QUARTER >= QUARTER_ROOM) {
            months(month >= MONTH_ROOM ? 1 : QUARTER, month >= TICK_ROOM ? 1 : QUARTER);
        } else {
            years(day * YEAR_DAYS);
        }
        pin();
    }

    private LocalDate first() {
        return Instant.ofEpochMilli(scale.from()).atZone(zone).toLocalDate();
    }

    private double x(LocalDate date) {
        return scale.x(date.atStartOfDay(zone).toInstant().toEpochMilli());
    }

    private boolean seen(LocalDate date) {
        return date.getYear() <= LAST_YEAR && x(date) < scale.width();
    }

    private void add(LocalDate date, String label, boolean strong) {
        if (x(date) >= 0) {
            ticks.add(new Tick(x(date), label, strong));
        }
    }

    private void years(double year) {
        int step = YEARS[YEARS.length - 1];
        for (int i = YEARS.length - 1; i >= 0; i--) {
            step = year * YEARS[i] >= YEAR_ROOM ? YEARS[i] : step;
        }
        boolean quarters = step == 1 && year / 4 >= TICK_ROOM;
        LocalDate date = LocalDate.of(first().getYear(), 1, 1);
        while (seen(date)) {
            boolean labelled =
                    date.getMonthValue() == 1 && Math.floorMod(date.getYear(), step) == 0;
            if (labelled || quarters || year >= TICK_ROOM) {
                add(date, labelled ? String.valueOf(date.getYear()) : "", labelled);
            }
            date = quarters ? date.plusMonths(QUARTER) : date.plusYears(1);
        }
    }

    private void months(int labelled, int ticked) {
        LocalDate date = first().withDayOfMonth(1);
        date = date.minusMonths((date.getMonthValue() - 1) % ticked);
        while (seen(date)) {
            boolean begins = date.getMonthValue() == 1;
            String label =
                    begins
                            ? String.valueOf(date.getYear())
                            : (date.getMonthValue() - 1) % labelled == 0
                                    ? DateText.shortMonth(date.getMonthValue(), locale)
                                    : "";
            add(date, label, begins);
            date = date.plusMonths(ticked);
        }
    }

    private void days() {
        boolean each = day >= DAY_ROOM;
        LocalDate date =
                each ? first() : first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate month = first().withDayOfMonth(1);
        while (seen(date) || seen(month)) {
            boolean monthNext = !month.isAfter(date);
            LocalDate next = monthNext ? month : date;
            if (monthNext) {
                add(month, DateText.month(month.getYear(), month.getMonthValue(), locale), true);
            } else if (clear(next)) {
                add(next, DateText.dayOfMonth(next.getDayOfMonth(), locale), false);
            } else {
                add(next, "", false);
            }
            if (month.equals(date) || !monthNext) {
                date = date.plusDays(each ? 1 : 7);
            }
            month = monthNext ? month.plusMonths(1) : month;
        }
    }

    /** Whether the label of a day keeps clear of the months beside it. */
    private boolean clear(LocalDate date) {
        LocalDate month = date.withDayOfMonth(1);
        return x(date) - x(month) >= labelRoom(month)
                && x(month.plusMonths(1)) - x(date) >= DAY_ROOM;
    }

    private double labelRoom(LocalDate month) {
        String label = DateText.month(month.getYear(), month.getMonthValue(), locale);
        return width(label);
    }

    /** As wide as a bold label can be, with what must stay free behind it. */
    private static double width(String label) {
        double width = 10;
        for (int i = 0; i < label.length(); i++) {
            width += label.charAt(i) > 0x2e80 ? 11.5 : 7;
        }
        return width;
    }

    /** Says at the left border which month or year it is, when no label near there does. */
    private void pin() {
        boolean inDays = day * 7 >= WEEK_ROOM;
        LocalDate date = first();
        String label =
                inDays
                        ? DateText.month(date.getYear(), date.getMonthValue(), locale)
                        : String.valueOf(date.getYear());
        boolean inYears =
                ticks.stream().filter(Tick::strong).count() > 1
                        && ticks.stream().allMatch(tick -> tick.strong() || tick.label().isEmpty());
        double room = width(label);
        boolean taken =
                ticks.stream().anyMatch(tick -> tick.strong() && tick.x() < room)
                        || inYears && !inDays;
        if (taken || date.getYear() > LAST_YEAR) {
            return;
        }
        ticks.replaceAll(
                tick -> tick.x() < room && !tick.strong() ? new Tick(tick.x(), "", false) : tick);
        ticks.addFirst(new Tick(0, label, true));
    }
}
