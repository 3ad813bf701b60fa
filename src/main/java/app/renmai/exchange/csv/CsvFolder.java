package app.renmai.exchange.csv;

import app.renmai.exchange.TargetException;
import app.renmai.exchange.TargetException.Problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder with one CSV file a table, that Excel, WPS and LibreOffice open with Chinese intact:
 * UTF-8 with a byte order mark, CR LF, quotes as in RFC 4180, formulas defused. Written beside its
 * place and moved there when it is whole, so nobody ever sees half of it.
 *
 * <p>Raw: exactly the values, without a byte order mark, for programs.
 */
public final class CsvFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CsvFolder.class);

    private final Path given;
    private final Path target;
    private final boolean raw;
    private final Set<String> known;
    private final Path temporary;
    private final List<Path> written = new ArrayList<>();

    /**
     * Begins a folder.
     *
     * @param target where it will be: nothing, an empty folder, or an earlier export
     * @param tables the names of all tables an export may have, by which an earlier one is known
     * @param raw whether the values are written as they are
     * @throws TargetException when it cannot be there; nothing is changed
     */
    public CsvFolder(Path target, Set<String> tables, boolean raw) {
        this.given = target;
        this.target = target.toAbsolutePath().normalize();
        this.raw = raw;
        this.known = new HashSet<>();
        tables.forEach(table -> known.add(table + ".csv"));
        check();
        try {
            Path parent = this.target.getParent();
            if (parent == null) {
                throw new TargetException(Problem.NOT_EMPTY, given);
            }
            Files.createDirectories(parent);
            // Not a temporary directory of the system's kind, which only its owner may read.
            temporary = parent.resolve(".renmai-export-" + UUID.randomUUID());
            Files.createDirectory(temporary);
        } catch (IOException e) {
            throw TargetException.of(e, given);
        }
    }

    private void check() {
        if (Files.isRegularFile(target)) {
            throw new TargetException(Problem.IS_FILE, given);
        }
        if (Files.isDirectory(target) && !names(target).stream().allMatch(known::contains)) {
            throw new TargetException(Problem.NOT_EMPTY, given);
        }
        if (Files.isDirectory(target) && !Files.isWritable(target)) {
            throw new TargetException(Problem.DENIED, given);
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException e) {
            throw TargetException.of(e, folder);
        }
    }

    /** Writes the rows of one table. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Hands over the rows.
         *
         * @param sink takes one row after the other
         */
        void writeTo(java.util.function.Consumer<List<String>> sink);
    }

    /**
     * Writes a table.
     *
     * @param name its name, of those given to the constructor
     * @param header the names of its columns
     * @param rows its rows
     * @throws TargetException when the disk refuses
     */
    public void table(String name, List<String> header, Rows rows) {
        Path file = temporary.resolve(name + ".csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            CsvFile.write(out, header, rows, raw);
            written.add(file);
        } catch (IOException e) {
            throw TargetException.of(e, given);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw TargetException.of(cause == null ? new IOException(e) : cause, given);
        }
    }

    /**
     * Puts the folder into its place; an earlier export there is replaced whole.
     *
     * @throws TargetException when the disk refuses; the earlier export is still there
     */
    public void commit() {
        try {
            if (!Files.exists(target)) {
                Files.move(temporary, target);
                return;
            }
            Path old = temporary.resolveSibling(temporary.getFileName() + ".old");
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
                throw e;
            }
            delete(old);
        } catch (IOException e) {
            throw TargetException.of(e, given);
        }
    }

    /** Removes what was not put into its place. */
    @Override
    public void close() {
        if (Files.exists(temporary)) {
            delete(temporary);
        }
    }

    private static void delete(Path folder) {
        try {
            for (String name : names(folder)) {
                Files.delete(folder.resolve(name));
            }
            Files.delete(folder);
        } catch (IOException | TargetException e) {
            // The export is in its place; a hidden folder left beside it does no harm.
            LOG.warn("cannot delete {}", folder, e);
        }
    }
}
