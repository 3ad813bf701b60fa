package app.renmai.store.contact;

import app.renmai.model.contact.Photo;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import java.util.HashMap;
import java.util.Map;
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

    /** The pictures of everyone who has one, by the contact's id. */
    public static Map<Long, Photo> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM contact_photo")
                .reduceRows(
                        new HashMap<>(),
                        (all, row) -> {
                            all.put(
                                    row.getColumn("contact_id", Long.class),
                                    new Photo(
                                            row.getColumn("media_type", String.class),
                                            row.getColumn("byte_size", Long.class),
                                            row.getColumn("sha256", String.class)));
                            return all;
                        });
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
