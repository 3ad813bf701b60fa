package app.renmai.store;

import app.renmai.model.shared.Coded;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The steps of a workspace with the images of their rows, in the database itself: the undo and redo
 * lists are the steps in state {@code done} and {@code undone}, so both outlive a restart.
 */
public final class History {
    private static final String DONE = "done";
    private static final String UNDONE = "undone";

    /** An undone step that a later write has made impossible to redo. */
    private static final String DROPPED = "dropped";

    /** A long step that is being written: neither undo nor redo knows it yet. */
    private static final String OPEN = "open";

    private History() {}

    /** Begins a step; what was undone before cannot be redone any more. */
    static Step begin(Handle handle, Op op, String subject, Instant now) {
        dropUndone(handle);
        return insert(handle, op, subject, now, DONE);
    }

    /** Begins a long step, which is finished later. */
    static Step beginLong(Handle handle, Op op, String subject, Instant now) {
        return insert(handle, op, subject, now, OPEN);
    }

    /** A long step is whole: from now on it can be undone. */
    static void finishLong(Handle handle, Step step) {
        dropUndone(handle);
        mark(handle, step, DONE);
    }

    /** Forgets a long step whose rows have been taken back, or that has none. */
    static void forgetLong(Handle handle, Step step) {
        handle.execute("DELETE FROM history_row WHERE step_id = ?", step.id());
        handle.execute("DELETE FROM history_step WHERE id = ?", step.id());
    }

    /** The long steps that were never finished: the program ended before. */
    static List<Step> unfinished(Handle handle) {
        return handle.createQuery(
                        "SELECT id, op, subject, done_at FROM history_step WHERE state = :open"
                                + " ORDER BY id DESC")
                .bind("open", OPEN)
                .map(History::readStep)
                .list();
    }

    /** Ends the undo list: steps up to this one stay known and cannot be undone any more. */
    static void endUndo(Handle handle, long step) {
        handle.execute(
                "UPDATE history_step SET state = ? WHERE state = ? AND id <= ?",
                DROPPED,
                DONE,
                step);
    }

    /** Ends the redo list: undone steps from this one on cannot be redone any more. */
    static void endRedo(Handle handle, long step) {
        UndoneRows.forget(handle, UNDONE, step);
        handle.execute(
                "UPDATE history_step SET state = ? WHERE state = ? AND id >= ?",
                DROPPED,
                UNDONE,
                step);
    }

    /** Takes the words off a step that knew of what is gone, and the step when nothing is left. */
    static void forgetWords(Handle handle, long step) {
        handle.execute("UPDATE history_step SET subject = '' WHERE id = ?", step);
        handle.execute(
                "DELETE FROM history_step WHERE id = ? AND state <> ? AND NOT EXISTS (SELECT 1 FROM"
                        + " history_row WHERE step_id = history_step.id)",
                step,
                OPEN);
    }

    /** Whether a step is in the undo list. */
    static boolean isDone(String state) {
        return state.equals(DONE);
    }

    /** Whether a step is in the redo list. */
    static boolean isUndone(String state) {
        return state.equals(UNDONE);
    }

    private static void dropUndone(Handle handle) {
        UndoneRows.forget(handle, UNDONE, Long.MIN_VALUE);
        handle.createUpdate("UPDATE history_step SET state = :dropped WHERE state = :undone")
                .bind("dropped", DROPPED)
                .bind("undone", UNDONE)
                .execute();
    }

    private static Step insert(Handle handle, Op op, String subject, Instant now, String state) {
        String shortened = subject.length() > 1000 ? subject.substring(0, 1000) : subject;
        long id =
                handle.createUpdate(
                                "INSERT INTO history_step (op, subject, done_at, state)"
                                        + " VALUES (:op, :subject, :at, :state)")
                        .bind("op", op.code())
                        .bind("subject", shortened)
                        .bind("at", now.atOffset(ZoneOffset.UTC))
                        .bind("state", state)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
        return new Step(id, op, shortened, now);
    }

    static void keep(Handle handle, Step step, List<RowImage> images) {
        if (images.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO history_row (step_id, table_name, row_id, row_before,"
                                + " row_after) VALUES (?, ?, ?, ?, ?)")) {
            for (RowImage image : images) {
                batch.add(
                        step.id(),
                        image.table(),
                        image.id(),
                        RowText.write(image.before()),
                        RowText.write(image.after()));
            }
            batch.execute();
        }
    }

