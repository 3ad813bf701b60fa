package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.store.contact.ContactStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A step of several transactions is one step: whole, taken back, undone, or none at all. */
class LongStepTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-27T02:00:00Z"), ZoneOffset.UTC);

    @TempDir Path dir;
    private Workspace workspace;
    private final List<Change> changes = new ArrayList<>();

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, CLOCK, Runnable::run);
        workspace.onChange(changes::add);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void restart() {
        workspace.close();
        open();
    }

    private RandomWrites writes(Random random) {
        return Workspace.await(workspace.read(reader -> new RandomWrites(reader, random)));
    }

    private Map<String, List<String>> dump(RandomWrites writes) {
        return Workspace.await(workspace.read(writes::dump));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void anyMixOfPartsIsUndoneAndRedoneAsOne(long seed) {
        RandomWrites writes = writes(new Random(seed));
        for (int i = 0; i < 10; i++) {
            Workspace.await(workspace.run(Op.EDIT_CONTACT, "before", writes::write));
        }
        Map<String, List<String>> before = dump(writes);
        LongStep step = workspace.begin(Op.IMPORT, "people.vcf");
        for (int part = 0; part < 8; part++) {
            Workspace.await(
                    step.write(
                            tx -> {
                                for (int i = 0; i < 12; i++) {
                                    writes.write(tx);
                                }
                                return true;
                            }));
        }
        Workspace.await(step.finish());
        Map<String, List<String>> after = dump(writes);
        assertThat(after).isNotEqualTo(before);
        for (int round = 0; round < 2; round++) {
            restart();
            assertThat(Workspace.await(workspace.undo()).map(Step::subject)).hasValue("people.vcf");
            assertThat(dump(writes)).as("undone").isEqualTo(before);
            restart();
            Workspace.await(workspace.redo());
            assertThat(dump(writes)).as("done again").isEqualTo(after);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void whatIsTakenBackWasNeverThere(long seed) {
        RandomWrites writes = writes(new Random(seed));
        Workspace.await(workspace.run(Op.EDIT_CONTACT, "before", writes::write));
        Map<String, List<String>> before = dump(writes);
        LongStep step = begun(writes);
        Workspace.await(step.takeBack(Headway.NONE));
        assertThat(dump(writes)).isEqualTo(before);
        assertThat(workspace.undoState().undo().map(Step::subject)).hasValue("before");
        assertThat(rows("history_step")).isEqualTo(1);
        assertThat(rows("history_undone")).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void whatWasNotFinishedIsTakenBackAtTheNextStart(long seed) {
        RandomWrites writes = writes(new Random(seed));
        Workspace.await(workspace.run(Op.EDIT_CONTACT, "before", writes::write));
        Map<String, List<String>> before = dump(writes);
        begun(writes);
        restart();
        assertThat(dump(writes)).isEqualTo(before);
        assertThat(workspace.undoState().undo().map(Step::subject)).hasValue("before");
        assertThat(rows("history_step")).isEqualTo(1);
    }

    private LongStep begun(RandomWrites writes) {
        LongStep step = workspace.begin(Op.IMPORT, "people.vcf");
        for (int part = 0; part < 3; part++) {
            Workspace.await(
                    step.write(
                            tx -> {
                                for (int i = 0; i < 9; i++) {
                                    writes.write(tx);
                                }
                                return true;
                            }));
        }
        return step;
    }

    @Test
    void itIsToldOnceAndWritesBetweenItsPartsStayTheirOwnSteps() {
        LongStep step = workspace.begin(Op.IMPORT, "people.vcf");
        long one = Workspace.await(step.write(tx -> add(tx, "刘同")));
        Workspace.await(workspace.run(Op.ADD_CONTACT, "Tom", tx -> add(tx, "Tom")));
        long other = Workspace.await(step.write(tx -> add(tx, "陈博")));
        assertThat(changes).hasSize(1);
        Workspace.await(step.finish());
        assertThat(changes).hasSize(2);
        assertThat(changes.getLast().ids(ContactStore.TABLE)).containsExactlyInAnyOrder(one, other);
        assertThat(names()).containsExactly("刘同", "Tom", "陈博");
        Workspace.await(workspace.undo());
        assertThat(names()).containsExactly("刘同", "陈博");
        Workspace.await(workspace.undo());
        assertThat(names()).isEmpty();
        Workspace.await(workspace.redo());
        Workspace.await(workspace.redo());
        assertThat(names()).containsExactly("刘同", "Tom", "陈博");
    }

    @Test
    void aPartThatFailsLeavesTheOthersStanding() {
        LongStep step = workspace.begin(Op.IMPORT, "people.vcf");
        Workspace.await(step.write(tx -> add(tx, "刘同")));
        assertThatThrownBy(
                        () ->
                                Workspace.await(
                                        step.write(
                                                tx -> {
                                                    add(tx, "half");
                                                    throw new IllegalStateException("no");
                                                })))
                .hasMessage("no");
        Workspace.await(step.finish());
        assertThat(names()).containsExactly("刘同");
    }

    @Test
    void nothingWrittenIsNoStep() {
        LongStep step = workspace.begin(Op.IMPORT, "people.vcf");
        Workspace.await(step.write(_ -> true));
        Workspace.await(step.finish());
        assertThat(workspace.undoState().undo()).isEmpty();
        assertThat(rows("history_step")).isZero();
        assertThat(changes).isEmpty();
    }

    @Test
    void rowsThatAreNoLongerAsTheyWereAreNotUndone() {
        LongStep step = workspace.begin(Op.IMPORT, "people.vcf");
        long id = Workspace.await(step.write(tx -> add(tx, "刘同")));
        Workspace.await(step.finish());
        Workspace.await(
                workspace.read(
                        reader ->
                                reader.handle()
                                        .execute(
                                                "UPDATE contact SET notes = 'x' WHERE id = ?",
                                                id)));
        assertThatThrownBy(() -> Workspace.await(workspace.undo()))
                .isInstanceOf(ConflictException.class);
        assertThat(names()).containsExactly("刘同");
    }

    @Test
    void theHistoryKnowsWhatWasPutIn() {
        LongStep step = workspace.begin(Op.LOAD_SAMPLE, "story");
        long one = Workspace.await(step.write(tx -> add(tx, "刘同")));
        long other = Workspace.await(step.write(tx -> add(tx, "陈博")));
        Workspace.await(step.finish());
        assertThat(Workspace.await(workspace.insertedBy(Op.LOAD_SAMPLE, ContactStore.TABLE)))
                .containsExactly(one, other);
        assertThat(Workspace.await(workspace.history(ContactStore.TABLE, other, 5)))
                .extracting(Step::subject)
                .containsExactly("story");
    }

    private long rows(String table) {
        return Workspace.await(workspace.read(reader -> TableDump.count(reader, table)));
    }

    private static long add(Tx tx, String given) {
        return ContactStore.insert(tx, Contact.named(PersonName.of("", given), tx.now()));
    }

    private List<String> names() {
        return Workspace.await(
                workspace.read(
                        reader ->
                                reader.handle()
                                        .createQuery("SELECT given_name FROM contact ORDER BY id")
                                        .mapTo(String.class)
                                        .list()));
    }
}
