package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedContact;

import java.util.List;

/**
 * The beginning of a file, to see whether it is read rightly.
 *
 * @param top its first rows as they are, blank ones left out, of which one may be the header
 * @param samples for each column some of its values, each once
 * @param people the first people, as they would come in
 */
public record CsvPreview(
        List<TopRow> top, List<List<String>> samples, List<ImportedContact> people) {
    private static final int TOP = 12;
    private static final int SAMPLES = 3;

    /** Rows in which samples are looked for. */
    private static final int LOOKED_AT = 500;

    /** Keeps the lists unchangeable. */
    public CsvPreview {
        top = List.copyOf(top);
        samples = List.copyOf(samples);
        people = List.copyOf(people);
    }

    /**
     * A row at the top.
     *
     * @param line the line it begins on, from 1
     * @param cells its cells
     */
    public record TopRow(int line, List<String> cells) {
        /** Keeps the list unchangeable. */
        public TopRow {
            cells = List.copyOf(cells);
        }
    }

    static CsvPreview of(CsvTable table, CsvLayout layout, List<ImportedContact> people) {
        List<CsvTable.Row> rows = table.rows();
        List<CsvTable.Row> below =
                rows.subList(
                        Math.min(layout.header() + 1, rows.size()),
                        Math.min(rows.size(), layout.header() + 1 + LOOKED_AT));
        List<List<String>> samples =
                java.util.stream.IntStream.range(0, layout.columns().size())
                        .mapToObj(
                                column ->
                                        CsvDetection.values(below, column).stream()
                                                .distinct()
                                                .limit(SAMPLES)
                                                .toList())
                        .toList();
        int top = Math.max(TOP, layout.header() + 1);
        return new CsvPreview(
                rows.stream().limit(top).map(row -> new TopRow(row.line(), row.cells())).toList(),
                samples,
                people);
    }
}
