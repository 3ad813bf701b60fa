package app.renmai.exchange.monica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.exchange.ldif.LdifReader;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Files that were damaged anywhere: they come in, or are refused in one sentence. */
class BrokenFilesTest {
    private static final int TIMES = 1_000;
    private static final String[] PIECES = {
        "",
        "\0",
        "'",
        "\"",
        "\\",
        "(",
        ")",
        ";",
        ":",
        "::",
        "null",
        "{",
        "[",
        "]",
        "}",
        ",",
        "-1",
        "0000-00-00",
        "9999-99-99T25:61:61Z",
        "\n",
        "\r",
        " ",
        "=",
        "\uD83D\uDE00",
        "1e999",
        "true",
        "data:image/png;base64,A",
        "<"
    };

    @TestFactory
    Stream<DynamicTest> noDamageIsMoreThanARefusal() {
        return Stream.of(
                test("everything.json", everything(), MonicaReader::read),
                test("synth.json", MonicaReaderTest.fixture(".json"), MonicaReader::read),
                test("synth.sql", MonicaReaderTest.fixture(".sql"), MonicaSqlReader::read),
                test("synth.ldif", ldif("synth"), LdifReader::read),
                test("abook.ldif", ldif("peer"), LdifReader::read));
    }

    private static DynamicTest test(
            String name, Path path, BiFunction<TextFile, ReadSettings, ImportedFile> reader) {
        return DynamicTest.dynamicTest(name, () -> damage(path, reader));
    }

    private static Path everything() {
        return Path.of("src/test/resources/app/renmai/exchange/monica/everything.json");
    }

    private static Path ldif(String part) {
        return Fixtures.of("ldif").stream()
                .filter(entry -> entry.path().contains(part))
                .findFirst()
                .orElseThrow()
                .file();
    }

    private static void damage(Path path, BiFunction<TextFile, ReadSettings, ImportedFile> reader)
            throws IOException {
        String whole = Files.readString(path);
        Random random = new Random(20_261_118);
        int read = 0;
        for (int i = 0; i < TIMES; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int cuts = random.nextInt(4); cuts >= 0; cuts--) {
                int at = random.nextInt(text.length());
                int to = Math.min(text.length(), at + random.nextInt(1 << random.nextInt(7)));
                text.replace(at, to, PIECES[random.nextInt(PIECES.length)]);
            }
            byte[] octets = text.toString().getBytes(StandardCharsets.UTF_8);
            TextFile file = new TextFile(path, octets, StandardCharsets.UTF_8, null);
            try {
                read += reader.apply(file, MonicaReaderTest.SETTINGS).contacts().size();
            } catch (UnreadableFileException refused) {
                assertThat(refused.reason()).isNotNull();
            } catch (RuntimeException e) {
                fail("damage " + i + " of " + path, e);
            }
        }
        assertThat(read).as("some of them still come in").isPositive();
    }
}
