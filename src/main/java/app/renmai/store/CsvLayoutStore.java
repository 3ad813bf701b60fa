package app.renmai.store;

import java.util.List;
import java.util.Optional;

/** The SQL of how the columns of a kind of CSV file are to be read, as the user said once. */
public final class CsvLayoutStore {
    /** The table. */
    public static final String TABLE = "csv_layout";

    private CsvLayoutStore() {}

    /**
     * What was said of files with a layout.
     *
     * @param layout the fingerprint of their columns
     */
    public static Optional<String> find(Reader reader, String layout) {
        return reader.handle()
                .createQuery("SELECT mapping FROM csv_layout WHERE layout = :layout")
                .bind("layout", layout)
                .mapTo(String.class)
                .findOne();
    }

    /** Notes what was said; an empty text forgets it, and the same again writes nothing. */
    public static void put(Tx tx, String layout, String mapping) {
        List<Long> ids =
                tx.handle()
                        .createQuery("SELECT id FROM csv_layout WHERE layout = :layout")
                        .bind("layout", layout)
                        .mapTo(Long.class)
                        .list();
        if (find(tx, layout).orElse("").equals(mapping)) {
            return;
        }
        if (ids.isEmpty()) {
            tx.insert(TABLE, Row.of("layout", layout).and("mapping", mapping));
        }
        for (long id : ids) {
            if (mapping.isEmpty()) {
                tx.delete(TABLE, id);
            } else {
                tx.update(TABLE, id, Row.of("mapping", mapping));
            }
        }
    }
}
