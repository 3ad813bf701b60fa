package app.renmai.service.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Standing;
import app.renmai.model.contact.Warmth;
import app.renmai.model.field.CustomField;
import app.renmai.model.view.Condition;
import app.renmai.model.view.ViewRule;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.Touch;
import app.renmai.service.contact.ContactRow;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who a saved view shows, and how its rule is kept. */
class ViewMatcherTest {
    private static final CustomField TIER =
            new CustomField(
                    7,
                    CustomField.Target.CONTACT,
                    "Tier",
                    CustomField.Kind.CHOICE,
                    List.of("Gold", "Silver"));

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Today TODAY = new Today(LocalDate.of(2026, 11, 18), ZONE);

    /** Warm, in the drinks trade, in Jiangcheng. */
    private static final ContactRow BO =
            row(
                    "Bo",
                    List.of("drinks", "campus"),
                    "Qinghe Foods",
                    LocalDate.of(2026, 10, 28),
                    30,
                    Set.of(Kind.MEETING, Kind.CALL),
                    "88 hehua road jiangcheng china");

    /** Cooling, of the media. */
    private static final ContactRow TOM =
            row(
                    "Tom",
                    List.of("Media"),
                    "清禾食品",
                    LocalDate.of(2026, 10, 1),
                    30,
                    Set.of(Kind.EMAIL),
                    "");

    /** Quiet, without tag, organization or address. */
    private static final ContactRow ANA =
            row(
                    "Ana",
                    List.of(),
                    "",
                    LocalDate.of(2026, 5, 18),
                    90,
                    Set.of(Kind.MEETING),
                    "lisboa");

    /** Nobody has spoken to her yet. */
    private static final ContactRow EVE = row("Eve", List.of("校园"), "", null, 30, Set.of(), "江城");

    private static ContactRow row(
            String name,
            List<String> tags,
            String organization,
            @Nullable LocalDate last,
            int ideal,
            Set<Kind> kinds,
            String place) {
        Instant talk = last == null ? null : last.atTime(23, 30).atZone(ZONE).toInstant();
        return new ContactRow(
                name.hashCode(),
                PersonName.of("", name),
                "|" + name.toLowerCase(java.util.Locale.ROOT) + "|",
                name,
                null,
                organization,
                "",
                tags,
                talk,
                new Touch(talk, new Cadence(ideal, 2 * ideal), "", null),
                name.equals("Bo") ? Standing.TRUSTED : Standing.EXCHANGING,
                kinds,
                place,
                null,
                name.equals("Bo") ? Map.of(TIER.id(), "Gold") : Map.of(),
                name.toLowerCase(java.util.Locale.ROOT));
    }

    private static ViewRule all(Condition... conditions) {
        return new ViewRule(false, List.of(conditions));
    }

    private static ViewRule any(Condition... conditions) {
        return new ViewRule(true, List.of(conditions));
    }

    private static Condition tier(Condition.Test test, String... values) {
        return new Condition.HasField(TIER, test, List.of(values));
    }

    private static Condition tags(String... names) {
        return new Condition.Tags(List.of(names));
    }

    private static Condition at(String... names) {
        return new Condition.Organizations(List.of(names));
    }

    private static Condition warmth(Warmth... warmths) {
        return new Condition.HasWarmth(Set.of(warmths));
    }

    private static Condition silent(int months) {
        return new Condition.NotSpoken(months);
    }

    private static Condition in(String... places) {
        return new Condition.Places(List.of(places));
    }

