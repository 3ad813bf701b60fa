package app.renmai.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whether others look on, and how a connection is kept to what they may see. */
final class Onlookers {
    private volatile boolean present;
    private volatile @Nullable Discretion discretion;

    boolean present() {
        return present;
    }

    void present(boolean now) {
        present = now;
    }

    /** Has a connection read only what others may see. */
    void thin(Handle handle) {
        Discretion known = discretion;
        if (known == null) {
            known = new Discretion(handle);
            discretion = known;
        }
        known.apply(handle);
    }
}
