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

    private History() {}

    /** Begins a step; what was undone before cannot be redone any more. */
    static Step begin(Handle handle, Op op, String subject, Instant now) {
        handle.createUpdate("UPDATE history_step SET state = :dropped WHERE state = :undone")
                .bind("dropped", DROPPED)
                .bind("undone", UNDONE)
                .execute();
        String shortened = subject.length() > 1000 ? subject.substring(0, 1000) : subject;
        long id =
                handle.createUpdate(
                                "INSERT INTO history_step (op, subject, done_at, state)"
                                        + " VALUES (:op, :subject, :at, :state)")
                        .bind("op", op.code())
                        .bind("subject", shortened)
                        .bind("at", now.atOffset(ZoneOffset.UTC))
                        .bind("state", DONE)
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

    /** Undoes: hands over the images reversed, newest first. */
    static void undo(Handle handle, Step step, Consumer<RowImage> apply) {
        images(handle, step, "DESC", image -> apply.accept(image.reversed()));
        mark(handle, step, UNDONE);
    }

    /** Redoes: hands over the images, oldest first. */
    static void redo(Handle handle, Step step, Consumer<RowImage> apply) {
        images(handle, step, "ASC", apply);
        mark(handle, step, DONE);
    }

    private static void images(
            Handle handle, Step step, String order, Consumer<RowImage> consumer) {
        try (Stream<RowImage> images =
                handle
                        .createQuery(
                                "SELECT table_name, row_id, row_before, row_after FROM history_row"
                                        + " WHERE step_id = :step ORDER BY id "
                                        + order)
                        .bind("step", step.id())
                        .map(History::readImage)
                        .stream()) {
            images.forEach(consumer);
        }
    }

    private static void mark(Handle handle, Step step, String state) {
        handle.execute("UPDATE history_step SET state = ? WHERE id = ?", state, step.id());
    }

    /** The ids of a table's rows that steps of the kind inserted, undone steps left out. */
    static List<Long> inserted(Handle handle, Op op, String table) {
        return handle.createQuery(
                        "SELECT r.row_id FROM history_row r JOIN history_step s ON s.id = r.step_id"
                                + " WHERE s.op = :op AND s.state = :done AND r.table_name = :table"
                                + " AND r.row_before IS NULL ORDER BY r.row_id")
                .bind("op", op.code())
                .bind("done", DONE)
                .bind("table", table)
                .mapTo(Long.class)
                .list();
    }

    /** The steps that touched a row and still hold, newest first. */
    static List<Step> of(Handle handle, String table, long id, int most) {
        return handle.createQuery(
                        "SELECT DISTINCT s.id, s.op, s.subject, s.done_at FROM history_row r"
                                + " JOIN history_step s ON s.id = r.step_id"
                                + " WHERE r.table_name = :table AND r.row_id = :row"
                                + " AND s.state = :done ORDER BY s.id DESC LIMIT :most")
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
        Set<Long> values = new HashSet<>();
        handle.createQuery(
                        "SELECT table_name, row_id, row_before, row_after FROM history_row WHERE"
                                + " step_id = :step AND table_name = :table")
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
