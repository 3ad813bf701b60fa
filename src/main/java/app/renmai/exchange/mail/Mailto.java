package app.renmai.exchange.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A {@code mailto} link (RFC 6068) that opens the mail program with a new mail.
 *
 * @param uri the link
 * @param complete whether the body is in it; a long one is not, for systems cut long links
 */
public record Mailto(URI uri, boolean complete) {
    /** Windows passes on 2,083 chars of a link; stay below. */
    public static final int LONGEST = 2_000;

    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /**
     * Makes a link.
     *
     * @param address the reader's address, empty when none is known
     * @param subject the subject line
     * @param markdown the body
     * @return the link; without the body when it would be too long
     */
    public static Mailto of(String address, String subject, String markdown) {
        String start =
                "mailto:"
                        + encoded(address.strip()).replace("%40", "@")
                        + "?subject="
                        + encoded(subject.strip().replaceAll("\\R+", " "));
        String body = LetterText.plain(markdown).replace("\n", "\r\n");
        String whole = start + "&body=" + encoded(body);
        boolean complete = whole.length() <= LONGEST;
        return new Mailto(URI.create(complete ? whole : start), complete);
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
