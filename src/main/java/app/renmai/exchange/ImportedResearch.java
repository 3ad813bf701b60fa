package app.renmai.exchange;

import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was found out and what can be done for whom, as a file of ours tells it.
 *
 * @param facts facts about people and organizations
 * @param offers what the user, or somebody, can do
 * @param needs what organizations need
 * @param competitors which organization competes with which, by their names
 * @param firstSentences how talks are to begin, by the identity the file gives people
 */
public record ImportedResearch(
        List<ImportedFact> facts,
        List<ImportedOffer> offers,
        List<ImportedWant> needs,
        List<Rivals> competitors,
        Map<String, String> firstSentences) {
    /** What other programs tell of it. */
    public static final ImportedResearch NONE =
            new ImportedResearch(List.of(), List.of(), List.of(), List.of(), Map.of());

    /** Keeps the collections unchangeable. */
    public ImportedResearch {
        facts = List.copyOf(facts);
        offers = List.copyOf(offers);
        needs = List.copyOf(needs);
        competitors = List.copyOf(competitors);
        firstSentences = Map.copyOf(firstSentences);
    }

    /** How many records it makes. */
    public int size() {
        return facts.size() + offers.size() + needs.size();
    }

    /**
     * A fact.
     *
     * @param line the line of the file, from 1
     * @param uid its identity in the file
     * @param person the identity of the person of the same file it is about; empty when it is about
     *     an organization
     * @param organization the name of the organization it is about; empty when it is about a person
     * @param talk what the interaction of the same file in which it was told is known by; empty for
     *     none
     * @param kind what it tells of
     * @param words what was found
     * @param foundOn the day on which it was so
     * @param checkedOn the day on which it was last seen to be still true, or null
     * @param source where it is from; may be empty
     * @param link where it can be read; may be empty
     */
    public record ImportedFact(
            int line,
            String uid,
            String person,
            String organization,
            String talk,
            Fact.Kind kind,
            String words,
            LocalDate foundOn,
            @Nullable LocalDate checkedOn,
            String source,
            String link) {}

    /**
     * Something that can be done for others.
     *
     * @param line the line of the file, from 1
     * @param uid its identity in the file
     * @param person the identity of the person who can do it; empty for the user
     * @param words what can be done
     * @param proof what shows that it can; may be empty
     * @param link where that can be seen; may be empty
     * @param meantFor the identities of the people it is meant for; none for everybody
     * @param tags the names of its tags
     */
    public record ImportedOffer(
            int line,
            String uid,
            String person,
            String words,
            String proof,
            String link,
            List<String> meantFor,
            List<String> tags) {
        /** Keeps the lists unchangeable. */
        public ImportedOffer {
            meantFor = List.copyOf(meantFor);
            tags = List.copyOf(tags);
        }
    }

    /**
     * What an organization needs.
     *
     * @param line the line of the file, from 1
     * @param organization the name of the organization
     * @param words what is needed
     * @param certainty how one knows
     * @param state whether it still is needed
     * @param neededBy the day, or null
     * @param tags the names of its tags
     */
    public record ImportedWant(
            int line,
            String organization,
            String words,
            Need.Certainty certainty,
            Need.State state,
            @Nullable LocalDate neededBy,
            List<String> tags) {
        /** Keeps the list unchangeable. */
        public ImportedWant {
            tags = List.copyOf(tags);
        }
    }

    /** The name of an organization, and that of one which competes with it. */
    public record Rivals(String organization, String competitor) {}
}
