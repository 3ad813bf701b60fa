package app.renmai.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes content lines in UTF-8, folded at 75 octets and never inside a character (RFC 6350 3.2,
 * RFC 5545 3.1). A line is what ends with CR LF.
 */
public final class FoldedWriter extends Writer {
    private static final int MOST_OCTETS = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private final OutputStream out;
    private final StringBuilder line = new StringBuilder();

    /**
     * @param out where the octets go; closed with this
     */
    public FoldedWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            line.append(characters[i]);
            int end = line.length();
            if (characters[i] == '\n' && end > 1 && line.charAt(end - 2) == '\r') {
                fold(line.substring(0, end - 2).getBytes(StandardCharsets.UTF_8));
                out.write('\r');
                out.write('\n');
                line.setLength(0);
            }
        }
    }

    private void fold(byte[] octets) throws IOException {
        fold(octets, out);
    }

    /** Writes one line, folded, without its end. */
    public static void fold(byte[] octets, OutputStream out) throws IOException {
        int from = 0;
        int most = MOST_OCTETS;
        while (octets.length - from > most) {
            int end = from + most;
            while (inside(octets[end])) {
                end--;
            }
            out.write(octets, from, end - from);
            out.write(FOLD);
            from = end;
            // The blank counts.
            most = MOST_OCTETS - 1;
        }
        out.write(octets, from, octets.length - from);
    }

    /** Whether an octet goes on with a character. */
    private static boolean inside(byte octet) {
        return (octet & 0xC0) == 0x80;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        fold(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
        out.close();
    }
}
