package app.renmai.ui.insight;

import java.util.List;

/**
 * What a picture shows, as a table.
 *
 * @param columns what stands in each column
 * @param rows the rows, a text for each column
 */
public record Figures(List<String> columns, List<List<String>> rows) {
    /** Keeps the lists unchangeable. */
    public Figures {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
