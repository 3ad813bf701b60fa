package app.renmai.ui.exchange;

import app.renmai.model.contact.PersonName;
import app.renmai.service.job.Job;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.DocumentWords;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.kit.Failures;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes everything about one person out: asks where to, does it, and tells how it ended. */
public final class PersonExport {
    private PersonExport() {}

    /**
     * Asks for a file and writes it.
     *
     * @param desk what every screen is given
     * @param dialogs asks where to
     * @param id the person
     * @param name their name, which the file is proposed under
     */
    public static void run(Desk desk, FileDialogs dialogs, long id, PersonName name) {
        String shown = desk.names().pair(name).main().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        FileDialogs.Kind kind = new FileDialogs.Kind(desk.text("person.kind"), List.of("zip"));
        dialogs.save(desk.text("contact.everything"), Path.of(shown + ".zip"), kind)
                .ifPresent(file -> start(desk, id, file));
    }

    private static void start(Desk desk, long id, Path file) {
        DocumentWords words = new DocumentWords(desk.messages(), desk.services().zone());
        Job<Integer> job = desk.services().people().start(file, id, words);
        Results.unlessCancelled(job.result())
                .whenCompleteAsync(
                        (missing, failure) -> ended(desk.inWindow(), file, missing, failure),
                        desk.ui());
    }

    private static void ended(
            Desk desk,
            Path file,
            @Nullable Optional<Integer> missing,
            @Nullable Throwable failure) {
        if (failure != null) {
            desk.problem(Failures.cause(failure));
        } else if (missing == null || missing.isEmpty()) {
            desk.toasts().show(desk.text("exchange.export.cancelled"));
        } else {
            String name = Objects.toString(file.getFileName(), file.toString());
            desk.toasts()
                    .show(
                            desk.text("person.done", name, missing.get()),
                            desk.text("exchange.export.open"),
                            () -> Results.open(desk, file.toAbsolutePath().getParent()));
        }
    }
}
