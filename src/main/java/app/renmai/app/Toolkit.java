package app.renmai.app;

import app.renmai.ui.theme.Fonts;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletableFuture;

/** Starts JavaFX when the first window is to be shown. */
final class Toolkit {
    private static final Logger LOG = LoggerFactory.getLogger(Toolkit.class);

    private Toolkit() {}

    /**
     * Starts it with our fonts, and waits until it runs; it goes on when the last window closes.
     */
    static void start() {
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException e) {
            LOG.debug("the toolkit is at work already", e);
            started.complete(null);
        }
        started.join();
        Platform.setImplicitExit(false);
        Fonts.load();
    }
}
