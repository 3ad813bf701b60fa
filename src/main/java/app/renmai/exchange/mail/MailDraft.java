package app.renmai.exchange.mail;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A mail that is ready to be sent, but not by this program.
 *
 * @param fromAddress the writer's address, empty to let the mail program fill it in
 * @param fromName the writer's name, may be empty
 * @param toAddress the reader's address, empty when none is known
 * @param toName the reader's name, may be empty
 * @param subject the subject line
 * @param body Markdown
 * @param attachments files to enclose
 * @param at the date of the mail
 */
public record MailDraft(
        String fromAddress,
        String fromName,
        String toAddress,
        String toName,
        String subject,
        String body,
        List<Enclosure> attachments,
        Instant at) {

    /**
     * A file to enclose.
     *
     * @param name its name for the reader
     * @param mediaType its media type
     * @param file where its bytes are
     */
    public record Enclosure(String name, String mediaType, Path file) {}

    /** Keeps the attachments unchangeable. */
    public MailDraft {
        attachments = List.copyOf(attachments);
    }
}
