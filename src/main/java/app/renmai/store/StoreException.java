package app.renmai.store;

/** The database refused or failed; the transaction is rolled back, nothing is half-written. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param doing what was being done
     * @param cause what the database said
     */
    public StoreException(String doing, Throwable cause) {
        super("Could not " + doing + ": " + cause.getMessage(), cause);
    }

    /**
     * @param message a sentence
     */
    protected StoreException(String message) {
        super(message);
    }
}
