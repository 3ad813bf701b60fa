package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.store.contact.ContactStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Whose rows a step touched is found in the history, whatever the step did with them. */
class HistoryOwnersTest {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final String TABLE = "reminder";

    @TempDir Path dir;
    private Workspace workspace;
    private long first;
    private long second;
    private long third;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        first = contact("刘同");
        second = contact("Tom");
        third = contact("陈博");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long contact(String name) {
        Contact contact = Contact.named(PersonName.of("", name), NOW);
        return Workspace.await(
                workspace.write(Op.ADD_CONTACT, name, tx -> ContactStore.insert(tx, contact)));
    }

    private static Row reminder(long contact) {
        return Row.of("contact_id", contact)
                .and("interaction_id", null)
                .and("reason", "call")
                .and("due_on", LocalDate.of(2026, 12, 1))
                .and("done_at", null)
                .and("created_at", NOW.atOffset(ZoneOffset.UTC));
    }

    private long add(long contact) {
        return Workspace.await(
                workspace.write(Op.ADD_REMINDER, "", tx -> tx.insert(TABLE, reminder(contact))));
    }

    private void edit(Consumer<Tx> body) {
        Workspace.await(workspace.run(Op.EDIT_REMINDER, "", body));
    }

    /** One part for each list of contacts, and in it a reminder for each of them. */
    @SafeVarargs
    private void inParts(List<Long>... parts) {
        LongStep step = workspace.begin(Op.IMPORT, "people.vcf");
        for (List<Long> contacts : parts) {
            Workspace.await(
                    step.write(
                            tx -> {
                                contacts.forEach(each -> tx.insert(TABLE, reminder(each)));
                                return true;
                            }));
        }
        Workspace.await(step.finish());
    }

    /** The owners of what the newest step touched that can be undone. */
    private Set<Long> owners(String table) {
        Step step = workspace.undoState().undo().orElseThrow();
        return owners(step, table);
    }

    private Set<Long> owners(Step step, String table) {
        return Workspace.await(
                workspace.read(
                        reader -> History.owners(reader.handle(), step, table, "contact_id")));
    }

    private int ranges() {
        return Workspace.await(
                workspace.read(
                        reader ->
                                reader.handle()
                                        .createQuery(
                                                "SELECT COUNT(*) FROM history_row WHERE last_id IS"
                                                        + " NOT NULL")
                                        .mapTo(Integer.class)
                                        .one()));
    }

    @Test
    void ofRowsPutInAreTheirsAndNobodyElses() {
        add(first);
        add(second);
        assertThat(owners(TABLE)).containsExactly(second);
    }

    @Test
    void ofARowThatIsGoneIsWhoseItWas() {
        long gone = add(first);
        add(second);
        edit(tx -> tx.delete(TABLE, gone));
        assertThat(owners(TABLE)).containsExactly(first);
    }

    @Test
    void ofARowThatMovedAreTheOldAndTheNew() {
        long moved = add(first);
        edit(tx -> tx.update(TABLE, moved, Row.of("contact_id", second)));
        assertThat(owners(TABLE)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void ofARowThatMovedTwiceInOneStepAreThoseItHadBeforeAndAfter() {
        long moved = add(first);
        edit(tx -> tx.update(TABLE, moved, Row.of("contact_id", second)));
        edit(
                tx -> {
                    tx.update(TABLE, moved, Row.of("contact_id", first));
                    tx.update(TABLE, moved, Row.of("contact_id", third));
                });
        assertThat(owners(TABLE)).contains(second, third);
    }

    @Test
    void ofAChangeOfAnotherColumnIsTheOneWhoHasIt() {
        long changed = add(third);
        edit(tx -> tx.update(TABLE, changed, Row.of("reason", "write")));
        assertThat(owners(TABLE)).containsExactly(third);
    }

    @Test
    void areNotThoseOfAnotherTable() {
        add(first);
        assertThat(owners("contact_tag")).isEmpty();
    }

    @Test
    void ofRowsKeptAsRangesAreTheirs() {
        inParts(List.of(first, first), List.of(third));
        assertThat(ranges()).isEqualTo(2);
        assertThat(owners(TABLE)).containsExactlyInAnyOrder(first, third);
    }

    @Test
    void ofRangesThatAreUndoneAndDoneAgainAreTheSame() {
        inParts(List.of(first, second));
        Step step = workspace.undoState().undo().orElseThrow();
        Workspace.await(workspace.undo());
        assertThat(owners(step, TABLE)).containsExactlyInAnyOrder(first, second);
        Workspace.await(workspace.redo());
        assertThat(owners(step, TABLE)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void ofALongStepAreThoseOfItsRangesAndOfItsSingleRows() {
        long gone = add(first);
        long moved = add(second);
        LongStep step = workspace.begin(Op.IMPORT, "people.vcf");
        Workspace.await(
                step.write(
                        tx -> {
                            tx.insert(TABLE, reminder(third));
                            tx.delete(TABLE, gone);
                            tx.update(TABLE, moved, Row.of("contact_id", third));
                            return true;
                        }));
        Workspace.await(step.finish());
        assertThat(ranges()).isEqualTo(1);
        assertThat(owners(TABLE)).containsExactlyInAnyOrder(first, second, third);
    }

    @Test
    void areThoseOfTheStepAloneInALongHistory() {
        List<Long> rows = IntStream.range(0, 60).mapToObj(_ -> add(first)).toList();
        inParts(List.of(second, second, second));
        edit(tx -> tx.delete(TABLE, rows.get(30)));
        assertThat(owners(TABLE)).containsExactly(first);
        edit(tx -> tx.update(TABLE, rows.get(31), Row.of("contact_id", third)));
        assertThat(owners(TABLE)).containsExactlyInAnyOrder(first, third);
    }
}
