package app.renmai.model.activity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A file kept with an interaction, a contact or a pitch; its bytes lie beside the database under
 * their hash.
 *
 * @param id the row, or 0 before it is stored
 * @param interactionId the interaction it belongs to, or null
 * @param contactId the contact it belongs to, or null
 * @param pitchId the pitch it belongs to, or null
 * @param name the file name it came with
 * @param mediaType for example {@code application/pdf}
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 * @param createdAt when it was added
 */
public record Attachment(
        long id,
        @Nullable Long interactionId,
        @Nullable Long contactId,
        @Nullable Long pitchId,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant createdAt) {
    /** The same file, kept with an interaction. */
    public Attachment ofInteraction(long owner) {
        return new Attachment(id, owner, null, null, name, mediaType, size, sha256, createdAt);
    }

    /** The same file, going along with a pitch. */
    public Attachment ofPitch(long owner) {
        return new Attachment(id, null, null, owner, name, mediaType, size, sha256, createdAt);
    }

    /** The same file, kept with a contact itself. */
    public Attachment ofContact(long owner) {
        return new Attachment(id, null, owner, null, name, mediaType, size, sha256, createdAt);
    }
}
