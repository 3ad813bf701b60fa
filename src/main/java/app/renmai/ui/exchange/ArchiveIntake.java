package app.renmai.ui.exchange;

import app.renmai.service.exchange.Archives;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Failures;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Takes an archive into the workspace that is open, and tells how it ended. */
public final class ArchiveIntake {
    private ArchiveIntake() {}

    /** Whether files are one archive, and not people to look at first. */
    public static boolean isMeant(List<Path> files) {
        return files.size() == 1
                && files.getFirst().toString().toLowerCase(Locale.ROOT).endsWith(".zip")
                && Archives.looksLikeArchive(files.getFirst());
    }

    /** Takes it in, as a job; a workspace that holds something is told of and left alone. */
    public static void run(Desk desk, Path file) {
        Results.unlessCancelled(desk.services().archives().startTaking(file).result())
                .whenCompleteAsync(
                        (counts, failure) -> ended(desk.inWindow(), file, counts, failure),
                        desk.ui());
    }

    private static void ended(
            Desk desk,
            Path file,
            @Nullable Optional<Archives.Counts> counts,
            @Nullable Throwable failure) {
        if (failure != null) {
            desk.problem(Failures.cause(failure));
        } else if (counts == null || counts.isEmpty()) {
            desk.toasts().show(desk.text("shell.jobs.cancelled"));
        } else {
            String name = Objects.toString(file.getFileName(), file.toString());
            Archives.Counts in = counts.get();
            desk.toasts()
                    .undoable(desk.text("archive.taken", name, in.contacts(), in.attachments()));
        }
    }
}
