package app.renmai.service.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A thread with its attempts, in order.
 *
 * @param outreach the thread
 * @param attempts its attempts, the first first
 */
public record OutreachThread(Outreach outreach, List<Attempt> attempts) {
    private static final int LATE = 3;

    /** A list of its own. */
    public OutreachThread {
        attempts = List.copyOf(attempts);
    }

    /** A thread with those of many attempts that are its own. */
    public static OutreachThread of(Outreach one, Map<Long, List<Attempt>> attempts) {
        return new OutreachThread(one, attempts.getOrDefault(one.id(), List.of()));
    }

    /** The newest attempt. */
    public Optional<Attempt> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
    }

    /** When something last went out or was said to it; empty while nothing did. */
    public Optional<Instant> lastStep() {
        return attempts.stream()
                .flatMap(each -> Stream.of(each.madeAt(), each.answeredAt()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** The newest attempt, when it was answered after others and carried something new. */
    public Optional<Attempt> workedLate() {
        return last().filter(last -> last.outcome() == Attempt.Outcome.ANSWERED)
                .filter(last -> last.number() >= LATE && last.carried().value());
    }

    /** The number the next attempt will have. */
    public int next() {
        return last().map(Attempt::number).orElse(0) + 1;
    }
}
