package app.renmai.exchange.csv;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The tables of a folder for those who read some of them: their rows, and whom and what the numbers
 * in them stand for.
 */
final class FolderTables {
    private final Function<String, NamedRows> rows;
    private final Each each;
    private final Map<String, String> people;
    private final Map<String, String> names;
    private final Map<String, String> talks;
    private final Consumer<Remark> notes;

    /** Reads rows one by one; what is wrong in one is told of, and the rest goes on. */
    interface Each {
        <T> List<T> all(Iterable<NamedRows.Named> rows, Function<NamedRows.Named, T> reader);
    }

    /**
     * @param rows the rows of a table, by the name of its file
     * @param people the identities of people, by their numbers in the folder
     * @param names their names, likewise
     * @param talks the identities of interactions, by their numbers in the folder
     * @param notes takes what is to be said of rows that come in nevertheless
     */
    FolderTables(
            Function<String, NamedRows> rows,
            Each each,
            Map<String, String> people,
            Map<String, String> names,
            Map<String, String> talks,
            Consumer<Remark> notes) {
        this.rows = rows;
        this.each = each;
        this.people = Map.copyOf(people);
        this.names = Map.copyOf(names);
        this.talks = Map.copyOf(talks);
        this.notes = notes;
    }

    /** The rows of a table; none when the folder has no such table. */
    NamedRows rows(String table) {
        return rows.apply(table);
    }

    /** Reads a table. */
    <T> List<T> all(String table, Function<NamedRows.Named, T> reader) {
        return all(rows(table), reader);
    }

    /** Reads rows; what is wrong in one is told of, and the rest goes on. */
    <T> List<T> all(Iterable<NamedRows.Named> some, Function<NamedRows.Named, T> reader) {
        return each.all(some, reader);
    }

    /** The identity of whom a row is about, if the folder holds them. */
    Optional<String> person(NamedRows.Named row) {
        return person(row, "contact_id");
    }

    /** The identity of somebody a row names, if the folder holds them. */
    Optional<String> person(NamedRows.Named row, String column) {
        return Optional.ofNullable(people.get(row.get(column)));
    }

    /** The identity of somebody a row names, whom the folder must hold. */
    String known(NamedRows.Named row, String column) {
        return person(row, column).orElseThrow(() -> notThere(row, column));
    }

    /** The name of somebody a row names; empty when the folder does not tell it. */
    String name(NamedRows.Named row, String column) {
        return names.getOrDefault(row.get(column), "");
    }

    /** What is wrong with a row that speaks of what the folder does not hold. */
    static RowProblem notThere(NamedRows.Named row, String column) {
        return new RowProblem(row, Reason.ROW_NOT_THERE, column, row.get(column));
    }

    /** Says something of a row that comes in nevertheless. */
    void note(NamedRows.Named row, Reason reason, Object... arguments) {
        notes.accept(RowProblem.remark(row, reason, arguments));
    }

    /** The identity of the interaction a row names; empty when the folder does not hold it. */
    String talk(NamedRows.Named row, String column) {
        return talks.getOrDefault(row.get(column), "");
    }
}
