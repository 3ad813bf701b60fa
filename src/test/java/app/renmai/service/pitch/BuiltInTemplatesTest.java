package app.renmai.service.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.Template;
import app.renmai.text.Folding;
import app.renmai.ui.i18n.Messages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

class BuiltInTemplatesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[#^/]?([^{}]+)}}");

    private static final int WORDS_OF_A_NOTE = 120;
    private static final int CHARACTERS_OF_A_NOTE = 200;
    private static final Pattern PRESSURE =
            Pattern.compile(
                    "checking in|circling back|touching base|bumping|did you see|any update|as soon"
                            + " as possible|last chance|再三|打扰|催|尽快|务必|冒昧|百忙|机会难得|叨扰",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PRICE =
            Pattern.compile(
                    "price|discount|cheap|commission|kickback|gift|dinner|lunch|treat|价|折扣|优惠|便宜"
                            + "|返点|回扣|红包|请您吃|吃饭|饭局|礼",
                    Pattern.CASE_INSENSITIVE);

    static List<Template> all() {
        return List.of("en", "zh-CN").stream()
                .flatMap(language -> Templates.builtIn(language).stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "zh", "zh-TW", "de"})
    void thereAreTheSameInEachLanguage(String language) {
        List<Template> templates = Templates.builtIn(language);
        assertThat(templates)
                .extracting(Template::key)
                .isEqualTo(BuiltInTemplates.KEYS)
                .hasSize(10);
        assertThat(templates)
                .allMatch(template -> template.builtIn())
                .extracting(Template::language)
                .containsOnly(language.startsWith("zh") ? "zh-CN" : "en");
    }

    @ParameterizedTest
    @MethodSource("all")
    void itIsWrittenInItsLanguage(Template template) {
        boolean chinese = template.language().equals("zh-CN");
        for (String text : List.of(template.name(), template.situation(), template.body())) {
            assertThat(Folding.hasHan(text)).isEqualTo(chinese);
            if (chinese) {
                assertThat(text.replaceAll("\\{\\{[^}]*}}", ""))
                        .as("full-width punctuation")
                        .doesNotContainPattern("\\p{IsHan}[,.:;?!()]|[A-Za-z]{3}");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPlaceholderHasANameAndTheWritersAnExample(Template template) {
        Filled filled = Fill.fill(template.subject() + "\n" + template.body(), Map.of());
        assertThat(filled.broken()).isEmpty();
        assertThat(PLACEHOLDER.matcher(template.subject() + "\n" + template.body()).results())
                .allMatch(found -> Placeholders.find(found.group(1)).isPresent());
        assertThat(filled.missing()).contains("contact.addressAs", "ask.date", "me.name");
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = new Messages(language);
            for (String name : filled.missing()) {
                Placeholder known = Placeholders.find(name).orElseThrow();
                assertThat(messages.has(known.labelKey())).as(known.labelKey()).isTrue();
                assertThat(messages.has(known.exampleKey()))
                        .as(known.exampleKey())
                        .isEqualTo(known.source() == Placeholder.Source.WRITER);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void itKeepsTheMethodOfTheProduct(Template template) {
        Messages messages = new Messages(Locale.forLanguageTag(template.language()));
        Map<String, String> examples = new HashMap<>();
        for (Placeholder place : Placeholders.KNOWN) {
            examples.put(
                    place.name(),
                    messages.has(place.exampleKey())
                            ? messages.text(place.exampleKey())
                            : template.language().equals("en") ? "Lin Yue" : "林悦");
        }
        String text = Fill.fill(template.body(), examples).text();
        assertThat(text).doesNotContainPattern(PRESSURE).doesNotContainPattern(PRICE);
        assertThat(text.replaceAll("[^?？]", "")).as("exactly one question").hasSize(1);
        String first = text.split("\n\n")[1];
        assertThat(first.split("[.。？?]")[0])
                .as("the first sentence is about them")
                .containsPattern("(?i)\\byou(r)?\\b|您|林悦");
        assertThat(template.body().indexOf("{{their"))
                .as("they come before me")
                .isBetween(0, template.body().indexOf("{{my") & Integer.MAX_VALUE);
        TextLength length = TextLength.of(text);
        assertThat(length.characters()).isEqualTo(template.language().equals("zh-CN"));
        if (template.kind() != Pitch.Kind.PLAN) {
            assertThat(length.count())
                    .isLessThanOrEqualTo(
                            length.characters() ? CHARACTERS_OF_A_NOTE : WORDS_OF_A_NOTE);
        }
    }
}
