package app.renmai.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Texts out of calendars and mail, cut to what an interaction holds. */
public final class SourceText {
    private static final int PLACE = 1_000;
    private static final int SUMMARY = 1_000;
    private static final int BODY = 200_000;
    private static final int ID = 200;
    private static final int ID_OCTETS = 12;

    private final int line;
    private final List<Remark> remarks;

    /**
     * @param line the line of the record the texts are of
     * @param remarks where it is said that a text was cut
     */
    public SourceText(int line, List<Remark> remarks) {
        this.line = line;
        this.remarks = remarks;
    }

    /** The text of a place. */
    public String place(String text) {
        return cut(text, PLACE);
    }

    /** A summary, in one line. */
    public String summary(String text) {
        return cut(text.replaceAll("\\s+", " ").strip(), SUMMARY);
    }

    /** A body. */
    public String body(String text) {
        return cut(text, BODY);
    }

    private String cut(String text, int most) {
        // H2 holds no zero characters in a shape others read.
        String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        if (clean.length() <= most) {
            return clean;
        }
        Remark remark = Remark.at(line, Reason.TEXT_CUT, most);
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
        int end = Character.isHighSurrogate(clean.charAt(most - 1)) ? most - 1 : most;
        return clean.substring(0, end);
    }

    /** An identity made of what a record says, for one that has none: the same each time. */
    public static String id(String format, Object... says) {
        return format + ":" + hash(Arrays.deepToString(says));
    }

    /** An identity that a source gives, shortened when it is longer than what is kept. */
    public static String bounded(String id) {
        return id.length() <= ID ? id : id.substring(0, ID / 2) + hash(id);
    }

    /** A short hash of a text. */
    public static String hash(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
