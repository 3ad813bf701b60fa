package app.renmai.service.exchange;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.csv.ContactCsvReader;
import app.renmai.exchange.csv.CsvFolderReader;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.exchange.vcard.VcardReader;
import app.renmai.service.exchange.ImportOptions.Format;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** Finds out what a file is, and reads it. */
final class FileFormats {
    private final Clock clock;

    /**
     * @param clock the zone of times that name none, and the present
     */
    FileFormats(Clock clock) {
        this.clock = clock;
    }

    /** Reads a file; one that cannot be read is a refusal. */
    Reading read(Path path, ImportOptions options) {
        return Reading.of(path, () -> readAny(path, options));
    }

    private ImportedFile readAny(Path path, ImportOptions options) {
        if (CsvFolderReader.isOne(path)) {
            return CsvFolderReader.read(path);
        }
        if (Archives.looksLikeArchive(path)) {
            throw new UnreadableFileException(Reason.ARCHIVE, path);
        }
        return read(path, TextFile.read(path, options.charset()), options);
    }

    private ImportedFile read(Path path, TextFile text, ImportOptions options) {
        Format format = options.format() == Format.AUTO ? format(path, text) : options.format();
        return switch (format) {
            case VCARD -> VcardReader.read(text);
            case AUTO, CSV, ARCHIVE -> ContactCsvReader.read(text);
        };
    }

    private static Format format(Path path, TextFile text) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        boolean vcard =
                name.endsWith(".vcf")
                        || name.endsWith(".vcard")
                        || VcardReader.looksLikeVcard(text);
        return vcard ? Format.VCARD : Format.CSV;
    }
}
