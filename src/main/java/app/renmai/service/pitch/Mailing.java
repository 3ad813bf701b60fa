package app.renmai.service.pitch;

import app.renmai.exchange.WholeFile;
import app.renmai.exchange.mail.EmlWriter;
import app.renmai.exchange.mail.LetterText;
import app.renmai.exchange.mail.MailDraft;
import app.renmai.exchange.mail.Mailto;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Hands a filled pitch over to whatever sends it; this program sends nothing. */
public final class Mailing {
    private static final int LONGEST_NAME = 80;

    private Mailing() {}

    /** The text without Markdown's signs, for a messenger. */
    public static String plain(String markdown) {
        return LetterText.plain(markdown);
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
        String name = subject.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}{}\\s]+", " ").strip();
        String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name;
        return (cut.isEmpty() ? "pitch" : cut) + ".eml";
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
        Map<String, String> values = draft.values();
        MailDraft mail =
                new MailDraft(
                        values.getOrDefault("me.email", ""),
                        values.getOrDefault("me.name", ""),
                        Placeholders.email(draft.contact()).orElse(""),
                        values.getOrDefault("contact.name", ""),
                        subject,
                        body,
                        List.of(),
                        at);
        return CompletableFuture.supplyAsync(() -> write(mail, file), Thread::startVirtualThread);
    }

    private static Path write(MailDraft mail, Path file) {
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
