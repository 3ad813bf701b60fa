package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.Zips;
import app.renmai.service.exchange.Archives;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Whatever a workspace holds, an archive of it makes the same workspace, and the archive of that is
 * the same archive but for its time; ids given afterwards are new ones.
 */
class ArchivePropertyTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");

    @TempDir Path dir;

    private static Workspace open(Path folder, Instant now) {
        return Workspace.open(folder, Clock.fixed(now, ZoneOffset.UTC), Runnable::run);
    }

    private static Archives archives(Workspace workspace) {
        return new Archives(workspace, new Jobs(Runnable::run, Runnable::run));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anArchiveMakesTheSameWorkspaceAgain(long seed) {
        Path first = dir.resolve("first.zip");
        Path second = dir.resolve("second.zip");
        Map<String, List<String>> before;
        try (Workspace from = open(dir.resolve("from"), NOW)) {
            RandomWrites writes =
                    Workspace.await(
                            from.read(reader -> new RandomWrites(reader, new Random(seed))));
            for (int i = 0; i < 80; i++) {
                Workspace.await(from.run(Op.IMPORT, "write " + i, writes::write));
            }
            before = Workspace.await(from.read(writes::dump));
            archives(from).write(first, Progress.NONE);
        }
        try (Workspace to = open(dir.resolve("to"), NOW.plusSeconds(60))) {
            archives(to).take(first, Progress.NONE);

            RandomWrites more =
                    Workspace.await(to.read(reader -> new RandomWrites(reader, new Random(seed))));
            assertThat(Workspace.await(to.read(more::dump))).isEqualTo(before);
            archives(to).write(second, Progress.NONE);
            Map<String, String> one = Zips.texts(first);
            Map<String, String> two = Zips.texts(second);
            assertThat(two.put("manifest.json", "")).contains("2026-11-18T02:01:00Z");
            assertThat(one.put("manifest.json", "")).contains("2026-11-18T02:00:00Z");
            assertThat(two).isEqualTo(one);

            for (int i = 0; i < 30; i++) {
                Workspace.await(to.run(Op.IMPORT, "then " + i, more::write));
            }
            while (Workspace.await(to.undo()).isPresent()) {
                // Everything, the archive last.
            }
            assertThat(Workspace.await(to.read(more::dump)).values()).allMatch(List::isEmpty);
        }
    }
}
