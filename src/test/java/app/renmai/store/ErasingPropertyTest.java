package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.store.contact.ContactStore;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Whatever was written before, erasing a contact leaves a history in which everything else can be
 * undone and redone, and the contact never comes back.
 */
class ErasingPropertyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-18T02:00:00Z"), ZoneOffset.UTC);

    @TempDir Path dir;

    @ParameterizedTest
    @MethodSource("seeds")
    void theRestIsUndoneAndRedoneAsBefore(long seed) {
        try (Workspace workspace = Workspace.open(dir, CLOCK, Runnable::run)) {
            Random random = new Random(seed);
            RandomWrites writes =
                    Workspace.await(workspace.read(reader -> new RandomWrites(reader, random)));
            for (int i = 0; i < 60; i++) {
                if (i % 7 == 3) {
                    writeLong(workspace, writes);
                } else {
                    Workspace.await(workspace.run(Op.IMPORT, "write " + i, writes::write));
                }
            }
            for (int i = random.nextInt(8); i > 0; i--) {
                Workspace.await(workspace.undo());
            }
            List<Long> all = Workspace.await(workspace.read(ErasingPropertyTest::contacts));
            long erased = all.get(random.nextInt(all.size()));
            Erased would =
                    Workspace.await(workspace.wouldErase(tx -> ContactStore.delete(tx, erased)));
            assertThat(Workspace.await(workspace.read(ErasingPropertyTest::contacts)))
                    .isEqualTo(all);

            Erased did = Workspace.await(workspace.erase(tx -> ContactStore.delete(tx, erased)));

            assertThat(did).isEqualTo(would);
            assertThat(traces(workspace, erased)).isZero();
            Map<String, List<String>> after = Workspace.await(workspace.read(writes::dump));
            while (Workspace.await(workspace.redo()).isPresent()) {
                assertThat(Workspace.await(workspace.read(ErasingPropertyTest::contacts)))
                        .doesNotContain(erased);
            }
            Map<String, List<String>> end = Workspace.await(workspace.read(writes::dump));
            while (Workspace.await(workspace.undo()).isPresent()) {
                assertThat(Workspace.await(workspace.read(ErasingPropertyTest::contacts)))
                        .doesNotContain(erased);
            }
            while (Workspace.await(workspace.redo()).isPresent()) {
                // To the end again.
            }
            assertThat(Workspace.await(workspace.read(writes::dump))).isEqualTo(end);
            assertThat(after.get("contact")).noneMatch(row -> row.contains("id=" + erased + ","));
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    private static void writeLong(Workspace workspace, RandomWrites writes) {
        LongStep step = workspace.begin(Op.IMPORT, "people.vcf");
        for (int part = 0; part < 2; part++) {
            Workspace.await(
                    step.write(
                            tx -> {
                                writes.write(tx);
                                writes.write(tx);
                                return true;
                            }));
        }
        Workspace.await(step.finish());
    }

    private static List<Long> contacts(Reader reader) {
        return reader.handle()
                .createQuery("SELECT id FROM contact ORDER BY id")
                .mapTo(Long.class)
                .list();
    }

    /** How many images of the history speak of a contact. */
    private static long traces(Workspace workspace, long id) {
        return Workspace.await(
                workspace.read(
                        reader ->
                                reader
                                        .handle()
                                        .createQuery(
                                                "SELECT COALESCE(row_before, '') ||"
                                                    + " COALESCE(row_after, '') FROM history_row")
                                        .mapTo(String.class)
                                        .stream()
                                        .filter(
                                                text ->
                                                        text.contains(
                                                                        "contact_id\":\"l:"
                                                                                + id
                                                                                + "\"")
                                                                || text.contains(
                                                                        "related_id\":\"l:"
                                                                                + id
                                                                                + "\"")
                                                                || text.contains(
                                                                        "other_id\":\"l:"
                                                                                + id
                                                                                + "\"")
                                                                || text.contains(
                                                                        "through_id\":\"l:"
                                                                                + id
                                                                                + "\""))
                                        .count()));
    }
}
