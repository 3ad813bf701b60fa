package app.renmai.service.log;

import app.renmai.service.log.Part.Problem;
import app.renmai.service.log.UnderstoodLine.Time;
import app.renmai.text.TimeWord;
import app.renmai.text.When;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When something happened, put together from the words for times that stand here and there in a
 * line. The hours are those of the clock on the wall, how long it took is not.
 */
final class Times {
    private static final int HALF_DAY = 12;

    private final ZonedDateTime now;
    private final List<Span> spans = new ArrayList<>();
    private TimeWord.@Nullable Day day;
    private TimeWord.@Nullable Ago ago;
    private TimeWord.@Nullable Clock clock;
    private TimeWord.@Nullable Length length;
    private boolean part;

    private Times(ZonedDateTime now) {
        this.now = now;
    }

    /** The time in what is still free of a line, or empty when no word tells one. */
    static Optional<Part<Time>> read(Line line, ZonedDateTime now) {
        Times times = new Times(now);
        for (TimeWord word : line.times()) {
            if (line.free(word.start(), word.end()) && !until(line, word) && times.fits(word)) {
                times.spans.add(new Span(word.start(), word.end()));
                line.take(word.start(), word.end());
            }
        }
        return times.spans.isEmpty() || times.onlyLength()
                ? times.lengthAlone()
                : Optional.of(times.part(line));
    }

    /** 周三前 and "by Wednesday" say until when. */
    private static boolean until(Line line, TimeWord word) {
        int end = word.end();
        boolean before =
                end < line.length()
                        && Words.han(line.plain().charAt(end))
                        && Words.of("deadline.after").at(line.plain(), end);
        boolean led = line.plain().startsWith("by ", word.start());
        return word instanceof TimeWord.Day && (before || led);
    }

    private boolean fits(TimeWord word) {
        switch (word) {
            case TimeWord.Day named -> {
                boolean first = day == null;
                boolean exact = day != null && day.weak() && !named.weak();
                boolean beside = day != null && named.weak();
                if (first || exact) {
                    day = named;
                }
                return first || exact || beside && holds(named);
            }
            case TimeWord.Ago named -> {
                boolean first = ago == null && day == null && clock == null;
                ago = first ? named : ago;
                return first;
            }
            case TimeWord.Clock named -> {
                boolean first = clock == null;
                clock = first ? named : clock;
                return first;
            }
            case TimeWord.Length named -> {
                boolean first = length == null;
                length = first ? named : length;
                return first;
            }
            case TimeWord.PartOfDay _ -> {
                boolean first = !part;
                part = true;
                return first;
            }
        }
    }

    /** A weekday beside a date adds nothing; another one belongs to something else. */
    private boolean holds(TimeWord.Day weekday) {
        return day != null
                && !day.days().isEmpty()
                && !weekday.days().isEmpty()
                && day.days().getFirst().getDayOfWeek() == weekday.days().getFirst().getDayOfWeek();
    }

    private boolean onlyLength() {
        return day == null && clock == null && ago == null && !part;
    }

    /** That it took an hour tells nothing of when: it ended about now. */
    private Optional<Part<Time>> lengthAlone() {
        if (length == null) {
            return Optional.empty();
        }
        Instant end = now.toInstant().truncatedTo(ChronoUnit.MINUTES);
        Instant start = end.minus(Duration.ofMinutes(length.minutes()));
        return Optional.of(Part.of(spans, List.of(new Time(start, end, false))));
    }

    private Part<Time> part(Line line) {
        if (ago != null) {
            return Part.of(spans, List.of(ago(ago.minutes())));
        }
        if (day != null && day.days().isEmpty()) {
            return Part.impossible(spans, Problem.NO_SUCH_DAY);
        }
        if (clock != null && clock.from() == null) {
            return Part.impossible(spans, Problem.NO_SUCH_TIME);
        }
        List<Time> readings = new ArrayList<>();
        Problem problem = Problem.NO_SUCH_TIME;
        for (LocalDate each : days()) {
            for (Hours hours : hours(line)) {
                if (hours.from() == null) {
                    readings.add(
                            new Time(each.atStartOfDay(now.getZone()).toInstant(), null, true));
                } else if (hours.to() != null && When.endsFirst(hours.from(), hours.to())) {
                    problem = Problem.END_BEFORE_START;
                } else {
                    List<Time> found = at(each, hours.from(), hours.to());
                    problem = found.isEmpty() ? Problem.SKIPPED_HOUR : problem;
                    readings.addAll(found);
                }
            }
        }
        return readings.isEmpty() ? Part.impossible(spans, problem) : Part.of(spans, readings);
    }

    /** The days that may be meant; midnight may be the one that ends a day as well. */
    private List<LocalDate> days() {
        List<LocalDate> named = day == null ? List.of(now.toLocalDate()) : day.days();
        return midnight()
                ? named.stream()
                        .flatMap(each -> Stream.of(each, each.plusDays(1)))
                        .distinct()
                        .toList()
                : named;
    }

    private boolean midnight() {
        return clock != null && clock.unsure() && LocalTime.MIDNIGHT.equals(clock.from());
    }

    private Time ago(int minutes) {
        Instant start =
                now.toInstant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(minutes));
        Instant end = length == null ? null : start.plus(Duration.ofMinutes(length.minutes()));
        return new Time(start, end, false);
    }

    private record Hours(@Nullable LocalTime from, @Nullable LocalTime to) {
        Hours later() {
            return new Hours(
                    from == null ? null : from.plusHours(HALF_DAY),
                    to == null ? null : to.plusHours(HALF_DAY));
        }
    }

    /** The hours; two of them where nothing tells the morning from the evening. */
    private List<Hours> hours(Line line) {
        if (clock == null) {
            return List.of(new Hours(null, null));
        }
        Hours said = new Hours(clock.from(), clock.to());
        if (!clock.unsure() || midnight()) {
            return List.of(said);
        }
        if (says(line, "hour.evening")) {
            return List.of(said.later());
        }
        return says(line, "hour.morning") ? List.of(said) : List.of(said, said.later());
    }

    private static boolean says(Line line, String group) {
        Words words = Words.of(group);
        for (int i = 0; i < line.length(); i++) {
            if (words.at(line.plain(), i)) {
                return true;
            }
        }
        return false;
    }

    /** None for an hour the clocks skipped, two for one they showed twice. */
    private List<Time> at(LocalDate on, LocalTime from, @Nullable LocalTime to) {
        LocalDateTime local = on.atTime(from);
        List<Time> times = new ArrayList<>();
        for (ZoneOffset offset : now.getZone().getRules().getValidOffsets(local)) {
            Instant start = local.toInstant(offset);
            Instant end = null;
            if (to != null) {
                LocalDate last = to.isBefore(from) ? on.plusDays(1) : on;
                end = last.atTime(to).atZone(now.getZone()).toInstant();
                end = end.isAfter(start) ? end : null;
            } else if (length != null) {
                end = start.plus(Duration.ofMinutes(length.minutes()));
            }
            times.add(new Time(start, end, false));
        }
        return times;
    }
}
