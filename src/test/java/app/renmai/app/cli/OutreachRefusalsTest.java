package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What cannot be done with a thread is one sentence, and changes nothing. */
class OutreachRefusalsTest extends CliTest {
    private static final String NOW = "2026-03-20T10:00";

    @TempDir static Path shared;

    /** Thread 1 waits, 2 was declined, 3 is closed; 许文, of thread 4, wants no more. */
    @BeforeAll
    static void threads() throws IOException {
        Path people = shared.resolve("people.csv");
        Files.writeString(people, "family,given\n陈,博\n许,文\n");
        on(shared, "import", people.toString());
        for (String line :
                List.of(
                        "begin 陈博 One --now 2026-03-02T10:00",
                        "begin 陈博 Two --now 2026-03-02T10:00",
                        "begin 陈博 Three --now 2026-03-02T10:00",
                        "begin 许文 Four --now 2026-03-02T10:00",
                        "attempt 1 --channel email --carried idea --now 2026-03-02T10:00",
                        "attempt 2 --channel email --carried idea --now 2026-03-02T10:00",
                        "answer 2 --outcome declined --now 2026-03-03T10:00",
                        "close 3 --now 2026-03-03T10:00",
                        "answer 4 --outcome stop --words Please --now 2026-03-03T10:00")) {
            assertThat(outreach("en", line).err()).isEmpty();
        }
    }

    private static Ran outreach(String language, String line) {
        List<String> arguments = new ArrayList<>(List.of("outreach"));
        for (String each : line.split(" ")) {
            arguments.add(each.replace('_', ' '));
        }
        return in(language, shared, arguments.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/app/renmai/outreach/refusals.tsv",
            delimiter = '\t',
            numLinesToSkip = 1)
    void isOneSentenceInBothLanguages(String line, String english, String chinese) {
        String before = on(shared, "outreach", "--json", "--now", NOW).out();
        for (Map.Entry<String, String> each : Map.of("en", english, "zh", chinese).entrySet()) {
            Ran ran = outreach(each.getKey(), line + " --json --now " + NOW);

            assertThat(ran.code()).isEqualTo(Cli.INPUT);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.sentence()).isEqualTo(each.getValue());
        }
        assertThat(on(shared, "outreach", "--json", "--now", NOW).out()).isEqualTo(before);
    }

    @Test
    void aDayAloneIsNotBeforeWhatCameBeforeOnIt() throws IOException {
        Path people = dir.resolve("people.csv");
        Files.writeString(people, "family,given\n陈,博\n");
        on(dir, "import", people.toString());
        String now = "2026-03-02T18:00";
        on(dir, "outreach", "begin", "陈博", "One", "--now", now);
        List<String> attempt =
                List.of("outreach", "attempt", "1", "--channel", "email", "--carried", "idea");
        on(dir, with(attempt, "--at", "2026-03-02T10:00", "--now", now));
        Ran second = on(dir, with(attempt, "--at", "2026-03-02", "--now", now, "--json"));
        assertThat(second.err()).isEmpty();
        Ran answered =
                on(
                        dir,
                        with(
                                List.of("outreach", "answer", "1", "--outcome", "answered"),
                                "--at",
                                "2026-03-02",
                                "--now",
                                now,
                                "--json"));
        assertThat(answered.err()).isEmpty();
        assertThat(answered.object()).containsEntry("state", "answered");
    }

    private static String[] with(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void whoWantsNoMoreIsNamedUntilThatIsTakenBack() throws IOException {
        Path people = dir.resolve("people.csv");
        Files.writeString(people, "family,given\n许,文\n");
        on(dir, "import", people.toString());
        on(dir, "outreach", "begin", "许文", "One");
        Ran stopped =
                on(dir, "outreach", "answer", "1", "--outcome", "stop", "--words", "No", "--json");
        assertThat(stopped.object()).containsEntry("state", "closed");
        Map<String, Object> advice = Ran.asObject(stopped.object().get("advice"));
        assertThat(advice).containsEntry("action", "nothing");
        assertThat(Ran.asObject(on(dir, "contact", "许文", "--json").object().get("stop")))
                .containsEntry("words", "No");
        assertThat(in("zh", dir, "pitch", "draft", "许文", "--template", "first-note").sentence())
                .contains("不要再联系");

        assertThat(on(dir, "outreach", "allow", "许文").out()).contains("may be written to again");
        assertThat(on(dir, "contact", "许文", "--json").object()).containsEntry("stop", null);
        assertThat(on(dir, "outreach", "begin", "许文", "Two").code()).isZero();
    }
}
