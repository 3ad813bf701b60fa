package app.renmai.store;

/** A step cannot be undone or redone, because a row is no longer what the step left. */
public final class ConflictException extends StoreException {
    private static final long serialVersionUID = 1L;

    ConflictException(String table, long id) {
        super(table + " " + id + " has changed since");
    }
}
