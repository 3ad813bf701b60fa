package app.renmai.service.exchange;

import app.renmai.exchange.csv.ContactCsvReader;
import app.renmai.exchange.csv.CsvColumn;
import app.renmai.exchange.csv.CsvLayout;
import app.renmai.exchange.csv.CsvPreview;
import app.renmai.exchange.encoding.TextFile;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * A look at the beginning of a CSV file: how it is read, and what comes of that. The methods read
 * some hundred rows and belong off the UI thread.
 *
 * @param beginning the beginning of the file
 * @param detected the layout it seems to have
 * @param layout the layout it is looked at with
 * @param preview its first rows and the people in them
 */
public record CsvLook(
        TextFile beginning, CsvLayout detected, CsvLayout layout, CsvPreview preview) {
    /** How many people are shown. */
    private static final int PEOPLE = 30;

    /** Looks at a file with a layout. */
    static CsvLook of(TextFile beginning, CsvLayout detected, CsvLayout layout) {
        return new CsvLook(
                beginning, detected, layout, ContactCsvReader.preview(beginning, layout, PEOPLE));
    }

    /** The same file with another layout. */
    public CsvLook with(CsvLayout other) {
        return of(beginning, detected, other);
    }

    /**
     * The same file, its columns found out again.
     *
     * @param charset its charset
     * @param delimiter what stands between cells
     * @param header which row names the columns, {@link CsvLayout#NO_HEADER}, or null to find out
     */
    public CsvLook again(Charset charset, char delimiter, @Nullable Integer header) {
        return with(ContactCsvReader.detect(beginning, charset, delimiter, header));
    }

    /** The same file with its first row as a person: what the columns meant they mean still. */
    public CsvLook withoutHeader() {
        CsvLayout bare =
                ContactCsvReader.detect(
                        beginning, layout.charset(), layout.delimiter(), CsvLayout.NO_HEADER);
        List<CsvColumn> columns = new ArrayList<>(bare.columns());
        for (int i = 0; i < Math.min(columns.size(), layout.columns().size()); i++) {
            columns.set(i, columns.get(i).withMeaning(layout.columns().get(i).meaning()));
        }
        return with(bare.withColumns(columns).withDates(layout.dates()));
    }
}
