package app.renmai.store;

import app.renmai.store.WorkspaceException.Problem;
import app.renmai.store.backup.DatabaseCopy;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * Brings the tables of a workspace to the version this program knows. H2 commits each change of
 * tables at once, so a copy made before is the only way back.
 *
 * @param latest the newest migration
 * @param locations where Flyway finds the migrations
 */
record Schema(int latest, List<String> locations) {
    /** What this program knows; a test compares the number with the files. */
    static final Schema RELEASED = new Schema(8, List.of("classpath:app/renmai/migration"));

    /**
     * Migrates when there is something to migrate; starting Flyway costs a quarter of a second, one
     * query does not.
     *
     * @param jdbi the open database
     * @param directory the workspace's folder, for the copy made before and for messages
     * @param now names the copy
     * @throws WorkspaceException when the tables are not a workspace's or cannot be migrated
     */
    void migrate(Jdbi jdbi, DataSource source, Path directory, Instant now) {
        Optional<Integer> version = version(jdbi, directory);
        if (version.isPresent() && version.get() == latest) {
            return;
        }
        version.ifPresent(old -> DatabaseCopy.beforeMigration(jdbi, directory, old, now));
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations(locations.toArray(String[]::new))
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new WorkspaceException(Problem.DAMAGED, directory, e);
        }
    }

    /**
     * Looks at a database that was opened for reading, so that a refusal leaves every byte alone.
     *
     * @throws WorkspaceException when the tables are newer than this program, or not a workspace's
     */
    void refuseNewer(Handle handle, Path directory) {
        if (version(handle, directory).filter(found -> found > latest).isPresent()) {
            throw new WorkspaceException(Problem.NEWER, directory);
        }
    }

    /** The version of the tables, empty for a new database. */
    static Optional<Integer> version(Jdbi jdbi, Path directory) {
        try (Handle handle = jdbi.open()) {
            return version(handle, directory);
        }
    }

    /** The version of the tables, empty for a new database. */
    static Optional<Integer> version(Handle handle, Path directory) {
        int tables =
                handle.createQuery(
                                "SELECT COUNT(*) FROM information_schema.tables"
                                        + " WHERE table_type = 'BASE TABLE'"
                                        + " AND LOWER(table_schema) = 'public'")
                        .mapTo(Integer.class)
                        .one();
        if (tables == 0) {
            return Optional.empty();
        }
        int history =
                handle.createQuery(
                                "SELECT COUNT(*) FROM information_schema.tables"
                                        + " WHERE LOWER(table_name) = 'flyway_schema_history'")
                        .mapTo(Integer.class)
                        .one();
        if (history == 0) {
            throw new WorkspaceException(Problem.DAMAGED, directory);
        }
        return handle.createQuery(
                        "SELECT MAX(CAST(\"version\" AS INTEGER)) FROM"
                                + " \"flyway_schema_history\" WHERE \"success\"")
                .mapTo(Integer.class)
                .findOne();
    }
}
