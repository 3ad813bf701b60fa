package app.renmai.store.backup;

import app.renmai.store.Reader;
import app.renmai.store.StoreException;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A consistent copy of an open database file, made while it is in use. */
public final class DatabaseCopy {
    /** The folder of copies inside a workspace. */
    public static final String FOLDER = "backups";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private DatabaseCopy() {}

    /**
     * Copies the database before its tables are changed.
     *
     * @param jdbi the open database
     * @param directory the workspace's folder
     * @param version the version of its tables
     * @param now names the copy
     * @return the zip, which {@code renmai restore} reads
     */
    public static Path beforeMigration(Jdbi jdbi, Path directory, int version, Instant now) {
        Path target =
                directory
                        .resolve(FOLDER)
                        .resolve("before-migrating-v" + version + "-" + STAMP.format(now) + ".zip");
        try (Handle handle = jdbi.open()) {
            write(handle, target);
        }
        return target;
    }

    /**
     * Writes the database into a zip with one entry, its file.
     *
     * @param reader any view of the open database
     * @param target the zip; must not exist
     */
    public static void write(Reader reader, Path target) {
        write(reader.handle(), target);
    }

    /**
     * Writes the database into a zip with one entry, its file.
     *
     * @param handle an open connection
     * @param target the zip; must not exist
     */
    public static void write(Handle handle, Path target) {
        try {
            Path parent = target.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
        } catch (IOException e) {
            throw new StoreException("make the folder of " + target, e);
        }
        handle.createUpdate("BACKUP TO :target")
                .bind("target", target.toAbsolutePath().toString())
                .execute();
    }
}
