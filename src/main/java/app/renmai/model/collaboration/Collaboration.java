package app.renmai.model.collaboration;

import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Work done together with contacts.
 *
 * @param id the row, or 0 before it is stored
 * @param uid the identity that survives export and import
 * @param title what it is called
 * @param goal what was to be reached; may be empty
 * @param ownPart as what the user took part; may be empty
 * @param starts when it began or will begin, as far as known
 * @param ends when it ended or is to end, as far as known
 * @param result what came of it
 * @param resultWords what came of it, in words; may be empty
 * @param significant whether this one alone proves what one can do together
 * @param notes Markdown; may be empty
 * @param createdAt when it was noted
 * @param updatedAt when it was last changed
 */
public record Collaboration(
        long id,
        UUID uid,
        String title,
        String goal,
        String ownPart,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        Result result,
        String resultWords,
        boolean significant,
        String notes,
        Instant createdAt,
        Instant updatedAt) {

    /** One that is called something and of which nothing more is known yet. */
    public static Collaboration titled(String title, Instant now) {
        return new Collaboration(
                0,
                UUID.randomUUID(),
                title,
                "",
                "",
                null,
                null,
                Result.OPEN,
                "",
                false,
                "",
                now,
                now);
    }

    /** The same with what came of it. */
    public Collaboration with(Result came, String words, boolean proof) {
        return new Collaboration(
                id, uid, title, goal, ownPart, starts, ends, came, words, proof, notes, createdAt,
                updatedAt);
    }

    /** The same with other notes. */
    public Collaboration withNotes(String markdown) {
        return new Collaboration(
                id,
                uid,
                title,
                goal,
                ownPart,
                starts,
                ends,
                result,
                resultWords,
                significant,
                markdown,
                createdAt,
                updatedAt);
    }

    /** What came of it. Message keys are {@code collaboration.result.<code>}. */
    public enum Result implements Coded {
        /** Not finished, or nobody has said yet. */
        OPEN("open"),
        DONE_WELL("done-well"),
        DONE("done"),
        NOT_DONE("not-done");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Whether the work was done, well or just so. */
    public boolean finished() {
        return result == Result.DONE || result == Result.DONE_WELL;
    }

    /** Whether it proves by itself what one can do together. */
    public boolean provesAlone() {
        return finished() && significant;
    }
}
