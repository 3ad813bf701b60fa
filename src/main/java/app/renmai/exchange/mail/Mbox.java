package app.renmai.exchange.mail;

import app.renmai.exchange.encoding.OctetLines;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Mails one behind the other, each behind a line that begins with "From " (RFC 4155). A line that a
 * writer has quoted with ">" loses one; whether a blank line comes before is not asked, because not
 * all writers write one.
 */
final class Mbox {
    private static final String FROM = "From ";
    private static final Pattern DATED =
            Pattern.compile("From .*\\d{1,2}:\\d{2}.*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);

    private Mbox() {}

    /**
     * A mail.
     *
     * @param line the line it begins on, from 1
     * @param envelope what stands behind "From ", in Latin-1
     * @param octets the mail, quotes of the file undone
     */
    record Item(int line, String envelope, byte[] octets) {}

    /** Whether a text begins as mails one behind the other do. */
    static boolean begins(byte[] octets) {
        OctetLines lines = new OctetLines(octets);
        while (lines.hasNext()) {
            lines.advance();
            if (!lines.isBlank()) {
                return lines.startsWith(FROM) && headerFollows(octets, lines.next());
            }
        }
        return false;
    }

    private static boolean headerFollows(byte[] octets, int next) {
        OctetLines lines = new OctetLines(octets, next, octets.length);
        if (!lines.hasNext()) {
            return false;
        }
        lines.advance();
        return MailHeaders.isHeader(lines.latin()) || lines.startsWith(">From ");
    }

    /** The mails of a text that begins as mails one behind the other do. */
    static List<Item> split(byte[] octets) {
        List<Item> items = new ArrayList<>();
        OctetLines lines = new OctetLines(octets);
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        int line = 0;
        String envelope = "";
        while (lines.hasNext()) {
            lines.advance();
            boolean from = lines.startsWith(FROM);
            boolean begins =
                    from
                            && (line == 0 || DATED.matcher(lines.latin()).matches())
                            && headerFollows(octets, lines.next());
            if (begins) {
                if (line > 0) {
                    items.add(new Item(line, envelope, mail.toByteArray()));
                }
                mail.reset();
                line = lines.number();
                envelope = lines.latin().substring(FROM.length()).strip();
            } else if (line > 0) {
                boolean quoted = lines.startsWith(">") && QUOTED.matcher(lines.latin()).matches();
                int start = quoted ? lines.start() + 1 : lines.start();
                mail.write(octets, start, lines.next() - start);
            }
        }
        if (line > 0) {
            items.add(new Item(line, envelope, mail.toByteArray()));
        }
        return items;
    }
}
