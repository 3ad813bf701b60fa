package app.renmai.service.cadence;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Rest;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What tells how one keeps in touch with a contact.
 *
 * @param last when both sides last spoke, or null when they have not
 * @param cadence how often one means to be in touch: the contact's own, else the tightest of its
 *     tags'; null when nothing is meant
 * @param tag the tag the cadence is of; empty when it is the contact's own
 * @param rest that it is not followed for a while, or null
 */
public record Touch(
        @Nullable Instant last, @Nullable Cadence cadence, String tag, @Nullable Rest rest) {
    /** Nothing is meant and nothing has been. */
    public static final Touch NONE = new Touch(null, null, "", null);

    /** The same when both sides last spoke at another moment; null when they had not. */
    public Touch spoken(@Nullable Instant at) {
        return new Touch(at, cadence, tag, rest);
    }

    /** Whether the cadence is paused. */
    public boolean paused() {
        return cadence != null && rest != null && rest.paused();
    }

    /** Whether the cadence is a tag's. */
    public boolean ofTag() {
        return !tag.isEmpty();
    }
}
