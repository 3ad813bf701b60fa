package app.renmai.service.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.ui.i18n.Messages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;
import java.util.Map;

/** What stands only when there are words. {@code ¶} is the end of a line. */
class SectionsTest {
    private static final Map<String, String> VALUES = Map.of("a", "甲", "b", "乙", "blank", " ");

    private static String lines(String written) {
        return written.replace('¶', '\n');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // inline
                "您好{{#a}}，{{a}}{{/a}}。|您好，甲。|''|''",
                "您好{{#x}}，{{x}}{{/x}}。|您好。|''|x",
                "x {{#x}}y {{/x}}z|x z|''|x",
                "x {{#x}}y{{/x}} z|x z|''|x",
                "x {{#x}}y{{/x}}¶z|x¶z|''|x",
                "{{^x}}no{{/x}}{{^a}}yes{{/a}}|no|''|x",
                "{{#blank}}no{{/blank}}{{^blank}}yes{{/blank}}|yes|''|blank",
                "{{# a }}{{ a }}{{/ a }}|甲|''|''",
                // marks alone on a line take the line with them
                "P¶¶{{#a}}¶{{a}}¶¶{{/a}}¶Q|P¶¶甲¶¶Q|''|''",
                "P¶¶{{#x}}¶{{x}}¶¶{{/x}}¶Q|P¶¶Q|''|x",
                "P¶¶{{#x}}¶{{x}}¶{{/x}}¶¶Q|P¶¶Q|''|x",
                "P¶¶{{#a}}¶{{a}}¶{{/a}}¶¶Q|P¶¶甲¶¶Q|''|''",
                "- 1¶{{#x}}¶- 2 {{x}}¶{{/x}}¶- 3|- 1¶- 3|''|x",
                "- 1¶{{#x}}- 2 {{x}}{{/x}}¶- 3|- 1¶- 3|''|x",
                "{{#x}}¶Dear {{x}},¶¶{{/x}}¶¶P|P|''|x",
                "P¶¶{{#x}}¶{{x}}¶{{/x}}¶|P¶|''|x",
                "  {{#a}}  ¶{{a}}¶{{/a}}|甲¶|''|''",
                // either or
                "{{#x}}¶A¶{{/x}}¶{{^x}}¶B¶{{/x}}¶C|B¶C|''|x",
                "P¶¶{{#x}}A{{/x}}{{^x}}B{{/x}}¶¶Q|P¶¶B¶¶Q|''|x",
                // nested
                "{{#a}}1{{#b}}2{{a}}{{b}}{{/b}}3{{/a}}|12甲乙3|''|''",
                "{{#a}}1{{#x}}2{{/x}}3{{/a}}|13|''|x",
                "{{#x}}1{{#y}}2{{y}}{{/y}}3{{/x}}4|4|''|x",
                "{{#a}}{{#a}}1{{/a}}2{{/a}}|12|''|''",
                "{{#a}}{{#x}}y{{/x}}{{^x}}z{{/x}}{{/a}}|z|''|x",
                // a section never hides that a plain placeholder is missing
                "{{#x}}{{x}}{{/x}} {{x}}|{{x}}|x|''",
                "{{#a}}{{a}} {{y}}{{/a}}|甲 {{y}}|y|''",
                "{{^x}}{{x}}{{/x}}|{{x}}|x|''",
                "{{#x}}{{y}}{{/x}}z|z|''|x",
                // words that look like marks are words
                "{{#a}}}}{{/a}}|}}|''|''",
            })
    void whatHasNoWordsIsLeftOut(String text, String filled, String missing, String optional) {
        Filled result = Fill.fill(lines(text), VALUES);
        assertThat(result.broken()).isEmpty();
        assertThat(result.text()).isEqualTo(lines(filled));
        assertThat(String.join(" ", result.missing())).isEqualTo(missing);
        assertThat(String.join(" ", result.optional())).isEqualTo(optional);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "您好¶{{#a}}甲|2|1|UNCLOSED|{{/a}}",
                "{{^a}}¶{{a}}|1|1|UNCLOSED|{{/a}}",
                "{{#a}}{{#b}}x{{/b}}|1|1|UNCLOSED|{{/a}}",
                "{{#a}}x{{#b}}y{{/a}}{{/b}}|1|15|CROSSED|{{/b}}",
                "{{#a}}x¶林总{{#b}}y¶😀{{/a}}|3|2|CROSSED|{{/b}}",
                "x{{/a}}|1|2|STRAY|{{#a}}",
                "{{#a}}x{{/a}}¶¶{{/a}}|3|1|STRAY|{{#a}}",
                "{{#a}}x{{/b}}|1|8|STRAY|{{#b}}",
                "x¶{{#a}}{{/a}}|2|1|EMPTY|{{/a}}",
                "{{#a}}¶ ¶{{/a}}|1|1|EMPTY|{{/a}}",
                "{{#a}}{{^b}} {{/b}}{{/a}}|1|7|EMPTY|{{/b}}",
                "{{#}}x{{/}}|1|1|NAME|''",
                "{{#if a}}x{{/}}|1|11|NAME|''",
                "{{#a, b}}x{{/a}}|1|1|NAME|''",
                "{{#a}x{{/a}}|1|1|OPEN|''",
            })
    void whatCannotBeReadIsNamedWithItsPlaceAndWhatToDo(
            String text, int line, int column, BrokenPlaceholder.Flaw flaw, String other) {
        Filled filled = Fill.fill(lines(text), VALUES);
        assertThat(filled.text()).isEqualTo(lines(text));
        BrokenPlaceholder broken = filled.broken().orElseThrow();
        assertThat(broken.flaw()).isEqualTo(flaw);
        assertThat(broken.line()).isEqualTo(line);
        assertThat(broken.column()).isEqualTo(column);
        assertThat(broken.other()).isEqualTo(other);
        for (Locale language : Messages.LANGUAGES) {
            assertThat(new Messages(language).text(broken.messageKey(), broken.arguments()))
                    .contains(Integer.toString(line), broken.tag(), other);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{#a}}x {{a}}{{/a}}{{^a}}y{{/a}}|x W",
                "P¶¶{{#a}}¶x {{a}}¶{{/a}}¶{{#b}}¶{{b}}¶{{/b}}¶Q|P¶¶x W¶{{#b}}¶{{b}}¶{{/b}}¶Q",
                "{{#b}}{{#a}}1{{/a}}{{^a}}2{{/a}} {{/b}}|{{#b}}1 {{/b}}",
                "{{#b}}|{{#b}}",
            })
    void aPlaceThatGetsItsWordsResolvesItsSectionsAlone(String text, String replaced) {
        assertThat(Fill.replace(lines(text), "a", "W")).isEqualTo(lines(replaced));
    }
}
