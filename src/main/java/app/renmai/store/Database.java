package app.renmai.store;

import app.renmai.store.WorkspaceException.Problem;

import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * How the embedded H2 file is opened and what its errors mean: the one place that knows the
 * product, so that another database needs another class like this and nothing else.
 */
public final class Database {
    /** The database file inside a workspace folder. */
    public static final String FILE = "renmai.mv.db";

    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE";

    private Database() {}

    /** The database file of a workspace. */
    public static Path file(Path directory) {
        return directory.resolve(FILE);
    }

    /**
     * Opens the database of a workspace, making an empty one when there is none. The file stays
     * open while the connection returned or another one is.
     *
     * @return the first connection
     * @throws WorkspaceException when it cannot be opened; an existing file is left as it was
     */
    static Handle open(Path directory, Jdbi jdbi) {
        Path file = file(directory);
        try {
            Files.createDirectories(directory);
            if (Files.exists(file) && Files.size(file) == 0) {
                throw new WorkspaceException(Problem.DAMAGED, directory);
            }
        } catch (IOException e) {
            throw new WorkspaceException(Problem.NO_ACCESS, directory, e);
        }
        try {
            return jdbi.open();
        } catch (ConnectionException e) {
            throw new WorkspaceException(problem(e, directory), directory, e);
        }
    }

    /** Where connections to the database of a workspace come from. */
    static DataSource source(Path directory) {
        // "async:" keeps the file open when a thread is interrupted.
        String path = directory.toAbsolutePath().resolve("renmai").toString();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:async:" + path + OPTIONS);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    private static Problem problem(ConnectionException e, Path directory) {
        int code = e.getCause() instanceof SQLException cause ? cause.getErrorCode() : 0;
        if (code == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return Problem.IN_USE;
        }
        Path file = file(directory);
        boolean readable = Files.isRegularFile(file) && Files.isReadable(file);
        return readable && Files.isWritable(file) ? Problem.DAMAGED : Problem.NO_ACCESS;
    }
}
