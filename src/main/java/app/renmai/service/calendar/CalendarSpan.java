package app.renmai.service.calendar;

import app.renmai.model.contact.ContactName;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Days of the calendar that follow each other.
 *
 * @param from the first day
 * @param to the last day
 * @param entries what stands on each day: what has no hour first, then by the hour; days with
 *     nothing are not in it
 * @param names the names of everyone in it
 */
public record CalendarSpan(
        LocalDate from,
        LocalDate to,
        Map<LocalDate, List<DayEntry>> entries,
        Map<Long, ContactName> names) {
    /** Keeps the maps unchangeable. */
    public CalendarSpan {
        entries = Map.copyOf(entries);
        names = Map.copyOf(names);
    }

    /** What stands on a day; empty when nothing does. */
    public List<DayEntry> on(LocalDate day) {
        return entries.getOrDefault(day, List.of());
    }
}
