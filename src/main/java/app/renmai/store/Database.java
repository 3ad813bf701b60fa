package app.renmai.store;

import app.renmai.store.WorkspaceException.Problem;

import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/**
 * How the embedded H2 file is opened and what its errors mean: the one place that knows the
 * product, so that another database needs another class like this and nothing else.
 */
public final class Database {
    /** The database file inside a workspace folder. */
    public static final String FILE = "renmai.mv.db";

    /** A smaller file is not worth the time, in bytes. */
    private static final long WORTH_COMPACTING = 16_000_000;

    /** In percent of what the file could hold. */
    private static final long MOSTLY_HOLES = 50;

    /** The part of the heap that is for pages of the file; H2 would take 16 MB of any heap. */
    private static final int PART_FOR_PAGES = 8;

    private static final int KILOBYTE = 1_024;

    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE";
    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";

    /** Two copies of the header of an H2 file, a block of 4096 bytes each. */
    private static final int HEADERS = 2 * 4_096;

    private static final Pattern VERSION =
            Pattern.compile("H:\\d,[^\n]*?\\bversion:([0-9a-f]{1,15})");

    static {
        // H2 looks every value up in a cache of its own, which costs an import more than it saves.
        System.setProperty("h2.objectCache", "false");
        DirectFiles.register();
    }

    private Database() {}

    /** The database file of a workspace. */
    public static Path file(Path directory) {
        return directory.resolve(FILE);
    }

    /**
     * Opens the database of a workspace, making an empty one when there is none. The file stays
     * open while the connection returned or another one is.
     *
     * @param schema refuses what is newer
     * @return the first connection
     * @throws WorkspaceException when it cannot be opened; an existing file is left as it was
     */
    static Handle open(Path directory, Jdbi jdbi, Schema schema) {
        Path file = file(directory);
        try {
            Files.createDirectories(directory);
            if (Files.exists(file) && Files.size(file) == 0) {
                throw new WorkspaceException(Problem.DAMAGED, directory);
            }
        } catch (IOException e) {
            throw new WorkspaceException(Problem.NO_ACCESS, directory, e);
        }
        if (Files.exists(file)) {
            probe(directory, handle -> schema.refuseNewer(handle, directory));
        }
        try {
            Handle first = jdbi.open();
            // Not an option of every connection: each would empty what is in memory.
            first.execute(
                    "SET CACHE_SIZE "
                            + Runtime.getRuntime().maxMemory() / PART_FOR_PAGES / KILOBYTE);
            return first;
        } catch (ConnectionException e) {
            throw new WorkspaceException(problem(e.getCause(), directory), directory, e);
        }
    }

    /**
     * Opens an existing file for reading and closes it again. Of a file that was cut off, H2 opened
     * for writing keeps what it can still find, which may be nothing, and overwrites the rest;
     * opened for reading it leaves the file alone, and what it found can be compared with what the
     * file's header promises.
     *
     * @param look asks what has to be known before anything is written
     */
    private static void probe(Path directory, Consumer<Handle> look) {
        Path file = file(directory);
        try (MVStore store =
                new MVStore.Builder().fileName(DirectFiles.PREFIX + file).readOnly().open()) {
            if (store.getCurrentVersion() < promisedVersion(file)) {
                throw new WorkspaceException(Problem.DAMAGED, directory);
            }
        } catch (WorkspaceException e) {
            throw e;
        } catch (RuntimeException | AssertionError e) {
            // Out of a damaged file come null pointers, bad numbers and what H2 asserts, too.
            boolean locked =
                    e instanceof MVStoreException refused
                            && refused.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
            Problem problem = locked ? Problem.IN_USE : unreadable(directory);
            throw new WorkspaceException(problem, directory, e);
        } catch (IOException e) {
            throw new WorkspaceException(Problem.NO_ACCESS, directory, e);
        }
        try (Handle handle = Jdbi.open(source(directory, READ_ONLY))) {
            look.accept(handle);
        } catch (JdbiException e) {
            throw new WorkspaceException(problem(e.getCause(), directory), directory, e);
        }
    }

