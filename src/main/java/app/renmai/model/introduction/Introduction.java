package app.renmai.model.introduction;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * That the user brings one contact to another.
 *
 * @param id the row, or 0 before it is stored
 * @param uid the identity that survives export and import
 * @param one one of the two
 * @param other the other
 * @param madeOn the day on which they were brought together, or null
 * @param result what came of it
 * @param resultWords what came of it, in words; may be empty
 * @param resultOn the day that was known, or null
 * @param thankedOn the day on which the user was thanked, or null
 * @param createdAt when it was noted
 * @param updatedAt when it was last changed
 */
public record Introduction(
        long id,
        UUID uid,
        Side one,
        Side other,
        @Nullable LocalDate madeOn,
        Result result,
        String resultWords,
        @Nullable LocalDate resultOn,
        @Nullable LocalDate thankedOn,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * One of the two.
     *
     * @param contactId who
     * @param why why they would want to know the other; may be empty
     * @param consent what they said to it
     * @param askedOn the day on which they were asked, or null
     */
    public record Side(long contactId, String why, Consent consent, @Nullable LocalDate askedOn) {}

    /** What one of the two says to it. Message keys are {@code introduction.consent.<code>}. */
    public enum Consent implements Coded {
        NOT_ASKED("not-asked"),
        ASKED("asked"),
        AGREED("agreed"),
        DECLINED("declined");

        private final String code;

        Consent(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What came of it. Message keys are {@code introduction.result.<code>}. */
    public enum Result implements Coded {
        UNKNOWN("unknown"),
        /** It was of use to both. */
        USEFUL("useful"),
        NOTHING("nothing");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Whether both agreed to be brought together. */
    public boolean agreed() {
        return one.consent() == Consent.AGREED && other.consent() == Consent.AGREED;
    }

    /** The two. */
    public List<Long> contacts() {
        return List.of(one.contactId(), other.contactId());
    }

    /** The side of a contact; of the first when it is neither's. */
    public Side of(long contactId) {
        return other.contactId() == contactId ? other : one;
    }

    /** The side that is not this contact's. */
    public Side besides(long contactId) {
        return other.contactId() == contactId ? one : other;
    }
}
