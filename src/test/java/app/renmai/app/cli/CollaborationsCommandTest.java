package app.renmai.app.cli;

import static app.renmai.app.cli.CliTest.on;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.store.Workspace;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CollaborationsCommandTest {
    @TempDir static Path dir;
    private static Path story = Path.of("");

    @BeforeAll
    static void tellTheStory() {
        story = dir.resolve("story");
        on(story, "demo", story.toString());
    }

    private static List<Map<String, Object>> found(String... arguments) {
        List<String> all = new ArrayList<>(List.of("collaborations", "--json"));
        all.addAll(List.of(arguments));
        return on(story, all.toArray(String[]::new)).array();
    }

    @ParameterizedTest
    @CsvSource({"running", "done-well", "not-done"})
    void thoseOfAStage(String stage) {
        assertThat(found("--stage", stage))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).containsEntry("stage", stage));
    }

    @Test
    void whatThereIsStillToDoComesFirstAndWordsFilter() {
        List<Map<String, Object>> all = found();
        assertThat(all.getFirst().get("stage")).isIn("to-tell", "running");
        assertThat(all.getLast().get("stage")).isIn("done", "not-done");
        List<Map<String, Object>> withChen = found("--contact", "Chen Bo");
        assertThat(withChen).hasSizeBetween(2, all.size() - 1);
        assertThat(found("chenbo")).as("by pinyin, like the window").isEqualTo(withChen);
        assertThat(withChen.getFirst().get("people").toString()).contains("part=", "said=");
    }

    @Test
    void isToldInBothLanguages() {
        assertThat(on(story, "collaborations", "chenbo").out()).contains("Chen Bo", "Done well");
        assertThat(CliTest.in("zh", story, "collaborations", "chenbo").out())
                .contains("陈博", "做得漂亮");
        Path empty = dir.resolve("empty");
        Workspace.open(empty, Clock.systemUTC(), Runnable::run).close();
        assertThat(on(empty, "collaborations").out()).contains("No collaborations yet.");
        assertThat(on(empty, "collaborations", "tour").out()).contains("No collaboration matches.");
    }

    @Test
    void aStageThereIsNotIsRefusedInOneSentence() {
        CliTest.Ran ran = on(story, "collaborations", "--stage", "failed");
        assertThat(ran.code()).isEqualTo(Cli.INPUT);
        assertThat(ran.sentence()).contains("to-tell");
        assertThat(on(story, "collaborations", "--contact", "Qqqq Zzzz").code())
                .isEqualTo(Cli.INPUT);
    }
}
