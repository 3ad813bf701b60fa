package app.renmai.exchange.monica;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedRelation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Both sides of a relation, whichever of them Monica wrote. */
class MonicaRelationsTest {
    private static final Map<String, String> NAMES = Map.of("a", "Ann", "b", "Bo", "c", "Cy");

    private final Remainder remainder = new Remainder();

    /** What Bo is to Ann, and what follows for what Ann is to Bo. */
    @ParameterizedTest
    @CsvSource({
        "spouse, spouse",
        "partner, partner",
        "date, date",
        "lover, lover",
        "inlovewith, lovedby",
        "lovedby, inlovewith",
        "ex, ex",
        "parent, child",
        "child, parent",
        "sibling, sibling",
        "grandparent, grandchild",
        "grandchild, grandparent",
        "uncle, nephew",
        "nephew, uncle",
        "cousin, cousin",
        "godfather, godson",
        "godson, godfather",
        "stepparent, stepchild",
        "stepchild, stepparent",
        "friend, friend",
        "bestfriend, bestfriend",
        "colleague, colleague",
        "boss, subordinate",
        "subordinate, boss",
        "mentor, protege",
        "protege, mentor",
        "Parent, child",
        "best_friend, bestfriend",
        "师傅, ''",
    })
    void oneSideGivesTheOther(String word, String back) {
        assertThat(of(row("a", "b", word)))
                .isEqualTo(
                        Map.of(
                                "a", List.of(new ImportedRelation(word, "b", "Bo")),
                                "b", List.of(new ImportedRelation(back, "a", "Ann"))));
    }

    /** Both sides as they are written, and whether they are one relation. */
    @ParameterizedTest
    @CsvSource({
        "parent, child, true",
        "child, parent, true",
        "friend, friend, true",
        "Friend, friend, true",
        "师傅, 徒弟, true",
        "师傅, child, true",
        "friend, colleague, false",
        "parent, parent, false",
    })
    void bothSidesAreNotDoubled(String there, String back, boolean one) {
        var relations = of(row("a", "b", there), row("b", "a", back));

        assertThat(relations.get("a")).hasSize(one ? 1 : 2);
        assertThat(relations.get("b")).hasSize(one ? 1 : 2);
        assertThat(relations.get("a").getFirst().kind()).isEqualTo(there);
        assertThat(relations.get("b").getFirst().kind()).isEqualTo(back);
    }

    @Test
    void twoRelationsOfTheSameTwoAreTwoOnEitherSide() {
        var relations = of(row("a", "b", "friend"), row("a", "b", "boss"), row("b", "a", "friend"));

        assertThat(relations.get("a"))
                .extracting(ImportedRelation::kind)
                .containsExactly("friend", "boss");
        assertThat(relations.get("b"))
                .extracting(ImportedRelation::kind)
                .containsExactly("friend", "subordinate");
    }

    @Test
    void aDumpSaysTheWordOfTheOtherSide() {
        MonicaThing row = row("a", "b", "father");
        row.properties().put(MonicaRelations.REVERSE, "daughter");

        assertThat(of(row).get("b")).containsExactly(new ImportedRelation("daughter", "a", "Ann"));
    }

    @Test
    void oneWhoIsRelatedToThemselvesIsSoOnce() {
        assertThat(of(row("a", "a", "parent")).get("a")).hasSize(1);
    }

    @Test
    void somebodyWhoIsNotThereIsTold() {
        assertThat(of(row("a", "gone", "parent"), row("gone", "a", "child"))).isEmpty();
        assertThat(remainder.unused()).containsExactly("relationship");
    }

    private Map<String, List<ImportedRelation>> of(MonicaThing... rows) {
        return MonicaRelations.of(List.of(rows), NAMES, remainder);
    }

    private static MonicaThing row(String person, String other, String word) {
        Map<String, Object> properties = new java.util.HashMap<>();
        properties.put("contact_is", person);
        properties.put("of_contact", other);
        properties.put("type", word);
        return new MonicaThing("relationship", "", 1, properties, new ArrayList<>());
    }
}
