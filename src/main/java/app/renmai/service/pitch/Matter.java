package app.renmai.service.pitch;

import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.text.LinkedText;
import app.renmai.text.LinkedText.Target;

import java.util.Map;

/**
 * What a pitch is to be about: something that is needed, and what the user can do for it.
 *
 * @param need what is needed
 * @param offer what can be done
 * @param proof what shows it, in words; may be empty
 */
public record Matter(Need need, Offer offer, String proof) {
    /** The words for the placeholders of a template; those of the offer stand on it. */
    Map<String, String> words() {
        return Map.of(
                "their.need",
                Suggestions.oneLine(need.words()),
                "my.offer",
                linked(offer.words()),
                "my.proof",
                linked(proof));
    }

    /** The words as they are read. */
    public Map<String, String> plain() {
        return Map.of(
                "their.need",
                Suggestions.oneLine(need.words()),
                "my.offer",
                Suggestions.oneLine(offer.words()),
                "my.proof",
                Suggestions.oneLine(proof));
    }

    private String linked(String words) {
        String line = Suggestions.oneLine(words);
        return line.isEmpty()
                ? ""
                : LinkedText.plain(line)
                        .link(0, line.length(), Target.offer(offer.uid()))
                        .written();
    }
}
