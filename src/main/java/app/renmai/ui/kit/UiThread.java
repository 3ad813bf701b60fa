package app.renmai.ui.kit;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/** The one door onto the JavaFX application thread. */
public final class UiThread {
    /** Runs at once when already on the thread, else as soon as it is free. */
    public static final Executor EXECUTOR =
            task -> {
                if (Platform.isFxApplicationThread()) {
                    task.run();
                } else {
                    Platform.runLater(task);
                }
            };

    /** Runs after what the thread is doing now, even when called on it. */
    public static final Executor LATER = Platform::runLater;

    private UiThread() {}
}
