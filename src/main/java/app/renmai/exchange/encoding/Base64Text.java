package app.renmai.exchange.encoding;

import java.util.Base64;
import java.util.regex.Pattern;

/** Octets that a file writes as base64 (RFC 4648). */
public final class Base64Text {
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9+/\\s]*[=\\s]*");

    private Base64Text() {}

    /** Whether a text can be base64, if cut off perhaps: what it stands for is junk otherwise. */
    public static boolean is(String text) {
        return TEXT.matcher(text).matches();
    }

    /**
     * Reads base64 as leniently as programs write it: signs that are none are left out, and of a
     * text that is cut off all whole octets come.
     */
    public static byte[] octets(String base64) {
        String signs = base64.replaceAll("[^A-Za-z0-9+/]", "");
        int whole = signs.length() % 4 == 1 ? signs.length() - 1 : signs.length();
        return Base64.getDecoder().decode(signs.substring(0, whole));
    }
}
