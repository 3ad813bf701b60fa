package app.renmai.model.outreach;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What goes on in the user while nobody answers, set beside what is known; and, once it is known,
 * the real reason. For the user's eyes alone.
 *
 * @param id the row, or 0 before it is stored
 * @param outreachId the thread it is about
 * @param thought what I think the silence means
 * @param known what I know
 * @param reason the real reason; empty while it is not known
 * @param verdict whether the thought was right
 * @param createdAt when it was written
 * @param settledAt when the reason became known, or null
 */
public record InnerNote(
        long id,
        long outreachId,
        String thought,
        String known,
        String reason,
        Verdict verdict,
        Instant createdAt,
        @Nullable Instant settledAt) {

    /** Whether the thought was right. Message keys are {@code inner.verdict.<code>}. */
    public enum Verdict implements Coded {
        /** Nobody knows yet. */
        OPEN("open"),
        RIGHT("right"),
        PARTLY("partly"),
        WRONG("wrong");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Whether the real reason is known. */
    public boolean settled() {
        return verdict != Verdict.OPEN;
    }
}
