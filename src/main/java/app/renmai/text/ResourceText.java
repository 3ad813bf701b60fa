package app.renmai.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts and word lists that come with the program. */
public final class ResourceText {
    private ResourceText() {}

    /**
     * All of a text.
     *
     * @param path its absolute path among the program's resources
     * @throws UncheckedIOException when the program lacks it
     */
    public static String read(String path) {
        try (InputStream in = ResourceText.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("missing " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a list, without the blank ones and the comments, which begin with a hash. */
    public static List<String> lines(String path) {
        return read(path).lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    }
}
