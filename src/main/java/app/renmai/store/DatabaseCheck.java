package app.renmai.store;

import app.renmai.model.shared.Coded;
import app.renmai.store.WorkspaceException.Problem;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads every row of a workspace's database and says what it found. The file is opened for reading
 * alone, so that looking cannot make anything worse.
 */
public final class DatabaseCheck {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCheck.class);
    private static final int FETCH = 1_000;

    private final Path directory;
    private final Handle handle;
    private final List<Finding> findings = new ArrayList<>();

    private DatabaseCheck(Path directory, Handle handle) {
        this.directory = directory;
        this.handle = handle;
    }

    /**
     * What was found.
     *
     * @param version the version of the tables
     * @param rows how many rows each table has, as far as it could be read
     * @param steps how many steps the history holds
     * @param files what the attachments' rows say of their files
     * @param findings what is wrong; empty when all is well
     */
    public record Report(
            int version,
            Map<String, Long> rows,
            long steps,
            List<KeptFile> files,
            List<Finding> findings) {}

    /**
     * A file that a row speaks of.
     *
     * @param sha256 its hash
     * @param size in bytes
     * @param name the name it came with
     */
    public record KeptFile(String sha256, long size, String name) {}

    /**
     * Something wrong.
     *
     * @param kind what sort
     * @param where the table, or the table and the column
     * @param count how many rows; 0 when not known
     */
    public record Finding(Kind kind, String where, long count) {}

    /** What can be wrong. Message keys are {@code check.finding.<code>}. */
    public enum Kind implements Coded {
        /** A table cannot be read to its end. */
        UNREADABLE("unreadable"),
        /** Rows point to rows that are not there. */
        DANGLING("dangling"),
        /** Steps of the history cannot be read, so they cannot be undone. */
        HISTORY("history");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Looks through the database of a workspace.
     *
     * @param directory the workspace's folder
     * @return what was found
     * @throws WorkspaceException when it cannot be opened: missing, in use, damaged, newer
     */
    public static Report of(Path directory) {
        try (Handle handle = Database.openForReading(directory)) {
            return new DatabaseCheck(directory, handle).report();
        } catch (JdbiException e) {
            throw Database.failure(e, directory);
        }
    }

    private Report report() {
        int version =
                Schema.version(handle, directory)
                        .orElseThrow(() -> new WorkspaceException(Problem.DAMAGED, directory));
        if (version > Schema.RELEASED.latest()) {
            throw new WorkspaceException(Problem.NEWER, directory);
        }
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : tables()) {
            read(table).ifPresent(count -> rows.put(table, count));
        }
        references().forEach(this::check);
        history();
        return new Report(
                version,
                rows,
                rows.getOrDefault("history_step", 0L),
                files(),
                List.copyOf(findings));
    }

    private List<String> tables() {
        return handle.createQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_type ="
                                + " 'BASE TABLE' AND LOWER(table_schema) = 'public' AND"
                                + " LOWER(table_name) <> 'flyway_schema_history' ORDER BY"
                                + " table_name")
                .mapTo(String.class)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .list();
    }

    /** Reads every value; only then is a damaged page noticed. */
    private Optional<Long> read(String table) {
        AtomicLong count = new AtomicLong();
        try {
            handle.createQuery("SELECT * FROM " + table + " ORDER BY id")
                    .setFetchSize(FETCH)
                    .map(
                            (row, _) -> {
                                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                    row.getObject(i);
                                }
                                return true;
                            })
                    .forEach(_ -> count.incrementAndGet());
            return Optional.of(count.get());
        } catch (JdbiException e) {
            LOG.debug("cannot read {}", table, e);
            findings.add(new Finding(Kind.UNREADABLE, table, count.get()));
            return Optional.empty();
        }
    }

    private record Reference(String table, String column, String owner) {}

    private List<Reference> references() {
        return handle.createQuery(
                        "SELECT c.table_name, c.column_name, o.table_name AS owner FROM"
                                + " information_schema.referential_constraints r JOIN"
                                + " information_schema.key_column_usage c ON c.constraint_name ="
                                + " r.constraint_name JOIN information_schema.table_constraints o"
                                + " ON o.constraint_name = r.unique_constraint_name WHERE"
                                + " LOWER(c.table_schema) = 'public' ORDER BY c.table_name,"
                                + " c.column_name")
                .map(
                        (row, _) ->
                                new Reference(
                                        row.getString(1).toLowerCase(Locale.ROOT),
                                        row.getString(2).toLowerCase(Locale.ROOT),
                                        row.getString(3).toLowerCase(Locale.ROOT)))
                .list();
    }

    private void check(Reference reference) {
        String sql =
                "SELECT COUNT(*) FROM "
                        + reference.table
                        + " c LEFT JOIN "
                        + reference.owner
                        + " o ON o.id = c."
                        + reference.column
                        + " WHERE c."
                        + reference.column
                        + " IS NOT NULL AND o.id IS NULL";
        try {
            long count = handle.createQuery(sql).mapTo(Long.class).one();
            if (count > 0) {
                String where = reference.table + "." + reference.column;
                findings.add(new Finding(Kind.DANGLING, where, count));
            }
        } catch (JdbiException e) {
            unlessKnown(e, reference.table);
        }
    }

    /** A table that cannot be read has been reported once; that is enough. */
    private void unlessKnown(JdbiException e, String table) {
        if (findings.stream().noneMatch(finding -> finding.kind() == Kind.UNREADABLE)) {
            LOG.debug("cannot read {}", table, e);
            findings.add(new Finding(Kind.UNREADABLE, table, 0));
        }
    }

    private void history() {
        AtomicLong broken = new AtomicLong();
        try {
            handle.createQuery("SELECT row_before, row_after FROM history_row ORDER BY id")
                    .setFetchSize(FETCH)
                    .map((row, _) -> readable(row.getString(1)) && readable(row.getString(2)))
                    .forEach(
                            readable -> {
                                if (!readable) {
                                    broken.incrementAndGet();
                                }
                            });
        } catch (JdbiException e) {
            unlessKnown(e, "history_row");
        }
        if (broken.get() > 0) {
            findings.add(new Finding(Kind.HISTORY, "history_row", broken.get()));
        }
    }

    private static boolean readable(@org.jspecify.annotations.Nullable String image) {
        try {
            RowText.read(image);
            return true;
        } catch (UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            // It is counted; the text itself is of no use to anyone.
            return false;
        }
    }

    private List<KeptFile> files() {
        try {
            return handle.createQuery(
                            "SELECT sha256, byte_size, MIN(name) FROM attachment GROUP BY sha256,"
                                    + " byte_size ORDER BY sha256")
                    .map(
                            (row, _) ->
                                    new KeptFile(
                                            row.getString(1), row.getLong(2), row.getString(3)))
                    .list();
        } catch (JdbiException e) {
            unlessKnown(e, "attachment");
            return List.of();
        }
    }
}
