package app.renmai.ui.desk;

import java.util.concurrent.CompletableFuture;

/** Tells the user something outside the window, the way the system tells such things. */
public interface Notices {
    /** Where nothing can be told. */
    Notices NONE = (_, _) -> CompletableFuture.completedFuture(false);

    /**
     * Shows a notice. Does not keep the caller waiting, and starts nothing before it is first
     * called.
     *
     * @param title one line
     * @param text a line or a few; may be empty
     * @return whether the system took it
     */
    CompletableFuture<Boolean> show(String title, String text);
}
