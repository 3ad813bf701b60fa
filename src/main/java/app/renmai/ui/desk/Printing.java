package app.renmai.ui.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Prints by the program the system has for PDF, which knows the printers. */
public final class Printing {
    private Printing() {}

    /**
     * Has a document written to a file that nobody keeps, and opens it.
     *
     * @param fileName what the document is called, ending with {@code .pdf}
     * @param write writes it into a file
     */
    public static void print(
            Desk desk, String fileName, Function<Path, CompletableFuture<Path>> write) {
        Path file;
        try {
            file = Files.createTempDirectory("renmai-print").resolve(fileName);
        } catch (IOException e) {
            desk.problem(e);
            return;
        }
        desk.after(
                write.apply(file),
                written -> {
                    boolean opened = desk.services().links().openFile(written);
                    String told = opened ? "pitch.print.opened" : "timeline.file.no-program";
                    desk.toasts().show(desk.text(told));
                });
    }
}
