package app.renmai.service.log;

import java.util.List;
import java.util.Optional;

/**
 * Something that was understood in a line: where it stands, and what it may mean.
 *
 * @param spans where it stands, in the line's order; several for "yesterday … at 3pm"
 * @param readings what it may mean, the likeliest first; empty when it means nothing possible
 * @param problem why it means nothing possible
 */
public record Part<T>(List<Span> spans, List<T> readings, Optional<Problem> problem) {
    /** Keeps the lists unchangeable. */
    public Part {
        spans = List.copyOf(spans);
        readings = List.copyOf(readings);
    }

    /** What a line can say that cannot be. Message keys are {@code log.problem.<code>}. */
    public enum Problem {
        NO_SUCH_DAY("no-such-day"),
        NO_SUCH_TIME("no-such-time"),
        /** The clocks were put forward over it. */
        SKIPPED_HOUR("skipped-hour"),
        END_BEFORE_START("end-before-start");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        /** The end of the message's key. */
        public String code() {
            return code;
        }
    }

    static <T> Part<T> certain(Span span, T reading) {
        return new Part<>(List.of(span), List.of(reading), Optional.empty());
    }

    static <T> Part<T> of(List<Span> spans, List<T> readings) {
        return new Part<>(spans, readings, Optional.empty());
    }

    static <T> Part<T> impossible(List<Span> spans, Problem problem) {
        return new Part<>(spans, List.of(), Optional.of(problem));
    }

    /** Whether there is one thing it can mean. */
    public boolean certain() {
        return readings.size() == 1;
    }

    /** Whether it may mean several things. */
    public boolean ambiguous() {
        return readings.size() > 1;
    }

    /** The likeliest meaning, or empty. */
    public Optional<T> likeliest() {
        return readings.stream().findFirst();
    }

    /** The words of the line it was understood from. */
    public String words(String line) {
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            String part = line.substring(span.start(), span.end()).strip();
            words.append(words.isEmpty() || Words.han(part.charAt(0)) ? "" : " ").append(part);
        }
        return words.toString();
    }
}
