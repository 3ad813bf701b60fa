package app.renmai.service.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Standing;
import app.renmai.model.organization.Organization;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.model.value.Need.Certainty;
import app.renmai.model.value.Offer;
import app.renmai.service.brief.Brief.Question;
import app.renmai.service.brief.Material.Asked;
import app.renmai.service.brief.Material.Competitor;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What makes a part ready, and what is asked, from a table; the order and the number of lines. */
class BriefRulesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final long ME = 1;
    private static final UUID ID = new UUID(0, 1);

    private static final class World {
        private final List<Fact> facts = new ArrayList<>();
        private final List<Fact> ofRival = new ArrayList<>();
        private final List<Need> needs = new ArrayList<>();
        private final List<Offer> offers = new ArrayList<>();
        private final List<Commitment> promises = new ArrayList<>();
        private final List<Interaction> talks = new ArrayList<>();
        private final Set<String> left = new HashSet<>();
        private String sentence = "";

        private World know(String word) {
            int number = facts.size() + needs.size() + talks.size() + 1;
            switch (word) {
                case "-" -> {}
                case "left-product", "left-needs.1" -> left.add(word.substring(5));
                case "need-said" -> need(number, Certainty.SAID, Need.State.OPEN);
                case "need-observed" -> need(number, Certainty.OBSERVED, Need.State.OPEN);
                case "need-assumed" -> need(number, Certainty.ASSUMED, Need.State.OPEN);
                case "need-met" -> need(number, Certainty.SAID, Need.State.MET);
                case "need-over" -> need(number, Certainty.SAID, Need.State.NO_LONGER);
                case "offer" -> offers.add(new Offer(1, ID, null, "hosts", "", "", NOW));
                case "meeting" -> talk(Kind.MEETING, Direction.BOTH, State.HELD, -20);
                case "letter-in" -> talk(Kind.EMAIL, Direction.INCOMING, State.HELD, -20);
                case "letter-out" -> talk(Kind.EMAIL, Direction.OUTGOING, State.HELD, -20);
                case "meal" -> talk(Kind.HOSPITALITY, Direction.BOTH, State.HELD, -20);
                case "note" -> talk(Kind.NOTE, Direction.BOTH, State.HELD, -20);
                case "planned" -> talk(Kind.MEETING, Direction.BOTH, State.PLANNED, 1);
                case "not-held" -> talk(Kind.MEETING, Direction.BOTH, State.NOT_HELD, -1);
                case "sentence" -> sentence = "Director Chen, 14 of 20.";
                case "blank-sentence" -> sentence = "  ";
                case "promise" ->
                        promises.add(
                                new Commitment(
                                        1,
                                        ME,
                                        null,
                                        Commitment.Owner.ME,
                                        "plan",
                                        TODAY.plusDays(2),
                                        null,
                                        NOW));
                case "stale-product" -> facts.add(fact("product", TODAY.minusDays(181)));
                default -> {
                    boolean rival = word.startsWith("rival-");
                    Fact fact = fact(rival ? word.substring(6) : word, TODAY.minusDays(number));
                    (rival ? ofRival : facts).add(fact);
                }
            }
            return this;
        }

        private void need(int number, Certainty how, Need.State state) {
            needs.add(new Need(number, ME, null, "staff " + number, how, state, null, NOW));
        }

        private void talk(Kind kind, Direction direction, State state, int days) {
            talks.add(
                    new Interaction(
                            talks.size() + 1L,
                            ID,
                            kind,
                            direction,
                            NOW.plusSeconds(days * 86_400L),
                            null,
                            false,
                            "",
                            "Talk " + (talks.size() + 1),
                            "",
                            List.of(ME, 2L),
                            NOW,
                            state));
        }

        private static Fact fact(String kind, LocalDate day) {
            Fact.Kind code = Fact.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
            return new Fact(1, ID, ME, null, null, code, kind, day, null, "press", "", NOW);
        }

        private Brief brief(@Nullable Long meeting) {
            Organization rival = Organization.named("Yunbu", NOW);
            return BriefRules.of(
                    new Material(
                            Contact.named(PersonName.of("Chen", "Bo"), NOW),
                            null,
                            Organization.named("Qinghe", NOW),
                            facts,
                            List.of(new Competitor(rival, ofRival)),
                            needs,
                            offers,
                            promises,
                            talks,
                            Map.of(2L, new ContactName(2, PersonName.of("Sun", "Yue"))),
                            Standing.EXCHANGING,
                            sentence,
                            left),
                    new Asked(TODAY, ZONE, 180, meeting));
        }
    }

    private static Brief knowing(String known) {
        World world = new World();
        Arrays.stream(known.split(" ")).forEach(world::know);
        return world.brief(null);
    }

    private static String words(Question question) {
        return question.part().code() + (question.assumed() == null ? "" : "?");
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/app/renmai/brief/ready.tsv",
            delimiter = '\t',
            commentCharacter = '#')
    void aPartIsReadyWhenMoreThanAGuessIsKnown(String known, int ready, String questions) {
        Brief brief = knowing(known);
        assertThat(brief.ready()).isEqualTo(ready);
        String asked =
                brief.questions().stream()
                        .map(BriefRulesTest::words)
                        .collect(Collectors.joining(" "));
        assertThat(asked.isEmpty() ? "-" : asked).isEqualTo(questions);
        assertThat(brief.open()).hasSize(Brief.PARTS - ready);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "left-product|campaigns competitors overlooked needs offers talks first-sentence",
                "product left-product"
                        + "|campaigns competitors overlooked needs offers talks first-sentence",
                "need-assumed need-assumed left-needs.1"
                        + "|product campaigns competitors overlooked needs? offers talks"
                        + " first-sentence",
            })
    void whatIsLeftAsAQuestionStaysOneAndIsNotBroughtForward(String known, String toFindOut) {
        Brief brief = knowing(known);
        assertThat(
                        brief.toFindOut().stream()
                                .map(BriefRulesTest::words)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(toFindOut);
        assertThat(brief.questions()).containsAll(brief.toFindOut());
    }

    @Test
    void aGuessStandsBehindWhatIsKnownAndWhatIsOldSaysSo() {
        Brief brief = knowing("need-assumed need-said stale-product");
        assertThat(brief.lines(Part.NEEDS))
                .extracting(BriefLine::assumed)
                .containsExactly(false, true);
        assertThat(brief.lines(Part.PRODUCT)).extracting(BriefLine::stale).containsExactly(true);
        assertThat(brief.oldestFact()).isEqualTo(181);
    }

    @Test
    void threeTalksStandOnItAndAllAreCounted() {
        Brief brief = knowing("meeting meeting letter-in meeting meeting letter-out meal");
        assertThat(brief.lines(Part.TALKS))
                .extracting(BriefLine::words)
                .containsExactly("Talk 1", "Talk 2", "Talk 3");
        assertThat(brief.who().talks()).isEqualTo(5);
    }

    @Test
    void whatACompetitorDoesNamesIt() {
        assertThat(knowing("rival-campaign").lines(Part.COMPETITORS))
                .extracting(BriefLine::about)
                .containsExactly("Yunbu");
    }

    /** The day before the meeting; today when that has come, and without a meeting. */
    @ParameterizedTest
    @CsvSource({"5, 2026-11-22", "1, 2026-11-18", "0, 2026-11-18", ", 2026-11-18"})
    void oneIsPreparedTheDayBefore(@Nullable Integer days, LocalDate on) {
        World world = new World();
        if (days != null) {
            world.talk(Kind.MEETING, Direction.BOTH, State.PLANNED, days);
        }
        assertThat(world.brief(null).prepareOn(ZONE)).isEqualTo(on);
    }

    @Test
    void itIsForTheMeetingThatWasAskedFor() {
        World world = new World();
        world.talk(Kind.MEETING, Direction.BOTH, State.PLANNED, 9);
        world.talk(Kind.MEETING, Direction.BOTH, State.PLANNED, 2);
        assertThat(world.brief(null).meeting())
                .satisfies(next -> assertThat(next.interaction().id()).isEqualTo(2));
        assertThat(world.brief(1L).meeting())
                .satisfies(asked -> assertThat(asked.interaction().id()).isEqualTo(1));
        assertThat(world.brief(7L).meeting()).isNull();
    }
}