    /** Goes on with the newest step. */
    static Step goOn(Handle handle, Step step, Instant now) {
        handle.createUpdate("UPDATE history_step SET done_at = :at WHERE id = :step")
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .bind("step", step.id())
                .execute();
        return new Step(step.id(), step.op(), step.subject(), now);
    }

    /**
     * Keeps more images of a step. The row that it touched last is kept once, as it was first and
     * as it is now, so that a text saved a hundred times is not kept a hundred times.
     */
    static void keepMore(Handle handle, Step step, List<RowImage> images) {
        if (images.isEmpty()) {
            return;
        }
        boolean joined = extend(handle, step, images.getFirst());
        keep(handle, step, joined ? images.subList(1, images.size()) : images);
    }

    private static boolean extend(Handle handle, Step step, RowImage image) {
        if (image.before() == null || image.after() == null) {
            return false;
        }
        return handle.createUpdate(
                                "UPDATE history_row SET row_after = :after WHERE id = (SELECT"
                                        + " MAX(id) FROM history_row WHERE step_id = :step) AND"
                                        + " table_name = :table AND row_id = :row")
                        .bind("after", RowText.write(image.after()))
                        .bind("step", step.id())
                        .bind("table", image.table())
                        .bind("row", image.id())
                        .execute()
                > 0;
    }

    /** The newest step that can be undone. */
    static Optional<Step> nextUndo(Handle handle) {
        return step(handle, DONE, "DESC");
    }

    /** The oldest undone step that can be redone. */
    static Optional<Step> nextRedo(Handle handle) {
        return step(handle, UNDONE, "ASC");
    }

    private static Optional<Step> step(Handle handle, String state, String order) {
        return handle.createQuery(
                        "SELECT id, op, subject, done_at FROM history_step WHERE state = :state"
                                + " ORDER BY id "
                                + order
                                + " LIMIT 1")
                .bind("state", state)
                .map(History::readStep)
                .findOne();
    }

    /** Undoes, newest first. */
    static void undo(Handle handle, Tx tx, Step step, Headway headway) {
        RowsDone done = rowsDone(handle, step, headway);
        entries(
                handle,
                step,
                "DESC",
                image -> apply(tx, image.reversed(), done),
                range -> HistoryRanges.undo(handle, tx, range, done));
        mark(handle, step, UNDONE);
    }

    /** Takes a long step back that was never finished, and forgets it. */
    static void takeBack(Handle handle, Tx tx, Step step, Headway headway) {
        RowsDone done = rowsDone(handle, step, headway);
        entries(
                handle,
                step,
                "DESC",
                image -> apply(tx, image.reversed(), done),
                range -> HistoryRanges.takeBack(tx, range, done));
        forgetLong(handle, step);
    }

    /** Redoes, oldest first. */
    static void redo(Handle handle, Tx tx, Step step, Headway headway) {
        RowsDone done = rowsDone(handle, step, headway);
        entries(
                handle,
                step,
                "ASC",
                image -> apply(tx, image, done),
                range -> HistoryRanges.redo(handle, tx, range, done));
        mark(handle, step, DONE);
    }

    private static void apply(Tx tx, RowImage image, RowsDone done) {
        tx.apply(image);
        done.more(1);
    }

    private static RowsDone rowsDone(Handle handle, Step step, Headway headway) {
        return new RowsDone(headway, rows(handle, step, Long.MAX_VALUE));
    }

    /**
     * How many rows undo would write for a step.
     *
     * @param enough when there are more entries than this, not all are looked at
     */
    static long rows(Handle handle, Step step, long enough) {
        return handle.createQuery(
                        "SELECT COALESCE(SUM(n), 0) FROM (SELECT COALESCE(last_id - row_id, 0) + 1"
                                + " AS n FROM history_row WHERE step_id = :step FETCH FIRST :enough"
                                + " ROWS ONLY) AS looked_at")
                .bind("step", step.id())
                .bind("enough", enough)
                .mapTo(Long.class)
                .one();
    }

