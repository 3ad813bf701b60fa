package app.renmai.exchange.csv;

/**
 * One column of a file.
 *
 * @param name its name as the file has it, or empty when it has none
 * @param meaning what it means
 */
public record CsvColumn(String name, CsvMeaning meaning) {
    /** Whether programs give columns of this name, so that its name says what it means. */
    public boolean named() {
        return ColumnNames.meaning(name).isPresent();
    }

    /** The same column with another meaning. */
    public CsvColumn withMeaning(CsvMeaning newMeaning) {
        return new CsvColumn(name, newMeaning);
    }
}
