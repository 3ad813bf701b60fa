package app.renmai.exchange.ical;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.encoding.TextFile;

import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Reads calendars written in the tests. */
abstract class CalendarReading {
    static final ReadSettings SETTINGS =
            new ReadSettings(ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-27T08:00:00Z"));

    @TempDir Path folder;

    ImportedFile read(byte[] octets) {
        try {
            Path file = Files.write(folder.resolve("calendar.ics"), octets);
            return IcalReader.read(TextFile.read(file, null), SETTINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportedFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    ImportedFile event(String... lines) {
        return read(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
                        + String.join("\r\n", lines)
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    ImportedInteraction only(ImportedFile file) {
        assertThat(file.timeline().interactions()).hasSize(1);
        return file.timeline().interactions().getFirst();
    }

    static List<String> starts(ImportedFile file) {
        return file.timeline().interactions().stream()
                .map(each -> each.start().toString())
                .toList();
    }

    static List<Reason> reasons(ImportedFile file) {
        return file.skipped().stream().map(remark -> remark.reason()).toList();
    }
}
