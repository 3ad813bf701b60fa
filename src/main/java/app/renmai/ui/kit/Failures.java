package app.renmai.ui.kit;

import java.util.concurrent.CompletionException;

/** What went wrong. */
public final class Failures {
    private Failures() {}

    /** The cause itself, without what futures wrap round it. */
    public static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
