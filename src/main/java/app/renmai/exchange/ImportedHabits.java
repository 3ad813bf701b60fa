package app.renmai.exchange;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Rest;

import java.util.List;
import java.util.Map;

/**
 * How one works with contacts, as a file of ours tells it: what belongs to no single person of it.
 *
 * @param tagCadences how often one means to be in touch with those who bear a tag, by its name
 * @param rests who is left alone for a while, by the identity the file gives them
 * @param views what is looked at again and again
 * @param research what was found out, and what can be done for whom
 * @param outreach threads to win somebody's attention
 * @param introductions who was brought to whom
 * @param works what was done together
 * @param values value given and received
 */
public record ImportedHabits(
        Map<String, Cadence> tagCadences,
        Map<String, Rest> rests,
        List<View> views,
        ImportedResearch research,
        ImportedOutreach outreach,
        List<ImportedIntroduction> introductions,
        List<ImportedWork> works,
        ImportedValues values) {
    /** What other programs tell of it. */
    public static final ImportedHabits NONE =
            new ImportedHabits(
                    Map.of(),
                    Map.of(),
                    List.of(),
                    ImportedResearch.NONE,
                    ImportedOutreach.NONE,
                    List.of(),
                    List.of(),
                    ImportedValues.NONE);

    /** Keeps the collections unchangeable. */
    public ImportedHabits {
        tagCadences = Map.copyOf(tagCadences);
        rests = Map.copyOf(rests);
        views = List.copyOf(views);
        introductions = List.copyOf(introductions);
        works = List.copyOf(works);
    }

    /**
     * A saved view.
     *
     * @param name its name
     * @param rule what those in it have in common, as it is kept
     */
    public record View(String name, String rule) {}
}
