package app.renmai.exchange.vcard;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One property of a card: its group, name, parameters and value, the value still in octets. */
final class VcardProperty {
    private static final Set<String> BARE_ENCODINGS =
            Set.of("QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT");

    private final int line;
    private final String group;
    private final String name;
    private final Map<String, List<String>> parameters;
    private final byte[] value;
    private final VcardCharsets charsets;
    private boolean oldEscapes;

    private VcardProperty(
            int line,
            String group,
            String name,
            Map<String, List<String>> parameters,
            byte[] value,
            VcardCharsets charsets) {
        this.line = line;
        this.group = group;
        this.name = name;
        this.parameters = parameters;
        this.value = value;
        this.charsets = charsets;
    }

    /** Reads a logical line; empty when it has no colon or no name before it. */
    static Optional<VcardProperty> parse(VcardLines.Logical logical, VcardCharsets charsets) {
        byte[] octets = logical.octets();
        int colon = colon(octets);
        if (colon <= 0) {
            return Optional.empty();
        }
        String head = CardOf.clean(charsets.decode(java.util.Arrays.copyOf(octets, colon), null));
        int end = head.indexOf(';');
        String full = (end < 0 ? head : head.substring(0, end)).strip();
        int dot = full.lastIndexOf('.');
        String name = full.substring(dot + 1).toUpperCase(Locale.ROOT);
        if (!isName(name)) {
            return Optional.empty();
        }
        Map<String, List<String>> parameters = Map.of();
        if (end >= 0) {
            parameters = new LinkedHashMap<>();
            for (String piece : split(head.substring(end + 1), ';')) {
                addParameter(parameters, piece.strip(), charsets);
            }
        }
        byte[] value = java.util.Arrays.copyOfRange(octets, colon + 1, octets.length);
        String group = dot < 0 ? "" : full.substring(0, dot).toLowerCase(Locale.ROOT);
        return Optional.of(
                new VcardProperty(logical.number(), group, name, parameters, value, charsets));
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean fits = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!fits) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** A property of a card that stands in another: the text of a nested card, in UTF-8. */
    static VcardProperty nested(int line, String text, VcardCharsets charsets) {
        return new VcardProperty(
                line,
                "",
                "AGENT",
                Map.of("CHARSET", List.of("UTF-8")),
                text.getBytes(StandardCharsets.UTF_8),
                charsets);
    }

    /** Whether a line is an AGENT without a value: the card that follows is its value. */
    static boolean isBlankAgent(byte[] octets) {
        return agentValue(octets).filter(String::isBlank).isPresent();
    }

    /** Whether a line is an AGENT whose value begins a card. */
    static boolean isOpeningAgent(byte[] octets) {
        return agentValue(octets)
                .map(value -> value.getBytes(StandardCharsets.ISO_8859_1))
                .filter(VcardLines::isBegin)
                .isPresent();
    }

