package app.renmai.service.calendar;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.ContactName;
import app.renmai.service.activity.Anniversary;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.contact.ContactStore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The calendar of a workspace. */
public final class Calendars {
    private final Workspace workspace;

    /** The calendar of a workspace. */
    public Calendars(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What stands on some days.
     *
     * @param from the first day
     * @param to the last day
     * @param zone where days begin and end
     */
    public CompletableFuture<CalendarSpan> between(LocalDate from, LocalDate to, ZoneId zone) {
        return workspace.read(reader -> between(reader, from, to, zone));
    }

    private static CalendarSpan between(Reader reader, LocalDate from, LocalDate to, ZoneId zone) {
        Map<LocalDate, List<DayEntry>> days = new HashMap<>();
        Anniversary.within(reader, from, (int) ChronoUnit.DAYS.between(from, to))
                .forEach(each -> put(days, each.day(), new DayEntry.Returning(each)));
        Instant begin = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        List<Interaction> talks = InteractionStore.touching(reader, begin, end);
        // What has no hour stands above what has one.
        talks.forEach(talk -> putDays(days, talk, from, to, zone));
        ReminderStore.openBetween(reader, from, to)
                .forEach(each -> put(days, each.due(), new DayEntry.Nudge(each)));
        CommitmentStore.openBetween(reader, from, to)
                .forEach(
                        each ->
                                put(
                                        days,
                                        Objects.requireNonNull(each.due()),
                                        new DayEntry.Promise(each)));
        for (Interaction talk : talks) {
            LocalDate day = talk.start().atZone(zone).toLocalDate();
            if (!talk.allDay() && !day.isBefore(from)) {
                put(days, day, new DayEntry.Talk(talk, true));
            }
        }
        Set<Long> people = new HashSet<>();
        days.values().forEach(all -> all.forEach(each -> people.addAll(each.people())));
        Map<Long, ContactName> names = ContactStore.names(reader, people);
        days.replaceAll((_, all) -> List.copyOf(all));
        return new CalendarSpan(from, to, days, names);
    }

    /** Puts a talk of whole days on each of them, and one that goes on on the days after. */
    private static void putDays(
            Map<LocalDate, List<DayEntry>> days,
            Interaction talk,
            LocalDate from,
            LocalDate to,
            ZoneId zone) {
        LocalDate first = talk.start().atZone(zone).toLocalDate();
        LocalDate last = last(talk, zone);
        LocalDate begin = talk.allDay() ? first : first.plusDays(1);
        begin = begin.isBefore(from) ? from : begin;
        for (LocalDate day = begin; !day.isAfter(last) && !day.isAfter(to); ) {
            put(days, day, new DayEntry.Talk(talk, day.equals(first)));
            day = day.plusDays(1);
        }
    }

    /** The last day of a talk; an end at midnight belongs to the day before. */
    private static LocalDate last(Interaction talk, ZoneId zone) {
        Instant end = talk.end();
        Instant start = talk.start();
        Instant within = end == null || !end.isAfter(start) ? start : end.minusNanos(1);
        return within.atZone(zone).toLocalDate();
    }

    private static void put(Map<LocalDate, List<DayEntry>> days, LocalDate day, DayEntry entry) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(entry);
    }
}
