package app.renmai.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rows of ranges that were undone, kept so that they can be put in again. Many stand in one
 * text: a hundred thousand people are half a million rows, and each row of a table costs more than
 * what it holds.
 */
final class UndoneRows {
    /** A text that is as long as this takes no more rows, in characters. */
    private static final int FULL = 50_000;

    private UndoneRows() {}

    /** Keeps rows of a range, which come in the order of their ids. */
    static void keep(Handle handle, long range, List<RowImage> rows) {
        try (PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO history_undone (history_row_id, row_id, row_after) VALUES (?,"
                                + " ?, ?)")) {
            RowText.Many text = new RowText.Many();
            long first = 0;
            for (RowImage image : rows) {
                Row row = Objects.requireNonNull(image.after());
                if (text.length() >= FULL || !text.takes(row)) {
                    batch.add(range, first, text.end());
                }
                first = text.isEmpty() ? image.id() : first;
                text.add(row);
            }
            if (!text.isEmpty()) {
                batch.add(range, first, text.end());
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    /** Hands over the rows of a range in the order of their ids, so many at a time. */
    static void each(Handle handle, HistoryRanges.Range range, Consumer<List<RowImage>> some) {
        for (long id : texts(handle, range.id())) {
            some.accept(images(range.table(), RowText.readAll(text(handle, id))));
        }
    }

    private static List<RowImage> images(String table, List<Row> rows) {
        List<RowImage> images = new ArrayList<>();
        rows.forEach(row -> images.add(image(table, row)));
        return images;
    }

    private static RowImage image(String table, Row row) {
        return new RowImage(table, id(row), null, row);
    }

    private static long id(Row row) {
        return row.get("id") instanceof Long id ? id : 0;
    }

    private static List<Long> texts(Handle handle, long range) {
        return handle.createQuery(
                        "SELECT id FROM history_undone WHERE history_row_id = :range ORDER BY"
                                + " row_id")
                .bind("range", range)
                .mapTo(Long.class)
                .list();
    }

    private static String text(Handle handle, long id) {
        return handle.createQuery("SELECT row_after FROM history_undone WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    /** A row of a range; empty when it was not kept. */
    static Optional<Row> find(Handle handle, long range, long row) {
        return handle.createQuery(
                        "SELECT row_after FROM history_undone WHERE history_row_id = :range AND"
                                + " row_id <= :row ORDER BY row_id DESC LIMIT 1")
                .bind("range", range)
                .bind("row", row)
                .mapTo(String.class)
                .findOne()
                .flatMap(
                        text ->
                                RowText.readAll(text).stream()
                                        .filter(one -> id(one) == row)
                                        .findFirst());
    }

    /** Told of each row of all ranges. */
    interface Look {
        /**
         * @param text where it is kept
         * @param step the step of its range
         * @param state the state of that step
         */
        void at(long text, long step, String state, RowImage row);
    }

    /** Looks at the rows of all ranges, in the order in which they were kept. */
    static void look(Handle handle, Look look) {
        try (var texts =
                handle
                        .createQuery(
                                "SELECT u.id, r.step_id, s.state, r.table_name, u.row_after FROM"
                                        + " history_undone u JOIN history_row r ON r.id ="
                                        + " u.history_row_id JOIN history_step s ON s.id ="
                                        + " r.step_id ORDER BY u.id")
                        .map(
                                (found, _) -> {
                                    long text = found.getLong("id");
                                    long step = found.getLong("step_id");
                                    String state = found.getString("state");
                                    String table = found.getString("table_name");
                                    List<Row> rows = RowText.readAll(found.getString("row_after"));
                                    return (Runnable)
                                            () ->
                                                    rows.forEach(
                                                            row ->
                                                                    look.at(
                                                                            text,
                                                                            step,
                                                                            state,
                                                                            image(table, row)));
                                })
                        .stream()) {
            texts.forEach(Runnable::run);
        }
    }

    /**
     * Writes a text anew.
     *
     * @param text where the rows are kept
     * @param instead by id, what is kept of a row from now on; null when it is to go
     */
    static void rewrite(Handle handle, long text, Map<Long, @Nullable Row> instead) {
        RowText.Many left = new RowText.Many();
        for (Row row : RowText.readAll(text(handle, text))) {
            Row now = instead.containsKey(id(row)) ? instead.get(id(row)) : row;
            if (now != null) {
                left.add(now);
            }
        }
        if (left.isEmpty()) {
            handle.execute("DELETE FROM history_undone WHERE id = ?", text);
        } else {
            handle.execute(
                    "UPDATE history_undone SET row_after = ? WHERE id = ?", left.end(), text);
        }
    }

    /** The values of a column in the rows of a table that a step had put in. */
    static Set<Object> values(Handle handle, Step step, String table, String column) {
        Set<Object> values = new HashSet<>();
        handle.createQuery(
                        "SELECT u.row_after FROM history_undone u JOIN history_row r ON r.id ="
                                + " u.history_row_id WHERE r.step_id = :step AND r.table_name ="
                                + " :table")
                .bind("step", step.id())
                .bind("table", table)
                .mapTo(String.class)
                .forEach(
                        text ->
                                RowText.readAll(text).stream()
                                        .map(row -> row.get(column))
                                        .filter(Objects::nonNull)
                                        .forEach(values::add));
        return values;
    }

    /** Forgets the rows of a range. */
    static void forget(Handle handle, long range) {
        handle.execute("DELETE FROM history_undone WHERE history_row_id = ?", range);
    }

    /** Forgets the rows of steps of a state, from one step on. */
    static void forget(Handle handle, String state, long step) {
        handle.execute(
                "DELETE FROM history_undone WHERE history_row_id IN (SELECT r.id FROM history_row r"
                        + " JOIN history_step s ON s.id = r.step_id WHERE s.state = ? AND s.id >="
                        + " ?)",
                state,
                step);
    }
}
