package app.renmai.service.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.pitch.Template;
import app.renmai.service.pitch.Templates;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every rule against its golden files: sentences a seller would write. */
class GoldenTest {
    private static final int LEAST = 8;
    private static final PitchCheck CHECK = new PitchCheck();

    static Stream<Arguments> files() {
        return PitchCheck.rules().stream()
                .flatMap(
                        rule ->
                                Stream.of("en", "zh")
                                        .map(language -> Arguments.of(rule.id(), language)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void findsWhatItShouldAndNothingElse(String rule, String language) {
        List<String> wrong = new ArrayList<>();
        GoldenWorld world = GoldenWorld.of(language);
        for (GoldenCase one : GoldenCase.of(rule, language)) {
            CheckInput input = one.input(world);
            List<String> marked =
                    CHECK.check(input).findings().stream()
                            .filter(finding -> finding.rule().equals(rule))
                            .map(finding -> marked(input, finding))
                            .toList();
            if (!expected(rule, one, marked)) {
                wrong.add(one.line() + " marks " + marked + " in " + one);
            }
        }
        assertThat(wrong).as("%s in %s", rule, language).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void thereAreEnoughOfBoth(String rule, String language) {
        List<GoldenCase> cases = GoldenCase.of(rule, language);
        assertThat(cases.stream().filter(GoldenCase::found)).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(cases.stream().filter(one -> !one.found())).hasSizeGreaterThanOrEqualTo(LEAST);
    }

    /** Of a long text only the beginning of what is marked is given. */
    private static boolean expected(String rule, GoldenCase one, List<String> marked) {
        if (!one.found()) {
            return marked.isEmpty();
        }
        return !marked.isEmpty()
                && (rule.equals("length")
                        ? marked.getFirst().startsWith(one.marked())
                        : marked.contains(one.marked()));
    }

    private static String marked(CheckInput input, Finding finding) {
        Span span = finding.span();
        String written =
                span.place() == Place.SUBJECT ? input.draft().subject() : input.draft().body();
        return span.words() ? written.substring(span.start(), span.end()) : GoldenCase.NOTHING;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void theTemplatesOfTheProgramHoldButForWhatIsToBeFilled(String language) {
        GoldenWorld world = GoldenWorld.of(language.substring(0, 2));
        Map<String, String> values = new HashMap<>(world.values());
        values.put("their.need", world.them().needs().getFirst());
        values.put("their.product", world.facts().get(0).words());
        values.put("their.campaign", world.facts().get(1).words());
        values.put("competitor.move", world.facts().get(2).words());
        values.put("their.overlooked", world.facts().get(3).words());
        values.put("their.use", world.them().needs().getFirst());
        values.put("intro.name", "Xie An");
        values.put("intro.addressAs", "Xie An");
        values.put("intro.work", "Nanlu University");
        values.put("intro.theirReason", world.facts().get(0).words());
        for (Template template : Templates.builtIn(language)) {
            CheckInput.Draft draft =
                    new CheckInput.Draft(
                            template.subject(),
                            template.body(),
                            List.of(),
                            template.kind(),
                            1,
                            "",
                            values);
            CheckInput input = new GoldenCase(0, false, Map.of(), "", "").input(world).with(draft);
            assertThat(CHECK.check(input).findings())
                    .extracting(Finding::rule)
                    .as(template.key())
                    .isSubsetOf("placeholder", "fact-used", "stale-fact");
        }
    }

    @Test
    void everyRuleHasAnIdOfItsOwn() {
        assertThat(PitchCheck.rules()).hasSize(14).doesNotHaveDuplicates();
        assertThat(PitchCheck.rules())
                .allSatisfy(
                        rule ->
                                assertThat(rule.source().isEmpty())
                                        .as("studied only with its source: %s", rule.id())
                                        .isEqualTo(rule.evidence() != Evidence.STUDIED));
    }
}
