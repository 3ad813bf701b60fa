package app.renmai.exchange.vcard;

import app.renmai.exchange.encoding.CharsetGuess;
import app.renmai.exchange.encoding.Charsets;
import app.renmai.exchange.encoding.TextFile;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the values of one file. A property may name its charset; for the others the file has one:
 * the sure one, else UTF-8, else one that some property of the file names, else a guess.
 */
final class VcardCharsets {
    private static final Pattern NAMED =
            Pattern.compile("(?i)[^:]*?;CHARSET=\"?([A-Za-z0-9_.:-]+?)\"?[;:,].*", Pattern.DOTALL);

    /** More octets do not change what a file's charset looks like. */
    private static final int ENOUGH = 4_000_000;

    private final Charset file;
    private final boolean sure;

    VcardCharsets(TextFile text, VcardLines lines) {
        sure = text.marked() != null;
        file = text.marked() != null ? text.marked() : found(lines);
    }

    /** The charset of what names none. */
    Charset file() {
        return file;
    }

    /**
     * Decodes a value.
     *
     * @param octets the value, with quoted-printable undone
     * @param declared the charset the property names, or null
     */
    String decode(byte[] octets, @Nullable String declared) {
        if (Charsets.isAscii(octets)) {
            return new String(octets, StandardCharsets.ISO_8859_1);
        }
        if (declared == null && utf8First()) {
            String text = new String(octets, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') < 0) {
                return text;
            }
        }
        Optional<Charset> named = declared == null ? Optional.empty() : Charsets.named(declared);
        Optional<String> text = named.flatMap(charset -> Charsets.decodeStrictly(octets, charset));
        if (text.isEmpty() && !sure) {
            // One octet in the wrong charset must not spoil the lines around it.
            text = Charsets.decodeStrictly(octets, StandardCharsets.UTF_8).filter(_ -> utf8First());
        }
        if (text.isEmpty()) {
            text = Charsets.decodeStrictly(octets, file);
        }
        return text.orElseGet(() -> lenient(octets, named));
    }

    private boolean utf8First() {
        return file.equals(StandardCharsets.UTF_8);
    }

    private String lenient(byte[] octets, Optional<Charset> named) {
        boolean utf8 = named.orElse(file).equals(StandardCharsets.UTF_8);
        Charset guess = CharsetGuess.of(octets);
        if (!utf8 || cutOff(octets)) {
            // Cut inside its last character: what stands before is good.
            String text = new String(octets, named.orElse(file));
            return text.endsWith("\uFFFD") ? text.substring(0, text.length() - 1) : text;
        }
        return new String(octets, guess);
    }

    private static boolean cutOff(byte[] octets) {
        String text = new String(octets, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') == text.length() - 1;
    }

    private static Charset found(VcardLines lines) {
        ByteArrayOutputStream unnamed = new ByteArrayOutputStream();
        Set<Charset> named = new LinkedHashSet<>();
        int utf8 = 0;
        int other = 0;
        for (int i = 0; i < lines.count(); i++) {
            Optional<Charset> charset =
                    lines.mayNameCharset(i) && !lines.isTooLong(i)
                            ? named(lines.line(i))
                            : Optional.empty();
            charset.ifPresent(named::add);
            if (lines.isAscii(i) || lines.isTooLong(i)) {
                continue;
            }
            byte[] octets = lines.line(i).octets();
            if (charset.isEmpty() && unnamed.size() < ENOUGH) {
                unnamed.writeBytes(octets);
                unnamed.write('\n');
            }
            if (Charsets.isUtf8(octets)) {
                utf8++;
            } else {
                other++;
            }
        }
        return chosen(unnamed.toByteArray(), named, utf8, other);
    }

    private static Optional<Charset> named(VcardLines.Logical line) {
        Matcher matcher = NAMED.matcher(line.latin());
        return matcher.matches() ? Charsets.named(matcher.group(1)) : Optional.empty();
    }

    private static Charset chosen(byte[] unnamed, Set<Charset> named, int utf8, int other) {
        named.remove(StandardCharsets.UTF_8);
        if (unnamed.length == 0) {
            // Every line with high octets names its charset.
            return other > 0 && named.size() == 1
                    ? named.iterator().next()
                    : StandardCharsets.UTF_8;
        }
        if (utf8 > 3 * other) {
            return StandardCharsets.UTF_8;
        }
        for (Charset charset : named) {
            if (Charsets.decodeStrictly(unnamed, charset).isPresent()) {
                return charset;
            }
        }
        return CharsetGuess.of(unnamed);
    }
}
