package app.renmai.exchange.archive;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names and the cells of an archive. CSV has no nothing: a cell that is null is written {@code
 * \N}, and a text that begins with a backslash gets another one before it, so that reading is
 * exact.
 */
final class ArchiveText {
    private static final String NULL = "\\N";
    private static final Pattern TABLE = Pattern.compile("tables/([a-z][a-z0-9_]{0,62})\\.csv");
    private static final Pattern ATTACHMENT =
            Pattern.compile("attachments/([0-9a-f]{2})/([0-9a-f]{62})");

    private ArchiveText() {}

    static String written(@Nullable String value) {
        return value == null ? NULL : value.startsWith("\\") ? "\\" + value : value;
    }

    static @Nullable String read(String cell) {
        return cell.equals(NULL) ? null : cell.startsWith("\\") ? cell.substring(1) : cell;
    }

    /** The name of a table's entry. */
    static String tableEntry(String table) {
        return "tables/" + table + ".csv";
    }

    /** The name of a file's entry. */
    static String attachmentEntry(String sha256) {
        return "attachments/" + sha256.substring(0, 2) + "/" + sha256.substring(2);
    }

    /** Whether an entry is a table's. */
    static boolean isTable(String entry) {
        return TABLE.matcher(entry).matches();
    }

    /** The hash that an entry of a file is named by; empty for every other entry. */
    static String hash(String entry) {
        Matcher name = ATTACHMENT.matcher(entry);
        return name.matches() ? name.group(1) + name.group(2) : "";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
