package app.renmai.store.contact;

import app.renmai.model.contact.Photo;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import java.util.Optional;

/** The SQL of pictures; their bytes lie in {@link app.renmai.store.AttachmentFiles}. */
public final class PhotoStore {
    /** The table. */
    public static final String TABLE = "contact_photo";

    private PhotoStore() {}

    /** Stores the picture of a contact that has none. */
    public static long insert(Tx tx, long contactId, Photo photo) {
        return tx.insert(
                TABLE,
                Row.of("contact_id", contactId)
                        .and("media_type", photo.mediaType())
                        .and("byte_size", photo.size())
                        .and("sha256", photo.sha256()));
    }

    /** The picture of a contact. */
    public static Optional<Photo> of(Reader reader, long contactId) {
        return reader.handle()
                .createQuery("SELECT * FROM contact_photo WHERE contact_id = :contact")
                .bind("contact", contactId)
                .map(
                        (row, _) ->
                                new Photo(
                                        row.getString("media_type"),
                                        row.getLong("byte_size"),
                                        row.getString("sha256")))
                .findOne();
    }
}
