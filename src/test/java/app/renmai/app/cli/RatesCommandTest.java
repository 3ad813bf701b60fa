package app.renmai.app.cli;

import static app.renmai.app.cli.CliTest.on;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.rate.Threads;
import app.renmai.store.Workspace;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

class RatesCommandTest {
    @TempDir Path dir;

    private void fill() {
        try (Workspace workspace = Workspace.open(dir, Clock.systemUTC(), Runnable::run)) {
            Threads.store(workspace);
        }
    }

    /** The sentences, in both languages, with the counts of the table by hand. */
    @Test
    void tellsTheRatesInWords() {
        fill();
        assertThat(on(dir, "rates").out())
                .contains(
                        "First attempts: 14 of 44 answered (20–47 %). 3 said no. 2 still waiting.",
                        "Third attempts: 2 of 12 answered (5–45 %). 1 said no. 1 still waiting.",
                        "Fourth attempts and later: 1 of 5 answered (too few to say).",
                        "Only a reminder: 4 of 32 answered (5–28 %).",
                        "WeChat: 8 of 13 answered (36–82 %).",
                        "Median time to an answer, where one came: 4 days.");
        assertThat(CliTest.in("zh", dir, "rates").out())
                .contains(
                        "第 1 次尝试：44 次中 14 次得到答复（20–47%）。其中婉拒 3 次。2 次仍在等待。",
                        "第 4 次及以后：5 次中 1 次得到答复（次数太少）。", "有答复的，所用天数中位数为 4 天。");
    }

    @Test
    void theDocumentNamesTheThreadsBehindEachCount() throws IOException {
        fill();
        Map<String, Object> json = JSON.std.mapFrom(on(dir, "rates", "--json").out());
        Map<?, ?> first = rate(json, "attempt", "1");

        assertThat(json).containsEntry("threads", 46).containsEntry("since", null);
        assertThat(first.get("of")).isEqualTo(44);
        assertThat((List<?>) ((Map<?, ?>) first.get("threads")).get("waiting")).hasSize(2);
        assertThat((List<?>) ((Map<?, ?>) first.get("threads")).get("refused")).hasSize(3);
        assertThat(rate(json, "late", "").get("share")).isNull();
    }

    private static Map<?, ?> rate(Map<String, Object> json, String group, String name) {
        return ((List<?>) json.get("rates"))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .filter(each -> each.get("group").equals(group))
                        .filter(each -> each.get("name").equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void nothingAndNonsenseAreASentence() {
        try (Workspace workspace = Workspace.open(dir, Clock.systemUTC(), Runnable::run)) {
            assertThat(workspace.directory()).isNotNull();
        }
        assertThat(on(dir, "rates").out()).contains("No attempts yet.");
        CliTest.Ran ran = on(dir, "rates", "--months", "0");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("from 1 to 1200");
    }
}
