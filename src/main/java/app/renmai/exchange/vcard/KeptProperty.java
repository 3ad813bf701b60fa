package app.renmai.exchange.vcard;

import app.renmai.model.contact.KeptField;

import ezvcard.property.RawProperty;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A property for which there is no field, as it is kept: its name with group and parameters, its
 * value with the escapes of RFC 6350, decoded. So it is the same in every version of vCard.
 */
final class KeptProperty {
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_VALUE = 200_000;

    /** What the value is not written in any more once it is decoded. */
    private static final Set<String> DONE_WITH = Set.of("ENCODING", "CHARSET", "LABEL-TEXT");

    /** What makes a card one. */
    private static final Set<String> FRAME = Set.of("BEGIN", "END", "VERSION");

    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z0-9-]+\\.)?([A-Za-z0-9_-]+)");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_-]+=\\P{Cntrl}*");

    /** What ranks a second spelling of the name before the one that is in our own fields. */
    private static final Set<String> RANKS = Set.of("PREF", "ALTID");

    private KeptProperty() {}

    /** A property as a line of version 3.0 or 4.0, not folded. */
    static String line(VcardProperty property) {
        return name(property) + ":" + value(property);
    }

    private static String value(VcardProperty property) {
        return CardBinary.dataUri(property).orElseGet(property::portable);
    }

    /** The field that keeps a property; empty when the property is too long to be kept. */
    static Optional<KeptField> of(VcardProperty property) {
        String name = name(property);
        String value = value(property);
        boolean fits = name.length() <= LONGEST_NAME && value.length() <= LONGEST_VALUE;
        return fits ? Optional.of(KeptField.of(KeptField.VCARD, name, value)) : Optional.empty();
    }

    private static String name(VcardProperty property) {
        boolean name = property.name().equals("N") || property.name().equals("FN");
        StringBuilder text = new StringBuilder();
        if (!property.group().isEmpty()) {
            text.append(property.group()).append('.');
        }
        text.append(property.name());
        for (Map.Entry<String, List<String>> parameter : property.parameters().entrySet()) {
            if (DONE_WITH.contains(parameter.getKey())
                    || name && RANKS.contains(parameter.getKey())) {
                continue;
            }
            for (String value : parameter.getValue()) {
                if (name && value.equalsIgnoreCase("pref")) {
                    continue;
                }
                text.append(';').append(parameter.getKey()).append('=').append(quoted(value));
            }
        }
        return text.toString();
    }

    /** RFC 6868 and the quotes of RFC 6350. */
    private static String quoted(String value) {
        String safe = value.replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
        boolean plain = safe.chars().noneMatch(c -> c == ';' || c == ',' || c == ':' || c == '=');
        return plain ? safe : '"' + safe + '"';
    }

    /** The group of a kept property, or empty. */
    static String group(KeptField field) {
        String full = field.name().split(";", 2)[0];
        int dot = full.lastIndexOf('.');
        return dot < 0 ? "" : full.substring(0, dot).toLowerCase(Locale.ROOT);
    }

    /** Whether a field can be written as the property it was, and no program stumbles over it. */
    static boolean isWritable(KeptField field) {
        List<String> pieces = VcardProperty.split(field.name(), ';');
        Matcher name = NAME.matcher(pieces.getFirst());
        return name.matches()
                && !FRAME.contains(name.group(1).toUpperCase(Locale.ROOT))
                && pieces.stream().skip(1).allMatch(piece -> PARAMETER.matcher(piece).matches())
                && !field.value().strip().equalsIgnoreCase("BEGIN:VCARD")
                && CardOf.clean(field.value()).equals(field.value())
                && field.value().indexOf('\n') < 0;
    }

    /** The property to write of a field that a card kept. */
    static RawProperty raw(KeptField field) {
        List<String> pieces = VcardProperty.split(field.name(), ';');
        String full = pieces.getFirst();
        int dot = full.lastIndexOf('.');
        RawProperty raw = new RawProperty(full.substring(dot + 1), field.value());
        if (dot >= 0) {
            raw.setGroup(full.substring(0, dot));
        }
        for (String piece : pieces.subList(1, pieces.size())) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                raw.addParameter(piece.substring(0, equals), unquoted(piece.substring(equals + 1)));
            }
        }
        return raw;
    }

    private static String unquoted(String value) {
        boolean quotes = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return VcardProperty.circumflex(quotes ? value.substring(1, value.length() - 1) : value);
    }
}
