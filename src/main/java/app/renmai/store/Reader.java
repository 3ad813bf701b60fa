package app.renmai.store;

import org.jdbi.v3.core.Handle;

/** A view of the workspace at one moment; valid only inside the function it was handed to. */
public sealed class Reader permits Tx {
    private final Handle handle;

    Reader(Handle handle) {
        this.handle = handle;
    }

    /** The database handle, for stores only; the architecture test keeps it inside this ring. */
    public Handle handle() {
        return handle;
    }
}
