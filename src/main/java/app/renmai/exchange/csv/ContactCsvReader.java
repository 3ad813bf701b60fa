package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.csv.CsvColumns.Column;
import app.renmai.exchange.csv.CsvColumns.Variant;
import app.renmai.exchange.encoding.TextFile;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the people in a CSV file of Google (both generations), Outlook (desktop, web, Google's
 * flavour; English, Chinese, German), LinkedIn, Thunderbird, Evolution, or any whose columns have
 * plain names in English or Chinese.
 */
public final class ContactCsvReader {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** How far down a header is looked for: LinkedIn writes a note before it. */
    private static final int HEADER_WITHIN = 20;

    private final CsvTable table;
    private final int headerAt;
    private final CsvColumns columns;
    private final List<ImportedContact> contacts = new ArrayList<>();
    private final List<Remark> rejected;
    private final List<Remark> skipped = new ArrayList<>();
    private final Set<String> unused = new LinkedHashSet<>();

    private ContactCsvReader(Found found) {
        this.table = found.table;
        this.headerAt = found.headerAt;
        this.columns = CsvColumns.of(table.rows().get(headerAt).cells());
        this.rejected =
                new ArrayList<>(
                        table.broken().stream()
                                .filter(broken -> broken.line() > table.rows().get(headerAt).line())
                                .toList());
    }

    private record Found(CsvTable table, int headerAt, int known) {}

    /**
     * Reads a file.
     *
     * @param file its text
     * @return the people in it
     * @throws UnreadableFileException when no row near its beginning names columns of a list of
     *     contacts
     */
    public static ImportedFile read(TextFile file) {
        Charset charset = file.charset();
        String text = new String(file.octets(), charset);
        Found best = null;
        for (char separator : SEPARATORS) {
            Found found = find(CsvTable.read(text, separator));
            if (found.known > 0 && (best == null || found.known > best.known)) {
                best = found;
            }
        }
        if (best == null) {
            throw new UnreadableFileException(Reason.NO_HEADER, file.path());
        }
        ContactCsvReader reader = new ContactCsvReader(best);
        reader.readRows();
        Charset wide = file.wide();
        return new ImportedFile(
                "csv",
                reader.columns.variant().code(),
                (wide == null ? charset : wide).name(),
                reader.contacts,
                ImportedTimeline.EMPTY,
                reader.rejected,
                reader.skipped,
                List.copyOf(reader.unused),
                List.of());
    }

    private static Found find(CsvTable table) {
        Found best = new Found(table, 0, 0);
        for (int i = 0; i < Math.min(HEADER_WITHIN, table.rows().size()); i++) {
            int known = CsvColumns.known(table.rows().get(i).cells());
            if (known > best.known) {
                best = new Found(table, i, known);
            }
        }
        return best;
    }

    private void readRows() {
        List<CsvTable.Row> rows = table.rows().subList(headerAt + 1, table.rows().size());
        CsvRows reader = new CsvRows(columns, rows, unused);
        CsvTable.Row header = table.rows().get(headerAt);
        for (CsvTable.Row row : rows) {
            if (!row.cells().equals(header.cells()) && !isNote(row)) {
                readRow(reader, row);
            }
        }
        rejected.sort(Comparator.comparingInt(Remark::line));
    }

    private void readRow(CsvRows reader, CsvTable.Row row) {
        int filled = row.cells().size();
        while (filled > 0 && row.cells().get(filled - 1).isBlank()) {
            filled--;
        }
        if (filled > columns.columns().size()) {
            rejected.add(
                    Remark.at(row.line(), Reason.ROW_TOO_LONG, filled, columns.columns().size()));
            return;
        }
        ImportedContact contact = reader.read(row);
        if (!contact.isBlank()) {
            contacts.add(contact);
        } else if (columns.variant() == Variant.LINKEDIN) {
            skipped.add(Remark.at(row.line(), Reason.MEMBER_GONE));
        } else {
            rejected.add(Remark.at(row.line(), Reason.ROW_EMPTY));
        }
    }

    /** LinkedIn's note may stand behind the header too: one cell where there should be seven. */
    private boolean isNote(CsvTable.Row row) {
        return columns.variant() == Variant.LINKEDIN
                && row.cells().size() == 1
                && columns.columns().stream().map(Column::name).count() > 1;
    }
}
