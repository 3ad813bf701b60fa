package app.renmai.ui.exchange;

import app.renmai.exchange.csv.CsvMeaning;

import java.util.List;

/**
 * A column of a file, as the mapping pane shows it.
 *
 * @param index its place, from 0
 * @param name its name, or empty
 * @param samples some of its values
 * @param meaning what it means
 */
public record MappedColumn(int index, String name, List<String> samples, CsvMeaning meaning) {
    /** Keeps the list unchangeable. */
    public MappedColumn {
        samples = List.copyOf(samples);
    }
}
