package app.renmai.store;

/** A row that was to be changed is not there any more. */
public final class MissingRowException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * @param table the table
     * @param id the row asked for
     */
    public MissingRowException(String table, long id) {
        super("There is no " + table + " " + id);
    }
}
