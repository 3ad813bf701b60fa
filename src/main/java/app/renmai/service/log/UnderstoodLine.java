package app.renmai.service.log;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.text.When;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a line was understood to say. Nothing of it is guessed: what may mean several things holds
 * them all.
 *
 * @param text the line
 * @param kind what it was, if a word tells
 * @param direction who turned to whom
 * @param time when, if a word tells
 * @param people who took part
 * @param place where
 * @param topic what it was about
 * @param tags without their #
 * @param promises who promised what
 * @param rest the words of which nothing was understood
 */
public record UnderstoodLine(
        String text,
        Optional<Part<Kind>> kind,
        Direction direction,
        Optional<Part<Time>> time,
        List<Part<Someone>> people,
        Optional<Part<String>> place,
        Optional<Part<String>> topic,
        List<Part<String>> tags,
        List<Promise> promises,
        String rest) {
    private static final int TELLING_HAN = 4;

    /** Keeps the lists unchangeable. */
    public UnderstoodLine {
        people = List.copyOf(people);
        tags = List.copyOf(tags);
        promises = List.copyOf(promises);
    }

    /**
     * When something happened.
     *
     * @param start when it began; for a day its start
     * @param end when it ended, or null
     * @param allDay whether only the day is known
     */
    public record Time(Instant start, @Nullable Instant end, boolean allDay) {
        /** The same on the clock of a zone. */
        public When when(ZoneId zone) {
            ZonedDateTime begins = start.atZone(zone);
            if (allDay) {
                return When.of(begins.toLocalDate());
            }
            LocalTime to = end == null ? null : end.atZone(zone).toLocalTime();
            return new When(begins.toLocalDate(), begins.toLocalTime(), to);
        }
    }

    /**
     * A promise.
     *
     * @param span where it stands
     * @param owner who owes it
     * @param person to whom or by whom, if a name tells
     * @param text what
     * @param due until when, if a word tells
     */
    public record Promise(
            Span span,
            Commitment.Owner owner,
            Optional<Part<Someone>> person,
            String text,
            Optional<Part<LocalDate>> due) {}

    /** What it was about in one line: the topic, else what nothing else was understood of. */
    public String summary() {
        return topic.flatMap(Part::likeliest).orElseGet(() -> telling(rest) ? rest : text.strip());
    }

    /** What it was about, or empty where the line says other things only. */
    public Optional<String> about() {
        boolean saysOthers =
                kind.isPresent()
                        || time.isPresent()
                        || place.isPresent()
                        || !people.isEmpty()
                        || !promises.isEmpty()
                        || !tags.isEmpty();
        boolean told = topic.isPresent() || telling(rest) || !saysOthers;
        return told ? Optional.of(summary()) : Optional.empty();
    }

    /** A word or two left over say less than the line they stand in. */
    private static boolean telling(String rest) {
        long han = rest.chars().filter(c -> Words.han((char) c)).count();
        return rest.contains(" ") || han >= TELLING_HAN;
    }

    /** The whole line where the summary leaves words out that stand nowhere else, else nothing. */
    public String leftOver() {
        return topic.isPresent() && Words.say(rest) ? text.strip() : "";
    }

    /** What is left over, before what else was written. */
    public String leftOver(String more) {
        String left = leftOver();
        return left.isEmpty() || more.isEmpty() ? left + more : left + "\n\n" + more;
    }

    /** The parts that may mean several things or nothing, in no order. */
    public List<Part<?>> unclear() {
        Stream<Part<?>> single = Stream.of(kind, time, place).flatMap(Optional::stream);
        Stream<Part<?>> due = promises.stream().map(Promise::due).flatMap(Optional::stream);
        Stream<Part<?>> owed = promises.stream().map(Promise::person).flatMap(Optional::stream);
        return Stream.of(single, people.stream(), due, owed)
                .flatMap(each -> each)
                .<Part<?>>map(each -> each)
                .filter(each -> !each.certain())
                .toList();
    }
}
