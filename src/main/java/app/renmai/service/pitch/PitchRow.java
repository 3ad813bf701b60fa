package app.renmai.service.pitch;

import app.renmai.model.contact.PersonName;
import app.renmai.model.pitch.Pitch;

import java.util.Map;

/**
 * A pitch as a list shows it.
 *
 * @param pitch the pitch
 * @param name whose it is
 * @param organization where they work now, empty when not known
 * @param values for a draft the words known for its placeholders, else nothing
 * @param versions how many versions are saved
 */
public record PitchRow(
        Pitch pitch,
        PersonName name,
        String organization,
        Map<String, String> values,
        int versions) {}
