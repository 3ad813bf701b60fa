package app.renmai.exchange.mail;

import app.renmai.exchange.encoding.Charsets;
import app.renmai.exchange.html.HtmlText;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What there is to read in a mail: plain text, or HTML as text, and the names of its files. */
final class MailText {
    private static final Pattern META = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final int META_WITHIN = 2_000;

    private final StringBuilder text = new StringBuilder();
    private final List<String> files = new ArrayList<>();
    private final List<String> within = new ArrayList<>();
    private int calendars;

    private MailText() {}

    /** Reads a mail. */
    static MailText of(MimePart root) {
        MailText read = new MailText();
        read.part(root, true);
        return read;
    }

    /** The text, without the names of the files. */
    String text() {
        return text.toString().strip();
    }

    /** The names of the files that hang on it. */
    List<String> files() {
        return List.copyOf(files);
    }

    /** The names of those of them that stood in the text itself. */
    List<String> within() {
        return List.copyOf(within);
    }

    /** How many invitations are in it. */
    int calendars() {
        return calendars;
    }

    private void part(MimePart part, boolean root) {
        String type = part.type();
        if (type.startsWith("multipart/") && !part.parts().isEmpty()) {
            several(part);
            return;
        }
        if (type.equals("text/calendar")) {
            calendars++;
        }
        String name = part.fileName();
        boolean file = !name.isEmpty() || part.isAttachment();
        boolean message = part.isMessage() && !part.parts().isEmpty();
        if (message) {
            message(part, root);
        }
        if (message ? !name.isEmpty() : file) {
            files.add(name.isEmpty() ? type : name);
        }
        if (message) {
            return;
        }
        boolean words = isText(part) || type.startsWith("multipart/");
        if (words && (root || !file)) {
            add(readable(part));
        } else if (!file && !words) {
            files.add(type);
        }
    }

    private static boolean isText(MimePart part) {
        return part.type().startsWith("text/") && !part.type().equals("text/calendar");
    }

    private void several(MimePart part) {
        if (part.type().equals("multipart/alternative")) {
            best(part.parts());
            return;
        }
        part.parts().forEach(inner -> part(inner, false));
    }

    /** Of the same in several shapes, the plain one if it says anything; files of all of them. */
    private void best(List<MimePart> shapes) {
        String chosen = "";
        boolean plain = false;
        for (MimePart shape : shapes) {
            MailText read = new MailText();
            read.part(shape, false);
            takeFiles(read);
            String words = read.text();
            if (!words.isEmpty() && !plain) {
                chosen = words;
                plain = shape.type().equals("text/plain");
            }
        }
        add(chosen);
    }

    /** A mail that was sent on comes with its head; when a mail is nothing but one, without. */
    private void message(MimePart part, boolean root) {
        MimePart inner = part.parts().getFirst();
        MailText read = new MailText();
        read.part(inner, true);
        StringBuilder whole = new StringBuilder();
        for (String name : List.of("from", "to", "date", "subject")) {
            String value = inner.headers().text(name);
            if (!value.isEmpty() && !root) {
                whole.append(Character.toUpperCase(name.charAt(0)))
                        .append(name.substring(1))
                        .append(": ")
                        .append(value)
                        .append('\n');
            }
        }
        whole.append(whole.isEmpty() ? "" : "\n").append(read.text());
        add(whole.toString());
        takeFiles(read);
    }

    private void takeFiles(MailText read) {
        files.addAll(read.files);
        within.addAll(read.within);
        calendars += read.calendars;
    }

    private void add(String words) {
        String stripped = words.strip();
        if (!stripped.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(stripped);
        }
    }

    private String readable(MimePart part) {
        byte[] octets = part.content();
        String charset = part.parameter("charset");
        boolean html = part.type().equals("text/html");
        if (html && Charsets.named(charset).isEmpty()) {
            charset = metaCharset(octets);
        }
        String words = EncodedWords.text(octets, charset).replace("\r\n", "\n").replace('\r', '\n');
        if (html || part.type().matches("text/(richtext|enriched|x-html)")) {
            return HtmlText.plain(words);
        }
        UuFiles apart = UuFiles.of(words);
        files.addAll(apart.files());
        within.addAll(apart.files());
        boolean flowed = part.parameter("format").equalsIgnoreCase("flowed");
        return flowed
                ? unfolded(apart.text(), part.parameter("delsp").equalsIgnoreCase("yes"))
                : apart.text();
    }

    private static String metaCharset(byte[] octets) {
        String head =
                new String(
                        octets,
                        0,
                        Math.min(octets.length, META_WITHIN),
                        StandardCharsets.ISO_8859_1);
        Optional<String> named =
                Optional.of(META.matcher(head)).filter(Matcher::find).map(found -> found.group(1));
        return named.orElse("");
    }

    /** Lines that end with a blank go on (RFC 3676); a line of quotes goes on with its like. */
    private static String unfolded(String words, boolean withoutBlank) {
        StringBuilder text = new StringBuilder(words.length());
        boolean open = false;
        int openDepth = 0;
        for (String line : words.split("\n", -1)) {
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            String rest = line.substring(depth);
            boolean stuffed = rest.startsWith(" ");
            String content = stuffed ? rest.substring(1) : rest;
            if (open && depth == openDepth && !content.equals("-- ")) {
                text.append(content);
            } else {
                text.append(text.isEmpty() ? "" : "\n");
                text.append(depth > 0 ? ">".repeat(depth) + " " : "").append(content);
            }
            open = content.endsWith(" ") && !content.equals("-- ");
            openDepth = depth;
            if (open && withoutBlank) {
                text.setLength(text.length() - 1);
            }
        }
        return text.toString();
    }
}
