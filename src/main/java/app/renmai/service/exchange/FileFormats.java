package app.renmai.service.exchange;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.csv.ContactCsvReader;
import app.renmai.exchange.csv.CsvFolderReader;
import app.renmai.exchange.csv.CsvLayout;
import app.renmai.exchange.csv.MessagesCsvReader;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.exchange.ical.IcalReader;
import app.renmai.exchange.ldif.LdifReader;
import app.renmai.exchange.mail.MailReader;
import app.renmai.exchange.monica.MonicaReader;
import app.renmai.exchange.monica.MonicaSqlReader;
import app.renmai.exchange.vcard.VcardReader;
import app.renmai.service.exchange.ImportOptions.Format;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** Finds out what a file is, and reads it. */
final class FileFormats {
    private final Clock clock;
    private final CsvLayouts layouts;

    /**
     * @param clock the zone of times that name none, and the present
     * @param layouts how CSV files are laid out
     */
    FileFormats(Clock clock, CsvLayouts layouts) {
        this.clock = clock;
        this.layouts = layouts;
    }

    /** Reads a file; one that cannot be read is a refusal. */
    Reading read(Path path, ImportOptions options) {
        return Reading.of(path, () -> readAny(path, options));
    }

    private ImportedFile readAny(Path path, ImportOptions options) {
        if (CsvFolderReader.isOne(path)) {
            return CsvFolderReader.read(path);
        }
        CsvLayout layout = options.layouts().get(path);
        if (layout != null) {
            return ContactCsvReader.read(TextFile.read(path, null), layout);
        }
        if (Archives.looksLikeArchive(path)) {
            throw new UnreadableFileException(Reason.ARCHIVE, path);
        }
        return read(path, TextFile.read(path, options.charset()), options);
    }

    private ImportedFile read(Path path, TextFile text, ImportOptions options) {
        ReadSettings settings = new ReadSettings(clock.getZone(), clock.instant());
        Format format = options.format() == Format.AUTO ? format(path, text) : options.format();
        return switch (format) {
            case VCARD -> VcardReader.read(text);
            case ICS -> IcalReader.read(text, settings);
            case MAIL -> MailReader.read(text, settings);
            case LDIF -> LdifReader.read(text, settings);
            case MONICA ->
                    MonicaSqlReader.looksLikeMonicaSql(text)
                            ? MonicaSqlReader.read(text, settings)
                            : MonicaReader.read(text, settings);
            case AUTO, CSV, ARCHIVE ->
                    MessagesCsvReader.looksLikeMessages(text)
                            ? MessagesCsvReader.read(text, settings)
                            : ContactCsvReader.read(text, layouts.of(text));
        };
    }

    /** What a file looks like; what looks like nothing is what its name says. */
    private static Format format(Path path, TextFile text) {
        if (VcardReader.looksLikeVcard(text)) {
            return Format.VCARD;
        }
        if (IcalReader.looksLikeCalendar(text)) {
            return Format.ICS;
        }
        if (MonicaReader.looksLikeMonica(text) || MonicaSqlReader.looksLikeMonicaSql(text)) {
            return Format.MONICA;
        }
        String name = path.toString().toLowerCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (format.endings().stream().anyMatch(name::endsWith)) {
                return format;
            }
        }
        if (LdifReader.looksLikeLdif(text)) {
            return Format.LDIF;
        }
        return MailReader.looksLikeMail(text) ? Format.MAIL : Format.CSV;
    }
}
