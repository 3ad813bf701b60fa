package app.renmai.exchange.ical;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The dates of an event that may repeat. */
final class Instances {
    /** The latest of so many are taken: old ones tell least. */
    static final int MOST = 500;

    private static final int MOST_STEPS = 100_000;

    private final IcalEvent event;
    private final IcalTime start;
    private final Instant last;
    private final TreeMap<Instant, Instance> dates = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private boolean cut;

    /**
     * A date.
     *
     * @param local on the wall
     * @param at the moment
     * @param end when it ends, if that date says so itself
     */
    record Instance(LocalDateTime local, Instant at, @Nullable Instant end) {}

    private Instances(IcalEvent event, IcalTime start, Instant last) {
        this.event = event;
        this.start = start;
        this.last = last;
    }

    /**
     * The dates of an event, exceptions taken out.
     *
     * @param start when the event begins first
     * @param last how far rules are followed
     */
    static Instances of(IcalEvent event, IcalTime start, Instant last) {
        Instances instances = new Instances(event, start, last);
        instances.add(new Instance(start.local(), start.at(event.clock()), null));
        for (String rule : event.rules()) {
            instances.follow(rule);
        }
        for (IcalEvent.Point point : event.moreDates()) {
            instances.add(new Instance(point.time().local(), point.at(), point.end()));
        }
        for (IcalEvent.Point point : event.exceptDates()) {
            instances.remove(point);
        }
        for (String rule : event.exceptionRules()) {
            instances.except(rule);
        }
        return instances;
    }

    private void follow(String rule) {
        RecurrenceDates.parse(rule, event.old())
                .ifPresentOrElse(
                        dates ->
                                dates.from(
                                        start.local(),
                                        event.clock(),
                                        last,
                                        MOST_STEPS,
                                        local ->
                                                add(
                                                        new Instance(
                                                                local,
                                                                event.clock().at(local),
                                                                null))),
                        () -> unreadable.add(rule));
    }

    private void except(String rule) {
        RecurrenceDates.parse(rule, event.old())
                .ifPresentOrElse(
                        excepted ->
                                excepted.from(
                                        start.local(),
                                        event.clock(),
                                        last,
                                        MOST_STEPS,
                                        local -> dates.remove(event.clock().at(local))),
                        () -> unreadable.add(rule));
    }

    private void add(Instance instance) {
        dates.merge(instance.at, instance, (known, added) -> added.end == null ? known : added);
        if (dates.size() > MOST) {
            dates.pollFirstEntry();
            cut = true;
        }
    }

    /** Takes out the date that another event replaces, or that is excepted. */
    void remove(IcalEvent.Point point) {
        at(point).forEach(instance -> dates.remove(instance.at));
    }

    /** The date that is meant by a time. */
    Optional<Instance> find(IcalEvent.Point point) {
        return at(point).stream().findFirst();
    }

    private List<Instance> at(IcalEvent.Point point) {
        Instance exact = dates.get(point.at());
        if (exact != null) {
            return List.of(exact);
        }
        // A date stands for all on that day; so does a time where the event has only days.
        if (point.time().allDay() || event.allDay()) {
            LocalDate day = point.time().local().toLocalDate();
            return dates.values().stream()
                    .filter(instance -> instance.local.toLocalDate().equals(day))
                    .toList();
        }
        return List.of();
    }

    /** The dates, the earliest first. */
    List<Instance> dates() {
        return List.copyOf(dates.values());
    }

    /** Whether there were more than are taken. */
    boolean cut() {
        return cut;
    }

    /** The rules that cannot be followed. */
    List<String> unreadable() {
        return unreadable;
    }
}
