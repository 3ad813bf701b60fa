package app.renmai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shared interchange files, read in place. They lie beside the project, or where the system
 * property {@code renmai.fixtures} says; without them their tests are skipped.
 */
public final class Fixtures {
    private Fixtures() {}

    /**
     * A file of the index.
     *
     * @param path its path below the fixtures' folder
     * @param special what it is about
     * @param expected how many records it holds
     */
    public record Entry(String path, String special, int expected) {
        /** Where it is. */
        public Path file() {
            return folder().orElseThrow().resolve(path);
        }

        /** The kind of file, by its folder: vcard, csv_google. */
        public String kind() {
            return path.split("/")[1];
        }
    }

    /** The files of the index of some kinds; skips the test when there is no index. */
    public static List<Entry> of(String kindPrefix) {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(
                folder.isPresent(), "shared/fixtures is not beside the project: nothing to read");
        List<Entry> entries =
                lines(folder.orElseThrow().resolve("INDEX.tsv")).stream()
                        .skip(1)
                        .map(line -> line.split("\t"))
                        .map(cells -> new Entry(cells[0], cells[4], Integer.parseInt(cells[5])))
                        .filter(entry -> entry.kind().startsWith(kindPrefix))
                        .toList();
        assertThat(entries).as("files of kind %s in the index", kindPrefix).isNotEmpty();
        return entries;
    }

    /** The CSV file of the index with a word in its path. */
    public static Path named(String word) {
        return of("csv").stream()
                .filter(entry -> entry.path().contains(word))
                .findFirst()
                .orElseThrow()
                .file();
    }

    /** What independent readers found, by path. */
    public static Map<String, Map<String, Object>> expectations(String name) {
        Map<String, Map<String, Object>> byPath = new HashMap<>();
        for (String line : lines(folder().orElseThrow().resolve("expected/" + name))) {
            Map<String, Object> json = json(line);
            byPath.put((String) json.get("path"), json);
        }
        return byPath;
    }

    /** What our own files hold, written by hand, by path below {@code ours}. */
    public static Map<String, Object> truth() {
        return json(String.join("\n", lines(folder().orElseThrow().resolve("ours/TRUTH.json"))));
    }

    private static Map<String, Object> json(String text) {
        try {
            return JSON.std.mapFrom(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> folder() {
        String named = System.getProperty("renmai.fixtures", "../shared/fixtures");
        return List.of(Path.of(named), Path.of("/work/shared/fixtures")).stream()
                .filter(path -> Files.exists(path.resolve("INDEX.tsv")))
                .findFirst();
    }
}
