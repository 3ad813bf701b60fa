package app.renmai.exchange.vcard;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.encoding.TextFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Cards written in a test, read as a file is. */
final class Cards {
    private Cards() {}

    /** A file of text in UTF-8; the lines of the text become those of a file. */
    static ImportedFile read(String text) {
        return read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A file of octets. */
    static ImportedFile read(byte[] octets) {
        try {
            Path file = Files.createTempFile("card", ".vcf");
            try {
                Files.write(file, octets);
                return VcardReader.read(TextFile.read(file, null));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only person of a card with these lines. */
    static ImportedContact one(String version, String... lines) {
        ImportedFile file = read(card(version, lines));
        if (file.contacts().size() != 1) {
            throw new AssertionError("not one person: " + file);
        }
        return file.contacts().getFirst();
    }

    /** A card. */
    static String card(String version, String... lines) {
        return "BEGIN:VCARD\nVERSION:%s\n%s\nEND:VCARD\n"
                .formatted(version, String.join("\n", lines));
    }

    /** A text in quoted-printable of a charset, every octet of it. */
    static String quoted(String text, String charset) {
        StringBuilder quoted = new StringBuilder();
        for (byte octet : text.getBytes(Charset.forName(charset))) {
            quoted.append("=%02X".formatted(octet & 0xFF));
        }
        return quoted.toString();
    }

    /** Octets one after the other. */
    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
