package app.renmai.exchange.mail;

import app.renmai.exchange.encoding.CharsetGuess;
import app.renmai.exchange.encoding.Charsets;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of headers: encoded words (RFC 2047), also those cut inside a character or set in
 * quotes, and raw octets above ASCII. Takes headers as Latin-1, one character an octet.
 */
final class EncodedWords {
    static final Pattern WORD = Pattern.compile("=\\?([^?\\s]+)\\?([bBqQ])\\?([^?]*)\\?=");

    private static final byte[] NOTHING = {};

    private final String header;
    private final byte[] around;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final StringBuilder base64 = new StringBuilder();
    private String charset = "";

    private EncodedWords(String header, byte[] around) {
        this.header = header;
        this.around = around;
    }

    /** Decodes a header. */
    static String decode(String latin) {
        return decode(latin, NOTHING);
    }

    /**
     * Decodes a header.
     *
     * @param around octets of the same writer, by which the charset of raw ones is guessed
     */
    static String decode(String latin, byte[] around) {
        EncodedWords words = new EncodedWords(latin, around);
        if (latin.indexOf("=?") < 0) {
            return words.raw(latin);
        }
        words.read();
        return words.text.toString();
    }

    private void read() {
        Matcher matcher = WORD.matcher(header);
        int last = 0;
        while (matcher.find()) {
            String between = header.substring(last, matcher.start());
            String named = matcher.group(1).replaceFirst("\\*.*", "");
            boolean goesOn = between.isBlank() && named.equalsIgnoreCase(charset);
            if (!goesOn) {
                boolean first = charset.isEmpty();
                flush();
                if (first || !between.isBlank()) {
                    text.append(raw(between));
                }
            }
            charset = named;
            add(matcher.group(2), matcher.group(3));
            last = matcher.end();
        }
        flush();
        text.append(raw(header.substring(last)));
    }

    private void add(String encoding, String word) {
        if (encoding.equalsIgnoreCase("b")) {
            base64.append(word);
            // Some cut Base64 anywhere: its end is that of a whole group.
            if (word.endsWith("=") || base64.length() % 4 == 0) {
                flushBase64();
            }
            return;
        }
        flushBase64();
        byte[] quoted = word.replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1);
        octets.writeBytes(TransferText.quotedPrintable(quoted, 0, quoted.length));
    }

    private void flushBase64() {
        byte[] encoded = base64.toString().getBytes(StandardCharsets.ISO_8859_1);
        octets.writeBytes(TransferText.base64(encoded, 0, encoded.length));
        base64.setLength(0);
    }

    private void flush() {
        flushBase64();
        if (octets.size() > 0) {
            text.append(text(octets.toByteArray(), charset));
        }
        octets.reset();
    }

    /** The text of octets in a charset by its name; guessed when the name is none or wrong. */
    static String text(byte[] octets, String charset) {
        Optional<Charset> named = Charsets.named(charset.isBlank() ? "utf-8" : charset);
        boolean promised = named.isPresent() && !charset.isBlank();
        if (promised && !isAsciiName(charset)) {
            Optional<String> strict = Charsets.decodeStrictly(octets, named.get());
            if (strict.isPresent()) {
                return strict.get();
            }
            // Most of a text that is damaged in one place is still in the charset it says.
            String damaged = new String(octets, named.get());
            long lost = damaged.chars().filter(c -> c == '\uFFFD').count();
            if (lost * 20 <= damaged.length() || lost == 1) {
                return damaged;
            }
        }
        return guessed(octets);
    }

    private static boolean isAsciiName(String charset) {
        return charset.strip().equalsIgnoreCase("us-ascii")
                || charset.strip().equalsIgnoreCase("ascii");
    }

    private static String guessed(byte[] octets) {
        if (Charsets.isUtf8(octets)) {
            return new String(octets, StandardCharsets.UTF_8);
        }
        return new String(octets, CharsetGuess.of(octets));
    }

    private String raw(String latin) {
        byte[] raw = latin.getBytes(StandardCharsets.ISO_8859_1);
        if (Charsets.isAscii(raw)) {
            return latin;
        }
        if (around.length == 0 || Charsets.isUtf8(raw)) {
            return guessed(raw);
        }
        return new String(raw, CharsetGuess.of(around));
    }
}
