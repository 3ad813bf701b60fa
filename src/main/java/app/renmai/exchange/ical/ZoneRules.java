package app.renmai.exchange.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time zone as a calendar itself describes it (RFC 5545, 3.6.5). */
final class ZoneRules implements WallClock {
    private static final Pattern OFFSET =
            Pattern.compile("([+-]?)(\\d{1,2}):?(\\d{2})(?::?(\\d{2}))?");
    private static final int MOST_CHANGES = 2_000;
    private static final int MOST_HOURS = 18;

    private final List<Change> changes;

    private ZoneRules(List<Change> changes) {
        this.changes = changes;
    }

    private record Change(LocalDateTime onset, ZoneOffset from, ZoneOffset to) {}

    /**
     * Reads a VTIMEZONE.
     *
     * @param last how far its rules are followed
     * @return the rules, or empty when it says nothing of use
     */
    static Optional<WallClock> of(IcalComponent zone, LocalDateTime last) {
        List<Change> changes = new ArrayList<>();
        for (IcalComponent part : zone.parts()) {
            Optional<ZoneOffset> to = part.first("TZOFFSETTO").flatMap(p -> offset(p.value()));
            Optional<LocalDateTime> start =
                    part.first("DTSTART")
                            .flatMap(p -> IcalTime.parse(p.value()))
                            .map(IcalTime::local);
            if (to.isPresent() && start.isPresent()) {
                ZoneOffset from =
                        part.first("TZOFFSETFROM").flatMap(p -> offset(p.value())).orElse(to.get());
                for (LocalDateTime onset : onsets(part, start.get(), last, from)) {
                    changes.add(new Change(onset, from, to.get()));
                }
            }
        }
        changes.sort(Comparator.comparing(Change::onset));
        return changes.isEmpty() ? Optional.empty() : Optional.of(new ZoneRules(changes));
    }

    private static List<LocalDateTime> onsets(
            IcalComponent part, LocalDateTime start, LocalDateTime last, ZoneOffset from) {
        List<LocalDateTime> onsets = new ArrayList<>();
        onsets.add(start);
        for (IcalProperty rule : part.all("RRULE")) {
            RecurrenceDates.parse(rule.value(), false)
                    .ifPresent(
                            dates ->
                                    dates.from(
                                            start,
                                            local -> local.toInstant(from),
                                            last.toInstant(from),
                                            MOST_CHANGES,
                                            onsets::add));
        }
        for (IcalProperty more : part.all("RDATE")) {
            for (String one : more.list()) {
                IcalTime.parse(one).map(IcalTime::local).ifPresent(onsets::add);
            }
        }
        return onsets;
    }

    /** Reads an offset from UTC: {@code +0800}, {@code -05:30}. */
    static Optional<ZoneOffset> offset(String text) {
        Matcher matcher = OFFSET.matcher(text.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) >= MOST_HOURS) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(matcher.group(2)) * 60 + Integer.parseInt(matcher.group(3));
        if (Integer.parseInt(matcher.group(3)) >= 60) {
            return Optional.empty();
        }
        int sign = matcher.group(1).equals("-") ? -1 : 1;
        return Optional.of(ZoneOffset.ofTotalSeconds(sign * minutes * 60));
    }

    @Override
    public Instant at(LocalDateTime local) {
        Change found = null;
        int low = 0;
        int high = changes.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (changes.get(middle).onset.isAfter(local)) {
                high = middle - 1;
            } else {
                found = changes.get(middle);
                low = middle + 1;
            }
        }
        if (found == null) {
            return local.toInstant(changes.getFirst().from);
        }
        int leap = found.to.getTotalSeconds() - found.from.getTotalSeconds();
        boolean leapt = Duration.between(found.onset, local).toSeconds() < leap;
        return local.toInstant(leapt ? found.from : found.to);
    }
}
