package app.renmai.store;

/** Told how far long work of the store is. */
@FunctionalInterface
public interface Headway {
    /** Nobody looks. */
    Headway NONE = (_, _) -> {};

    /**
     * Takes note of how far the work is.
     *
     * @param done how many rows are done; never less than before
     * @param total of how many
     * @throws java.util.concurrent.CancellationException when the work should stop; all is then as
     *     it was before, unless the work is one that cannot be stopped
     */
    void at(long done, long total);
}
