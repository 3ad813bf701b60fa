package app.renmai.ui.desk;

import app.renmai.model.activity.Attachment;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Opens files that are kept with other programs. */
public final class OpenedFile {
    private OpenedFile() {}

    /**
     * Opens a copy of a file with the program for its kind; tells when there is none.
     *
     * @return the copy; fails when the file is not there or cannot be copied
     */
    public static CompletableFuture<Path> of(Desk desk, Attachment file) {
        CompletableFuture<Path> copied = desk.services().interactions().copy(file);
        copied.thenAcceptAsync(
                copy -> {
                    if (!desk.services().links().openFile(copy)) {
                        desk.toasts().show(desk.text("timeline.file.no-program"));
                    }
                },
                desk.ui());
        return copied;
    }
}
