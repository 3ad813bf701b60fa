package app.renmai.service.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.PitchVersion;
import app.renmai.service.contact.ContactDetails;

import java.util.List;
import java.util.Map;

/**
 * A pitch with all that is needed to write it.
 *
 * @param pitch the pitch
 * @param contact whom it is to
 * @param values the words known for its placeholders
 * @param versions the saved versions, newest first
 */
public record PitchDraft(
        Pitch pitch,
        ContactDetails contact,
        Map<String, String> values,
        List<PitchVersion> versions) {

    /** Keeps the collections unchangeable. */
    public PitchDraft {
        values = Map.copyOf(values);
        versions = List.copyOf(versions);
    }
}
