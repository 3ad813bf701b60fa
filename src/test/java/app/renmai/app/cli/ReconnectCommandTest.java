package app.renmai.app.cli;

import static app.renmai.app.cli.CliTest.on;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.store.Workspace;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

class ReconnectCommandTest {
    @TempDir Path dir;

    @Test
    void nobodyIsDormantInAnEmptyWorkspace() throws IOException {
        Workspace.open(dir, Clock.systemUTC(), Runnable::run).close();
        assertThat(on(dir, "reconnect").out()).contains("Nobody is dormant.");
        assertThat(CliTest.in("zh", dir, "reconnect").out()).contains("没有久未联系的人。");
        Map<String, Object> json = JSON.std.mapFrom(on(dir, "reconnect", "--json").out());
        assertThat(json).containsEntry("reconnect", List.of()).containsEntry("pick", null);
    }

    @Test
    void theStoryHasSomebodyWorthAWord() throws IOException {
        Path story = dir.resolve("story");
        on(story, "demo", story.toString());
        Map<String, Object> json = JSON.std.mapFrom(on(story, "reconnect", "--json").out());
        Map<?, ?> first = (Map<?, ?>) ((List<?>) json.get("reconnect")).getFirst();
        assertThat(String.valueOf(first.get("reason"))).isNotBlank();
        assertThat((List<?>) json.get("reconnect"))
                .as("proven work, a need, a new position, and two more to draw from")
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(((Map<?, ?>) json.get("pick")).get("among")).isEqualTo(2);
        assertThat(on(story, "reconnect", "--json").out())
                .isEqualTo(on(story, "reconnect", "--json").out());
    }
}
