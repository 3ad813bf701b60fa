package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.store.Change.Cause;
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
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/** A large step is undone, redone and taken back in sight, and may be stopped on the way. */
class LargeReplayTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-27T02:00:00Z"), ZoneOffset.UTC);
    private static final int PEOPLE = 1_300;

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

    /** Half of the people each part, everybody met through the one before, with a field each. */
    private LongStep written() {
        LongStep step = workspace.begin(Op.IMPORT, "people.vcf");
        for (int part = 0; part < 2; part++) {
            Workspace.await(
                    step.write(
                            tx -> {
                                addPeople(tx);
                                return true;
                            }));
        }
        return step;
    }

    private static void addPeople(Tx tx) {
        long first = ContactStore.insert(tx, Contact.named(PersonName.of("", "刘同"), tx.now()));
        Row row = tx.rows(ContactStore.TABLE, first, first).getFirst().after();
        long before = first;
        for (int i = 1; i < PEOPLE / 2; i++) {
            Row next = new Row();
            row.forEach(
                    (column, value) -> {
                        if (!column.equals("id")) {
                            next.and(column, value);
                        }
                    });
            next.and("uid", UUID.randomUUID()).and("met_through_id", before);
            before = tx.insert(ContactStore.TABLE, next);
        }
        for (long id = first; id <= before; id++) {
            tx.insert(
                    "kept_field",
                    Row.of("contact_id", id)
                            .and("ordinal", 0)
                            .and("format", "vcard")
                            .and("name", "X-\"MOOD\"")
                            .and("field_value", "[good], 好\n" + id));
        }
    }

    private Step imported() {
        Workspace.await(written().finish());
        return workspace.undoState().undo().orElseThrow();
    }

    private Map<String, List<String>> dump() {
        return Workspace.await(
                workspace.read(reader -> new RandomWrites(reader, new Random(1)).dump(reader)));
    }

    private long rows(String table) {
        return Workspace.await(workspace.read(reader -> TableDump.count(reader, table)));
    }

    private Optional<Step> replay(Cause cause, Step step, Headway headway) {
        return Workspace.await(workspace.replay(cause, step, headway));
    }

    private void change(String sql) {
        Workspace.await(workspace.read(reader -> reader.handle().execute(sql)));
    }

    /** Writes down how far it is. */
    private static final class Noted implements Headway {
        private final List<Long> done = new ArrayList<>();
        private long total;

        @Override
        public void at(long rows, long of) {
            done.add(rows);
            total = of;
        }

        void assertToTheEnd() {
            assertThat(done).isSorted().startsWith(0L).endsWith(total).hasSizeGreaterThan(5);
            assertThat(total).isEqualTo(2L * PEOPLE);
        }
    }

    @Test
    void everyRowIsCountedOnTheWayThereAndBack() {
        Map<String, List<String>> before = dump();
        Step step = imported();
        Map<String, List<String>> after = dump();
        for (int round = 0; round < 2; round++) {
            Noted undone = new Noted();
            assertThat(replay(Cause.UNDO, step, undone)).hasValue(step);
            undone.assertToTheEnd();
            assertThat(dump()).isEqualTo(before);
            Noted redone = new Noted();
            assertThat(replay(Cause.REDO, step, redone)).hasValue(step);
            redone.assertToTheEnd();
            assertThat(dump()).isEqualTo(after);
            assertThat(rows("history_undone")).isZero();
        }
        assertThat(changes.getLast().ids(ContactStore.TABLE)).hasSize(PEOPLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 900, 2L * PEOPLE})
    void whoStopsItOnTheWayFindsEverythingAsItWas(long at) {
        Headway stop =
                (done, _) -> {
                    if (done >= at) {
                        throw new CancellationException();
                    }
                };
        Step step = imported();
        Map<String, List<String>> there = dump();
        UndoState state = workspace.undoState();
        int told = changes.size();
        assertThatThrownBy(() -> replay(Cause.UNDO, step, stop))
                .isInstanceOf(CancellationException.class);
        assertThat(dump()).isEqualTo(there);
        assertThat(rows("history_undone")).isZero();
        assertThat(workspace.undoState()).isEqualTo(state);
        assertThat(changes).hasSize(told);
        replay(Cause.UNDO, step, Headway.NONE);
        Map<String, List<String>> away = dump();
        long kept = rows("history_undone");
        assertThatThrownBy(() -> replay(Cause.REDO, step, stop))
                .isInstanceOf(CancellationException.class);
        assertThat(dump()).isEqualTo(away);
        assertThat(rows("history_undone")).isEqualTo(kept);
        close();
        open();
        assertThat(Workspace.await(workspace.redo())).hasValue(step);
        assertThat(dump()).isEqualTo(there);
    }

    @Test
    void manyRowsStandInOneText() {
        Step step = imported();
        replay(Cause.UNDO, step, Headway.NONE);
        assertThat(rows("history_undone")).isLessThan(PEOPLE / 20);
    }

    @Test
    void rowsThatStandAloneAsTheyOnceDidAreDoneAgain() {
        Step step = imported();
        Map<String, List<String>> there = dump();
        replay(Cause.UNDO, step, Headway.NONE);
        Workspace.await(
                workspace.read(
                        reader -> {
                            apart(reader);
                            return true;
                        }));
        assertThat(rows("history_undone")).isEqualTo(2L * PEOPLE);
        Noted redone = new Noted();
        replay(Cause.REDO, step, redone);
        redone.assertToTheEnd();
        assertThat(dump()).isEqualTo(there);
    }

    private static void apart(Reader reader) {
        Map<Long, String> texts = new TreeMap<>();
        Map<Long, Long> ranges = new TreeMap<>();
        reader.handle()
                .createQuery("SELECT id, history_row_id, row_after FROM history_undone")
                .map(
                        (row, _) -> {
                            texts.put(row.getLong(1), row.getString(3));
                            return ranges.put(row.getLong(1), row.getLong(2));
                        })
                .list();
        reader.handle().execute("DELETE FROM history_undone");
        texts.forEach(
                (text, json) ->
                        RowText.readAll(json)
                                .forEach(
                                        row ->
                                                reader.handle()
                                                        .execute(
                                                                "INSERT INTO history_undone"
                                                                    + " (history_row_id, row_id,"
                                                                    + " row_after) VALUES (?, ?,"
                                                                    + " ?)",
                                                                ranges.get(text),
                                                                row.get("id"),
                                                                RowText.write(row))));
    }

    @Test
    void whatHasChangedIsRefusedHoweverLarge() {
        Step step = imported();
        change("UPDATE contact SET notes = 'x' WHERE id = 700");
        Map<String, List<String>> there = dump();
        assertThatThrownBy(() -> replay(Cause.UNDO, step, Headway.NONE))
                .isInstanceOf(ConflictException.class);
        assertThat(dump()).isEqualTo(there);
        change("UPDATE contact SET notes = '' WHERE id = 700");
        replay(Cause.UNDO, step, Headway.NONE);
        Workspace.await(workspace.read(LargeReplayTest::somebodyInTheWay));
        Map<String, List<String>> away = dump();
        assertThatThrownBy(() -> replay(Cause.REDO, step, Headway.NONE))
                .isInstanceOf(ConflictException.class);
        assertThat(dump()).isEqualTo(away);
    }

    private static int somebodyInTheWay(Reader reader) {
        return reader.handle()
                .execute(
                        "INSERT INTO contact (id, uid, family_name, middle_name, given_name,"
                                + " prefix, suffix, nickname, phonetic, address_as, how_met, notes,"
                                + " search_key, sort_key, created_at, updated_at) VALUES (700,"
                                + " 'u', '', '', '', '', '', '', '', '', '', '', '', '', NOW(),"
                                + " NOW())");
    }

    @Test
    void aLargeStepIsNotDoneWhereASmallOneWouldBe() {
        Step step = imported();
        assertThat(Workspace.await(workspace.replay(Cause.UNDO, 2L * PEOPLE - 1)))
                .isEqualTo(new Replayed(Optional.of(step), false));
        assertThat(rows(ContactStore.TABLE)).isEqualTo(PEOPLE);
        assertThat(Workspace.await(workspace.replay(Cause.UNDO, 2L * PEOPLE)))
                .isEqualTo(new Replayed(Optional.of(step), true));
        assertThat(rows(ContactStore.TABLE)).isZero();
        assertThat(Workspace.await(workspace.replay(Cause.UNDO, 1)))
                .isEqualTo(new Replayed(Optional.empty(), true));
    }

    @Test
    void idsOfRowsThatWereUndoneAreNotGivenAgain() {
        Step step = imported();
        replay(Cause.UNDO, step, Headway.NONE);
        Workspace.await(workspace.keepIdsFree(Map.of(ContactStore.TABLE, 1L)));
        long next =
                Workspace.await(
                        workspace.write(
                                Op.ADD_CONTACT,
                                "Tom",
                                tx ->
                                        ContactStore.insert(
                                                tx,
                                                Contact.named(
                                                        PersonName.of("", "Tom"), tx.now()))));
        assertThat(next).isGreaterThan(PEOPLE);
    }

    @Test
    void onlyTheStepThatWasAskedForIsReplayed() {
        Step step = imported();
        Workspace.await(workspace.run(Op.ADD_CONTACT, "Tom", LargeReplayTest::addPeople));
        assertThat(replay(Cause.UNDO, step, Headway.NONE)).isEmpty();
        assertThat(rows(ContactStore.TABLE)).isEqualTo(PEOPLE + PEOPLE / 2);
    }

    @Test
    void whatIsTakenBackIsCounted() {
        Map<String, List<String>> before = dump();
        LongStep step = written();
        Noted back = new Noted();
        Workspace.await(step.takeBack(back));
        back.assertToTheEnd();
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void whatSomebodyHasChangedIsNotTakenBackButStaysAsAStep() {
        LongStep step = written();
        rename(700);
        Map<String, List<String>> there = dump();
        assertThatThrownBy(() -> Workspace.await(step.takeBack(Headway.NONE)))
                .isInstanceOf(ConflictException.class);
        assertThat(changes.getLast().ids(ContactStore.TABLE)).hasSize(PEOPLE);
        assertThat(dump()).isEqualTo(there);
        undoBoth();
    }

    @Test
    void whatSomebodyHasChangedDoesNotKeepTheWorkspaceShut() {
        written();
        rename(700);
        Map<String, List<String>> there = dump();
        close();
        open();
        assertThat(dump()).isEqualTo(there);
        undoBoth();
    }

    private void rename(long id) {
        Workspace.await(
                workspace.run(
                        Op.RENAME_CONTACT,
                        "Tom",
                        tx -> tx.update(ContactStore.TABLE, id, Row.of("given_name", "Tom"))));
    }

    private void undoBoth() {
        assertThat(Workspace.await(workspace.undo()).map(Step::op)).hasValue(Op.RENAME_CONTACT);
        assertThat(Workspace.await(workspace.undo()).map(Step::op)).hasValue(Op.IMPORT);
        assertThat(rows(ContactStore.TABLE)).isZero();
    }
}
