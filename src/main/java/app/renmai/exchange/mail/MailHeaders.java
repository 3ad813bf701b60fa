package app.renmai.exchange.mail;

import app.renmai.exchange.encoding.OctetLines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The headers of a mail or of a part of one (RFC 5322, 2.2), as octets in Latin-1. */
final class MailHeaders {
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]+[ \\t]*:.*", Pattern.DOTALL);
    private static final int LONGEST = 200_000;
    private static final int MOST = 100_000;

    private final List<Header> headers = new ArrayList<>();
    private final byte[] octets;
    private final int start;
    private int bodyStart;

    private MailHeaders(byte[] octets, int start) {
        this.octets = octets;
        this.start = start;
    }

    private record Header(String name, StringBuilder value) {}

    /** Reads the headers between two places; the body begins behind them. */
    static MailHeaders read(byte[] octets, int from, int to) {
        return read(octets, from, to, 0);
    }

    /** Reads the headers of a mail that may have some blank lines before them. */
    static MailHeaders read(byte[] octets, int from, int to, int most) {
        MailHeaders read = new MailHeaders(octets, from);
        OctetLines lines = new OctetLines(octets, from, to);
        read.bodyStart = to;
        while (lines.hasNext()) {
            lines.advance();
            String line = lines.latin();
            if (lines.isBlank() && lines.number() <= most && read.headers.isEmpty()) {
                continue;
            }
            if (lines.isBlank() && !read.goesOn(line, octets, lines.next(), to)) {
                read.bodyStart = lines.next();
                break;
            }
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (folded && !read.headers.isEmpty()) {
                StringBuilder value = read.headers.getLast().value;
                if (value.length() < LONGEST) {
                    value.append(line);
                }
            } else if (isHeader(line)) {
                int colon = line.indexOf(':');
                read.headers.add(
                        new Header(
                                line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                                new StringBuilder(line.substring(colon + 1))));
            } else if (!read.headers.isEmpty()) {
                // No empty line, and yet no header: the body has begun.
                read.bodyStart = lines.start();
                break;
            } else if (!line.startsWith("From ") && !line.startsWith(">From ")) {
                read.bodyStart = lines.start();
                break;
            }
        }
        return read;
    }

    /** A line of blanks ends the headers, unless there are blanks in it and more headers follow. */
    private boolean goesOn(String line, byte[] octets, int next, int to) {
        if (line.isEmpty() || headers.isEmpty() || next >= to) {
            return false;
        }
        OctetLines following = new OctetLines(octets, next, to);
        following.advance();
        return isHeader(following.latin());
    }

    /** Whether a line begins a header. */
    static boolean isHeader(String line) {
        return HEADER.matcher(line).matches();
    }

    /** Where the body begins. */
    int bodyStart() {
        return bodyStart;
    }

    /** The names, in lower case. */
    List<String> names() {
        return headers.stream().map(Header::name).toList();
    }

    /** The first header of a name in lower case, unfolded, or empty. */
    String first(String name) {
        return headers.stream()
                .filter(header -> header.name.equals(name))
                .map(header -> header.value.toString().strip())
                .findFirst()
                .orElse("");
    }

    /** All headers of a name. */
    List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.name.equals(name))
                .map(header -> header.value.toString().strip())
                .toList();
    }

    /** The text of the first header of a name, its words decoded, or empty. */
    String text(String name) {
        return EncodedWords.decode(first(name), octets()).replaceAll("\\s+", " ").strip();
    }

    /** The headers as they stand. */
    byte[] octets() {
        return Arrays.copyOfRange(
                octets, start, Math.max(start, Math.min(bodyStart, start + MOST)));
    }
}
