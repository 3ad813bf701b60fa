package app.renmai.ui.insight;

import java.util.List;

/**
 * What a picture shows, as a table.
 *
 * @param columns what stands in each column
 * @param rows the rows, a text for each column
 */
record Figures(List<String> columns, List<List<String>> rows) {
    /** Nothing is shown. */
    static final Figures NONE = new Figures(List.of(), List.of());

    /** Keeps the lists unchangeable. */
    Figures {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
