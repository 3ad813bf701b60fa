package app.renmai.app.cli;

import app.renmai.exchange.TargetException;
import app.renmai.exchange.WholeFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The file that {@code --output} names; its ending says what is written into it. */
final class OutputFile {
    private static final String OPTION = "--output";

    private final Path path;

    private OutputFile(Path path) {
        this.path = path;
    }

    /**
     * The file, if one was named. To be asked for before the work begins, so that a wrong path
     * leaves nothing behind.
     *
     * @param given what the option gives
     * @param endings what can be written, each with its dot
     * @throws InputException when it ends otherwise
     * @throws TargetException when it cannot be written
     */
    static Optional<OutputFile> of(@Nullable Path given, Common common, String... endings) {
        if (given == null) {
            return Optional.empty();
        }
        OutputFile file = new OutputFile(given);
        if (Arrays.stream(endings).noneMatch(file::endsIn)) {
            List<String> known = Arrays.stream(endings).map("FILE"::concat).toList();
            throw Choice.refused(OPTION, given.toString(), known, common);
        }
        WholeFile.check(given);
        return Optional.of(file);
    }

    /** Whether it ends so, in upper case or lower. */
    boolean endsIn(String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Where it is. */
    Path path() {
        return path;
    }

    void write(String text) {
        write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes it.
     *
     * @throws TargetException when it cannot be written
     */
    void write(WholeFile.Body body) {
        try {
            WholeFile.write(path, body);
        } catch (IOException e) {
            throw TargetException.of(e, path);
        }
    }
}
