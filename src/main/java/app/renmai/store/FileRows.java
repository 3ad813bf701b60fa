package app.renmai.store;

/** The rows that tell of files, which hang on very different things. */
public final class FileRows {
    private static final String TABLE = "attachment";

    private FileRows() {}

    /**
     * Deletes the rows of the files kept with something, whatever else they are documents of.
     *
     * @param column the column that names what they are kept with
     * @param owner which of these
     */
    public static void deleteOf(Tx tx, String column, long owner) {
        for (long id : tx.ids(TABLE, column, owner)) {
            tx.deleteWhere("collaboration_file", "attachment_id", id);
            tx.delete(TABLE, id);
        }
    }
}
