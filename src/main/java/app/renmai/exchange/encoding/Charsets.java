package app.renmai.exchange.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Charsets by the names that files give them, and strict decoding. */
public final class Charsets {
    /** The superset of GB2312 and GBK: what says GB2312 is usually GBK. */
    public static final Charset GB18030 = Charset.forName("GB18030");

    private static final Map<String, String> MEANT =
            Map.ofEntries(
                    Map.entry("gb2312", "GB18030"),
                    Map.entry("gb_2312-80", "GB18030"),
                    Map.entry("gbk", "GB18030"),
                    Map.entry("x-gbk", "GB18030"),
                    Map.entry("cp936", "GB18030"),
                    Map.entry("ms936", "GB18030"),
                    Map.entry("utf8", "UTF-8"),
                    Map.entry("shift_jis", "windows-31j"),
                    Map.entry("shift-jis", "windows-31j"),
                    Map.entry("sjis", "windows-31j"),
                    Map.entry("x-sjis", "windows-31j"),
                    Map.entry("ks_c_5601-1987", "x-windows-949"),
                    Map.entry("euc-kr", "x-windows-949"),
                    Map.entry("iso-8859-1", "windows-1252"),
                    Map.entry("latin1", "windows-1252"),
                    Map.entry("us-ascii", "windows-1252"),
                    Map.entry("ansi", "windows-1252"));

    private Charsets() {}

    /**
     * The charset that a name in a file means, which may be a wider one than it says: writers call
     * GBK GB2312, and windows-1252 ISO-8859-1.
     *
     * @param name a name in any case
     * @return the charset, or empty when nobody knows the name
     */
    public static Optional<Charset> named(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(key, key)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            // Files name charsets that never were ("Murks"): the caller guesses instead.
            return Optional.empty();
        }
    }

    /** Decodes, or gives nothing when an octet does not belong to the charset. */
    public static Optional<String> decodeStrictly(byte[] octets, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(octets))
                            .toString());
        } catch (CharacterCodingException _) {
            // That it cannot be decoded is the answer.
            return Optional.empty();
        }
    }

    /** Whether the octets are well-formed UTF-8. */
    public static boolean isUtf8(byte[] octets) {
        return isAscii(octets) || decodeStrictly(octets, StandardCharsets.UTF_8).isPresent();
    }

    /** Whether all octets are below 128. */
    public static boolean isAscii(byte[] octets) {
        for (byte octet : octets) {
            if (octet < 0) {
                return false;
            }
        }
        return true;
    }
}
