package app.renmai.store.activity;

import app.renmai.model.activity.Attachment;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The SQL of attachments; their bytes lie in {@link app.renmai.store.AttachmentFiles}. */
public final class AttachmentStore {
    /** The table. */
    public static final String TABLE = "attachment";

    private AttachmentStore() {}

    /** Stores a new attachment; the record's id is ignored. */
    public static long insert(Tx tx, Attachment attachment) {
        return tx.insert(
                TABLE,
                Row.of("interaction_id", attachment.interactionId())
                        .and("contact_id", attachment.contactId())
                        .and("pitch_id", attachment.pitchId())
                        .and("name", attachment.name())
                        .and("media_type", attachment.mediaType())
                        .and("byte_size", attachment.size())
                        .and("sha256", attachment.sha256())
                        .and("created_at", tx.now()));
    }

    /** Deletes an attachment; the file stays, so that it can be undone. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** The attachments of an interaction, oldest first. */
    public static List<Attachment> ofInteraction(Reader reader, long interactionId) {
        return list(reader, "interaction_id", interactionId);
    }

    /** The attachments of a pitch, oldest first. */
    public static List<Attachment> ofPitch(Reader reader, long pitchId) {
        return list(reader, "pitch_id", pitchId);
    }

    /** The attachments kept with a contact itself, oldest first. */
    public static List<Attachment> ofContact(Reader reader, long contactId) {
        return list(reader, "contact_id", contactId);
    }

    /** The attachments with ids, oldest first. */
    public static List<Attachment> withIds(Reader reader, List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : reader.handle()
                        .createQuery("SELECT * FROM attachment WHERE id IN (<ids>) ORDER BY id")
                        .bindList("ids", ids)
                        .map(AttachmentStore::attachment)
                        .list();
    }

    private static List<Attachment> list(Reader reader, String column, long owner) {
        return reader.handle()
                .createQuery("SELECT * FROM attachment WHERE " + column + " = :owner ORDER BY id")
                .bind("owner", owner)
                .map(AttachmentStore::attachment)
                .list();
    }

    private static Attachment attachment(ResultSet row, StatementContext context)
            throws SQLException {
        return new Attachment(
                row.getLong("id"),
                Columns.optionalLong(row, "interaction_id"),
                Columns.optionalLong(row, "contact_id"),
                Columns.optionalLong(row, "pitch_id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("byte_size"),
                row.getString("sha256"),
                Columns.instant(row, "created_at"));
    }
}
