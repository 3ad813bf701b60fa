package app.renmai.service.pitch;

import app.renmai.exchange.WholeFile;
import app.renmai.exchange.mail.EmlWriter;
import app.renmai.exchange.mail.LetterText;
import app.renmai.exchange.mail.MailDraft;
import app.renmai.exchange.mail.Mailto;
import app.renmai.model.activity.Attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Hands a filled pitch over to whatever sends it; this program sends nothing. */
public final class Mailing {
    private static final int LONGEST_NAME = 80;

    private Mailing() {}

    /** The text without Markdown's signs, for a messenger. */
    public static String plain(String markdown) {
        return LetterText.plain(markdown);
    }

    /** The text as an HTML page; markup that was typed in is shown, not obeyed. */
    public static String html(String markdown) {
        return LetterText.html(markdown);
    }

    /**
     * A link that opens the mail program.
     *
     * @param draft whom it is to
     * @param subject the filled subject
     * @param body the filled text
     */
    public static Mailto link(PitchDraft draft, String subject, String body) {
        return Mailto.of(Placeholders.email(draft.contact()).orElse(""), subject, body);
    }

    /** A file name for a pitch, made of its subject; ends with {@code .eml}. */
    public static String fileName(String subject) {
        return fileName(subject, "eml");
    }

    /** A file name for a pitch with another ending. */
    public static String fileName(String subject, String ending) {
        String name = subject.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}{}\\s]+", " ").strip();
        String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name;
        return (cut.isEmpty() ? "pitch" : cut) + "." + ending;
    }

    /**
     * Writes a mail draft that mail programs open.
     *
     * @param draft whom it is to, and from whom
     * @param subject the filled subject
     * @param body the filled text
     * @param at the date of the mail
     * @param file where to; replaced only when all is written
     * @return the file; fails with a {@link PitchProblem} when it cannot be written or an address
     *     is not one
     */
    public static CompletableFuture<Path> write(
            PitchDraft draft, String subject, String body, Instant at, Path file) {
        return write(draft, subject, body, at, List.of(), _ -> file, file);
    }

    /**
     * Like {@link #write(PitchDraft, String, String, Instant, Path)}, with files enclosed.
     *
     * @param files the files
     * @param bytes where the bytes of each lie
     */
    public static CompletableFuture<Path> write(
            PitchDraft draft,
            String subject,
            String body,
            Instant at,
            List<Attachment> files,
            Function<Attachment, Path> bytes,
            Path file) {
        Map<String, String> values = draft.values();
        MailDraft mail =
                new MailDraft(
                        values.getOrDefault("me.email", ""),
                        values.getOrDefault("me.name", ""),
                        Placeholders.email(draft.contact()).orElse(""),
                        values.getOrDefault("contact.name", ""),
                        subject,
                        body,
                        files.stream()
                                .map(
                                        each ->
                                                new MailDraft.Enclosure(
                                                        each.name(),
                                                        each.mediaType(),
                                                        bytes.apply(each)))
                                .toList(),
                        at);
        return CompletableFuture.supplyAsync(() -> write(mail, file), Thread::startVirtualThread);
    }

    private static Path write(MailDraft mail, Path file) {
        for (MailDraft.Enclosure each : mail.attachments()) {
            if (!Files.isReadable(each.file())) {
                throw new PitchProblem("pitch.problem.file-gone", each.name());
            }
        }
        try {
            WholeFile.write(file, out -> EmlWriter.write(mail, out));
            return file;
        } catch (IOException e) {
            throw new PitchProblem("pitch.problem.unwritable", file.toString());
        } catch (IllegalArgumentException e) {
            throw new PitchProblem("pitch.problem.address", mail.toAddress());
        }
    }
}
