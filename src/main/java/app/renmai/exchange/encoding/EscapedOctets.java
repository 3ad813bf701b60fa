package app.renmai.exchange.encoding;

import java.io.ByteArrayOutputStream;

/** Octets written as a sign and two hexadecimal digits: {@code =E4}, {@code %E4}. */
public final class EscapedOctets {
    private EscapedOctets() {}

    /** Undoes the escapes; a sign that no two digits follow stays. */
    public static byte[] decode(byte[] octets, char sign) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(octets.length);
        int i = 0;
        while (i < octets.length) {
            int escaped = octets[i] == sign ? octet(octets, i + 1, octets.length) : -1;
            out.write(escaped < 0 ? octets[i] : escaped);
            i += escaped < 0 ? 1 : 3;
        }
        return out.toByteArray();
    }

    /**
     * The octet that two hexadecimal digits mean.
     *
     * @param at where the first is
     * @param end where the text ends
     * @return the octet, or -1 when two digits do not stand there
     */
    public static int octet(byte[] octets, int at, int end) {
        if (at + 1 >= end) {
            return -1;
        }
        int high = Character.digit((char) octets[at], 16);
        int low = Character.digit((char) octets[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
