package app.renmai.exchange.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tables of a folder for those who read some of them: their rows, and whom and what the numbers
 * in them stand for.
 */
final class FolderTables {
    private final Function<String, NamedRows> rows;
    private final Each each;
    private final Map<String, String> people;
    private final Map<String, String> talks;

    /** Reads rows one by one; what is wrong in one is told of, and the rest goes on. */
    interface Each {
        <T> List<T> all(Iterable<NamedRows.Named> rows, Function<NamedRows.Named, T> reader);
    }

    /**
     * @param rows the rows of a table, by the name of its file
     * @param people the identities of people, by their numbers in the folder
     * @param talks the identities of interactions, by their numbers in the folder
     */
    FolderTables(
            Function<String, NamedRows> rows,
            Each each,
            Map<String, String> people,
            Map<String, String> talks) {
        this.rows = rows;
        this.each = each;
        this.people = Map.copyOf(people);
        this.talks = Map.copyOf(talks);
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

    /** The identity of the interaction a row names; empty when the folder does not hold it. */
    String talk(NamedRows.Named row, String column) {
        return talks.getOrDefault(row.get(column), "");
    }
}
