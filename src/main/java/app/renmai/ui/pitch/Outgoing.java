package app.renmai.ui.pitch;

import app.renmai.service.activity.AttachedFiles;
import app.renmai.service.pitch.Fill;
import app.renmai.service.pitch.Mailing;
import app.renmai.service.pitch.Paper;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.service.pitch.Placeholders;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Printing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A letter on its way out of the studio: as text, as a mail, on paper. Renmai sends nothing itself;
 * what is written is kept before it leaves.
 */
final class Outgoing {
    private final Desk desk;
    private final StudioViewModel model;

    /** What became of handing a pitch to the mail program. */
    enum MailHandover {
        OPENED,
        OPENED_WITHOUT_ADDRESS,
        /** The text is too long for a link; it has to be pasted. */
        TEXT_LEFT_OUT,
        NO_PROGRAM
    }

    Outgoing(Desk desk, StudioViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    private Letter letter() {
        return model.letterProperty().get();
    }

    /** The text without Markdown's signs, for a messenger. */
    String plain() {
        return Mailing.plain(letter().body());
    }

    /** The text with its looks, for a mail or a document. */
    String rich() {
        return Mailing.html(letter().body());
    }

    /** A good name for a file with the pitch. */
    String fileName(String ending) {
        Map<String, String> values =
                model.draftProperty().get().map(PitchDraft::values).orElse(Map.of());
        PitchText text = new PitchText(desk);
        String subject = Fill.fill(model.subjectProperty().get(), values, text::label).text();
        return Mailing.fileName(subject, ending);
    }

    /** Opens the mail program with the pitch. */
    MailHandover openMail(PitchDraft opened) {
        model.save();
        var link = Mailing.link(opened, letter().subject(), letter().body());
        if (!desk.services().links().open(link.uri())) {
            return MailHandover.NO_PROGRAM;
        }
        if (!link.complete()) {
            return MailHandover.TEXT_LEFT_OUT;
        }
        return Placeholders.email(opened.contact()).isPresent()
                ? MailHandover.OPENED
                : MailHandover.OPENED_WITHOUT_ADDRESS;
    }

    /** Writes the pitch with its files as a mail draft into a file. */
    CompletableFuture<Path> writeMail(Path file) {
        model.save();
        PitchDraft opened = model.draftProperty().get().orElseThrow();
        Letter now = letter();
        Instant at = desk.services().clock().instant();
        AttachedFiles files = desk.services().pitchFiles();
        return told(
                files.of(opened.pitch().id())
                        .thenCompose(
                                all ->
                                        Mailing.write(
                                                opened,
                                                now.subject(),
                                                now.body(),
                                                at,
                                                all,
                                                files::path,
                                                file)));
    }

    /** Writes the pitch as PDF into a file. */
    CompletableFuture<Path> writePdf(Path file) {
        return told(paper(file));
    }

    /** Puts the pitch on paper. */
    void print() {
        Printing.print(desk, fileName("pdf"), this::paper);
    }

    private CompletableFuture<Path> paper(Path file) {
        model.save();
        return Paper.write(letter().subject(), letter().body(), file);
    }

    private CompletableFuture<Path> told(CompletableFuture<Path> written) {
        desk.after(
                written,
                path ->
                        desk.toasts()
                                .show(desk.text("pitch.eml.saved", path.getFileName().toString())));
        return written;
    }
}
