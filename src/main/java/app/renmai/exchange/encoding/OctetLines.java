package app.renmai.exchange.encoding;

import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;

/**
 * Walks through the lines of octets, whatever they end with: CR LF, LF, CR, or the CR CR LF of a
 * file converted twice.
 */
public final class OctetLines {
    private final byte[] octets;
    private final int limit;
    private int number;
    private int start;
    private int end;
    private int next;

    /** Before the first line. */
    public OctetLines(byte[] octets) {
        this(octets, 0, octets.length);
    }

    /**
     * Before the first line of a part.
     *
     * @param from where the part begins
     * @param to where it ends
     */
    public OctetLines(byte[] octets, int from, int to) {
        this.octets = octets;
        this.next = from;
        this.limit = to;
    }

    /** Whether another line follows. */
    public boolean hasNext() {
        return next < limit;
    }

    /**
     * Goes to the next line.
     *
     * @throws NoSuchElementException when there is none
     */
    public void advance() {
        if (!hasNext()) {
            throw new NoSuchElementException("no line after line " + number);
        }
        number++;
        start = next;
        int i = start;
        while (i < limit && octets[i] != '\n' && octets[i] != '\r') {
            i++;
        }
        end = i;
        int j = i;
        while (j < limit && octets[j] == '\r') {
            j++;
        }
        next = j < limit && octets[j] == '\n' ? j + 1 : Math.min(i + 1, limit);
    }

    /** The number of the line, from 1. */
    public int number() {
        return number;
    }

    /** Where the line begins. */
    public int start() {
        return start;
    }

    /** Where the line ends, before what ends it. */
    public int end() {
        return end;
    }

    /** Where the next line begins. */
    public int next() {
        return next;
    }

    /** The line's octets as Latin-1, which keeps every octet apart, without its end. */
    public String latin() {
        return new String(octets, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Whether the line begins with an ASCII text. */
    public boolean startsWith(String ascii) {
        if (end - start < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (octets[start + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the line holds nothing but blanks. */
    public boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (octets[i] < 0 || octets[i] > ' ') {
                return false;
            }
        }
        return true;
    }
}
