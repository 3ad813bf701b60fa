package app.renmai.exchange.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A card that stands in another as the value of AGENT, with those that stand in it. */
final class NestedCard {
    private final VcardProperty property;
    private final int next;

    /**
     * Reads it.
     *
     * @param begin the line that opens it
     * @param end where the outer card ends
     */
    NestedCard(VcardLines lines, VcardCharsets charsets, int begin, int end) {
        List<Object> parts = new ArrayList<>(List.of("BEGIN:VCARD"));
        int depth = 1;
        int i = begin + 1;
        while (i < end && depth > 0) {
            if (lines.isBegin(i) || lines.beginsInAgent(i)) {
                depth++;
                parts.add("BEGIN:VCARD");
            } else if (lines.isEnd(i)) {
                depth--;
                parts.add("END:VCARD");
            } else {
                Optional<VcardProperty> one = VcardProperty.parse(lines.line(i), charsets);
                one.ifPresent(parts::add);
            }
            i++;
        }
        for (int open = depth; open > 0; open--) {
            // Cut off: what is kept of it is a whole card all the same.
            parts.add("END:VCARD");
        }
        next = i;
        property = VcardProperty.nested(lines.number(begin), text(parts), charsets);
    }

    /** The card as one property: its text is the card's. */
    VcardProperty property() {
        return property;
    }

    /** The line behind it. */
    int next() {
        return next;
    }

    private static String text(List<Object> parts) {
        boolean old =
                parts.stream()
                        .anyMatch(part -> part instanceof VcardProperty one && one.isVersion21());
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof VcardProperty one) {
                if (old) {
                    one.useOldEscapes();
                }
                text.append(one.isVersion21() ? "VERSION:3.0" : KeptProperty.line(one));
            } else {
                text.append(part);
            }
            text.append('\n');
        }
        // Escaped once more, since it is the text of a property; its line ends may stand.
        return text.toString()
                .strip()
                .replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;");
    }
}
