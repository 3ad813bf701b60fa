package app.renmai.model.pitch;

import java.time.Instant;

/**
 * A saved state of a pitch's text.
 *
 * @param id the row, or 0 before it is stored
 * @param pitchId the pitch
 * @param number 1 for the first
 * @param subject the subject line then
 * @param body the text then
 * @param createdAt when it was saved
 */
public record PitchVersion(
        long id, long pitchId, int number, String subject, String body, Instant createdAt) {}