    private static Condition had(Kind... kinds) {
        return new Condition.Kinds(Set.of(kinds));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(ViewRule.EVERYBODY, "Bo Tom Ana Eve"),
                Arguments.of(any(), "Bo Tom Ana Eve"),
                Arguments.of(all(tags("campus")), "Bo"),
                Arguments.of(all(tags("CAMPUS", "media")), "Bo Tom"),
                Arguments.of(all(tags("校园")), "Eve"),
                Arguments.of(all(tags("campus"), tags("drinks")), "Bo"),
                Arguments.of(all(tags("campus"), tags("media")), ""),
                Arguments.of(all(tags("nothing")), ""),
                Arguments.of(all(at("qinghe foods")), "Bo"),
                Arguments.of(all(at("清禾食品", "Qinghe Foods")), "Bo Tom"),
                Arguments.of(all(at("Qinghe")), ""),
                Arguments.of(any(at("清禾食品"), tags("campus")), "Bo Tom"),
                Arguments.of(all(warmth(Warmth.WARM)), "Bo"),
                Arguments.of(all(warmth(Warmth.COOLING, Warmth.QUIET)), "Tom Ana"),
                Arguments.of(all(warmth(Warmth.DORMANT)), ""),
                // exactly six months of the calendar are six months
                Arguments.of(all(silent(6)), "Ana"),
                Arguments.of(all(silent(7)), ""),
                Arguments.of(all(silent(1)), "Tom Ana"),
                Arguments.of(all(silent(Condition.NotSpoken.NEVER)), "Eve"),
                Arguments.of(any(silent(6), silent(Condition.NotSpoken.NEVER)), "Ana Eve"),
                Arguments.of(all(had(Kind.MEETING)), "Bo Ana"),
                Arguments.of(all(had(Kind.CALL, Kind.EMAIL)), "Bo Tom"),
                Arguments.of(all(had(Kind.MEETING), warmth(Warmth.QUIET)), "Ana"),
                Arguments.of(all(in("Jiangcheng", "江城")), "Bo Eve"),
                Arguments.of(all(in("Lisboa")), "Ana"),
                Arguments.of(all(tier(Condition.Test.HAS)), "Bo"),
                Arguments.of(all(tier(Condition.Test.LACKS)), "Tom Ana Eve"),
                Arguments.of(all(tier(Condition.Test.IS, "Silver", "gold")), "Bo"),
                Arguments.of(any(tier(Condition.Test.HAS), in("Lisboa")), "Bo Ana"),
                Arguments.of(all(new Condition.Words("tom")), "Tom"),
                Arguments.of(any(new Condition.Words("tom"), in("lisboa")), "Tom Ana"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void showsWhoHasThatInCommon(ViewRule rule, String names) {
        String shown =
                Stream.of(BO, TOM, ANA, EVE)
                        .filter(ViewMatcher.of(rule, TODAY))
                        .map(row -> row.name().given())
                        .collect(Collectors.joining(" "));
        assertThat(shown).isEqualTo(names);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKeptAsItIs(ViewRule rule, String names) {
        ViewRule read = RuleText.read(RuleText.write(rule), List.of(TIER));
        assertThat(read).isEqualTo(rule);
        assertThat(names).isNotNull();
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        assertThat(RuleText.read("no JSON", List.of())).isEqualTo(ViewRule.EVERYBODY);
        assertThat(
                        RuleText.read(
                                "{\"match\":\"any\",\"conditions\":[{\"on\":\"tag\",\"of\":[\"x\"]},"
                                    + "{\"on\":\"mood\",\"of\":[\"x\"]},{\"on\":\"warmth\",\"of\":[\"hot\"]},"
                                    + "{\"on\":\"not-spoken-months\",\"of\":[]},"
                                    + "{\"on\":\"field\",\"field\":8,\"test\":\"has\",\"of\":[]},5]}",
                                List.of(TIER)))
                .isEqualTo(any(tags("x")));
    }

    @Test
    void aConditionTakesThePlaceOfTheOneOfItsKind() {
        ViewRule rule = all(tags("a"), silent(6)).with(tags("b")).with(warmth(Warmth.WARM));
        assertThat(rule).isEqualTo(all(tags("b"), silent(6), warmth(Warmth.WARM)));
        assertThat(rule.without(Condition.Tags.class))
                .isEqualTo(all(silent(6), warmth(Warmth.WARM)));
        assertThat(rule.with(tags())).isEqualTo(all(silent(6), warmth(Warmth.WARM)));
    }
}
