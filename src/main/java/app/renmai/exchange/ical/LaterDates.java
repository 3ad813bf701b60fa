package app.renmai.exchange.ical;

import app.renmai.exchange.ical.Instances.Instance;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The dates of a repeating event that another event has changed together with an earlier one (RFC
 * 5545, 3.8.4.4: {@code RANGE=THISANDFUTURE}): they move as far as that one did, and are as that
 * one is in all else.
 */
final class LaterDates {
    private final IcalEvent event;
    private final List<Change> changes = new ArrayList<>();

    private LaterDates(IcalEvent event) {
        this.event = event;
    }

    /**
     * A change of a date and of all behind it.
     *
     * @param by the event that says so
     * @param from the date it changes first
     * @param before when that date would have been on the wall, or null when the series has none
     */
    private record Change(IcalEvent by, IcalEvent.Point from, @Nullable LocalDateTime before) {}

    /**
     * A date as it is after the change.
     *
     * @param by the event that tells of it
     * @param instance when it is now; null when it was cancelled
     */
    record Changed(IcalEvent by, @Nullable Instance instance) {}

    /**
     * Finds the changes.
     *
     * @param event the event that repeats
     * @param replacing the events that replace dates of it
     * @param instances its dates, none of them taken out yet
     */
    static LaterDates of(IcalEvent event, List<IcalEvent> replacing, Instances instances) {
        LaterDates later = new LaterDates(event);
        for (IcalEvent by : replacing) {
            IcalEvent.Point from = by.replaces();
            if (from != null && by.changesLater()) {
                boolean floats = from.time().offset() == null;
                LocalDateTime written = floats ? from.time().local() : null;
                LocalDateTime before = instances.find(from).map(Instance::local).orElse(written);
                later.changes.add(new Change(by, from, before));
            }
        }
        later.changes.sort(Comparator.comparing(change -> change.from.at()));
        return later;
    }

    /** What has become of a date; empty when it is as the rule says. */
    Optional<Changed> of(Instance instance) {
        return changes.reversed().stream()
                .filter(change -> isBehind(instance, change.from))
                .findFirst()
                .map(
                        change ->
                                new Changed(
                                        change.by,
                                        change.by.cancelled() ? null : moved(instance, change)));
    }

    private boolean isBehind(Instance instance, IcalEvent.Point from) {
        if (from.time().allDay() || event.allDay()) {
            LocalDate day = from.time().local().toLocalDate();
            return instance.local().toLocalDate().isAfter(day);
        }
        return instance.at().isAfter(from.at());
    }

    private Instance moved(Instance instance, Change change) {
        IcalEvent by = change.by;
        IcalTime start = Objects.requireNonNull(by.start());
        IcalTime usual = Objects.requireNonNull(event.start());
        LocalDateTime before = change.before;
        boolean clocks = start.offset() == null || usual.offset() != null;
        if (clocks && before != null) {
            LocalDateTime local = instance.local().plus(Duration.between(before, start.local()));
            return new Instance(local, by.clock().at(local), null);
        }
        // A moment in UTC says how far it moved; the hour of the others is still told by the clock.
        Instant now = start.at(by.clock());
        LocalDateTime local = instance.local().plus(Duration.between(change.from.at(), now));
        return new Instance(local, event.clock().at(local), null);
    }
}
