package app.renmai.exchange.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * The addresses of a header (RFC 5322, 3.4), read forgivingly: encoded words in quotes or with
 * commas in them, comments for names, groups, semicolons between addresses.
 */
final class MailAddresses {
    private final String header;
    private final byte[] around;
    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String angle = "";
    private int at;

    private MailAddresses(String header, byte[] around) {
        this.header = header;
        this.around = around;
    }

    /**
     * Somebody a mail names.
     *
     * @param name the name, or empty
     * @param email the address, or empty when what stands there is none
     */
    record MailAddress(String name, String email) {}

    /**
     * Reads a header given in Latin-1.
     *
     * @param around octets of the same writer, by which the charset of raw ones is guessed
     */
    static List<MailAddress> parse(String latin, byte[] around) {
        MailAddresses addresses = new MailAddresses(latin, around);
        addresses.read();
        return addresses.found;
    }

    private void read() {
        Matcher word = EncodedWords.WORD.matcher(header);
        while (at < header.length()) {
            char c = header.charAt(at);
            if (c == '=' && word.region(at, header.length()).lookingAt()) {
                name.append(word.group());
                at = word.end();
                continue;
            }
            at++;
            switch (c) {
                case '"' -> quoted();
                case '(' -> comment();
                case '<' -> angle();
                case ',', ';' -> finish();
                // What came before names a group.
                case ':' -> name.setLength(0);
                default -> name.append(c);
            }
        }
        finish();
    }

    private void quoted() {
        while (at < header.length() && header.charAt(at) != '"') {
            if (header.charAt(at) == '\\' && at + 1 < header.length()) {
                at++;
            }
            name.append(header.charAt(at++));
        }
        at++;
    }

    private void comment() {
        int depth = 1;
        while (at < header.length()) {
            char c = header.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return;
            }
            comment.append(c);
        }
    }

    private void angle() {
        int end = header.indexOf('>', at);
        int stop = end < 0 ? header.length() : end;
        angle = header.substring(at, stop);
        at = Math.min(stop + 1, header.length());
    }

    private void finish() {
        String bare = name.toString().strip();
        boolean address = angle.isEmpty() && isAddress(bare);
        String email = address ? bare : address(angle);
        String said = address || bare.isEmpty() ? comment.toString() : bare;
        String words = clean(EncodedWords.decode(said, around));
        if (words.isEmpty() && email.isEmpty()) {
            words = clean(EncodedWords.decode(angle, around));
        }
        if (words.equalsIgnoreCase(email)) {
            words = "";
        }
        if (!words.isEmpty() || !email.isEmpty()) {
            found.add(new MailAddress(words, email));
        }
        name.setLength(0);
        comment.setLength(0);
        angle = "";
    }

    private static String clean(String words) {
        return words.replaceAll("\\s+", " ").strip().replaceAll("^['\"]+|['\"]+$", "").strip();
    }

    private static String address(String inside) {
        // An old route before the address: <@relay:user@host>.
        String bare = inside.substring(inside.lastIndexOf(':') + 1).strip();
        return isAddress(bare) ? bare : "";
    }

    private static boolean isAddress(String text) {
        return text.matches("[^\\s@<>,;]+@[^\\s@<>,;]+");
    }
}
