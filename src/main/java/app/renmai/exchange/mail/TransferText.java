package app.renmai.exchange.mail;

import app.renmai.exchange.encoding.EscapedOctets;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;

/** Transfer encodings of mail (RFC 2045, 6), read forgivingly. */
final class TransferText {
    private TransferText() {}

    /** Decodes Base64; what does not belong to it is passed over, it ends with its padding. */
    static byte[] base64(byte[] octets, int from, int to) {
        byte[] clean = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            byte octet = octets[i];
            if (octet == '=' && length % 4 > 1) {
                break;
            }
            if (isBase64(octet)) {
                clean[length++] = octet;
            }
        }
        // A single octet at the end holds less than one.
        int whole = length % 4 == 1 ? length - 1 : length;
        return Base64.getDecoder().decode(Arrays.copyOf(clean, whole));
    }

    private static boolean isBase64(byte octet) {
        return octet >= 'A' && octet <= 'Z'
                || octet >= 'a' && octet <= 'z'
                || octet >= '0' && octet <= '9'
                || octet == '+'
                || octet == '/';
    }

    /** Decodes quoted-printable; an "=" that means nothing stays. */
    static byte[] quotedPrintable(byte[] octets, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        int i = from;
        while (i < to) {
            if (octets[i] != '=') {
                out.write(octets[i++]);
                continue;
            }
            int escaped = EscapedOctets.octet(octets, i + 1, to);
            int soft = afterSoftBreak(octets, i + 1, to);
            if (escaped >= 0) {
                out.write(escaped);
                i += 3;
            } else if (soft > 0) {
                i = soft;
            } else {
                out.write('=');
                i++;
            }
        }
        return out.toByteArray();
    }

    private static int afterSoftBreak(byte[] octets, int from, int to) {
        int i = from;
        while (i < to && (octets[i] == ' ' || octets[i] == '\t')) {
            i++;
        }
        if (i == to) {
            return to;
        }
        if (octets[i] == '\r') {
            return i + 1 < to && octets[i + 1] == '\n' ? i + 2 : i + 1;
        }
        return octets[i] == '\n' ? i + 1 : 0;
    }
}
