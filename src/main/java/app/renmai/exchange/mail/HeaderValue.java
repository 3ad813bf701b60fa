package app.renmai.exchange.mail;

import app.renmai.exchange.encoding.EscapedOctets;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header with parameters, such as Content-Type (RFC 2045, 5.1), those of RFC 2231 put together.
 *
 * @param value the value before the parameters, in lower case
 * @param parameters the parameters by name in lower case, decoded
 */
record HeaderValue(String value, Map<String, String> parameters) {
    private static final Pattern SECTION = Pattern.compile("([^*]+)\\*(?:(\\d{1,3}))?(\\*?)");

    /** Reads a header given in Latin-1. */
    static HeaderValue parse(String latin) {
        List<String> pieces = split(latin);
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, String>> sections = new LinkedHashMap<>();
        for (String piece : pieces.subList(1, pieces.size())) {
            int equals = piece.indexOf('=');
            if (equals <= 0) {
                continue;
            }
            String name = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value = unquoted(piece.substring(equals + 1).strip());
            Matcher matcher = SECTION.matcher(name);
            if (matcher.matches()) {
                boolean alone = matcher.group(2) == null;
                int number = alone ? 0 : Integer.parseInt(matcher.group(2));
                boolean encoded = alone || !matcher.group(3).isEmpty();
                sections.computeIfAbsent(matcher.group(1), _ -> new TreeMap<>())
                        .put(number, (encoded ? "%" : " ") + value);
            } else {
                parameters.putIfAbsent(name, EncodedWords.decode(value));
            }
        }
        sections.forEach((name, parts) -> parameters.put(name, joined(parts)));
        String main = pieces.getFirst().replaceAll("\\([^)]*\\)", "").strip();
        return new HeaderValue(main.toLowerCase(Locale.ROOT), parameters);
    }

    /** Splits at semicolons outside quotes. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) {
            return value;
        }
        int end = value.length() > 1 && value.endsWith("\"") ? value.length() - 1 : value.length();
        return value.substring(1, end).replaceAll("\\\\([\\\\\"])", "$1");
    }

    /** The first section names the charset: utf-8'zh'%E5%90%8D. */
    private static String joined(TreeMap<Integer, String> parts) {
        String charset = "";
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        boolean first = true;
        for (String part : parts.values()) {
            boolean encoded = part.charAt(0) == '%';
            String value = part.substring(1);
            if (first && encoded) {
                String[] sides = value.split("'", 3);
                if (sides.length == 3) {
                    charset = sides[0];
                    value = sides[2];
                }
            }
            first = false;
            byte[] raw = value.getBytes(StandardCharsets.ISO_8859_1);
            octets.writeBytes(encoded ? EscapedOctets.decode(raw, '%') : raw);
        }
        return EncodedWords.text(octets.toByteArray(), charset);
    }

    /** A parameter, or empty. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