    /** The version the file had when its header was written; it may have had later ones since. */
    private static long promisedVersion(Path file) throws IOException {
        byte[] headers;
        try (InputStream in = Files.newInputStream(file)) {
            headers = in.readNBytes(HEADERS);
        }
        return VERSION.matcher(new String(headers, StandardCharsets.ISO_8859_1))
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1), 16))
                .max()
                .orElse(0);
    }

    /** Whether a program has the database of a workspace open. */
    public static boolean inUse(Path directory) {
        try (Handle handle = openForReading(directory)) {
            return handle.isClosed();
        } catch (WorkspaceException e) {
            return e.problem() == Problem.IN_USE;
        }
    }

    /**
     * Opens the database of a workspace for reading alone: not a byte of the file changes, whatever
     * state it is in.
     *
     * @return the one connection
     * @throws WorkspaceException when there is none, it is in use, or cannot be read
     */
    static Handle openForReading(Path directory) {
        Path file = file(directory);
        try {
            if (!Files.exists(file)) {
                throw new WorkspaceException(Problem.MISSING, directory);
            }
            if (Files.size(file) == 0) {
                throw new WorkspaceException(Problem.DAMAGED, directory);
            }
        } catch (IOException e) {
            throw new WorkspaceException(Problem.NO_ACCESS, directory, e);
        }
        probe(directory, handle -> Schema.version(handle, directory));
        try {
            return Jdbi.open(source(directory, READ_ONLY));
        } catch (ConnectionException e) {
            throw new WorkspaceException(problem(e.getCause(), directory), directory, e);
        }
    }

    /**
     * What a failed statement means to the user.
     *
     * @return a {@link WorkspaceException} when the file is damaged, else a {@link StoreException}
     */
    static RuntimeException failure(JdbiException e, Path directory) {
        boolean damaged =
                e.getCause() instanceof SQLException cause
                        && (cause.getErrorCode() == ErrorCode.FILE_CORRUPTED_1
                                || cause.getCause() instanceof MVStoreException);
        return damaged
                ? new WorkspaceException(Problem.DAMAGED, directory, e)
                : new StoreException("use the database", e);
    }

    /**
     * Closes a database. Bulk writing leaves a file that is mostly holes, which H2 fills only
     * slowly: such a file is written anew.
     *
     * @param last the last open connection; nothing happens when it is closed already
     */
    static void close(Handle last) {
        if (last.isClosed()) {
            return;
        }
        if (setting(last, "info.FILE_SIZE") > WORTH_COMPACTING
                && setting(last, "info.CHUNKS_FILL_RATE") < MOSTLY_HOLES) {
            compact(last);
        } else {
            last.close();
        }
    }

    private static long setting(Handle handle, String name) {
        return handle.createQuery(
                        "SELECT setting_value FROM information_schema.settings WHERE setting_name ="
                                + " :name")
                .bind("name", name)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /**
     * Closes a database and writes its file anew, with what is in it and nothing of what was. What
     * H2 noted of its errors goes too, for it quotes rows.
     *
     * @param last a connection; all connections are closed afterwards
     */
    static void writeAnew(Handle last, Path directory) {
        compact(last);
        try {
            Files.deleteIfExists(directory.resolve("renmai.trace.db"));
        } catch (IOException e) {
            throw new StoreException("delete renmai.trace.db", e);
        }
    }

    private static void compact(Handle last) {
        // The connection ends with the statement, so nothing may be asked of either afterwards.
        try (Statement statement = last.getConnection().createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            throw new StoreException("write the database file anew", e);
        } finally {
            last.close();
        }
    }

    /** Where connections to the database of a workspace come from. */
    static DataSource source(Path directory) {
        return source(directory, "");
    }

    private static DataSource source(Path directory, String more) {
        String path = directory.toAbsolutePath().resolve("renmai").toString();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + DirectFiles.PREFIX + path + OPTIONS + more);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    private static Problem problem(@Nullable Throwable e, Path directory) {
        int code = e instanceof SQLException cause ? cause.getErrorCode() : 0;
        if (code == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return Problem.IN_USE;
        }
        return unreadable(directory);
    }

    /** Why a file that nobody else holds cannot be opened. */
    private static Problem unreadable(Path directory) {
        Path file = file(directory);
        boolean readable = Files.isRegularFile(file) && Files.isReadable(file);
        return readable && Files.isWritable(file) ? Problem.DAMAGED : Problem.NO_ACCESS;
    }
}
