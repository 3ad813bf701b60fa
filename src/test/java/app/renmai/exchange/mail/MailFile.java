package app.renmai.exchange.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.encoding.TextFile;

import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;

/** Reads a mail that a test has written, from a file as every mail is. */
abstract class MailFile {
    private static final ReadSettings SETTINGS =
            new ReadSettings(ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-27T08:00:00Z"));

    private static final FileTime FILE_TIME = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

    static final String DATE = "Date: Wed, 15 Apr 2026 14:31:00 +0800\n";

    @TempDir private Path folder;

    final ImportedFile read(byte[] octets) {
        try {
            Path file = Files.write(folder.resolve("mail.eml"), octets);
            Files.setLastModifiedTime(file, FILE_TIME);
            return MailReader.read(TextFile.read(file, null), SETTINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final ImportedFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static ImportedInteraction only(ImportedFile file) {
        assertThat(file.timeline().interactions()).hasSize(1);
        return file.timeline().interactions().getFirst();
    }

    static List<Reason> reasons(ImportedFile file) {
        return file.skipped().stream().map(remark -> remark.reason()).toList();
    }

    static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    static String multipart(String kind, String... parts) {
        return "Subject: s\nFrom: a@b.cn\n"
                + DATE
                + "Content-Type: multipart/"
                + kind
                + "; boundary=\"b=1\"\n\npreamble\n--b=1\n"
                + String.join("\n--b=1\n", parts)
                + "\n--b=1--\nepilogue";
    }
}
