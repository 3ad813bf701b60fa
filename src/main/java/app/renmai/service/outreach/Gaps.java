package app.renmai.service.outreach;

import app.renmai.service.workday.WorkingDays;
import app.renmai.text.Folding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How many working days to leave between attempts: the first after the first attempt, and so on;
 * the last for all that follow. No gap is shorter than the one before it.
 *
 * @param days the gaps, at least one
 */
public record Gaps(List<Integer> days) {
    /** The most gaps there can be. */
    public static final int MOST = 12;

    /** The longest gap, about a working year. */
    public static final int LONGEST = 260;

    /** Before the user says otherwise. */
    public static final Gaps USUAL = new Gaps(List.of(3, 7, 14, 30));

    /** Refuses what {@link #possible} refuses. */
    public Gaps {
        days = List.copyOf(days);
        if (!possible(days)) {
            throw new IllegalArgumentException("no widening gaps: " + days);
        }
    }

    private static boolean possible(List<Integer> days) {
        int before = 1;
        for (int each : days) {
            if (each < before || each > LONGEST) {
                return false;
            }
            before = each;
        }
        return !days.isEmpty() && days.size() <= MOST;
    }

    /** Reads gaps as one types them: 3, 7, 14, 30; empty when they are none. */
    public static Optional<Gaps> read(String typed) {
        List<Integer> days = new ArrayList<>();
        for (String each : Folding.fold(typed).strip().split("[\\s,;、，；/]+")) {
            if (!each.matches("\\d{1,4}")) {
                return Optional.empty();
            }
            days.add(Integer.parseInt(each));
        }
        return possible(days) ? Optional.of(new Gaps(days)) : Optional.empty();
    }

    /** As one types them. */
    public String text() {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The working days to leave after an attempt, 1 for the first. */
    public int after(int attempt) {
        return days.get(Math.clamp(attempt, 1, days.size()) - 1);
    }

    /**
     * The day on which the next attempt can go out.
     *
     * @param attempt the number of the last attempt, 1 for the first
     * @param made the day it was made
     * @param calendar which days are worked
     */
    public LocalDate next(int attempt, LocalDate made, WorkingDays calendar) {
        return calendar.plus(made, after(attempt));
    }
}
