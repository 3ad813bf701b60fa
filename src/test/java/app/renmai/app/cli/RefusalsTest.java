package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.store.Database;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What cannot be done is one sentence on standard error, nothing on standard output, a code. */
class RefusalsTest extends CliTest {
    @TempDir static Path shared;

    @BeforeAll
    static void workspace() {
        assertThat(raw("demo", shared.resolve("story").toString(), "--lang", "en").code()).isZero();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("no contact 9999", "contact 9999"),
                Arguments.of("no contact 9999", "timeline 9999"),
                Arguments.of("no contact 9999", "log Talk --contact 9999"),
                Arguments.of("no contact nobody-here", "pitch draft nobody-here --template x"),
                Arguments.of("match", "contact chen"),
                Arguments.of("Choose one of: meeting, call", "log Talk --kind dinner"),
                Arguments.of("2026-11-17T15:00", "log Talk --at tomorrow"),
                Arguments.of("2026-11-17T15:00", "log Talk --now 2026-13-01"),
                Arguments.of("TEXT is missing", "log"),
                Arguments.of("--template is missing", "pitch draft 1"),
                Arguments.of("first-note", "pitch draft 1 --template nix"),
                Arguments.of("FILE.eml", "pitch draft 1 --template first-note --output a.doc"),
                Arguments.of("Name a command", "pitch"),
                Arguments.of("Name a command", ""),
                Arguments.of("export", "exprot x"),
                Arguments.of("--colour", "contacts --colour red"),
                Arguments.of("no file", "restore gone.zip"),
                Arguments.of("is a folder", "restore ."),
                Arguments.of("is no backup", "restore pom.xml"),
                Arguments.of("is no backup", "backup pom.xml"),
                Arguments.of("is a folder", "backup src"),
                Arguments.of("there is a workspace", "demo " + shared.resolve("story")));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedInOneSentence(String words, String line) {
        String[] arguments = (line + " --json").strip().split(" ");
        Ran ran = on(shared.resolve("story"), arguments);

        assertThat(ran.code()).isEqualTo(Cli.INPUT);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.sentence()).containsIgnoringCase(words).doesNotContain("Exception");
        Ran chinese = in("zh", shared.resolve("story"), arguments);
        assertThat(chinese.code()).isEqualTo(Cli.INPUT);
        assertThat(chinese.sentence()).containsPattern("\\p{IsHan}");
    }

    @Test
    void aRefusedDraftLeavesNoDraft() {
        Path story = shared.resolve("story");
        int before = Ran.asList(on(story, "due", "--json").object().get("drafts")).size();
        Path file = shared.resolve("story").resolve(Database.FILE).resolve("x.md");

        Ran ran =
                on(
                        story,
                        "pitch",
                        "draft",
                        "1",
                        "--template",
                        "first-note",
                        "--output",
                        file.toString());

        assertThat(ran.code()).isEqualTo(Cli.INPUT);
        assertThat(ran.sentence()).contains("is a file");
        assertThat(Ran.asList(on(story, "due", "--json").object().get("drafts"))).hasSize(before);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noWorkspaceIsSaidAndNoneIsMade(String command) {
        Ran ran = on(dir.resolve("none"), command.split(" "));

        assertThat(ran.code()).isEqualTo(Cli.WORKSPACE);
        assertThat(ran.sentence()).contains("There is no workspace in");
        assertThat(dir.resolve("none")).doesNotExist();
    }

    static List<String> commands() {
        return List.of(
                "contacts",
                "contact 1",
                "timeline 1",
                "due",
                "log Talk",
                "pitch draft 1 --template first-note",
                "export x --format csv",
                "backup",
                "check");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aDamagedWorkspaceIsLeftAsItIsAndTheWayOutNamed(String command) throws IOException {
        byte[] junk = new byte[9_000];
        new Random(7).nextBytes(junk);
        Path file = dir.resolve(Database.FILE);
        Files.write(file, junk);

        Ran ran = on(dir, command.split(" "));

        assertThat(ran.code()).isEqualTo(Cli.WORKSPACE);
        assertThat(ran.sentence()).contains("damaged").contains("renmai restore");
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(junk);
        assertThat(Files.list(dir)).containsExactly(file);
    }

    @Test
    void aWorkspaceThatIsAFileIsOutOfReach() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "x");

        assertThat(on(file, "import", "pom.xml").code()).isEqualTo(Cli.WORKSPACE);
    }
}
