package app.renmai.store.outreach;

import app.renmai.model.outreach.InnerNote;
import app.renmai.model.shared.Coded;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The SQL of what goes on in the user while nobody answers. */
public final class InnerNoteStore {
    /** The table. */
    public static final String TABLE = "inner_note";

    private InnerNoteStore() {}

    /** Stores a new note; the record's id is ignored. */
    public static long insert(Tx tx, InnerNote note) {
        return tx.insert(TABLE, columns(note).and("created_at", note.createdAt()));
    }

    /** Stores the fields of a note that is there. */
    public static void update(Tx tx, InnerNote note) {
        tx.update(TABLE, note.id(), columns(note));
    }

    /** Deletes a note. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** The note with an id. */
    public static Optional<InnerNote> find(Reader reader, long id) {
        return reader.find(TABLE, id, InnerNoteStore::note);
    }

    /** All notes, as they were written. */
    public static List<InnerNote> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM inner_note ORDER BY created_at, id")
                .map(InnerNoteStore::note)
                .list();
    }

    /** The notes of a thread, as they were written. */
    public static List<InnerNote> of(Reader reader, long outreachId) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM inner_note WHERE outreach_id = :outreach ORDER BY"
                                + " created_at, id")
                .bind("outreach", outreachId)
                .map(InnerNoteStore::note)
                .list();
    }

    private static Row columns(InnerNote note) {
        return Row.of("outreach_id", note.outreachId())
                .and("thought", note.thought())
                .and("known", note.known())
                .and("reason", note.reason())
                .and("verdict", note.verdict())
                .and("settled_at", note.settledAt());
    }

    private static InnerNote note(ResultSet row, StatementContext context) throws SQLException {
        return new InnerNote(
                row.getLong("id"),
                row.getLong("outreach_id"),
                row.getString("thought"),
                row.getString("known"),
                row.getString("reason"),
                Coded.of(InnerNote.Verdict.class, row.getString("verdict")),
                Columns.instant(row, "created_at"),
                Columns.optionalInstant(row, "settled_at"));
    }
}
