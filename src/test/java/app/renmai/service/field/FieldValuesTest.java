package app.renmai.service.field;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.shared.Coded;
import app.renmai.model.view.Condition.HasField;
import app.renmai.model.view.Condition.Test;
import app.renmai.service.field.FieldValue.Refused;
import app.renmai.service.field.FieldValue.Taken;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** What fields take of what is typed, and what is asked of it, by tables. */
class FieldValuesTest {
    private static CustomField field(String kind) {
        Kind of = Coded.of(Kind.class, kind);
        List<String> choices = of == Kind.CHOICE ? List.of("Gold", "金牌", "Café") : List.of();
        return CustomField.of(Target.CONTACT, "x", of, choices);
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "text | \"  a  \" | a",
                "number | 1250.5 | 1250.5",
                "number | 12,500 | 12500",
                "number | 1 250 000 | 1250000",
                "number | １２，５００ | 12500",
                "number | −5 | -5",
                "number | +5 | 5",
                "number | .5 | 0.5",
                "number | 007 | 7",
                "number | 1.50 | 1.50",
                "date | 2026-4-15 | 2026-04-15",
                "date | 15 April 2026 | 2026-04-15",
                "date | April 2026 | 2026-04",
                "date | 2026 | 2026",
                "date | 15 April | --04-15",
                "date | 29 February | --02-29",
                "date | 2026年4月 | 2026-04",
                "date | 4月15日 | --04-15",
                "choice | gold | Gold",
                "choice | cafe | Café",
                "choice | 金牌 | 金牌",
                "link | example.com | https://example.com",
                "link | http://intranet/a?b=c#d | http://intranet/a?b=c#d",
                "link | 例子.中国/路径 | https://例子.中国/路径",
                "link | a.b@example.com | mailto:a.b@example.com",
                "link | mailto:a@example.com?subject=x | mailto:a@example.com?subject=x",
                "link | tel:+86-10-1234 | tel:+86-10-1234",
                "link | example.com:8080/x | https://example.com:8080/x",
            })
    void takes(String kind, String typed, String value) {
        assertThat(FieldValues.read(field(kind), typed)).isEqualTo(new Taken(value));
        // What is shown again is taken again.
        assertThat(FieldValues.read(field(kind), value)).isEqualTo(new Taken(value));
    }

    @ParameterizedTest(name = "{0}: {1} is refused for {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "number | lots | number",
                "number | 1,25 | number",
                "number | 1.2.3 | number",
                "number | . | number",
                "number | 五 | number",
                "number | 1e9999999 | number",
                "date | soon | date",
                "date | 31 February 2026 | day",
                "date | 2026-02-29 | day",
                "date | 2月30日 | day",
                "date | 2026年13月 | day",
                "date | April | date",
                "choice | Silver | choice",
                "link | hello | link",
                "link | two words.com | link",
                "link | javascript:alert(1) | link",
                "link | file:///etc/passwd | link",
                "link | ftp://example.com | link",
                "link | https:// | link",
                "link | mailto:nobody | link",
                "link | .com | link",
            })
    void refuses(String kind, String typed, String problem) {
        assertThat(FieldValues.read(field(kind), typed))
                .isEqualTo(new Refused(Coded.of(FieldValue.Problem.class, problem)));
    }

    @ParameterizedTest
    @CsvSource({"text", "number", "date", "choice", "link"})
    void nothingTypedIsNoValueAndTooMuchIsRefused(String kind) {
        assertThat(FieldValues.read(field(kind), "  ")).isEqualTo(new Taken(""));
        assertThat(FieldValues.read(field(kind), "1".repeat(4_001)))
                .isEqualTo(new Refused(FieldValue.Problem.LONG));
    }

    @ParameterizedTest(name = "{0} keeps {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "number | 12 | true",
                "number | 1,200 | true",
                "number | 007 | false",
                "number | +5 | false",
                "date | 15 April 1985 | true",
                "date | x | false",
                "link | example.com | true",
                "choice | anything | true",
                "text | 007 | true",
            })
    void aKindKeepsWhatLosesNothing(String kind, String text, boolean keeps) {
        assertThat(FieldValues.keeps(Coded.of(Kind.class, kind), text)).isEqualTo(keeps);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12;1,500; | number",
                "2019;2020 | number",
                "2019-04;15 April | date",
                "example.com;https://example.org/a | link",
                "12;x | text",
                "; | text",
                "007;12 | text",
            })
    void aColumnIsGuessedByAllItsValues(String values, String kind) {
        assertThat(FieldValues.guess(List.of(values.split(";", -1))))
                .isEqualTo(Coded.of(Kind.class, kind));
    }

    @ParameterizedTest(name = "{0}: {2} {1} {3} is {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "text | has | Chengdu | - | true",
                "text | has | - | - | false",
                "text | lacks | - | - | true",
                "text | contains | Chengdu | GDU | true",
                "text | contains | - | a | false",
                "text | is | Café | cafe | true",
                "text | is | Cafés | cafe | false",
                "number | greater | 12500 | 12499.99 | true",
                "number | greater | 9 | 10 | false",
                "number | less | -3 | 0 | true",
                "number | less | 3 | 3 | false",
                "number | is | 1.50 | 1.5 | true",
                "date | before | 1985-04-15 | 1985-05 | true",
                "date | before | 1985 | 1985-05 | false",
                "date | before | 1985-04-15 | 1985 | false",
                "date | after | 1986 | 1985 | true",
                "date | after | 1985-12-31 | 1985 | false",
                "date | before | --04-15 | 1985 | false",
                "date | before | --04-15 | --05-01 | true",
                "date | is | 1985-04-15 | 1985 | true",
                "date | is | 1985-04-15 | --04-15 | true",
                "date | is | 1985 | 1985-04 | false",
                "choice | is | Gold | gold | true",
                "link | contains | https://example.com/a | example | true",
                "number | less | none | 3 | false",
                "date | before | none | 1985 | false",
            })
    void asks(String kind, String test, String value, String against, boolean holds) {
        HasField condition =
                new HasField(
                        field(kind),
                        Coded.of(Test.class, test),
                        against == null ? List.of() : List.of(against));
        assertThat(FieldTest.of(condition).test(value)).isEqualTo(holds);
    }
}
