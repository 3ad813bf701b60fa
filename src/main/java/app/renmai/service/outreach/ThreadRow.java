package app.renmai.service.outreach;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.PersonName;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A thread with whose attention it is for, as lists show it.
 *
 * @param thread the thread
 * @param name whose attention
 * @param title what they are now; empty when not known
 * @param organization where; empty when not known
 * @param advice what to do next
 * @param meeting the next planned interaction with them, or null
 */
public record ThreadRow(
        OutreachThread thread,
        PersonName name,
        String title,
        String organization,
        Advice advice,
        @Nullable Interaction meeting) {
    /** Those that go on soonest first; those of which nobody knows when come last. */
    public static final Comparator<ThreadRow> SOONEST =
            Comparator.comparing(
                            ThreadRow::next,
                            Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(row -> row.thread().outreach().updatedAt());

    /** Those in which something happened last first; those in which nothing did come last. */
    public static final Comparator<ThreadRow> LAST_STEP =
            Comparator.<ThreadRow, Instant>comparing(
                            row -> row.thread().lastStep().orElse(Instant.EPOCH))
                    .reversed();

    /** Those that were tried most often first. */
    public static final Comparator<ThreadRow> MOST_TRIED =
            Comparator.<ThreadRow>comparingInt(row -> row.thread().attempts().size())
                    .reversed()
                    .thenComparing(SOONEST);

    /** The thread's id. */
    public long id() {
        return thread.outreach().id();
    }

    /** The contact's id. */
    public long contactId() {
        return thread.outreach().contactId();
    }

    /** The day on which it goes on, or null when nobody knows. */
    public @Nullable LocalDate next() {
        return advice.next().map(Next::on).orElse(null);
    }
}
