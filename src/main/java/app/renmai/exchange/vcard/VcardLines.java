package app.renmai.exchange.vcard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the logical lines of vCards among octets, undoing every way in which writers fold them. It
 * works on octets because many writers fold inside a character. Lines are cut out one at a time
 * when they are asked for, so that a large file is in memory once. Safe for use by many threads.
 */
final class VcardLines {
    /** A line of more megabytes than that is no property of anybody. */
    static final int MOST_MEGABYTES = 20;

    private static final int MOST_OCTETS = MOST_MEGABYTES * 1_000_000;
    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";

    /** What a line that opens or closes a card can be long, with blanks in and around it. */
    private static final int LONGEST_MARK = 40;

    private final byte[] octets;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int physical;

    /** The first physical line of each logical one, and the one behind its last. */
    private int[] firsts;

    private int[] nexts;
    private int count;

    /**
     * @param octets the text of a file
     */
    VcardLines(byte[] octets) {
        this.octets = octets;
        split();
        firsts = new int[physical];
        nexts = new int[physical];
        int index = 0;
        while (index < physical) {
            int next = index + 1;
            // Blank lines and lines beginning with # are left out.
            if (!isBlank(index) && octets[starts[index]] != '#') {
                next = isWhole(index) ? next : new Unfolding(index).next;
                firsts[count] = index;
                nexts[count++] = next;
            }
            index = next;
        }
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

    /** How many logical lines there are. */
    int count() {
        return count;
    }

    /** The number of the physical line where a logical one begins, from 1. */
    int number(int index) {
        return firsts[index] + 1;
    }

    /** A logical line, unfolded. */
    Logical line(int index) {
        int first = firsts[index];
        byte[] whole =
                nexts[index] == first + 1 && isWhole(first)
                        ? Arrays.copyOfRange(octets, starts[first], ends[first])
                        : new Unfolding(first).octets();
        return new Logical(number(index), whole);
    }

    /** Whether a line is longer than any property can be; it must not be asked for then. */
    boolean isTooLong(int index) {
        return end(index) - starts[firsts[index]] > MOST_OCTETS;
    }

    /** Whether all octets of a line are below 128. */
    boolean isAscii(int index) {
        int end = end(index);
        for (int i = starts[firsts[index]]; i < end; i++) {
            if (octets[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a parameter of a line begins with C, as CHARSET does. */
    boolean mayNameCharset(int index) {
        int start = starts[firsts[index]];
        int end = end(index);
        for (int i = start + 1; i < end && octets[i - 1] != ':'; i++) {
            if (octets[i - 1] == ';' && (octets[i] | 0x20) == 'c') {
                return true;
            }
        }
        return false;
    }

    /** Whether a line opens a card. */
    boolean isBegin(int index) {
        return isMark(firsts[index], BEGIN);
    }

    /** Whether a line closes a card. */
    boolean isEnd(int index) {
        return isMark(firsts[index], END);
    }

    /** Whether a line says that a card follows as its value: {@code AGENT:}. */
    boolean opensAgent(int index) {
        return isShort(index) && VcardProperty.isBlankAgent(line(index).octets());
    }

    /** Whether a line is an AGENT behind whose colon a card begins: {@code AGENT:BEGIN:VCARD}. */
    boolean beginsInAgent(int index) {
        return (octets[starts[firsts[index]]] | 0x20) == 'a'
                && isShort(index)
                && VcardProperty.isOpeningAgent(line(index).octets());
    }

    private boolean isShort(int index) {
        return end(index) - starts[firsts[index]] <= 2 * LONGEST_MARK;
    }

    private int end(int index) {
        return ends[nexts[index] - 1];
    }

    /** Compares without case and without the blanks that some writers put in. */
    private boolean isMark(int line, String mark) {
        int length = ends[line] - starts[line];
        return length <= LONGEST_MARK
                && length >= mark.length()
                && isMark(octets, starts[line], ends[line], mark);
    }

    private static boolean isMark(byte[] octets, int start, int end, String mark) {
        int matched = 0;
        for (int i = start; i < end; i++) {
            int c = octets[i];
            if (c >= 0 && c <= ' ') {
                continue;
            }
            int upper = c >= 'a' && c <= 'z' ? c - 32 : c;
            if (matched == mark.length() || upper != mark.charAt(matched)) {
                return false;
            }
            matched++;
        }
        return matched == mark.length();
    }

    /** Whether octets are nothing but the line that opens a card. */
    static boolean isBegin(byte[] line) {
        return line.length <= LONGEST_MARK && isMark(line, 0, line.length, BEGIN);
    }

    /** Whether a line surely ends where the physical one does. */
    private boolean isWhole(int index) {
        int start = starts[index];
        int end = ends[index];
        byte last = octets[end - 1];
        if (last == '=' || last == '\\' || isNote(start, end)) {
            return false;
        }
        if (index + 1 < physical && startsWithBlank(index + 1)) {
            return false;
        }
        for (int i = start; i < end && octets[i] != ':'; i++) {
            if (octets[i] == ';') {
                return !mayBeEncoded(i, end);
            }
        }
        return true;
    }

    /** Whether the parameters from a place on may name an encoding that goes over lines. */
    private boolean mayBeEncoded(int from, int end) {
        for (int i = from + 1; i < end && octets[i] != ':'; i++) {
            int c = octets[i] | 0x20;
            boolean may = i > from && (c == 'q' || c == 'b' || c == 'e');
            if (may && (octets[i - 1] == ';' || octets[i - 1] == '=' || octets[i - 1] == '"')) {
                return true;
            }
        }
        return false;
    }

    private boolean isNote(int start, int end) {
        return end - start >= 4
                && (octets[start] | 0x20) == 'n'
                && (octets[start + 1] | 0x20) == 'o'
                && (octets[start + 2] | 0x20) == 't'
                && (octets[start + 3] | 0x20) == 'e';
    }

    private boolean startsWithBlank(int index) {
        byte first = starts[index] < ends[index] ? octets[starts[index]] : 0;
        return first == ' ' || first == '\t';
    }

    private boolean isBlank(int index) {
        for (int i = starts[index]; i < ends[index]; i++) {
            if (octets[i] != ' ' && octets[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Whether a line begins as a property does: a name, perhaps parameters, a colon. */
    private boolean isProperty(int index) {
        int end = ends[index];
        int i = starts[index];
        while (i < end && isNameOctet(octets[i])) {
            i++;
        }
        if (i == starts[index] || i == end || octets[i] != ':' && octets[i] != ';') {
            return false;
        }
        while (i < end && octets[i] != ':') {
            i++;
        }
        return i < end;
    }

    private static boolean isNameOctet(byte c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z'
                || c >= '0' && c <= '9'
                || c == '.'
                || c == '_'
                || c == '-';
    }

    private boolean isBase64(int index) {
        int end = ends[index];
        while (end > starts[index] && octets[end - 1] >= 0 && octets[end - 1] <= ' ') {
            end--;
        }
        for (int i = starts[index]; i < end; i++) {
            byte c = octets[i];
            int lower = c | 0x20;
            boolean fits =
                    lower >= 'a' && lower <= 'z'
                            || c >= '0' && c <= '9'
                            || c == '+'
                            || c == '/'
                            || c == '=';
            if (!fits) {
                return false;
            }
        }
        return end > starts[index];
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
        if (physical == starts.length) {
            starts = Arrays.copyOf(starts, physical * 2);
            ends = Arrays.copyOf(ends, physical * 2);
        }
        // Files put together of several have byte order marks within.
        boolean marked =
                end - start >= 3
                        && octets[start] == (byte) 0xEF
                        && octets[start + 1] == (byte) 0xBB
                        && octets[start + 2] == (byte) 0xBF;
        starts[physical] = marked ? start + 3 : start;
        ends[physical++] = end;
    }

    /** Puts a logical line together, and so finds where it ends. */
    private final class Unfolding {
        private static final int LONGEST_HEADER = 10_000;

        private final boolean note;
        private int next;
        private byte[] line;
        private int size;
        private int colon = -1;
        private boolean parameters;
        private boolean quoted;
        private boolean base64;

        Unfolding(int first) {
            note = isNote(starts[first], ends[first]);
            next = first + 1;
            line = new byte[Math.clamp(2L * (ends[first] - starts[first]), 64, MOST_OCTETS)];
            append(starts[first], ends[first]);
            while (next < physical && goesOn()) {
                next++;
            }
        }

        byte[] octets() {
            return Arrays.copyOf(line, size);
        }

        private boolean goesOn() {
            int start = starts[next];
            int end = ends[next];
            boolean blank = isBlank(next);
            // The parameters may be broken as well; where they are folded, their = is their own.
            boolean soft = inHeader() ? parameters && !startsWithBlank(next) : quoted;
            if (soft && last() == '=' && !blank && !isMark(next, END)) {
                size--;
                append(start, end);
            } else if (startsWithBlank(next) && !blank) {
                append(start + 1, end);
            } else if (base64 && isBase64(next)) {
                append(start, end);
            } else if (!blank && isContinued() && !isProperty(next)) {
                // AOSP's writer continues addresses by a backslash at the end of a line.
                size--;
                appendLine(start, end);
            } else if (note && !blank && octets[start] != '#' && !isProperty(next)) {
                // Some writers break the lines of a note as the user did.
                appendLine(start, end);
            } else {
                return false;
            }
            return true;
        }

        private int last() {
            return size == 0 ? 0 : line[size - 1];
        }

        private boolean isContinued() {
            return last() == '\\' && !(size > 1 && line[size - 2] == '\\');
        }

        private int indexOf(char wanted) {
            for (int i = 0; i < size; i++) {
                if (line[i] == wanted) {
                    return i;
                }
            }
            return -1;
        }

        private void appendLine(int start, int end) {
            room(1);
            line[size++] = '\n';
            append(start, end);
        }

        private void append(int start, int end) {
            // What is too long is measured, not kept.
            int length = Math.min(end - start, Math.max(0, MOST_OCTETS + 1 - size));
            room(length);
            System.arraycopy(octets, start, line, size, length);
            size += length;
            if (colon < 0 && size - length < LONGEST_HEADER) {
                examine();
            }
        }

        private boolean inHeader() {
            return colon < 0 && size < LONGEST_HEADER;
        }

        private void room(int more) {
            if (size + more > line.length) {
                line = Arrays.copyOf(line, Math.max(size + more, 2 * line.length));
            }
        }

        /**
         * Looks into the header: a parameter may be folded too, and only then says its encoding.
         */
        private void examine() {
            colon = indexOf(':');
            int end = Math.min(colon < 0 ? size : colon, LONGEST_HEADER);
            String header = new String(line, 0, end, StandardCharsets.ISO_8859_1);
            parameters = header.indexOf(';') >= 0;
            if (!parameters) {
                return;
            }
            for (String piece : header.substring(header.indexOf(';') + 1).split(";", -1)) {
                int equals = piece.lastIndexOf('=');
                String value = piece.substring(equals + 1).replace("\"", "").strip();
                boolean encoding = equals < 0 || piece.regionMatches(true, 0, "ENCODING=", 0, 9);
                boolean short64 = value.equalsIgnoreCase("B") || value.equalsIgnoreCase("BASE64");
                base64 = base64 || encoding && short64;
                quoted = quoted || isQuoted(piece);
            }
        }

        private static boolean isQuoted(String piece) {
            int at = piece.toUpperCase(java.util.Locale.ROOT).indexOf("QUOTED-PRINTABLE");
            char before = at > 0 ? piece.charAt(at - 1) : '=';
            return at == 0 || at > 0 && (before == '=' || before == '"');
        }
    }
}