    private static Optional<String> agentValue(byte[] octets) {
        String line = new String(octets, StandardCharsets.ISO_8859_1);
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).split(";", 2)[0].strip();
        return name.substring(name.lastIndexOf('.') + 1).equalsIgnoreCase("AGENT")
                ? Optional.of(line.substring(colon + 1))
                : Optional.empty();
    }

    /** The first colon outside quotes; with quotes that never close, the first colon. */
    private static int colon(byte[] octets) {
        boolean quoted = false;
        int first = -1;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '"') {
                quoted = !quoted;
            } else if (octets[i] == ':') {
                if (!quoted) {
                    return i;
                }
                first = first < 0 ? i : first;
            }
        }
        return first;
    }

    private static void addParameter(
            Map<String, List<String>> parameters, String piece, VcardCharsets charsets) {
        if (piece.isEmpty()) {
            return;
        }
        if (piece.regionMatches(true, 0, "X-CUSTOM(", 0, 9)) {
            // AOSP: TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5..=8F):
            String inside = piece.substring(9).replaceAll("\\)$", "");
            String label = inside.substring(inside.lastIndexOf(',') + 1);
            byte[] octets = unquoted(label.getBytes(StandardCharsets.ISO_8859_1));
            add(parameters, "LABEL-TEXT", charsets.decode(octets, "UTF-8"));
            return;
        }
        int equals = piece.indexOf('=');
        if (equals < 0) {
            String upper = piece.toUpperCase(Locale.ROOT);
            boolean charset = upper.equals("UTF-8") || upper.equals("GBK");
            String key = BARE_ENCODINGS.contains(upper) ? "ENCODING" : charset ? "CHARSET" : "TYPE";
            add(parameters, key, piece);
            return;
        }
        String key = piece.substring(0, equals).strip().toUpperCase(Locale.ROOT);
        String value = piece.substring(equals + 1).strip();
        boolean whole = value.startsWith("\"") && value.endsWith("\"") && value.length() > 1;
        if (whole && !key.equals("TYPE")) {
            add(parameters, key, circumflex(value.substring(1, value.length() - 1)));
            return;
        }
        for (String one : split(value, ',')) {
            for (String bare :
                    key.equals("TYPE") ? split(one.replace("\"", ""), ',') : List.of(one)) {
                add(parameters, key, circumflex(bare.replace("\"", "").strip()));
            }
        }
    }

    private static void add(Map<String, List<String>> parameters, String key, String value) {
        parameters.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    /** RFC 6868: line ends, quotes and circumflexes in parameter values. */
    static String circumflex(String value) {
        if (value.indexOf('^') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char after = c == '^' && i + 1 < value.length() ? value.charAt(i + 1) : 0;
            char meant = after == 'n' ? '\n' : after == '\'' ? '"' : after == '^' ? '^' : 0;
            plain.append(meant == 0 ? c : meant);
            i += meant == 0 ? 0 : 1;
        }
        return plain.toString();
    }

    /** Splits outside quotes and parentheses. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        if (text.indexOf(separator) < 0) {
            return List.of(text);
        }
        for (char c : text.toCharArray()) {
            quoted = c == '"' ? !quoted : quoted;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == separator && !quoted && depth <= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** Whether it says that the card is of version 2.1, or an earlier one. */
    boolean isVersion21() {
        return name.equals("VERSION") && raw().startsWith("2");
    }

    /** Reads escapes the way of version 2.1, which knows only those of punctuation. */
    void useOldEscapes() {
        oldEscapes = true;
    }

    int line() {
        return line;
    }

    String group() {
        return group;
    }

    String name() {
        return name;
    }

    /** The first value of a parameter, or null. */
    @Nullable String parameter(String key) {
        List<String> values = parameters.get(key);
        return values == null ? null : values.getFirst();
    }

    /** The types in lower case, with those of 2.1 that stand bare. */
    List<String> types() {
        List<String> written = parameters.getOrDefault("TYPE", List.of());
        if (written.isEmpty()) {
            return written;
        }
        List<String> types = new ArrayList<>(written.size());
        written.forEach(type -> types.add(type.toLowerCase(Locale.ROOT)));
        return types;
    }

    /** The rank of preference: 1 is most preferred, 100 is none. */
    int preference() {
        String rank = parameter("PREF");
        if (rank != null && !rank.isEmpty() && rank.length() < 4 && isNumber(rank)) {
            return Integer.parseInt(rank);
        }
        return types().contains("pref") ? 1 : 100;
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether the value holds nothing. */
    boolean isBlank() {
        for (byte octet : value) {
            if (octet != ';' && octet != ' ' && octet != '\t' && octet != ',') {
                return false;
            }
        }
        return true;
    }

    /** The value as one text. */
    String text() {
        return wholeText().strip();
    }

    /** The value as one text with the blanks around it. */
    String wholeText() {
        return unescaped(decoded(value));
    }

    /** The parameters, by name in upper case. */
    Map<String, List<String>> parameters() {
        return parameters;
    }

    /**
     * The value with the escapes of RFC 6350, whatever the version it stands in: 2.1 has
     * backslashes that escape nothing.
     */
    String portable() {
        String text = decoded(value).strip();
        if (text.indexOf('\\') < 0 && text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder portable = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char after = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
            boolean pair =
                    after == '\\'
                            || after == ';'
                            || after == ','
                            || !oldEscapes && (after == 'n' || after == 'N');
            if (pair) {
                portable.append(c).append(after == 'N' ? 'n' : after);
                i++;
            } else if (c == '\\' && after == ':') {
                // Apple escapes colons; nobody needs it.
                continue;
            } else {
                portable.append(c == '\n' ? "\\n" : c == '\\' ? "\\\\" : Character.toString(c));
            }
        }
        return portable.toString();
    }

    /** The value as it stands, decoded but with its escapes. */
    String raw() {
        return decoded(value).strip();
    }

    /** The parts between semicolons; never empty. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (quotedPrintable() && hasPlainSemicolon()) {
            int start = 0;
            for (int i = 0; i <= value.length; i++) {
                if (i == value.length || value[i] == ';' && !escaped(start, i)) {
                    byte[] part = java.util.Arrays.copyOfRange(value, start, i);
                    parts.add(unescaped(decoded(part)).strip());
                    start = i + 1;
                }
            }
        } else {
            for (String part : escapedSplit(decoded(value), ';')) {
                parts.add(unescaped(part).strip());
            }
        }
        return parts;
    }

    /** Some writers encode the semicolons between the parts as well. */
    private boolean hasPlainSemicolon() {
        for (byte octet : value) {
            if (octet == ';') {
                return true;
            }
        }
        return false;
    }

    /** The values between commas. */
    List<String> list() {
        return escapedSplit(decoded(value), ',').stream()
                .map(this::unescaped)
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private boolean quotedPrintable() {
        String encoding = parameter("ENCODING");
        return encoding != null && encoding.equalsIgnoreCase("QUOTED-PRINTABLE");
    }

    /** Whether a backslash stands before a place; its octet may be half of a character instead. */
    private boolean escaped(int start, int at) {
        boolean encoded =
                at > 2
                        && value[at - 3] == '='
                        && value[at - 2] == '5'
                        && (value[at - 1] | 0x20) == 'c';
        boolean may = encoded || at > start && value[at - 1] == '\\';
        return may && decoded(java.util.Arrays.copyOfRange(value, start, at)).endsWith("\\");
    }

    private String decoded(byte[] octets) {
        byte[] plain = quotedPrintable() ? unquoted(octets) : octets;
        return CardOf.clean(charsets.decode(plain, parameter("CHARSET")));
    }

    /** Undoes quoted-printable; an equals sign that begins no octet stays. */
    private static byte[] unquoted(byte[] octets) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(octets.length);
        for (int i = 0; i < octets.length; i++) {
            int high = i + 2 < octets.length ? Character.digit(octets[i + 1], 16) : -1;
            int low = i + 2 < octets.length ? Character.digit(octets[i + 2], 16) : -1;
            if (octets[i] == '=' && high >= 0 && low >= 0) {
                plain.write(high * 16 + low);
                i += 2;
            } else if (octets[i] != '=' || i + 1 < octets.length) {
                plain.write(octets[i]);
            }
        }
        return plain.toByteArray();
    }

    private static List<String> escapedSplit(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private String unescaped(String text) {
        return plain(text, oldEscapes);
    }

    /**
     * A text without its escapes.
     *
     * @param escaped the text, null for an empty one
     * @param old whether they are those of 2.1, which knows no line ends
     */
    static String plain(@Nullable String escaped, boolean old) {
        String text = escaped == null ? "" : escaped;
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char after = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (after == '\\' || after == ';' || after == ',' || after == ':') {
                plain.append(after);
                i++;
            } else if ((after == 'n' || after == 'N') && !old) {
                plain.append('\n');
                i++;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
