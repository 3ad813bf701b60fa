package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.store.ArchiveTables.Column;
import app.renmai.store.ArchiveTables.Table;
import app.renmai.store.privacy.PrivateStore;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Whatever there is in a workspace, others see nothing that is marked private and nothing that
 * refers to it, and all else is whole: what a row refers to is there.
 */
class DiscretionPropertyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-18T02:00:00Z"), ZoneOffset.UTC);

    private static final String WORK_OF_NOBODY_ELSE =
            "SELECT collaboration_id FROM collaborator GROUP BY collaboration_id HAVING EVERY("
                    + "contact_id IN (SELECT m.contact_id FROM private_mark m WHERE m.contact_id IS"
                    + " NOT NULL))";

    @TempDir Path dir;

    @ParameterizedTest
    @MethodSource("seeds")
    void othersSeeNothingThatHangsOnIt(long seed) {
        try (Workspace workspace = Workspace.open(dir, CLOCK, Runnable::run)) {
            RandomWrites writes =
                    Workspace.await(
                            workspace.read(reader -> new RandomWrites(reader, new Random(seed))));
            for (int i = 0; i < 80; i++) {
                Workspace.await(workspace.run(Op.IMPORT, "write " + i, writes::write));
            }
            Set<Long> contacts = ids(workspace, "SELECT id FROM contact ORDER BY id LIMIT 1");
            Set<Long> talks = ids(workspace, "SELECT id FROM interaction ORDER BY id LIMIT 1");
            Workspace.await(
                    workspace.run(
                            Op.MARK_PRIVATE,
                            "",
                            tx -> {
                                contacts.forEach(id -> PrivateStore.markContact(tx, id, true));
                                talks.forEach(id -> PrivateStore.markInteraction(tx, id, true));
                            }));
            Set<Long> hidden = ids(workspace, "SELECT contact_id FROM private_mark");
            Set<Long> hiddenTalks = ids(workspace, "SELECT interaction_id FROM private_mark");
            Set<Long> theirWork = ids(workspace, WORK_OF_NOBODY_ELSE);
            List<Table> tables = Workspace.await(workspace.read(ArchiveTables::all));

            Workspace.await(
                    workspace.readForOthers(
                            reader -> {
                                assertThat(ids(reader, "SELECT id FROM contact"))
                                        .doesNotContainAnyElementsOf(hidden);
                                assertThat(ids(reader, "SELECT id FROM interaction"))
                                        .doesNotContainAnyElementsOf(hiddenTalks);
                                assertThat(
                                                ids(
                                                        reader,
                                                        "SELECT id FROM private_mark WHERE"
                                                                + " contact_id IS NOT NULL OR"
                                                                + " interaction_id IS NOT NULL"))
                                        .isEmpty();
                                assertThat(ids(reader, "SELECT id FROM collaboration"))
                                        .noneMatch(theirWork::contains);
                                tables.forEach(table -> assertWhole(reader, table));
                                return true;
                            }));
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    private static void assertWhole(Reader reader, Table table) {
        for (Column column : table.columns()) {
            if (!column.owner().isEmpty()) {
                String sql =
                        "SELECT t.id FROM %1$s t WHERE t.%2$s IS NOT NULL AND t.%2$s NOT IN (SELECT id FROM %3$s)"
                                .formatted(table.name(), column.name(), column.owner());
                assertThat(ids(reader, sql)).as(table.name() + "." + column.name()).isEmpty();
            }
        }
    }

    private static Set<Long> ids(Workspace workspace, String sql) {
        return Workspace.await(workspace.read(reader -> ids(reader, sql)));
    }

    private static Set<Long> ids(Reader reader, String sql) {
        Set<Long> ids = new HashSet<>(reader.handle().createQuery(sql).mapTo(Long.class).list());
        ids.remove(null);
        return ids;
    }
}
