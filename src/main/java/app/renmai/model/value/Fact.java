package app.renmai.model.value;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was found out about a contact or an organization. It is about exactly one of the
 * two.
 *
 * @param id the row, or 0 before it is stored
 * @param uid the identity that survives export and import; a pitch refers to a fact by it
 * @param contactId the contact it is about, or null
 * @param organizationId the organization it is about, or null
 * @param interactionId the interaction in which it was told, or null
 * @param kind what it tells of
 * @param words what was found
 * @param foundOn the day on which it was so
 * @param checkedOn the day on which it was last seen to be still true, or null
 * @param source where it is from, in words; may be empty
 * @param link where it can be read, or empty
 * @param createdAt when it was noted
 */
public record Fact(
        long id,
        UUID uid,
        @Nullable Long contactId,
        @Nullable Long organizationId,
        @Nullable Long interactionId,
        Kind kind,
        String words,
        LocalDate foundOn,
        @Nullable LocalDate checkedOn,
        String source,
        String link,
        Instant createdAt) {

    /** What a fact tells of. Message keys are {@code fact.kind.<code>}. */
    public enum Kind implements Coded {
        PRODUCT("product"),
        CAMPAIGN("campaign"),
        COMPETITOR("competitor"),
        OVERLOOKED("overlooked"),
        NEED("need"),
        CONCERN("concern"),
        PREFERENCE("preference"),
        NEWS("news");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** The same fact, seen to be still true on a day. */
    public Fact checked(LocalDate day) {
        return new Fact(
                id,
                uid,
                contactId,
                organizationId,
                interactionId,
                kind,
                words,
                foundOn,
                day,
                source,
                link,
                createdAt);
    }

    /** The last day on which it was known to be true. */
    public LocalDate lastTrue() {
        return checkedOn == null || checkedOn.isBefore(foundOn) ? foundOn : checkedOn;
    }

    /**
     * Whether it is so old that it should be looked at again.
     *
     * @param today the day it is
     * @param days how many days a fact stays fresh
     */
    public boolean stale(LocalDate today, int days) {
        return lastTrue().plusDays(days).isBefore(today);
    }
}
