package app.renmai.service.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A text that was pasted, as a file in the workspace's folder until it is closed. */
public final class PastedText implements AutoCloseable {
    private static final String FOLDER = "pasted";

    private final Path folder;
    private final Path file;

    private PastedText(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Writes a text down. What a pasted text left behind when the program was stopped goes.
     *
     * @param workspace the workspace's folder
     * @param name the name of the file, which its readers show
     * @param text the text
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static PastedText of(Path workspace, String name, String text) {
        Path folder = workspace.resolve(FOLDER);
        try {
            remove(folder);
            Files.createDirectories(folder);
            return new PastedText(folder, Files.writeString(folder.resolve(name), text));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(name), e);
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Deletes the file. */
    @Override
    public void close() {
        try {
            remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
