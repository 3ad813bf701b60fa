package app.renmai.exchange.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/**
 * Writes a mail as an {@code .eml} file (RFC 5322, MIME) that mail programs open as a draft: {@code
 * X-Unsent: 1} is what Outlook asks for, others read the file as it is. Text and HTML alternatives
 * in UTF-8.
 */
public final class EmlWriter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private EmlWriter() {}

    /**
     * Writes a mail.
     *
     * @param mail the mail
     * @param out where to; stays open
     * @throws IOException when writing or reading an enclosure fails
     * @throws IllegalArgumentException when an address is not a mail address
     */
    public static void write(MailDraft mail, OutputStream out) throws IOException {
        try {
            message(mail).writeTo(out);
        } catch (MessagingException e) {
            throw new IOException("could not write the mail: " + e.getMessage(), e);
        }
    }

    private static MimeMessage message(MailDraft mail)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new DraftMessage();
        message.setHeader("X-Unsent", "1");
        InternetAddress from = address(mail.fromAddress(), mail.fromName());
        if (from != null) {
            message.setFrom(from);
        }
        InternetAddress to = address(mail.toAddress(), mail.toName());
        if (to != null) {
            message.setRecipient(Message.RecipientType.TO, to);
        }
        message.setSubject(oneLine(mail.subject()), UTF_8);
        message.setSentDate(Date.from(mail.at()));
        MimeMultipart alternatives =
                new MimeMultipart(
                        "alternative",
                        text(LetterText.plain(mail.body()), "plain"),
                        text(LetterText.html(mail.body()), "html"));
        if (mail.attachments().isEmpty()) {
            message.setContent(alternatives);
        } else {
            MimeBodyPart letter = new MimeBodyPart();
            letter.setContent(alternatives);
            MimeMultipart parts = new MimeMultipart("mixed", letter);
            for (MailDraft.Enclosure enclosure : mail.attachments()) {
                parts.addBodyPart(part(enclosure));
            }
            message.setContent(parts);
        }
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text.replace("\n", "\r\n"), UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart part(MailDraft.Enclosure enclosure)
            throws MessagingException, UnsupportedEncodingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(
                        new FileDataSource(enclosure.file().toFile()) {
                            @Override
                            public String getContentType() {
                                return enclosure.mediaType();
                            }
                        }));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(MimeUtility.encodeText(enclosure.name(), UTF_8, "B"));
        return part;
    }

    private static @Nullable InternetAddress address(String address, String name)
            throws UnsupportedEncodingException {
        if (address.isBlank()) {
            return null;
        }
        InternetAddress written = new InternetAddress();
        written.setAddress(oneLine(address));
        if (!name.isBlank()) {
            written.setPersonal(oneLine(name), UTF_8);
        }
        try {
            written.validate();
        } catch (MessagingException e) {
            throw new IllegalArgumentException("not a mail address: " + address, e);
        }
        return written;
    }

    /** A line break in a header would begin another header. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\R+", " ");
    }

    /** A message without Message-ID: that is for the program that sends it to give. */
    private static final class DraftMessage extends MimeMessage {
        DraftMessage() {
            super(Session.getInstance(new Properties()));
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            removeHeader("Message-ID");
        }
    }
}
