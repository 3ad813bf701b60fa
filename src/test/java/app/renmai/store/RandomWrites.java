package app.renmai.store;

import app.renmai.store.contact.ContactStore;
import app.renmai.store.organization.OrganizationStore;
import app.renmai.store.pitch.PitchStore;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Writes of every kind into every table, by the database's own account of its tables: a table that
 * a later migration brings is written to without a word here.
 */
final class RandomWrites {
    private record Column(String name, String type, int size, boolean nullable) {}

    private record Table(
            String name, List<Column> columns, Map<String, String> parents, List<String> unique) {}

    private static final List<String> WORDS =
            List.of(
                    "",
                    " ",
                    "刘同",
                    "欧阳明",
                    "O'Brien",
                    "a \"quote\"",
                    "two\nlines",
                    "tab\there",
                    "s:l:5",
                    "null",
                    "{\"a\":1}",
                    "😀 脉",
                    "\u0000",
                    "\\",
                    "ß",
                    "%_",
                    "＋８６",
                    "x".repeat(90));

    private final Map<String, Table> tables = new TreeMap<>();
    private final RandomGenerator random;
    private int made;

    RandomWrites(Reader reader, RandomGenerator random) {
        this.random = random;
        try {
            read(reader.handle().getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        List<String> names = new ArrayList<>();
        try (ResultSet found = data.getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.startsWith("history_") && !name.startsWith("flyway_")) {
                    names.add(name);
                }
            }
        }
        for (String name : names) {
            tables.put(name, table(data, name));
        }
    }

