package app.renmai.exchange.encoding;

import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The octets of a text file, without a byte order mark, and the charset they are surely in.
 *
 * @param path where the file is, for messages
 * @param octets the text
 * @param marked the charset its byte order mark, its zero octets or the user names, or null when it
 *     must be guessed
 * @param wide the UTF-16 or UTF-32 the file was written in before it was turned into UTF-8, or null
 */
public record TextFile(Path path, byte[] octets, @Nullable Charset marked, @Nullable Charset wide) {
    private static final long MEGABYTE = 1_000_000;
    private static final long MOST_MEGABYTES = 500;

    /** What is read of a file takes several times its size: it must fit beside all else. */
    private static final int PARTS_OF_MEMORY = 8;

    /** Octets by which UTF-16 is told; an even number. */
    private static final int LOOKED_AT = 8_192;

    private static final int FEWEST_ZEROS = 4;

    /**
     * Reads a file.
     *
     * @param path the file
     * @param asked the charset the user has asked for, or null
     * @return its text, UTF-16 and UTF-32 turned into UTF-8
     * @throws UnreadableFileException when it is missing, a folder, out of reach, empty, no text,
     *     or not in the charset asked for
     */
    public static TextFile read(Path path, @Nullable Charset asked) {
        byte[] octets = octets(path);
        if (octets.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY, path);
        }
        TextFile file = unmarked(path, octets);
        if (contains(file.octets, (byte) 0)) {
            throw new UnreadableFileException(Reason.BINARY, path);
        }
        if (blank(file.octets)) {
            throw new UnreadableFileException(Reason.EMPTY, path);
        }
        if (asked == null || file.marked != null) {
            return file;
        }
        if (Charsets.decodeStrictly(file.octets, asked).isEmpty()) {
            throw new UnreadableFileException(Reason.WRONG_CHARSET, path, asked.name());
        }
        return new TextFile(path, file.octets, asked, null);
    }

    /** The charset: the sure one, or the likeliest. */
    public Charset charset() {
        return marked != null ? marked : CharsetGuess.of(octets);
    }

    private static byte[] octets(Path path) {
        if (Files.isDirectory(path)) {
            throw new UnreadableFileException(Reason.DIRECTORY, path);
        }
        if (!Files.exists(path)) {
            throw new UnreadableFileException(Reason.MISSING, path);
        }
        try {
            long memory = Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY / MEGABYTE;
            long most = Math.min(MOST_MEGABYTES, memory);
            if (Files.size(path) > most * MEGABYTE) {
                throw new UnreadableFileException(Reason.TOO_LARGE, path, most);
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UnreadableFileException(Reason.UNREADABLE, e, path);
        }
    }

    private static TextFile unmarked(Path path, byte[] octets) {
        if (starts(octets, 0xEF, 0xBB, 0xBF)) {
            byte[] rest = Arrays.copyOfRange(octets, 3, octets.length);
            // A mark is a promise that some writers break: they put it before text in another
            // charset.
            return new TextFile(
                    path, rest, Charsets.isUtf8(rest) ? StandardCharsets.UTF_8 : null, null);
        }
        Charset wide = wide(octets);
        if (wide == null) {
            return new TextFile(path, octets, null, null);
        }
        String text = new String(octets, wide);
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new TextFile(
                path, unmarked.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, wide);
    }

    /** UTF-16 or UTF-32, by its mark or by where its zero octets are. */
    private static @Nullable Charset wide(byte[] octets) {
        if (starts(octets, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(octets, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(octets, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(octets, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        // Both formats begin with Latin letters or a quote, whose other octet is zero in UTF-16.
        if (octets.length >= 8 && octets.length % 2 == 0) {
            if (zero(octets, 1, 3, 5, 7) && !zero(octets, 0)) {
                return StandardCharsets.UTF_16LE;
            }
            if (zero(octets, 0, 2, 4, 6) && !zero(octets, 1)) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return octets.length % 2 == 0 ? wideByZeros(octets) : null;
    }

    /** A Chinese text without a mark: its commas and line ends have a zero octet, on one side. */
    private static @Nullable Charset wideByZeros(byte[] octets) {
        int end = Math.min(octets.length, LOOKED_AT);
        int[] zeros = new int[2];
        for (int i = 0; i < end; i++) {
            zeros[i % 2] += octets[i] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        if (most < FEWEST_ZEROS || most < Math.min(zeros[0], zeros[1]) * 10) {
            return null;
        }
        Charset charset = zeros[1] == most ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        boolean text =
                Charsets.decodeStrictly(Arrays.copyOf(octets, end), charset)
                        .filter(all -> all.chars().noneMatch(c -> c < '\t' || c == 0xFFFF))
                        .isPresent();
        return text ? charset : null;
    }

    private static boolean zero(byte[] octets, int... at) {
        return Arrays.stream(at).allMatch(i -> octets[i] == 0);
    }

    private static boolean starts(byte[] octets, int... mark) {
        if (octets.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((octets[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] octets, byte wanted) {
        for (byte octet : octets) {
            if (octet == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean blank(byte[] octets) {
        for (byte octet : octets) {
            if (octet < 0 || octet > ' ') {
                return false;
            }
        }
        return true;
    }
}
