package app.renmai.app.cli;

import static app.renmai.app.cli.CliTest.on;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.rate.Threads;
import app.renmai.store.Workspace;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

class InsightsCommandTest {
    @TempDir Path dir;

    private void fill() {
        try (Workspace workspace = Workspace.open(dir, Clock.systemUTC(), Runnable::run)) {
            Threads.store(workspace);
        }
    }

    /** The figures of the table by hand, one under the other whatever the script. */
    @Test
    void eachChartIsASentenceATableAndHowItIsCounted() {
        fill();
        assertThat(on(dir, "insights").out())
                .contains(
                        "Answers by attempt",
                        "  9 of your 23 answers came after the first attempt.",
                        "  1st attempt            14  44            32 %        20–47 %            "
                                + "  2",
                        "Standing and warmth");
        assertThat(CliTest.in("zh", dir, "insights").out())
                .contains("  您得到的 23 次答复中，有 9 次来自第 1 次之后的尝试。", "  第 3 次             2    12");
    }

    @Test
    void tablesGoIntoAFolder() throws IOException {
        fill();
        Path out = dir.resolve("new").resolve("tables");
        Map<String, Object> json =
                JSON.std.mapFrom(
                        on(dir, "insights", "--csv", out.toString(), "--months", "600", "--json")
                                .out());
        assertThat((List<?>) json.get("files")).hasSize(8);
        assertThat(Files.readString(out.resolve("attempts.csv")))
                .contains("1st attempt,14,44,32 %,20–47 %,2");
        assertThat(Files.readString(out.resolve("standing.csv"))).contains("Met,0,0,0,0,");
    }

    @Test
    void nonsenseIsASentence() throws IOException {
        fill();
        CliTest.Ran tag = on(dir, "insights", "--tag", "#nobody");
        assertThat(tag.code()).isEqualTo(2);
        assertThat(tag.err()).contains("No contact bears the tag nobody.");
        CliTest.Ran months = on(dir, "insights", "--months", "0");
        assertThat(months.code()).isEqualTo(2);
        assertThat(months.err()).contains("from 1 to 1200");
        Path file = Files.writeString(dir.resolve("taken"), "x");
        CliTest.Ran taken = on(dir, "insights", "--csv", file.toString());
        assertThat(taken.code()).isEqualTo(2);
        assertThat(taken.err()).contains("taken").hasLineCount(1);
    }
}