    private static void entries(
            Handle handle,
            Step step,
            String order,
            Consumer<RowImage> images,
            Consumer<HistoryRanges.Range> ranges) {
        try (Stream<Runnable> entries =
                handle
                        .createQuery(
                                "SELECT id, table_name, row_id, row_before, row_after, last_id,"
                                        + " digest FROM history_row WHERE step_id = :step ORDER BY"
                                        + " id "
                                        + order)
                        .bind("step", step.id())
                        .map((row, context) -> entry(row, context, images, ranges))
                        .stream()) {
            entries.forEach(Runnable::run);
        }
    }

    private static Runnable entry(
            ResultSet row,
            StatementContext context,
            Consumer<RowImage> images,
            Consumer<HistoryRanges.Range> ranges)
            throws SQLException {
        Long last = Columns.optionalLong(row, "last_id");
        if (last == null) {
            RowImage image = readImage(row, context);
            return () -> images.accept(image);
        }
        HistoryRanges.Range range =
                new HistoryRanges.Range(
                        row.getLong("id"),
                        row.getString("table_name"),
                        row.getLong("row_id"),
                        last,
                        row.getLong("digest"));
        return () -> ranges.accept(range);
    }

    private static void mark(Handle handle, Step step, String state) {
        handle.execute("UPDATE history_step SET state = ? WHERE id = ?", state, step.id());
    }

    /** The ids of a table's rows that steps of the kind inserted, undone steps left out. */
    static List<Long> inserted(Handle handle, Op op, String table) {
        return handle
                .createQuery(
                        "SELECT r.row_id, COALESCE(r.last_id, r.row_id) AS last_id FROM history_row"
                                + " r JOIN history_step s ON s.id = r.step_id WHERE s.op = :op AND"
                                + " s.state = :done AND r.table_name = :table AND r.row_before IS"
                                + " NULL ORDER BY r.row_id")
                .bind("op", op.code())
                .bind("done", DONE)
                .bind("table", table)
                .map((row, _) -> LongStream.rangeClosed(row.getLong(1), row.getLong(2)).boxed())
                .stream()
                .flatMap(ids -> ids)
                .toList();
    }

    /** The steps that touched a row and still hold, newest first. */
    static List<Step> of(Handle handle, String table, long id, int most) {
        return handle.createQuery(
                        "SELECT DISTINCT s.id, s.op, s.subject, s.done_at FROM history_row r JOIN"
                            + " history_step s ON s.id = r.step_id WHERE r.table_name = :table AND"
                            + " (r.row_id = :row OR r.last_id >= :row AND r.row_id <= :row) AND"
                            + " s.state = :done ORDER BY s.id DESC LIMIT :most")
                .bind("table", table)
                .bind("row", id)
                .bind("done", DONE)
                .bind("most", most)
                .map(History::readStep)
                .list();
    }

    /**
     * The values that a column of a table has or had in the rows a step touched.
     *
     * @param handle an open connection
     * @param step the step
     * @param table the table
     * @param column a column that holds ids
     * @return the values, nulls left out
     */
    public static Set<Long> owners(Handle handle, Step step, String table, String column) {
        Set<Long> values = new HashSet<>(HistoryRanges.values(handle, step, table, column));
        // Only the step is left to an index: with those of the table and of ranges H2 reads all
        // rows that the table ever had in a long history, a second for a million.
        handle.createQuery(
                        "SELECT table_name, row_id, row_before, row_after FROM history_row WHERE"
                                + " step_id = :step AND COALESCE(table_name, '') = :table AND"
                                + " COALESCE(last_id, 0) = 0")
                .bind("step", step.id())
                .bind("table", table)
                .map(History::readImage)
                .forEach(
                        image -> {
                            for (Row row : new @Nullable Row[] {image.before(), image.after()}) {
                                if (row != null && row.get(column) instanceof Long id) {
                                    values.add(id);
                                }
                            }
                        });
        return values;
    }

    private static Step readStep(ResultSet row, StatementContext context) throws SQLException {
        return new Step(
                row.getLong("id"),
                Coded.of(Op.class, row.getString("op")),
                row.getString("subject"),
                row.getObject("done_at", OffsetDateTime.class).toInstant());
    }

    private static RowImage readImage(ResultSet row, StatementContext context) throws SQLException {
        return new RowImage(
                row.getString("table_name"),
                row.getLong("row_id"),
                RowText.read(row.getString("row_before")),
                RowText.read(row.getString("row_after")));
    }
}
