package app.renmai.ui;

import app.renmai.ui.desk.Notices;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notices that nobody sees: remembers them, title and text on lines of their own. */
public final class RecordedNotices implements Notices {
    /** What was shown. */
    public final List<String> shown = new CopyOnWriteArrayList<>();

    /** Whether the system takes them. */
    public volatile boolean taken = true;

    @Override
    public CompletableFuture<Boolean> show(String title, String text) {
        if (taken) {
            shown.add(title + "\n" + text);
        }
        return CompletableFuture.completedFuture(taken);
    }
}
