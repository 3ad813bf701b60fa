package app.renmai.exchange.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without the files that stand uuencoded in it (POSIX, uuencode), as mail had them before
 * MIME.
 *
 * @param text what people wrote
 * @param files the names of the files
 */
record UuFiles(String text, List<String> files) {
    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.*)");
    private static final String END = "end";

    /** The character of a line's length is this much above it. */
    private static final int ABOVE = 0x20;

    private static final int LARGEST = 0x60;
    private static final int SIX_BITS = 0x3F;

    /** Some programs write a sum behind each line. */
    private static final int MOST_MORE = 1;

    /** Keeps the list unchangeable. */
    UuFiles {
        files = List.copyOf(files);
    }

    /**
     * Takes the files out of a text. One that is cut off ends with its last line; a line that only
     * looks like the beginning of one stays.
     */
    static UuFiles of(String words) {
        if (!words.contains("begin ")) {
            return new UuFiles(words, List.of());
        }
        List<String> lines = words.lines().toList();
        List<String> files = new ArrayList<>();
        List<String> left = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Matcher begin = BEGIN.matcher(lines.get(i));
            int behind = begin.matches() ? behind(lines, i + 1) : i;
            if (behind > i) {
                files.add(begin.group(1).replaceAll("\\p{Cntrl}+", " ").strip());
                i = behind;
            } else {
                left.add(lines.get(i++));
            }
        }
        return files.isEmpty()
                ? new UuFiles(words, List.of())
                : new UuFiles(String.join("\n", left), files);
    }

    /** Where a file ends whose lines begin there; 0 when none are. */
    private static int behind(List<String> lines, int first) {
        int last = behindData(lines, first, true);
        boolean nothing = last < lines.size() && length(lines.get(last)) == 0;
        int end = nothing ? last + 1 : last;
        if (end < lines.size() && lines.get(end).strip().equals(END)) {
            return end + 1;
        }
        int whole = behindData(lines, first, false);
        return whole > first ? whole : 0;
    }

    private static int behindData(List<String> lines, int first, boolean cut) {
        int i = first;
        while (i < lines.size() && holds(lines.get(i), cut)) {
            i++;
        }
        return i;
    }

    /**
     * Whether a line is one of a file, as long as it says.
     *
     * @param cut whether it may be shorter: blanks at the end of lines, which are zeros, get lost
     */
    private static boolean holds(String line, boolean cut) {
        int length = length(line);
        if (length <= 0 || !line.chars().allMatch(c -> c >= ABOVE && c <= LARGEST)) {
            return false;
        }
        int coded = (length + 2) / 3 * 4;
        int there = line.length() - 1;
        return there <= coded + MOST_MORE && (cut || there >= coded);
    }

    /** How many octets a line says it holds; below 0 when it is none. */
    private static int length(String line) {
        if (line.isBlank()) {
            return 0;
        }
        int first = line.charAt(0);
        return first < ABOVE || first > LARGEST ? -1 : (first - ABOVE) & SIX_BITS;
    }
}
