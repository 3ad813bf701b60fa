package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Whatever is written, undoing all of it gives the start, byte for byte, and redoing it the end;
 * also when steps fail, when undo and redo are mixed with writes, when writes of one sitting go on
 * with their step, and when the program is closed in between.
 */
class UndoPropertyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-18T02:00:00.123456789Z"), ZoneOffset.UTC);

    @TempDir Path dir;
    private final Set<String> touched = new HashSet<>();
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, CLOCK, Runnable::run);
        workspace.onChange(change -> touched.addAll(change.rows().keySet()));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void restart() {
        close();
        open();
    }

    private Map<String, List<String>> dump(RandomWrites writes) {
        return Workspace.await(workspace.read(writes::dump));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void undoingAllIsTheStartAndRedoingAllIsTheEnd(long seed) {
        RandomWrites writes =
                Workspace.await(
                        workspace.read(reader -> new RandomWrites(reader, new Random(seed))));
        Deque<Map<String, List<String>>> states = new ArrayDeque<>();
        states.push(dump(writes));
        for (int i = 0; i < 170; i++) {
            Optional<Step> before = workspace.undoState().undo();
            Workspace.await(workspace.run(Op.IMPORT, "write " + i, writes::write));
            if (isNewStep(before)) {
                states.push(dump(writes));
            }
        }
        assertThat(touched).containsAll(writes.tables());
        List<Map<String, List<String>>> newestFirst = List.copyOf(states);
        for (int i = 1; i < newestFirst.size(); i++) {
            if (i == newestFirst.size() / 2) {
                restart();
            }
            assertThat(Workspace.await(workspace.undo())).isPresent();
            assertThat(dump(writes)).as("seed %d, undo %d", seed, i).isEqualTo(newestFirst.get(i));
        }
        assertThat(workspace.undoState().undo()).isEmpty();
        for (int i = newestFirst.size() - 2; i >= 0; i--) {
            if (i == newestFirst.size() / 2) {
                restart();
            }
            assertThat(Workspace.await(workspace.redo())).isPresent();
            assertThat(dump(writes))
                    .as("seed %d, redo to %d", seed, i)
                    .isEqualTo(newestFirst.get(i));
        }
        assertThat(workspace.undoState().redo()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void anyMixOfWritesUndosRedosAndRestartsHolds(long seed) {
        Random random = new Random(seed);
        RandomWrites writes =
                Workspace.await(workspace.read(reader -> new RandomWrites(reader, random)));
        Deque<Map<String, List<String>>> done = new ArrayDeque<>();
        Deque<Map<String, List<String>>> undone = new ArrayDeque<>();
        Map<String, List<String>> start = dump(writes);
        done.push(start);
        Sitting sitting = new Sitting();
        Map<String, List<String>> ofSitting = Map.of();
        for (int i = 0; i < 160; i++) {
            switch (random.nextInt(24)) {
                case 20, 21, 22, 23 -> {
                    boolean joins = undone.isEmpty() && done.peek() == ofSitting;
                    Optional<Step> before = workspace.undoState().undo();
                    write(sitting, writes);
                    if (isNewStep(before) || !dump(writes).equals(done.peek())) {
                        ofSitting = dump(writes);
                        undone.clear();
                        if (joins) {
                            done.pop();
                        }
                        done.push(ofSitting);
                    }
                }
                case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> {
                    Optional<Step> before = workspace.undoState().undo();
                    Workspace.await(workspace.run(Op.EDIT_CONTACT, "write " + i, writes::write));
                    if (isNewStep(before)) {
                        done.push(dump(writes));
                        undone.clear();
                    }
                }
                case 10, 11 -> failing(writes);
                case 12, 13, 14, 15 -> {
                    assertThat(Workspace.await(workspace.undo()).isPresent())
                            .isEqualTo(done.size() > 1);
                    if (done.size() > 1) {
                        undone.push(done.pop());
                    }
                }
                case 16, 17, 18 -> {
                    assertThat(Workspace.await(workspace.redo()).isPresent())
                            .isEqualTo(!undone.isEmpty());
                    if (!undone.isEmpty()) {
                        done.push(undone.pop());
                    }
                }
                default -> restart();
            }
            assertThat(dump(writes)).as("seed %d, action %d", seed, i).isEqualTo(done.peek());
            assertThat(workspace.undoState().undo().isPresent()).isEqualTo(done.size() > 1);
            assertThat(workspace.undoState().redo().isPresent()).isEqualTo(!undone.isEmpty());
        }
        undoAll();
        assertThat(dump(writes)).isEqualTo(start);
    }

    private void undoAll() {
        Optional<Step> step = Workspace.await(workspace.undo());
        while (step.isPresent()) {
            step = Workspace.await(workspace.undo());
        }
    }

    /** A step that puts in a row and takes it out again changes nothing, and is a step. */
    private boolean isNewStep(Optional<Step> before) {
        Optional<Long> id = workspace.undoState().undo().map(Step::id);
        return !id.equals(before.map(Step::id));
    }

    private void write(Sitting sitting, RandomWrites writes) {
        Workspace.await(
                workspace.write(
                        sitting,
                        Op.EDIT_PITCH,
                        _ -> "sitting",
                        tx -> {
                            writes.write(tx);
                            return true;
                        }));
    }

    private void failing(RandomWrites writes) {
        assertThatThrownBy(
                        () ->
                                Workspace.await(
                                        workspace.run(
                                                Op.EDIT_CONTACT,
                                                "fails",
                                                tx -> {
                                                    writes.write(tx);
                                                    throw new IllegalStateException("given up");
                                                })))
                .hasMessage("given up");
    }
}
