package app.renmai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.store.Workspace;
import app.renmai.store.WorkspaceException;
import app.renmai.store.WorkspaceException.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A workspace that cannot be opened is tried as often as the user wants. */
class LaunchTest {
    @TempDir Path dir;
    private final List<Problem> told = new ArrayList<>();

    private void open() {
        Workspace.open(dir, Clock.systemUTC(), Runnable::run).close();
    }

    private Path damaged() throws IOException {
        return Files.writeString(dir.resolve("renmai.mv.db"), "no database");
    }

    @Test
    void it_opens_once_what_was_wrong_is_put_right() throws IOException {
        Path file = damaged();

        Launch.untilDone(
                this::open,
                refused -> {
                    told.add(refused.problem());
                    return told.size() == 1 || putRight(file);
                });

        assertThat(told).containsExactly(Problem.DAMAGED, Problem.DAMAGED);
        assertThat(Workspace.exists(dir)).isTrue();
    }

    @Test
    void who_gives_up_ends_with_what_was_wrong() throws IOException {
        Path file = damaged();

        assertThatThrownBy(() -> Launch.untilDone(this::open, _ -> false))
                .isInstanceOf(WorkspaceException.class);

        assertThat(file).hasContent("no database");
    }

    private static boolean putRight(Path file) {
        try {
            Files.delete(file);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
