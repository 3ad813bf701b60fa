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
 * @param suggestions where words are from that the writer may want to change
 * @param versions the saved versions, newest first
 */
public record PitchDraft(
        Pitch pitch,
        ContactDetails contact,
        Map<String, String> values,
        List<Suggestion> suggestions,
        List<PitchVersion> versions) {

    /** Keeps the collections unchangeable. */
    public PitchDraft {
        values = Map.copyOf(values);
        suggestions = List.copyOf(suggestions);
        versions = List.copyOf(versions);
    }
}