    private static Table table(DatabaseMetaData data, String name) throws SQLException {
        String stored = name.toUpperCase(Locale.ROOT);
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = data.getColumns(null, "PUBLIC", stored, "%")) {
            while (found.next()) {
                String column = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                if (!column.equals("id")) {
                    columns.add(
                            new Column(
                                    column,
                                    found.getString("TYPE_NAME"),
                                    found.getInt("COLUMN_SIZE"),
                                    "YES".equals(found.getString("IS_NULLABLE"))));
                }
            }
        }
        Map<String, String> parents = new LinkedHashMap<>();
        try (ResultSet found = data.getImportedKeys(null, "PUBLIC", stored)) {
            while (found.next()) {
                parents.put(
                        found.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                        found.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        List<String> unique = new ArrayList<>();
        try (ResultSet found = data.getIndexInfo(null, "PUBLIC", stored, true, false)) {
            while (found.next()) {
                unique.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return new Table(name, columns, parents, unique);
    }

    /** The tables written to. */
    List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    /** Every row of every table, as text. */
    Map<String, List<String>> dump(Reader reader) {
        Map<String, List<String>> dump = new TreeMap<>();
        for (String table : tables.keySet()) {
            dump.put(
                    table,
                    reader.handle()
                            .createQuery("SELECT * FROM " + table + " ORDER BY id")
                            .mapToMap()
                            .map(row -> new TreeMap<>(row).toString())
                            .list());
        }
        return dump;
    }

    /** Some writes of one step. */
    void write(Tx tx) {
        int writes = 1 + random.nextInt(6);
        for (int i = 0; i < writes; i++) {
            Table table = pick(List.copyOf(tables.values()));
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3, 4 -> insert(tx, table);
                case 5, 6, 7 -> update(tx, table);
                case 8 -> delete(tx, table);
                default -> deleteAggregate(tx);
            }
        }
    }

    private long insert(Tx tx, Table table) {
        Row row = new Row();
        for (Column column : table.columns()) {
            row.and(column.name(), value(tx, table, column));
        }
        try {
            return tx.insert(table.name(), row);
        } catch (StoreException e) {
            // Two columns together are there already: the statement did nothing, the step goes on.
            return ids(tx, table.name()).getFirst();
        }
    }

    private void update(Tx tx, Table table) {
        List<Long> ids = ids(tx, table.name());
        if (ids.isEmpty()) {
            insert(tx, table);
            return;
        }
        Row row = new Row();
        for (Column column : table.columns()) {
            if (random.nextInt(3) == 0 && !table.unique().contains(column.name())) {
                row.and(column.name(), value(tx, table, column));
            }
        }
        tx.update(table.name(), pick(ids), row);
    }

    private void delete(Tx tx, Table table) {
        List<Long> ids = ids(tx, table.name());
        if (!ids.isEmpty()) {
            long id = pick(ids);
            if (tables.values().stream().noneMatch(other -> refers(tx, other, table.name(), id))) {
                tx.delete(table.name(), id);
            }
        }
    }

    private static boolean refers(Tx tx, Table other, String table, long id) {
        return other.parents().entrySet().stream()
                .filter(parent -> parent.getValue().equals(table))
                .anyMatch(
                        parent ->
                                tx.handle()
                                                .createQuery(
                                                        "SELECT COUNT(*) FROM "
                                                                + other.name()
                                                                + " WHERE "
                                                                + parent.getKey()
                                                                + " = :id")
                                                .bind("id", id)
                                                .mapTo(Long.class)
                                                .one()
                                        > 0);
    }

    private void deleteAggregate(Tx tx) {
        String table = pick(List.of(ContactStore.TABLE, OrganizationStore.TABLE, PitchStore.TABLE));
        List<Long> ids = ids(tx, table);
        if (ids.isEmpty()) {
            return;
        }
        long id = pick(ids);
        switch (table) {
            case ContactStore.TABLE -> ContactStore.delete(tx, id);
            case OrganizationStore.TABLE -> OrganizationStore.delete(tx, id);
            default -> PitchStore.delete(tx, id);
        }
    }

    private Object value(Tx tx, Table table, Column column) {
        if (column.nullable() && random.nextInt(3) == 0) {
            return null;
        }
        String parent = table.parents().get(column.name());
        if (parent != null) {
            List<Long> ids = ids(tx, parent);
            boolean own = parent.equals(table.name());
            if (!ids.isEmpty() && (own || random.nextInt(4) > 0)) {
                return pick(ids);
            }
            return own ? null : insert(tx, tables.get(parent));
        }
        return switch (column.type()) {
            case "BIGINT" -> random.nextLong();
            case "INTEGER" -> random.nextInt();
            case "BOOLEAN" -> random.nextBoolean();
            case "DATE" -> LocalDate.of(1900, 1, 1).plusDays(random.nextInt(90_000));
            case "TIMESTAMP WITH TIME ZONE" -> time();
            case "CHARACTER VARYING" -> text(table, column);
            default -> throw new IllegalStateException("no value for a " + column.type());
        };
    }

    private Object time() {
        Instant instant =
                Instant.ofEpochSecond(
                        random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
        return random.nextBoolean()
                ? instant
                : OffsetDateTime.ofInstant(instant, ZoneOffset.ofHours(random.nextInt(-12, 13)));
    }

    private String text(Table table, Column column) {
        if (column.name().equals("uid")) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        if (table.unique().contains(column.name())) {
            return table.name() + made++;
        }
        if (column.name().equals("sha256")) {
            return "%064x".formatted(random.nextInt(40));
        }
        String text = pick(WORDS) + pick(WORDS);
        int length = Math.min(text.length(), column.size());
        return text.substring(
                0,
                length > 0 && Character.isHighSurrogate(text.charAt(length - 1))
                        ? length - 1
                        : length);
    }

    private static List<Long> ids(Reader reader, String table) {
        return reader.handle()
                .createQuery("SELECT id FROM " + table + " ORDER BY id")
                .mapTo(Long.class)
                .list();
    }

    private <T> T pick(List<T> all) {
        return all.isEmpty()
                ? Collections.<T>emptyList().getFirst()
                : all.get(random.nextInt(all.size()));
    }
}
