package app.renmai.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The tables that make a workspace, by the database's own account of them, so that a table which a
 * later migration brings needs no word here. The history is none of them: it tells how the
 * workspace came to be, not what it is.
 */
public final class ArchiveTables {
    /** What a workspace may hold and still be empty: words about the program's own ways. */
    private static final Set<String> WAYS = Set.of(SettingStore.TABLE, "csv_layout");

    private static final String OF_DATABASE =
            " WHERE LOWER(table_schema) = 'public' AND LOWER(table_name) NOT LIKE 'history_%'"
                    + " AND LOWER(table_name) NOT LIKE 'flyway_%'";

    private ArchiveTables() {}

    /**
     * A table.
     *
     * @param name its name
     * @param columns its columns, in their order; {@code id} is one of them
     */
    public record Table(String name, List<Column> columns) {
        /** Keeps the list unchangeable. */
        public Table {
            columns = List.copyOf(columns);
        }

        /** The names of its columns. */
        public List<String> columnNames() {
            return columns.stream().map(Column::name).toList();
        }

        Optional<Column> column(String wanted) {
            return columns.stream().filter(each -> each.name.equals(wanted)).findFirst();
        }
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type the database's word for its type, in capitals
     * @param nullable whether it may hold nothing
     * @param owner the table that its values are ids of, or empty
     */
    public record Column(String name, String type, boolean nullable, String owner) {
        /**
         * The value that a text stands for.
         *
         * @throws DateTimeException when it is no date or time
         * @throws NumberFormatException when it is no number
         * @throws IllegalArgumentException when it is no value of this column
         */
        @Nullable Object value(@Nullable String text) {
            if (text == null) {
                if (!nullable) {
                    throw new IllegalArgumentException("no value for " + name);
                }
                return null;
            }
            return switch (type) {
                case "BIGINT" -> Long.valueOf(text);
                case "INTEGER" -> Integer.valueOf(text);
                case "BOOLEAN" -> truth(text);
                case "DATE" -> LocalDate.parse(text);
                case "TIMESTAMP WITH TIME ZONE" -> Instant.parse(text);
                case "CHARACTER VARYING" -> text;
                default -> throw new IllegalArgumentException("no values of " + type);
            };
        }

        /** What a row holds that knows nothing of this column, for it was made before it. */
        @Nullable Object unknown() {
            if (nullable) {
                return null;
            }
            return switch (type) {
                case "CHARACTER VARYING" -> "";
                case "BOOLEAN" -> false;
                case "INTEGER" -> 0;
                default -> throw new IllegalArgumentException("no value for " + name);
            };
        }

        private static boolean truth(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("no truth value: " + text);
            };
        }
    }

    /** The version of the tables. */
    public static int version(Reader reader) {
        return reader.handle()
                .createQuery(
                        "SELECT MAX(CAST(\"version\" AS INTEGER)) FROM"
                                + " \"flyway_schema_history\" WHERE \"success\"")
                .mapTo(Integer.class)
                .one();
    }

    /** The version of the tables this program makes. */
    public static int latestVersion() {
        return Schema.RELEASED.latest();
    }

    /** The tables, each after those it refers to. */
    public static List<Table> all(Reader reader) {
        Map<String, Map<String, String>> owners = owners(reader);
        Map<String, List<Column>> found = new TreeMap<>();
        reader.handle()
                .createQuery(
                        "SELECT table_name, column_name, data_type, is_nullable FROM"
                                + " information_schema.columns"
                                + OF_DATABASE
                                + " ORDER BY table_name, ordinal_position")
                .map(
                        (row, _) ->
                                Map.entry(
                                        lower(row.getString(1)),
                                        new Column(
                                                lower(row.getString(2)),
                                                row.getString(3).toUpperCase(Locale.ROOT),
                                                "YES".equals(row.getString(4)),
                                                owners.getOrDefault(
                                                                lower(row.getString(1)), Map.of())
                                                        .getOrDefault(
                                                                lower(row.getString(2)), ""))))
                .forEach(
                        column ->
                                found.computeIfAbsent(column.getKey(), _ -> new ArrayList<>())
                                        .add(column.getValue()));
        return ordered(found);
    }

    /** The names of the tables. */
    static Set<String> names(Reader reader) {
        return all(reader).stream().map(Table::name).collect(Collectors.toSet());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Map<String, Map<String, String>> owners(Reader reader) {
        Map<String, Map<String, String>> owners = new HashMap<>();
        reader.handle()
                .createQuery(
                        "SELECT c.table_name, c.column_name, o.table_name AS owner FROM"
                                + " information_schema.referential_constraints r JOIN"
                                + " information_schema.key_column_usage c ON c.constraint_name ="
                                + " r.constraint_name JOIN information_schema.table_constraints o"
                                + " ON o.constraint_name = r.unique_constraint_name WHERE"
                                + " LOWER(c.table_schema) = 'public'")
                .map(
                        (row, _) ->
                                List.of(
                                        lower(row.getString(1)),
                                        lower(row.getString(2)),
                                        lower(row.getString(3))))
                .forEach(
                        each ->
                                owners.computeIfAbsent(each.getFirst(), _ -> new HashMap<>())
                                        .put(each.get(1), each.getLast()));
        return owners;
    }

    private static List<Table> ordered(Map<String, List<Column>> found) {
        Map<String, Table> done = new LinkedHashMap<>();
        while (done.size() < found.size()) {
            Table next =
                    found.entrySet().stream()
                            .filter(each -> !done.containsKey(each.getKey()))
                            .map(each -> new Table(each.getKey(), each.getValue()))
                            .filter(table -> ownersAreIn(table, done.keySet()))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("tables in a circle"));
            done.put(next.name, next);
        }
        return List.copyOf(done.values());
    }

