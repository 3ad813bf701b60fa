package app.renmai.store.contact;

import app.renmai.store.Reader;

import java.util.List;

/** The SQL behind exporting contacts one after the other without holding them all. */
public final class ContactExportStore {
    private ContactExportStore() {}

    /** The ids of the next contacts behind one, in order. */
    public static List<Long> idsAfter(Reader reader, long last, int most) {
        return reader.handle()
                .createQuery("SELECT id FROM contact WHERE id > :last ORDER BY id LIMIT :most")
                .bind("last", last)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }
}
