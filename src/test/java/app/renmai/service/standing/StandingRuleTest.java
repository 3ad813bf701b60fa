package app.renmai.service.standing;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Deed;
import app.renmai.model.contact.Standing;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Standing by what happened, and what does not matter to it. */
class StandingRuleTest {
    private static final Deed.Kind[] KINDS = Deed.Kind.values();

    @ParameterizedTest
    @CsvFileSource(resources = "standing.tsv", delimiter = '\t')
    void comesFromWhatHappened(String deeds, String standing, String next) {
        Why why = Why.of(deeds(deeds));
        assertThat(why.standing().code()).isEqualTo(standing);
        assertThat(why.next().map(Why.Raise::code).orElse("-")).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "standing.tsv", delimiter = '\t')
    void everyLevelThatHoldsSaysByWhat(String deeds, String standing, String next) {
        Why why = Why.of(deeds(deeds));
        if (why.standing() != Standing.MET) {
            assertThat(why.rungs().getLast().level()).isEqualTo(why.standing());
        }
        assertThat(why.rungs()).allSatisfy(rung -> assertThat(rung.counted()).isNotEmpty());
        assertThat(next).isNotBlank();
    }

    private static List<Deed> deeds(String words) {
        List<Deed> deeds = new ArrayList<>();
        if (!words.equals("-")) {
            for (String code : words.split(" ")) {
                deeds.add(deed(Coded.of(Deed.Kind.class, code), deeds.size() + 1));
            }
        }
        return deeds;
    }

    private static Deed deed(Deed.Kind kind, int number) {
        return new Deed(
                kind,
                number,
                number % 5 == 0 ? null : PartialDate.of(LocalDate.of(2026, 1, 1).plusDays(number)),
                "x",
                null);
    }

    private static List<Deed> some(Random random) {
        List<Deed> deeds = new ArrayList<>();
        int many = random.nextInt(12);
        for (int i = 1; i <= many; i++) {
            deeds.add(deed(KINDS[random.nextInt(KINDS.length)], i));
        }
        return deeds;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theOrderOfEntryDoesNotMatter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<Deed> deeds = some(random);
            Why before = Why.of(deeds);
            List<Deed> shuffled = new ArrayList<>(deeds);
            Collections.shuffle(shuffled, random);
            assertThat(Why.of(shuffled)).isEqualTo(before);
            assertThat(StandingRule.of(shuffled)).isEqualTo(before.standing());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void whatIsAddedNeverLowersItAndTakenAwayRevertsIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<Deed> deeds = some(random);
            Why before = Why.of(deeds);
            List<Deed> more = new ArrayList<>(deeds);
            Deed added = deed(KINDS[random.nextInt(KINDS.length)], 99);
            more.add(random.nextInt(more.size() + 1), added);
            assertThat(StandingRule.of(more).atLeast(before.standing())).isTrue();
            more.remove(added);
            assertThat(Why.of(more)).isEqualTo(before);
        }
    }
}
