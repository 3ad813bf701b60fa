package app.renmai.exchange.mail;

import app.renmai.exchange.encoding.OctetLines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A mail or a part of one (RFC 2045, RFC 2046), its parts in it. */
final class MimePart {
    /** Deeper parts are no mail; they are left as they are. */
    private static final int DEEPEST = 20;

    /** How many blank lines may stand before the headers of a whole mail. */
    static final int MOST_BLANK = 5;

    private static final int MOST_PARTS = 1_000;

    private final byte[] octets;
    private final int end;
    private final MailHeaders headers;
    private final HeaderValue type;
    private final HeaderValue disposition;
    private final List<MimePart> parts = new ArrayList<>();

    private MimePart(byte[] octets, int from, int to, int depth, String usual, Count count) {
        this.octets = octets;
        this.end = to;
        this.headers = MailHeaders.read(octets, from, to, depth == 0 ? MOST_BLANK : 0);
        HeaderValue named = HeaderValue.parse(headers.first("content-type"));
        this.type =
                named.value().contains("/") ? named : new HeaderValue(usual, named.parameters());
        this.disposition = HeaderValue.parse(headers.first("content-disposition"));
        count.parts++;
        if (depth >= DEEPEST || count.parts > MOST_PARTS) {
            count.tooMany = true;
        } else if (type.value().startsWith("multipart/")) {
            split(depth, count);
        } else if (isMessage()) {
            byte[] inner = content();
            parts.add(new MimePart(inner, 0, inner.length, depth + 1, "text/plain", count));
        }
    }

    /** What is counted over all parts of a mail. */
    private static final class Count {
        private int parts;
        private boolean tooMany;
    }

    /**
     * A mail and whether it is whole.
     *
     * @param root the mail
     * @param whole whether all its parts could be told apart
     */
    record Whole(MimePart root, boolean whole) {}

    /** Reads a mail. */
    static Whole read(byte[] octets) {
        Count count = new Count();
        MimePart root = new MimePart(octets, 0, octets.length, 0, "text/plain", count);
        return new Whole(root, !count.tooMany);
    }

    private void split(int depth, Count count) {
        String boundary = type.parameter("boundary").strip();
        if (boundary.isEmpty()) {
            return;
        }
        String usual = type.value().equals("multipart/digest") ? "message/rfc822" : "text/plain";
        String delimiter = "--" + boundary;
        OctetLines lines = new OctetLines(octets, headers.bodyStart(), end);
        int start = -1;
        int lineEnd = headers.bodyStart();
        while (lines.hasNext()) {
            lines.advance();
            if (lines.startsWith(delimiter)) {
                String rest = lines.latin().substring(delimiter.length()).strip();
                // What stands behind the end of the last one belongs to nobody.
                if (rest.isEmpty() || rest.startsWith("--")) {
                    if (start >= 0) {
                        parts.add(part(start, Math.max(start, lineEnd), depth, usual, count));
                    }
                    start = lines.next();
                    if (!rest.isEmpty()) {
                        return;
                    }
                }
            }
            lineEnd = lines.end();
        }
        if (start >= 0 && start < end) {
            parts.add(part(start, end, depth, usual, count));
        }
    }

    private MimePart part(int from, int to, int depth, String usual, Count count) {
        return new MimePart(octets, from, to, depth + 1, usual, count);
    }

    MailHeaders headers() {
        return headers;
    }

    /** The media type, in lower case. */
    String type() {
        return type.value();
    }

    /** A parameter of the media type. */
    String parameter(String name) {
        return type.parameter(name);
    }

    List<MimePart> parts() {
        return parts;
    }

    /** Whether it is a mail in a mail. */
    boolean isMessage() {
        return type.value().equals("message/rfc822") || type.value().equals("message/global");
    }

    boolean isAttachment() {
        return disposition.value().equals("attachment");
    }

    /** The name of the file it is, decoded, or empty. */
    String fileName() {
        String name = disposition.parameter("filename");
        String chosen = name.isBlank() ? type.parameter("name") : name;
        return chosen.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    /** Its octets, transfer encoding undone. */
    byte[] content() {
        int from = headers.bodyStart();
        String encoding =
                HeaderValue.parse(headers.first("content-transfer-encoding"))
                        .value()
                        .replace("\"", "");
        return switch (encoding) {
            case "base64" -> TransferText.base64(octets, from, end);
            case "quoted-printable" -> TransferText.quotedPrintable(octets, from, end);
            default -> Arrays.copyOfRange(octets, from, Math.max(from, end));
        };
    }
}
