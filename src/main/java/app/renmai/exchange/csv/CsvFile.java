package app.renmai.exchange.csv;

import app.renmai.exchange.WholeFile;
import app.renmai.exchange.csv.CsvFolder.Rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * One table as CSV that Excel, WPS and LibreOffice open with Chinese intact: UTF-8 with a byte
 * order mark, CR LF, quotes as in RFC 4180, formulas defused.
 */
public final class CsvFile {
    private CsvFile() {}

    /** Writes a file; what stood there before stays until all is written. */
    public static void write(Path file, List<String> header, List<List<String>> rows)
            throws IOException {
        WholeFile.write(file, out -> write(out, header, rows::forEach, false));
    }

    /**
     * Writes a table.
     *
     * @param raw exactly the values, without a byte order mark, for programs
     */
    static void write(OutputStream out, List<String> header, Rows rows, boolean raw)
            throws IOException {
        if (!raw) {
            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        try (CsvWriter csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(header);
            rows.writeTo(row -> csv.writeRecord(raw ? row : guarded(row)));
        }
    }

    private static List<String> guarded(List<String> row) {
        return row.stream().map(CsvGuard::guarded).toList();
    }
}
