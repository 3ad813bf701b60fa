package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.NameKeys;

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
import java.util.List;
import java.util.stream.IntStream;

/** Rows put in many at a time are seen, kept and undone like those put in one by one. */
class AddedRowsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

    @TempDir Path dir;
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static Row tag(int number) {
        return Row.of("name", "T" + number).and("folded", "t" + number);
    }

    private static Row turned(int number) {
        return Row.of("folded", "t" + number).and("name", "T" + number);
    }

    private static List<String> names(Reader reader) {
        return reader.handle()
                .createQuery("SELECT name FROM tag ORDER BY id")
                .mapTo(String.class)
                .list();
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(number -> "T" + number).toList();
    }

    private List<String> names() {
        return Workspace.await(workspace.read(AddedRowsTest::names));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 49, 50, 51, 100, 149})
    void areInTheirOrderAndUndoneAsOne(int count) {
        Workspace.await(
                workspace.run(
                        Op.IMPORT,
                        "",
                        tx -> IntStream.range(0, count).forEach(i -> tx.add("tag", tag(i)))));
        assertThat(names()).isEqualTo(names(count));
        Workspace.await(workspace.undo());
        assertThat(names()).isEmpty();
        Workspace.await(workspace.redo());
        assertThat(names()).isEqualTo(names(count));
    }

    @Test
    void areThereWhenSomethingIsReadOrDeleted() {
        Workspace.await(
                workspace.run(
                        Op.IMPORT,
                        "",
                        tx -> {
                            tx.add("tag", tag(0));
                            assertThat(names(tx)).containsExactly("T0");
                            tx.add("tag", tag(1));
                            long last = tx.insert("tag", tag(2));
                            tx.add("tag", turned(3));
                            tx.add("tag", tag(4));
                            tx.delete("tag", last);
                            tx.add("tag", tag(5));
                        }));
        assertThat(names()).containsExactly("T0", "T1", "T3", "T4", "T5");
    }

    @Test
    void thatAreRefusedLeaveNothing() {
        assertThatThrownBy(
                        () ->
                                Workspace.await(
                                        workspace.run(
                                                Op.IMPORT,
                                                "",
                                                tx -> {
                                                    tx.add("tag", tag(0));
                                                    tx.add("tag", tag(0));
                                                })))
                .isInstanceOf(StoreException.class);
        assertThat(names()).isEmpty();
        assertThat(workspace.undoState().undo()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 120})
    void contactsStoredTogetherGetTheirIdsInTheirOrder(int count) {
        List<Contact> contacts =
                IntStream.range(0, count)
                        .mapToObj(i -> Contact.named(PersonName.of("Li", "P" + i), NOW))
                        .toList();
        List<NameKeys> keys = contacts.stream().map(one -> NameKeys.of(one.name())).toList();
        List<Long> ids =
                Workspace.await(
                        workspace.write(
                                Op.IMPORT, "", tx -> ContactStore.insertAll(tx, contacts, keys)));
        List<String> stored =
                Workspace.await(
                        workspace.read(
                                reader ->
                                        ids.stream()
                                                .map(id -> ContactStore.find(reader, id))
                                                .map(found -> found.orElseThrow().name().given())
                                                .toList()));
        assertThat(stored).isEqualTo(contacts.stream().map(one -> one.name().given()).toList());
    }
}
