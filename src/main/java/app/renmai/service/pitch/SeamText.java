package app.renmai.service.pitch;

/**
 * Puts pieces of text together. Where a section was left out, the blanks and blank lines around it
 * are not doubled.
 */
final class SeamText {
    private final StringBuilder text = new StringBuilder();
    private boolean seam;

    /** Adds the next piece. */
    void add(String piece) {
        String next = seam ? joined(piece) : piece;
        // What vanished into the seam does not end it.
        seam &= next.isEmpty();
        text.append(next);
    }

    /** Something was left out here. */
    void leftOut() {
        seam = true;
    }

    private String joined(String piece) {
        int newlines = newlinesBefore();
        boolean lineBegins = newlines > 0 || text.isEmpty();
        int blanks = blanks(piece);
        boolean lineEnds = blanks < piece.length() && piece.charAt(blanks) == '\n';
        if (!lineBegins && !lineEnds) {
            boolean blankBefore = Character.isWhitespace(text.charAt(text.length() - 1));
            return blankBefore ? piece.substring(blanks) : piece;
        }
        if (!lineBegins) {
            dropBlanksBefore();
            return piece.substring(blanks);
        }
        if (!lineEnds) {
            // One blank was between words; two and more indent a line.
            return blanks == 1 ? piece.substring(1) : piece;
        }
        int following = blanks;
        while (following < piece.length() && piece.charAt(following) == '\n') {
            following++;
        }
        int count = following - blanks;
        int keep = text.isEmpty() ? 0 : Math.max(0, count - newlines);
        return "\n".repeat(keep) + piece.substring(following);
    }

    private static int blanks(String piece) {
        int at = 0;
        while (at < piece.length() && (piece.charAt(at) == ' ' || piece.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private void dropBlanksBefore() {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        text.setLength(end);
    }

    private int newlinesBefore() {
        int count = 0;
        while (count < text.length() && text.charAt(text.length() - 1 - count) == '\n') {
            count++;
        }
        return count;
    }

    /** The whole text. */
    @Override
    public String toString() {
        int blankLines = seam ? newlinesBefore() - 1 : 0;
        return text.substring(0, text.length() - Math.max(0, blankLines));
    }
}
