package app.renmai.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

class CsvGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.com\")",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1+1",
                "＋1a",
                "－1a",
                "＠SUM(A1)"
            })
    void whatASpreadsheetWouldRunIsDefused(String cell) {
        assertThat(CsvGuard.guarded(cell)).isEqualTo("'" + cell);
        assertThat(CsvGuard.unguarded("'" + cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+86 138 0013 0041",
                "+86-138-0013-0041",
                "-12.5",
                "(021) 55550111",
                "--04-15",
                "刘同",
                "a=b",
                "'quoted'",
                ""
            })
    void numbersAndPlainTextsStayAsTheyAre(String cell) {
        assertThat(CsvGuard.guarded(cell)).isEqualTo(cell);
        assertThat(CsvGuard.unguarded(cell)).isEqualTo(cell);
    }

    @Test
    void guardingIsUndoneExactlyForAnyText() {
        Random random = new Random(7);
        List<String> pieces = List.of("'", "=", "+", "-", "@", "\t", "1", "a", "＝", " ");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String cell = text.toString();
            assertThat(CsvGuard.unguarded(CsvGuard.guarded(cell))).isEqualTo(cell);
        }
    }
}
