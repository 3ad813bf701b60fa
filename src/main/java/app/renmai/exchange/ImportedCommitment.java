package app.renmai.exchange;

import app.renmai.model.activity.Commitment.Owner;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A promise, as a file tells it.
 *
 * @param line the line of the file, from 1
 * @param uid the identity of the person of the same file it is about
 * @param owedBy who promised
 * @param promise what
 * @param due the day, or null
 * @param doneAt when it was kept, or null while open
 */
public record ImportedCommitment(
        int line,
        String uid,
        Owner owedBy,
        String promise,
        @Nullable LocalDate due,
        @Nullable Instant doneAt) {}
