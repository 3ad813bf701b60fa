package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the people in a CSV file of Google (both generations), Outlook (desktop, web, Google's
 * flavour; English, Chinese, German), LinkedIn, Thunderbird, Evolution, Renmai, or any other list
 * of people: what its columns mean is guessed from their names and values, and can be corrected.
 */
public final class ContactCsvReader {
    /** Octets of a beginning. */
    private static final int BEGINNING = 1 << 20;

    private final TextFile file;
    private final CsvLayout layout;
    private final CsvTable table;
    private final List<ImportedContact> contacts = new ArrayList<>();
    private final List<Remark> rejected = new ArrayList<>();
    private final List<Remark> skipped = new ArrayList<>();

    private ContactCsvReader(TextFile file, CsvLayout layout, CsvTable table) {
        this.file = file;
        this.layout = layout;
        this.table = table;
    }

    /**
     * Reads a file as it seems to be laid out.
     *
     * @param file its text
     * @return the people in it
     * @throws UnreadableFileException when no column tells of people
     */
    public static ImportedFile read(TextFile file) {
        return read(file, detect(file));
    }

    /**
     * Finds out how a file is laid out: its charset, what stands between cells, where its header
     * is, the order of its dates, and what its columns mean.
     *
     * @param file its text
     * @return the likeliest layout; where no column tells of people, one to be corrected
     */
    public static CsvLayout detect(TextFile file) {
        Charset charset = charset(file);
        return new CsvDetection(charset, CsvDetection.beginning(text(file, charset))).layout();
    }

    /**
     * Finds out the rest where the user has said the beginning.
     *
     * @param file its text
     * @param charset its charset
     * @param delimiter what stands between cells
     * @param header which row names the columns, {@link CsvLayout#NO_HEADER}, or null to find out
     */
    public static CsvLayout detect(
            TextFile file, Charset charset, char delimiter, @Nullable Integer header) {
        return new CsvDetection(charset, CsvDetection.beginning(text(file, charset)))
                .layout(delimiter, header);
    }

    /**
     * Reads a file with a layout.
     *
     * @param file its text
     * @param layout the layout, found out or corrected
     * @return the people in it
     * @throws UnreadableFileException when no column of the layout tells of people
     */
    public static ImportedFile read(TextFile file, CsvLayout layout) {
        if (!layout.tellsPeople()) {
            throw new UnreadableFileException(Reason.NO_HEADER, file.path());
        }
        CsvTable table = CsvTable.read(text(file, layout.charset()), layout.delimiter());
        return new ContactCsvReader(file, layout, table).read(Integer.MAX_VALUE);
    }

    /**
     * Looks at the beginning of a file.
     *
     * @param file its text
     * @param layout how to read it
     * @param most how many people to read
     * @return its first rows, and the people in them
     */
    public static CsvPreview preview(TextFile file, CsvLayout layout, int most) {
        String text = CsvDetection.beginning(text(file, layout.charset()));
        CsvTable table = CsvTable.read(text, layout.delimiter());
        ImportedFile read = new ContactCsvReader(file, layout, table).read(most);
        return CsvPreview.of(table, layout, read.contacts());
    }

    /** The beginning of a file, long enough for a preview; its last row may be cut. */
    public static TextFile beginning(TextFile file) {
        byte[] octets = file.octets();
        if (octets.length <= BEGINNING) {
            return file;
        }
        int end = BEGINNING;
        while (end > 0 && octets[end - 1] != '\n') {
            end--;
        }
        return new TextFile(
                file.path(),
                Arrays.copyOf(octets, end == 0 ? BEGINNING : end),
                file.marked(),
                file.wide());
    }

    /** The charset a file is in; that of UTF-16 when it was that. */
    private static Charset charset(TextFile file) {
        Charset wide = file.wide();
        return wide == null ? file.charset() : wide;
    }

    private static String text(TextFile file, Charset charset) {
        return new String(file.octets(), file.wide() == null ? charset : StandardCharsets.UTF_8);
    }

    private ImportedFile read(int most) {
        List<CsvTable.Row> rows = table.rows();
        int from = Math.min(layout.header() + 1, rows.size());
        List<CsvTable.Row> below = rows.subList(from, rows.size());
        List<String> header = from > 0 ? rows.get(from - 1).cells() : List.of();
        int headerLine = from > 0 ? rows.get(from - 1).line() : 0;
        table.broken().stream().filter(one -> one.line() > headerLine).forEach(rejected::add);
        CsvRows reader = new CsvRows(layout);
        for (CsvTable.Row row : below) {
            if (contacts.size() < most && !row.cells().equals(header) && !isNote(row)) {
                readRow(reader, row);
            }
        }
        rejected.sort(Comparator.comparingInt(Remark::line));
        return new ImportedFile(
                "csv",
                layout.program().code(),
                charset(file).equals(layout.charset()) || file.wide() != null
                        ? charset(file).name()
                        : layout.charset().name(),
                contacts,
                ImportedTimeline.EMPTY,
                rejected,
                skipped,
                reader.unused(),
                reader.kept());
    }

    private void readRow(CsvRows reader, CsvTable.Row row) {
        int filled = row.filled();
        int columns = layout.columns().size();
        ImportedContact contact = reader.read(row);
        if (!contact.isBlank()) {
            contacts.add(contact);
            if (filled > columns) {
                skipped.add(Remark.at(row.line(), Reason.ROW_TOO_LONG, filled, columns));
            }
        } else if (layout.program() == CsvProgram.LINKEDIN) {
            skipped.add(Remark.at(row.line(), Reason.MEMBER_GONE));
        } else {
            rejected.add(Remark.at(row.line(), Reason.ROW_EMPTY));
        }
    }

    /** LinkedIn's note may stand behind the header too: fewer cells than there should be. */
    private boolean isNote(CsvTable.Row row) {
        return layout.program() == CsvProgram.LINKEDIN
                && row.cells().size() < layout.columns().size()
                && row.cells().stream().noneMatch(cell -> cell.contains("://"));
    }
}
