package app.renmai.store;

import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSetMetaData;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Whole tables, row by row in the order of their ids, as texts: for exports. */
public final class TableDump {
    /** Rows read at once; so much and no more is in memory. */
    private static final int PAGE = 5_000;

    private TableDump() {}

    /**
     * Reads several tables as they are at one moment.
     *
     * @param reader the reader
     * @param body reads with the reader it is given
     * @return what the body returned
     */
    public static <T> T atOneMoment(Reader reader, Function<Reader, T> body) {
        return reader.handle()
                .inTransaction(
                        TransactionIsolationLevel.REPEATABLE_READ,
                        handle -> body.apply(new Reader(handle)));
    }

    /** How many rows a table has. */
    public static long count(Reader reader, String table) {
        return reader.handle().createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one();
    }

    /** The names of a table's columns, in their order. */
    public static List<String> columns(Reader reader, String table) {
        return reader.handle()
                .createQuery("SELECT * FROM " + table + " WHERE 1 = 0")
                .scanResultSet(
                        (rows, _) -> {
                            ResultSetMetaData data = rows.get().getMetaData();
                            List<String> names = new ArrayList<>();
                            for (int i = 1; i <= data.getColumnCount(); i++) {
                                names.add(data.getColumnName(i).toLowerCase(Locale.ROOT));
                            }
                            return names;
                        });
    }

    /**
     * Hands over every row.
     *
     * @param reader the reader
     * @param table the table; must have an {@code id}
     * @param columns the columns, in the order wanted
     * @param sink takes the texts of one row after the other: nothing for null, times in UTC as ISO
     *     8601, truth values as {@code true} and {@code false}
     */
    public static void each(
            Reader reader, String table, List<String> columns, Consumer<List<String>> sink) {
        eachExactly(
                reader,
                table,
                columns,
                row -> sink.accept(row.stream().map(cell -> cell == null ? "" : cell).toList()));
    }

    /** Like {@link #each}, with null where there is no value. */
    public static void eachExactly(
            Reader reader,
            String table,
            List<String> columns,
            Consumer<List<@Nullable String>> sink) {
        String sql =
                "SELECT id, "
                        + String.join(", ", columns)
                        + " FROM "
                        + table
                        + " WHERE id > :last ORDER BY id LIMIT :page";
        // No id is the lowest number there is.
        long last = Long.MIN_VALUE;
        int found = PAGE;
        while (found == PAGE) {
            long from = last;
            List<Line> page =
                    reader.handle()
                            .createQuery(sql)
                            .bind("last", from)
                            .bind("page", PAGE)
                            .map(
                                    (row, _) -> {
                                        List<@Nullable String> texts =
                                                new ArrayList<>(columns.size());
                                        for (int i = 0; i < columns.size(); i++) {
                                            texts.add(text(row.getObject(i + 2)));
                                        }
                                        return new Line(row.getLong(1), texts);
                                    })
                            .list();
            page.forEach(line -> sink.accept(line.texts));
            found = page.size();
            last = page.isEmpty() ? last : page.getLast().id;
        }
    }

    private record Line(long id, List<@Nullable String> texts) {}

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case OffsetDateTime time ->
                    time.withOffsetSameInstant(ZoneOffset.UTC).toInstant().toString();
            default -> Objects.toString(value);
        };
    }
}
