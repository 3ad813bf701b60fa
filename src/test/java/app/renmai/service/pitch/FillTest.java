package app.renmai.service.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class FillTest {
    private static final Map<String, String> VALUES =
            Map.of("contact.addressAs", "林总", "me.name", "Chen & Söhne <x>", "blank", "  ");

    @Test
    void knownPlacesAreFilledAndTheOthersStayAndAreListed() {
        Filled filled =
                Fill.fill(
                        "{{contact.addressAs}}，您好：\n\n{{their.campaign}} {{ their.campaign }}"
                                + " {{blank}} {{我的 报价}}\n\n{{ me.name }}",
                        VALUES);
        assertThat(filled.text())
                .isEqualTo(
                        "林总，您好：\n\n{{their.campaign}} {{their.campaign}} {{blank}} {{我的 报价}}"
                                + "\n\nChen & Söhne <x>");
        assertThat(filled.missing()).containsExactly("their.campaign", "blank", "我的 报价");
        assertThat(filled.used()).containsExactly("contact.addressAs", "me.name");
        assertThat(filled.broken()).isEmpty();
    }

    @Test
    void wordsThatLookLikePlaceholdersAreWords() {
        Filled filled = Fill.fill("{{a}} {{b}}", Map.of("a", "{{b}}", "b", "x"));
        assertThat(filled.text()).isEqualTo("{{b}} x");
        assertThat(filled.missing()).isEmpty();
    }

    @Test
    void anUnfilledPlaceCanBeShownInOtherWords() {
        assertThat(Fill.fill("a {{x}} b", Map.of(), name -> "[" + name + "]").text())
                .isEqualTo("a [x] b");
        assertThat(Fill.replace("{{x}} and {{ x }} of {{y}}", "x", "$1 {{"))
                .isEqualTo("$1 {{ and $1 {{ of {{y}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello {{me.name, yours|1|7|OPEN",
                "Hello {{me.name\\n}}|1|7|OPEN",
                "a\\n林总{{ x {{me.name}}|2|3|OPEN",
                "a\\n\\nb{{}}|3|2|NAME",
                "{{{x}}}|1|1|NAME",
                "{{=<% %>=}}|1|1|NAME",
                "{{> other}}|1|1|NAME",
                "{{&x}}|1|1|NAME",
                "😀{{a:b}}|1|2|NAME",
            })
    void aBrokenPlaceholderNamesItsPosition(String written, int line, int column, String flaw) {
        String text = written.replace("\\n", "\n");
        Filled filled = Fill.fill(text, VALUES);
        assertThat(filled.text()).isEqualTo(text);
        BrokenPlaceholder broken = filled.broken().orElseThrow();
        assertThat(broken.line()).isEqualTo(line);
        assertThat(broken.column()).isEqualTo(column);
        assertThat(broken.flaw()).isEqualTo(BrokenPlaceholder.Flaw.valueOf(flaw));
        assertThat(text.substring(broken.start())).startsWith(broken.tag()).startsWith("{{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no braces", "}} {", "a { b } c", "}}", "$1 \\ % &amp;\r\n x"})
    void textWithoutPlaceholdersStaysAsItIs(String text) {
        Filled filled = Fill.fill(text, VALUES);
        assertThat(filled.text()).isEqualTo(text);
        assertThat(filled.missing()).isEmpty();
        assertThat(filled.broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Could we talk? It's a well-known 15-minute walk.|8|false",
                "**您好**：附三页纸，疾风 3 怎么在五所学校遇见这些人。|21|true",
                "- one\\n- two|2|false",
                "''|0|false",
            })
    void lengthIsCountedAsPeopleDo(String text, int count, boolean characters) {
        assertThat(TextLength.of(text.replace("\\n", "\n")))
                .isEqualTo(new TextLength(count, characters));
    }
}
