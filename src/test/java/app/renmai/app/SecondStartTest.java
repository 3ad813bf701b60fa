package app.renmai.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.Main;
import app.renmai.app.cli.Cli;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One window a workspace, with processes of their own as the desktop starts them. */
class SecondStartTest {
    private static final long PATIENCE_SECONDS = 120;

    @TempDir Path dir;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aSecondStartAsksTheFirstWindowToTheFrontAndEnds() throws Exception {
        Path workspace = Files.createDirectories(dir.resolve("workspace"));
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        SingleInstance first = SingleInstance.listen(workspace, message -> hear(told, message));
        try {
            Path link = Files.createSymbolicLink(dir.resolve("link"), workspace);

            Process second = start("--workspace", link.toString());

            assertThat(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isZero();
            assertThat(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("show");
            assertThat(told).isEmpty();
        } finally {
            first.close();
        }
        assertThat(SingleInstance.socket(workspace)).doesNotExist();
    }

    @Test
    void aSecondStartHandsItsFilesOver() throws Exception {
        Path workspace = Files.createDirectories(dir.resolve("workspace"));
        Path file = Files.writeString(dir.resolve("刘 同.vcf"), "BEGIN:VCARD\nEND:VCARD\n");
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        SingleInstance first = SingleInstance.listen(workspace, message -> hear(told, message));
        try {
            Process second = start("--workspace", workspace.toString(), file.toString());

            assertThat(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isZero();
            String message = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(message).isNotNull();
            assertThat(Handover.read(message))
                    .contains(new Handover.Show(List.of(file.toAbsolutePath())));
        } finally {
            first.close();
        }
    }

    @Test
    void whatIsNeitherACommandNorAFileIsSaid() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                new Cli(
                                new PrintStream(new ByteArrayOutputStream(), true),
                                new PrintStream(err, true, StandardCharsets.UTF_8))
                        .run("--lang", "en", "improt");
        assertThat(code).isEqualTo(Cli.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("improt").contains("import");
    }

    @Test
    void commandsSayThatTheWindowHasItAndACrashLeavesNothingInTheWay() throws Exception {
        Path workspace = dir.resolve("workspace");
        Process window = start("--workspace", workspace.toString());
        untilItListens(workspace, window);

        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                new Cli(
                                new PrintStream(new ByteArrayOutputStream(), true),
                                new PrintStream(err, true, StandardCharsets.UTF_8))
                        .run("contacts", "--lang", "en", "--workspace", workspace.toString());
        assertThat(code).isEqualTo(Cli.WORKSPACE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("is open in a Renmai window");

        window.destroyForcibly().waitFor();
        assertThat(SingleInstance.socket(workspace)).exists();
        assertThat(SingleInstance.tell(workspace, "show")).isEmpty();
        Process next = start("--workspace", workspace.toString());
        untilItListens(workspace, next);
        assertThat(next.isAlive()).isTrue();
    }

    @Test
    void theWindowTakesALineAndSaysWhenItIsBusy() throws Exception {
        Path workspace = dir.resolve("workspace");
        Process window = start("--workspace", workspace.toString());
        untilItListens(workspace, window);

        Process first = start("log", "met Ann about dates", "--workspace", workspace.toString());
        assertThat(first.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(log(first))).contains("The window has it");
        assertThat(first.exitValue()).isEqualTo(Cli.DONE);

        Process second = start("log", "met Bo", "--workspace", workspace.toString());
        assertThat(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(log(second))).contains("nothing was handed over");
        assertThat(second.exitValue()).isEqualTo(Cli.WORKSPACE);
    }

    private Path log(Process process) {
        return dir.resolve("process-" + started.indexOf(process) + ".log");
    }

    private static String hear(BlockingQueue<String> told, String message) {
        told.add(message);
        return Handover.Answer.of(Handover.Answer.Code.TAKEN).message();
    }

    private static void untilItListens(Path workspace, Process process)
            throws InterruptedException, SilentWindowException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (SingleInstance.tell(workspace, "show").isEmpty()) {
            assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as("it ended").isFalse();
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--module-path=" + System.getProperty("jdk.module.path"));
        command.addAll(
                List.of(
                        "--add-modules=javafx.controls",
                        "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                        "--add-opens=javafx.graphics/javafx.scene=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Main.class.getName()));
        command.addAll(List.of(arguments));
        File log = dir.resolve("process-" + started.size() + ".log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("RENMAI_HOME", dir.resolve("home").toString());
        Process process = builder.start();
        started.add(process);
        return process;
    }
}
