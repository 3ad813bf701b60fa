package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.Photo;
import app.renmai.model.contact.Relation;
import app.renmai.service.duplicate.MergeField;
import app.renmai.service.duplicate.Merging;
import app.renmai.service.duplicate.Side;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.KeptFieldStore;
import app.renmai.store.contact.NotSameStore;
import app.renmai.store.contact.PhotoStore;
import app.renmai.store.contact.RelationStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Whoever was merged is apart again after an undo, to the last row, whatever was chosen. */
class MergeUndoTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-27T02:00:00Z"), ZoneOffset.UTC);

    @TempDir Path dir;
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, CLOCK, Runnable::run);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void restart() {
        workspace.close();
        open();
    }

    private Map<String, List<String>> dump() {
        return Workspace.await(
                workspace.read(reader -> new RandomWrites(reader, new Random(1)).dump(reader)));
    }

    private List<Long> people() {
        return Workspace.await(
                workspace.read(
                        reader ->
                                new ArrayList<>(
                                        ContactStore.all(reader).stream()
                                                .map(Contact::id)
                                                .toList())));
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void everyMergeIsUndoneExactlyAlsoAfterARestart(long seed) {
        Random random = new Random(seed);
        Workspace.await(
                new SampleStory(workspace)
                        .load(Locale.ENGLISH, LocalDate.of(2026, 11, 27), ZoneOffset.UTC));
        List<Long> ids = people();
        Workspace.await(workspace.run(Op.EDIT_CONTACT, "around", tx -> around(tx, ids, random)));
        Deque<Map<String, List<String>>> states = new ArrayDeque<>();
        states.push(dump());
        for (int i = 0; i < 10; i++) {
            List<Long> now = people();
            long kept = now.remove(random.nextInt(now.size()));
            long other = now.get(random.nextInt(now.size()));
            assertThat(Workspace.await(new Merging(workspace).merge(kept, other, sides(random))))
                    .isTrue();
            states.push(dump());
        }
        List<Map<String, List<String>>> newestFirst = List.copyOf(states);
        for (int i = 1; i < newestFirst.size(); i++) {
            if (i % 4 == 1) {
                restart();
            }
            assertThat(Workspace.await(workspace.undo()).map(Step::op)).hasValue(Op.MERGE_CONTACTS);
            assertThat(dump()).as("undo %d", i).isEqualTo(newestFirst.get(i));
        }
        restart();
        for (int i = newestFirst.size() - 2; i >= 0; i--) {
            Workspace.await(workspace.redo());
            assertThat(dump()).as("redo to %d", i).isEqualTo(newestFirst.get(i));
        }
    }

    /** What the story does not tell of. */
    private static void around(Tx tx, List<Long> ids, Random random) {
        for (int i = 0; i < ids.size(); i++) {
            long id = ids.get(i);
            long other = ids.get(random.nextInt(ids.size()));
            RelationStore.insert(tx, id, new Relation(0, other, "", "friend"));
            KeptFieldStore.insert(tx, id, KeptField.of("vcard", "X-A", "" + i % 3), 0);
            if (i % 2 == 0) {
                PhotoStore.insert(tx, id, new Photo("image/jpeg", 3, "photo" + i));
            }
            if (id != other) {
                NotSameStore.insert(tx, NotSameStore.Pair.of(id, other));
            }
        }
    }

    private static Map<MergeField, Side> sides(Random random) {
        Map<MergeField, Side> sides = new EnumMap<>(MergeField.class);
        for (MergeField field : MergeField.values()) {
            if (random.nextBoolean()) {
                sides.put(field, random.nextBoolean() ? Side.KEPT : Side.OTHER);
            }
        }
        return sides;
    }
}
