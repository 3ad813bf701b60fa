package app.renmai.store;

/** Ends a subscription; calling it again does nothing. */
@FunctionalInterface
public interface Subscription {
    /** Stops listening. */
    void cancel();
}
