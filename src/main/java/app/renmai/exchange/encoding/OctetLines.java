package app.renmai.exchange.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NoSuchElementException;

/**
 * Walks through the lines of octets, whatever they end with: CR LF, LF, CR, or the CR CR LF of a
 * file converted twice.
 */
public final class OctetLines {
    private final byte[] octets;
    private int number;
    private int start;
    private int end;
    private int next;

    /** Before the first line. */
    public OctetLines(byte[] octets) {
        this.octets = octets;
    }

    /** Whether another line follows. */
    public boolean hasNext() {
        return next < octets.length;
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
        while (i < octets.length && octets[i] != '\n' && octets[i] != '\r') {
            i++;
        }
        end = i;
        int j = i;
        while (j < octets.length && octets[j] == '\r') {
            j++;
        }
        next = j < octets.length && octets[j] == '\n' ? j + 1 : Math.min(i + 1, octets.length);
    }

    /** The number of the line, from 1. */
    public int number() {
        return number;
    }

    /** Where the line begins. */
    public int start() {
        return start;
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

    /** The octets from one place to another. */
    public byte[] between(int from, int to) {
        return Arrays.copyOfRange(octets, from, to);
    }
}
