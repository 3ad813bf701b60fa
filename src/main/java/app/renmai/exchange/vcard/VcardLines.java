package app.renmai.exchange.vcard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Splits octets into the logical lines of vCards, undoing every way in which writers fold them. It
 * works on octets because many writers fold inside a character.
 */
final class VcardLines {
    private static final Pattern PROPERTY =
            // In Latin-1 an octet of a Chinese character may look like a line end.
            Pattern.compile("[A-Za-z0-9._-]+(?:;[^:]*)?:.*", Pattern.DOTALL);
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=]+\\s*");
    private static final Pattern QUOTED =
            Pattern.compile("(?i)[^:]*[;=]\"?QUOTED-PRINTABLE.*", Pattern.DOTALL);
    private static final Pattern IN_BASE64 =
            Pattern.compile("(?i)[^:]*;(?:ENCODING=)?\"?(?:B|BASE64)\"?(?:;[^:]*)?");

    private final byte[] octets;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int count;
    private int next;

    private VcardLines(byte[] octets) {
        this.octets = octets;
        split();
    }

    /**
     * A logical line.
     *
     * @param number the number of its first physical line, from 1
     * @param octets its octets, unfolded
     */
    record Logical(int number, byte[] octets) {
        /** The octets as Latin-1, which keeps every octet apart: for looking at its ASCII part. */
        String latin() {
            return new String(octets, StandardCharsets.ISO_8859_1);
        }
    }

    /** The logical lines of a file; blank lines and lines beginning with # are left out. */
    static List<Logical> of(byte[] octets) {
        VcardLines lines = new VcardLines(octets);
        List<Logical> logical = new ArrayList<>(lines.count);
        while (lines.next < lines.count) {
            int number = lines.next + 1;
            int index = lines.next++;
            if (!lines.isBlank(index) && octets[lines.starts[index]] != '#') {
                logical.add(new Logical(number, lines.whole(index)));
            }
        }
        return logical;
    }

    /**
     * The octets of a logical line. Nearly all stand on one physical line: those are only cut out.
     */
    private byte[] whole(int index) {
        return isWhole(index)
                ? Arrays.copyOfRange(octets, starts[index], ends[index])
                : unfolded(text(index)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether a line surely ends where the physical one does. */
    private boolean isWhole(int index) {
        int start = starts[index];
        int end = ends[index];
        byte last = octets[end - 1];
        if (last == '=' || last == '\\' || (octets[start] | 0x20) == 'n') {
            return false;
        }
        if (next < count && starts[next] < ends[next]) {
            byte following = octets[starts[next]];
            if (following == ' ' || following == '\t') {
                return false;
            }
        }
        for (int i = start; i < end && octets[i] != ':'; i++) {
            if (octets[i] == ';') {
                return !encoded(i, end);
            }
        }
        return true;
    }

    /** Whether the parameters from a place on may name an encoding that goes over lines. */
    private boolean encoded(int from, int end) {
        for (int i = from; i < end && octets[i] != ':'; i++) {
            int c = octets[i] | 0x20;
            boolean may = i > from && (c == 'q' || c == 'b' || c == 'e');
            if (may && (octets[i - 1] == ';' || octets[i - 1] == '=' || octets[i - 1] == '"')) {
                return true;
            }
        }
        return false;
    }

    private boolean isBlank(int index) {
        for (int i = starts[index]; i < ends[index]; i++) {
            if (octets[i] != ' ' && octets[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Lines end with CR LF, LF, CR, or the CR CR LF of a file converted twice. */
    private void split() {
        int start = 0;
        int i = 0;
        while (i < octets.length) {
            if (octets[i] != '\n' && octets[i] != '\r') {
                i++;
                continue;
            }
            add(start, i);
            int j = i;
            while (j < octets.length && octets[j] == '\r') {
                j++;
            }
            i = j < octets.length && octets[j] == '\n' ? j + 1 : i + 1;
            start = i;
        }
        add(start, octets.length);
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    private String text(int index) {
        return new String(
                octets, starts[index], ends[index] - starts[index], StandardCharsets.ISO_8859_1);
    }

    private String unfolded(String first) {
        StringBuilder line = new StringBuilder(first);
        boolean quoted = QUOTED.matcher(header(first)).matches();
        boolean base64 = IN_BASE64.matcher(header(first)).matches();
        while (next < count) {
            String following = text(next);
            if (quoted && endsWith(line, '=') && !following.isBlank() && !isEnd(following)) {
                line.setLength(line.length() - 1);
                line.append(following);
            } else if (startsWithBlank(following) && !following.isBlank()) {
                line.append(following, 1, following.length());
            } else if (base64 && BASE64.matcher(following).matches()) {
                line.append(following);
            } else if (continued(line, following)) {
                line.setLength(line.length() - 1);
                line.append('\n').append(following);
            } else if (brokenNote(first, following)) {
                line.append('\n').append(following);
            } else {
                break;
            }
            next++;
            // A parameter may be folded too, and only then tells how the value is encoded.
            quoted = quoted || QUOTED.matcher(header(line.toString())).matches();
        }
        return line.toString();
    }

    /** AOSP's writer continues addresses by a backslash at the end of a line. */
    private static boolean continued(StringBuilder line, String following) {
        return endsWith(line, '\\')
                && !(line.length() > 1 && line.charAt(line.length() - 2) == '\\')
                && !following.isBlank()
                && !PROPERTY.matcher(following).matches();
    }

    /** Some writers break the lines of a note as the user did. */
    private static boolean brokenNote(String first, String following) {
        return first.toUpperCase(Locale.ROOT).startsWith("NOTE")
                && !following.isBlank()
                && !following.startsWith("#")
                && !PROPERTY.matcher(following).matches();
    }

    private static String header(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? line : line.substring(0, colon);
    }

    private static boolean isEnd(String line) {
        return line.strip().equalsIgnoreCase("END:VCARD");
    }

    private static boolean startsWithBlank(String line) {
        return !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
    }

    private static boolean endsWith(StringBuilder line, char wanted) {
        return !line.isEmpty() && line.charAt(line.length() - 1) == wanted;
    }
}
