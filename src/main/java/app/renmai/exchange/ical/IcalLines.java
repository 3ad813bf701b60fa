package app.renmai.exchange.ical;

import app.renmai.exchange.encoding.OctetLines;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The logical lines of a calendar. They are joined as octets, because writers fold inside a
 * character.
 */
final class IcalLines {
    /** In Latin-1 an octet of a Chinese character may look like a line end. */
    private static final Pattern PROPERTY =
            Pattern.compile("[A-Za-z][A-Za-z0-9-]*[;:].*", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*\\s*");

    private IcalLines() {}

    /**
     * A logical line.
     *
     * @param number the number of its first physical line, from 1
     * @param octets its octets, unfolded
     */
    record Logical(int number, byte[] octets) {}

    /** The logical lines of a file; blank lines are left out. */
    static List<Logical> of(byte[] octets) {
        List<Logical> logical = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int number = 0;
        boolean softBreak = false;
        OctetLines lines = new OctetLines(octets);
        while (lines.hasNext()) {
            lines.advance();
            String piece = lines.latin();
            boolean folded = piece.startsWith(" ") || piece.startsWith("\t");
            if (softBreak) {
                line.setLength(line.length() - 1);
                line.append(piece);
            } else if (piece.isBlank()) {
                continue;
            } else if (folded && !line.isEmpty()) {
                line.append(piece, 1, piece.length());
            } else if (!line.isEmpty() && !begins(piece, octets, lines.next())) {
                // A writer that breaks its texts as the user typed them; BEGIN and END have none.
                if (!isBorder(line)) {
                    line.append("\\n").append(piece);
                }
            } else {
                add(logical, number, line);
                number = lines.number();
                line.setLength(0);
                line.append(piece.stripLeading());
            }
            softBreak = endsSoftly(line);
        }
        add(logical, number, line);
        return logical;
    }

    private static boolean isBorder(StringBuilder line) {
        String start = line.substring(0, Math.min(line.length(), "BEGIN:".length()));
        String upper = start.toUpperCase(Locale.ROOT);
        return upper.startsWith("BEGIN:") || upper.startsWith("END:");
    }

    /** Whether a line begins a property; old Mozilla broke the line right behind the name. */
    private static boolean begins(String line, byte[] octets, int next) {
        if (PROPERTY.matcher(line).matches()) {
            return true;
        }
        OctetLines following = new OctetLines(octets, next, octets.length);
        if (!NAME.matcher(line).matches() || !following.hasNext()) {
            return false;
        }
        following.advance();
        return List.of(" :", " ;", "\t:", "\t;").stream().anyMatch(following::startsWith);
    }

    private static void add(List<Logical> logical, int number, StringBuilder line) {
        if (!line.isEmpty()) {
            logical.add(new Logical(number, line.toString().getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    /** vCalendar 1.0: quoted-printable goes on behind a "=" at the end of the line. */
    private static boolean endsSoftly(StringBuilder line) {
        if (line.isEmpty() || line.charAt(line.length() - 1) != '=') {
            return false;
        }
        int colon = line.indexOf(":");
        return colon > 0
                && line.substring(0, colon).toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
    }
}
