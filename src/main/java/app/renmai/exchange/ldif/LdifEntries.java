package app.renmai.exchange.ldif;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.encoding.Base64Text;
import app.renmai.exchange.encoding.CharsetGuess;
import app.renmai.exchange.encoding.Charsets;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.exchange.ldif.LdifEntry.Value;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a file into entries (RFC 2849). Lines are joined as octets, since writers fold within
 * characters.
 */
final class LdifEntries {
    private static final Pattern LINE =
            Pattern.compile(
                    "([A-Za-z0-9._-]+(?:;[A-Za-z0-9_-]+)*)\\s*:([:<]?)[ \\t]*(.*)", Pattern.DOTALL);
    private static final int SHOWN = 60;

    private final Charset charset;
    private final List<Remark> broken = new ArrayList<>();
    private final List<LdifEntry> entries = new ArrayList<>();
    private List<Value> values = new ArrayList<>();
    private int begins = 1;

    private LdifEntries(Charset charset) {
        this.charset = charset;
    }

    /**
     * The entries of a file.
     *
     * @param file its text
     * @param broken takes the lines that are none of LDIF
     */
    static List<LdifEntry> of(TextFile file, List<Remark> broken) {
        LdifEntries reader = new LdifEntries(file.charset());
        reader.read(new String(file.octets(), StandardCharsets.ISO_8859_1));
        broken.addAll(reader.broken);
        return reader.entries;
    }

    private void read(String latin) {
        StringBuilder line = new StringBuilder();
        int number = 0;
        int at = 0;
        boolean comment = false;
        for (String physical : latin.split("\\r\\n|\\n|\\r", -1)) {
            at++;
            boolean folded = physical.startsWith(" ") || physical.startsWith("\t");
            if (folded && (number > 0 || comment)) {
                if (!comment) {
                    line.append(physical, 1, physical.length());
                }
                continue;
            }
            take(line.toString(), number);
            line.setLength(0);
            number = 0;
            comment = physical.startsWith("#");
            if (physical.isBlank()) {
                end();
            } else if (!comment) {
                line.append(physical);
                number = at;
            }
        }
        take(line.toString(), number);
        end();
    }

    private void take(String line, int number) {
        if (number == 0 || line.equals("-")) {
            return;
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || parts.group(2).equals(":") && !Base64Text.is(parts.group(3))) {
            String text = decoded(line.getBytes(StandardCharsets.ISO_8859_1), charset);
            String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
            broken.add(Remark.at(number, Reason.ENTRY_UNREADABLE, shown));
            return;
        }
        String name = parts.group(1);
        boolean named = name.equalsIgnoreCase("dn");
        // Some writers forget the blank line between entries.
        if (named && values.stream().anyMatch(value -> value.attribute().equals("dn"))) {
            end();
        }
        if (values.isEmpty()) {
            begins = number;
        }
        if (!name.toLowerCase(Locale.ROOT).equals("version") || !values.isEmpty()) {
            values.add(value(name, parts.group(2), parts.group(3)));
        }
    }

    private Value value(String name, String kind, String written) {
        byte[] octets = written.strip().getBytes(StandardCharsets.ISO_8859_1);
        if (kind.equals(":")) {
            octets = Base64Text.octets(written);
            return new Value(name, text(octets), octets, false);
        }
        return new Value(name, decoded(octets, charset).strip(), octets, kind.equals("<"));
    }

    /** Base64 is of UTF-8 by the standard, and of the writer's own charset with old programs. */
    private String text(byte[] octets) {
        if (Charsets.isUtf8(octets)) {
            return new String(octets, StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
        }
        for (byte octet : octets) {
            if (octet == 0) {
                return "";
            }
        }
        Charset likely = charset.equals(StandardCharsets.UTF_8) ? CharsetGuess.of(octets) : charset;
        return decoded(octets, likely).replace("\r\n", "\n").strip();
    }

    private static String decoded(byte[] octets, Charset charset) {
        return new String(octets, charset);
    }

    private void end() {
        if (!values.isEmpty()) {
            entries.add(new LdifEntry(begins, values));
            values = new ArrayList<>();
        }
    }
}
