package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Fixtures;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every file of the fixtures is known for what it is, and holds as many records as its index says.
 */
class FixtureImportTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private int opened;

    @TestFactory
    Stream<DynamicTest> everyFileHoldsWhatItsIndexSays() {
        return Fixtures.of("").stream()
                .filter(entry -> entry.expected() > 0)
                .map(entry -> DynamicTest.dynamicTest(entry.path(), () -> holds(entry)));
    }

    private void holds(Fixtures.Entry entry) {
        try (Workspace workspace =
                Workspace.open(folder.resolve("w" + opened++), CLOCK, Runnable::run)) {
            Imports imports = new Imports(workspace, new Jobs(Runnable::run, Runnable::run));
            FileReport report =
                    imports.run(List.of(entry.file()), ImportOptions.USUAL, Progress.NONE)
                            .files()
                            .getFirst();
            assertThat(report.refusal()).isNull();
            assertThat(report.read()).as("%s", report).isEqualTo(entry.expected());
            assertThat(report.rejected()).isEmpty();
            FileReport again =
                    imports.run(List.of(entry.file()), ImportOptions.USUAL, Progress.NONE)
                            .files()
                            .getFirst();
            assertThat(again.created() + again.updated()).as("%s", again).isZero();
        }
    }
}
