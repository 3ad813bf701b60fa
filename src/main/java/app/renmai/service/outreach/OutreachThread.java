package app.renmai.service.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;

import java.util.List;
import java.util.Optional;

/**
 * A thread with its attempts, in order.
 *
 * @param outreach the thread
 * @param attempts its attempts, the first first
 */
public record OutreachThread(Outreach outreach, List<Attempt> attempts) {
    /** A list of its own. */
    public OutreachThread {
        attempts = List.copyOf(attempts);
    }

    /** The newest attempt. */
    public Optional<Attempt> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
    }

    /** The number the next attempt will have. */
    public int next() {
        return last().map(Attempt::number).orElse(0) + 1;
    }
}
