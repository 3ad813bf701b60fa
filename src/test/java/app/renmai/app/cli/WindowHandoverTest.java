package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.app.Handover;
import app.renmai.app.Handover.Answer;
import app.renmai.app.Handover.Answer.Code;
import app.renmai.app.SingleInstance;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A line goes to the window that has the workspace; the window's side is played here. */
class WindowHandoverTest extends CliTest {
    @TempDir Path dir;
    private final List<Handover> told = new ArrayList<>();
    private Workspace window;

    @BeforeEach
    void open() {
        window = Workspace.open(dir, Clock.systemUTC(), Runnable::run);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private SingleInstance answering(Answer answer) throws IOException {
        return SingleInstance.listen(
                dir,
                message -> {
                    told.add(Handover.read(message).orElseThrow());
                    return answer.message();
                });
    }

    @Test
    void theWindowIsGivenTheTextAndTheOptions() throws IOException {
        try (SingleInstance _ = answering(Answer.of(Code.TAKEN))) {
            Ran ran =
                    on(
                            dir,
                            "log",
                            "met Ann\nand more",
                            "--contact",
                            "刘 同",
                            "--collaboration",
                            "春季巡演",
                            "--kind",
                            "call",
                            "--at",
                            "2026-11-17");
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).contains("The window has it");
            assertThat(told)
                    .containsExactly(
                            new Handover.Line(
                                    "met Ann",
                                    "and more",
                                    List.of("刘 同"),
                                    List.of("春季巡演"),
                                    Kind.CALL,
                                    LocalDate.of(2026, 11, 17)
                                            .atStartOfDay(ZoneId.systemDefault())
                                            .toInstant(),
                                    true,
                                    "en"));
            Map<String, Object> json = on(dir, "log", "met Ann", "--json").object();
            assertThat(json).containsEntry("handedOver", true).containsEntry("id", null);
        }
    }

    @Test
    void whatTheWindowDoesNotTakeIsOneSentence() throws IOException {
        try (SingleInstance _ = answering(Answer.of(Code.BUSY))) {
            Ran ran = on(dir, "log", "met Ann", "--json");
            assertThat(ran.code()).isEqualTo(Cli.WORKSPACE);
            assertThat(ran.sentence()).contains("being written").contains("nothing was handed");
            assertThat(ran.out()).isEmpty();
            assertThat(in("zh", dir, "log", "见了刘同").sentence()).contains("正在写别的内容");
        }
        try (SingleInstance _ = answering(new Answer(Code.REFUSED, "Nobody is called that."))) {
            Ran ran = on(dir, "log", "met Ann", "--contact", "x");
            assertThat(ran.code()).isEqualTo(Cli.INPUT);
            assertThat(ran.sentence()).isEqualTo("Nobody is called that.");
        }
        try (SingleInstance _ = answering(Answer.of(Code.UNKNOWN))) {
            assertThat(on(dir, "log", "met Ann").sentence()).contains("another version");
        }
        try (SingleInstance _ = SingleInstance.listen(dir, _ -> "")) {
            Ran ran = on(dir, "log", "met Ann");
            assertThat(ran.code()).isEqualTo(Cli.WORKSPACE);
            assertThat(ran.sentence()).contains("does not answer");
        }
    }

    @Test
    void withoutAWindowOrForATrialTheWorkspaceIsInUse() throws IOException {
        assertThat(on(dir, "log", "met Ann").sentence()).contains("command still running");
        try (SingleInstance _ = answering(Answer.of(Code.TAKEN))) {
            for (List<String> trial :
                    List.of(List.of("--dry-run"), List.of("--now", "2026-11-18"))) {
                List<String> all = new ArrayList<>(List.of("log", "met Ann"));
                all.addAll(trial);
                Ran ran = on(dir, all.toArray(String[]::new));
                assertThat(ran.code()).isEqualTo(Cli.WORKSPACE);
                assertThat(ran.sentence()).contains("is open in a Renmai window");
            }
            assertThat(told).isEmpty();
        }
    }
}
