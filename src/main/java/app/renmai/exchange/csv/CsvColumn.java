package app.renmai.exchange.csv;

/**
 * One column of a file.
 *
 * @param name its name as the file has it, or empty when it has none
 * @param meaning what it means
 */
public record CsvColumn(String name, CsvMeaning meaning) {
    /** The same column with another meaning. */
    public CsvColumn withMeaning(CsvMeaning newMeaning) {
        return new CsvColumn(name, newMeaning);
    }
}
