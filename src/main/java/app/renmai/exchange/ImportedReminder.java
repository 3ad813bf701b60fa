package app.renmai.exchange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A dated nudge, as a file tells it.
 *
 * @param line the line of the file, from 1
 * @param uid the identity of the person of the same file it is about
 * @param reason why
 * @param due the day
 * @param doneAt when it was done, or null while open
 */
public record ImportedReminder(
        int line, String uid, String reason, LocalDate due, @Nullable Instant doneAt) {}
