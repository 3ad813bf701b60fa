package app.renmai.exchange;

import app.renmai.exchange.TargetException.Problem;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are written whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes what a file is to hold. */
    @FunctionalInterface
    public interface Body {
        /** Writes it; the stream is closed afterwards. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Asks whether a file can be written, before the work for it begins.
     *
     * @throws TargetException when it cannot
     */
    public static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw new TargetException(Problem.IS_FOLDER, file);
        }
        try {
            checkFolder(folder(file));
        } catch (IOException e) {
            throw TargetException.of(e, file);
        }
    }

    /** Asks whether files can be written into a folder; fails when they cannot. */
    public static void checkFolder(Path folder) throws IOException {
        Files.delete(part(folder));
    }

    /** Writes a file; what stood there before stays until all is written. */
    public static void write(Path file, Body body) throws IOException {
        Path part = part(folder(file));
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                body.write(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path part(Path folder) throws IOException {
        return Files.createTempFile(folder, ".renmai", ".part");
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