    private static boolean ownersAreIn(Table table, Set<String> done) {
        return table.columns.stream()
                .map(Column::owner)
                .allMatch(
                        owner ->
                                owner.isEmpty()
                                        || owner.equals(table.name)
                                        || done.contains(owner));
    }

    /** Whether there is nothing in a workspace that anybody has put there. */
    public static boolean isEmpty(Reader reader) {
        return all(reader).stream()
                .map(Table::name)
                .filter(name -> !WAYS.contains(name))
                .allMatch(name -> TableDump.count(reader, name) == 0);
    }

    /** Takes away what an empty workspace may hold, so that what comes in is all there is. */
    public static void clear(Tx tx) {
        for (String table : WAYS.stream().sorted().toList()) {
            tx.handle()
                    .createQuery("SELECT id FROM " + table + " ORDER BY id DESC")
                    .mapTo(Long.class)
                    .list()
                    .forEach(id -> tx.delete(table, id));
        }
    }

    /** Puts rows into one table, with the ids they had. */
    public static final class Filling {
        private final Tx tx;
        private final Table table;
        private final List<Column> given;
        private final List<Column> unknown;
        private final Map<Long, Row> later = new LinkedHashMap<>();

        /**
         * @param tx the write
         * @param table the table
         * @param columns the names of the columns that rows have, in their order
         * @throws IllegalArgumentException when the table has no such columns, or needs others
         */
        public Filling(Tx tx, Table table, List<String> columns) {
            this.tx = tx;
            this.table = table;
            Set<String> names = new HashSet<>(columns);
            if (names.size() != columns.size() || !names.contains("id")) {
                throw new IllegalArgumentException("columns of " + table.name + ": " + columns);
            }
            this.given =
                    columns.stream()
                            .map(
                                    name ->
                                            table.column(name)
                                                    .orElseThrow(
                                                            () ->
                                                                    new IllegalArgumentException(
                                                                            name)))
                            .toList();
            this.unknown =
                    table.columns.stream().filter(each -> !names.contains(each.name)).toList();
        }

        /**
         * Puts a row in.
         *
         * @throws IllegalArgumentException when a text is no value of its column
         * @throws StoreException when the database refuses the row
         */
        public void add(List<@Nullable String> texts) {
            Row row = new Row();
            unknown.forEach(column -> row.and(column.name, column.unknown()));
            Row references = new Row();
            for (int i = 0; i < given.size(); i++) {
                Column column = given.get(i);
                Object value = column.value(texts.get(i));
                boolean own = column.owner.equals(table.name) && value != null;
                // What it refers to in its own table may not be there yet.
                row.and(column.name, own ? null : value);
                if (own) {
                    references.and(column.name, value);
                }
            }
            long id = tx.insert(table.name, row);
            if (!references.isEmpty()) {
                later.put(id, references);
            }
        }

        /** Ends the table: what its rows refer to among themselves is there now. */
        public void finish() {
            later.forEach((id, row) -> tx.update(table.name, id, row));
        }
    }

    /** The highest ids that rows of each table have or had. */
    static Map<String, Long> highestIds(Reader reader) {
        Map<String, Long> highest = new HashMap<>();
        for (Table table : all(reader)) {
            highest.put(
                    table.name,
                    reader.handle()
                            .createQuery("SELECT COALESCE(MAX(id), 0) FROM " + table.name)
                            .mapTo(Long.class)
                            .one());
        }
        reader.handle()
                .createQuery(
                        "SELECT table_name, MAX(COALESCE(last_id, row_id)) AS highest FROM"
                                + " history_row GROUP BY table_name")
                .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(each -> highest.merge(each.getKey(), each.getValue(), Math::max));
        return highest;
    }

    /** Has ids given from now on begin above these, and above those that were given already. */
    static void keepIdsFree(Handle handle, Map<String, Long> highest) {
        Map<String, Long> there = highestIds(new Reader(handle));
        highest.forEach(
                (table, id) -> {
                    long next = Math.max(id, there.getOrDefault(table, 0L)) + 1;
                    handle.execute(
                            "ALTER TABLE " + table + " ALTER COLUMN id RESTART WITH " + next);
                });
    }

    /** The files that rows of a table speak of, by their hashes. */
    public static Set<String> hashes(Reader reader) {
        return all(reader).stream()
                .filter(table -> table.column("sha256").isPresent())
                .flatMap(
                        table ->
                                reader
                                        .handle()
                                        .createQuery("SELECT DISTINCT sha256 FROM " + table.name)
                                        .mapTo(String.class)
                                        .stream())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
