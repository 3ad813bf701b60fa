package app.renmai.exchange.ical;

import app.renmai.exchange.encoding.Charsets;
import app.renmai.exchange.encoding.EscapedOctets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A property of a calendar.
 *
 * @param line the line it begins on, from 1
 * @param name its name in upper case
 * @param parameters its parameters by name in upper case; those of vCalendar 1.0 that stand bare
 *     are values of the empty name
 * @param value its value, decoded, with its escapes
 */
record IcalProperty(int line, String name, Map<String, List<String>> parameters, String value) {

    /** Reads a logical line; empty when it is no property. */
    static Optional<IcalProperty> parse(IcalLines.Logical logical, Charset charset) {
        String text = new String(logical.octets(), StandardCharsets.ISO_8859_1);
        int colon = colon(text);
        if (colon <= 0) {
            return Optional.empty();
        }
        String head = new String(octets(text.substring(0, colon)), charset);
        List<String> pieces = split(head, ';');
        String name = pieces.getFirst().strip().toUpperCase(Locale.ROOT);
        if (!name.matches("[A-Z0-9-]+")) {
            return Optional.empty();
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String piece : pieces.subList(1, pieces.size())) {
            addParameter(parameters, piece);
        }
        byte[] value = octets(text.substring(colon + 1));
        boolean quoted = isQuotedPrintable(parameters);
        Charset own =
                Optional.ofNullable(parameters.get("CHARSET"))
                        .flatMap(names -> Charsets.named(names.getFirst()))
                        .orElse(charset);
        String decoded =
                quoted
                        ? new String(EscapedOctets.decode(value, '='), own)
                        : new String(value, charset);
        return Optional.of(new IcalProperty(logical.number(), name, parameters, decoded));
    }

    private static byte[] octets(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The first colon outside quotes; with quotes that never close, the first colon. */
    private static int colon(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ':' && !quoted) {
                return i;
            }
        }
        return text.indexOf(':');
    }

    /** Splits outside quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static void addParameter(Map<String, List<String>> parameters, String piece) {
        int equals = piece.indexOf('=');
        String key = equals < 0 ? "" : piece.substring(0, equals).strip().toUpperCase(Locale.ROOT);
        String values = equals < 0 ? piece : piece.substring(equals + 1);
        List<String> list = parameters.computeIfAbsent(key, _ -> new ArrayList<>());
        for (String one : split(values, ',')) {
            list.add(circumflex(one.replace("\"", "").strip()));
        }
    }

    /** RFC 6868: line ends, quotes and circumflexes in parameter values. */
    private static String circumflex(String value) {
        if (value.indexOf('^') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char following = i + 1 < value.length() ? value.charAt(i + 1) : 0;
            String meant =
                    c != '^'
                            ? ""
                            : switch (following) {
                                case 'n' -> "\n";
                                case '\'' -> "\"";
                                case '^' -> "^";
                                default -> "";
                            };
            if (meant.isEmpty()) {
                text.append(c);
            } else {
                text.append(meant);
                i++;
            }
        }
        return text.toString();
    }

    private static boolean isQuotedPrintable(Map<String, List<String>> parameters) {
        return java.util.stream.Stream.of("ENCODING", "")
                .flatMap(key -> parameters.getOrDefault(key, List.of()).stream())
                .anyMatch("QUOTED-PRINTABLE"::equalsIgnoreCase);
    }

    /** The first value of a parameter, or empty. */
    String parameter(String key) {
        List<String> values = parameters.get(key);
        return values == null ? "" : values.getFirst();
    }

    /** The values of a parameter as one text: a comma in it was not always quoted. */
    String wholeParameter(String key) {
        return String.join(", ", parameters.getOrDefault(key, List.of()));
    }

    /** The value as text: escapes undone (RFC 5545, 3.3.11), lines ended by a line feed. */
    String text() {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                text.append(c);
                continue;
            }
            char escaped = value.charAt(++i);
            switch (escaped) {
                case 'n', 'N' -> text.append('\n');
                case '\\', ';', ',', ':', '"' -> text.append(escaped);
                default -> text.append('\\').append(escaped);
            }
        }
        return text.toString().replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** The values of a list, such as dates. */
    List<String> list() {
        return List.of(value.split("[,;]")).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
