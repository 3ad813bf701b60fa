package app.renmai.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ContactPoint.Kind;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes lists of contacts and reads them. */
abstract class CsvListTest {
    @TempDir Path folder;
    private int files;

    @BeforeEach
    void begin() {
        files = 0;
    }

    TextFile text(String content) {
        return text(content, StandardCharsets.UTF_8);
    }

    TextFile text(String content, Charset charset) {
        try {
            Path file = folder.resolve("list-" + files++ + ".csv");
            return TextFile.read(Files.write(file, content.getBytes(charset)), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportedFile read(String content) {
        return ContactCsvReader.read(text(content));
    }

    ImportedContact only(String content) {
        ImportedFile file = read(content);
        assertThat(file.rejected()).isEmpty();
        assertThat(file.contacts()).hasSize(1);
        return file.contacts().getFirst();
    }

    static List<String> values(ImportedContact contact, Kind kind) {
        return contact.points().stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .toList();
    }

    static List<String> labelled(ImportedContact contact, Kind kind) {
        return contact.points().stream()
                .filter(point -> point.kind() == kind)
                .map(point -> (point.label() + " " + point.value()).strip())
                .toList();
    }

    static String name(ImportedContact contact) {
        return contact.name().family() + "|" + contact.name().given();
    }

    static List<String> dates(ImportedContact contact) {
        return contact.dates().stream()
                .map(date -> (date.kind().code() + " " + date.label()).strip() + " " + date.date())
                .toList();
    }

    static List<String> kept(ImportedContact contact) {
        return contact.extras().kept().stream()
                .map(field -> field.name() + "=" + field.value())
                .toList();
    }

    static List<String> meanings(CsvLayout layout) {
        return layout.columns().stream().map(column -> column.meaning().text()).toList();
    }
}
