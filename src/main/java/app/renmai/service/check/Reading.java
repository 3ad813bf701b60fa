package app.renmai.service.check;

import app.renmai.service.check.MarkdownPieces.Piece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was written, as a reader sees it: Markdown's signs are gone, known placeholders filled. Each
 * character knows where it stands in what was written.
 */
final class Reading {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}\\n]+?)\\s*}}");
    private static final int WIDE_FIRST = 0xff01;
    private static final int WIDE_LAST = 0xff5e;
    private static final int WIDE_TO_NARROW = 0xfee0;

    /**
     * A paragraph, heading or entry of a list.
     *
     * @param start where it begins in the text as it is read
     * @param end where it ends, exclusive
     * @param heading whether it is a heading
     */
    record Block(int start, int end, boolean heading) {}

    private final Place place;
    private final String written;
    private final String text;
    private final String plain;
    private final int[] starts;
    private final int[] ends;
    private final List<Block> blocks;

    private Reading(
            Place place, String written, String text, int[] starts, int[] ends, List<Block> all) {
        this.place = place;
        this.written = written;
        this.text = text;
        this.plain = plain(text);
        this.starts = starts;
        this.ends = ends;
        this.blocks = List.copyOf(all);
    }

    /** Reads a text in Markdown. */
    static Reading ofMarkdown(String written, Map<String, String> values) {
        return of(Place.TEXT, written, MarkdownPieces.of(written), values);
    }

    /** Reads one line in which every sign is itself. */
    static Reading ofLine(String written, Map<String, String> values) {
        Piece whole = new Piece(written, 0, written.length(), Piece.Kind.PARAGRAPH);
        return of(Place.SUBJECT, written, List.of(whole), values);
    }

    private static Reading of(
            Place place, String written, List<Piece> pieces, Map<String, String> values) {
        Draft draft = new Draft(written.length());
        List<Block> blocks = new ArrayList<>();
        for (Piece piece : pieces) {
            int from = draft.text.length();
            boolean begins = piece.kind() != Piece.Kind.MORE;
            if (begins && from > 0) {
                draft.add('\n', piece.start(), piece.start());
                from++;
            }
            draft.add(piece, values);
            int to = draft.text.length();
            if (begins) {
                blocks.add(new Block(from, to, piece.kind() == Piece.Kind.HEADING));
            } else if (!blocks.isEmpty()) {
                Block last = blocks.removeLast();
                blocks.add(new Block(last.start(), to, last.heading()));
            }
        }
        int size = draft.text.length();
        return new Reading(
                place,
                written,
                draft.text.toString(),
                Arrays.copyOf(draft.starts, size),
                Arrays.copyOf(draft.ends, size),
                blocks);
    }

    /** Apostrophes and wide forms as the lists of words have them; no character more or less. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wideLetter =
                    c >= WIDE_FIRST
                            && c <= WIDE_LAST
                            && Character.isLetterOrDigit(c - WIDE_TO_NARROW);
            if (wideLetter) {
                plain.append((char) (c - WIDE_TO_NARROW));
            } else {
                plain.append(c == '’' ? '\'' : c == '\u00a0' ? ' ' : c);
            }
        }
        return plain.toString();
    }

    /** As it is read. */
    String text() {
        return text;
    }

    /** As it is read, written the way the lists of words are; same places. */
    String plain() {
        return plain;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Where words of the text as it is read stand in what was written. */
    Span span(int from, int to) {
        int length = written.length();
        if (starts.length == 0) {
            return new Span(place, length, length);
        }
        int first = Math.clamp(from, 0, starts.length);
        int last = Math.clamp(to, first, starts.length);
        if (first == last) {
            int at = last == 0 ? starts[0] : ends[last - 1];
            return new Span(place, whole(at), whole(at));
        }
        return new Span(
                place, whole(starts[first]), whole(Math.max(starts[first], ends[last - 1])));
    }

    /** Never between the halves of a character. */
    private int whole(int at) {
        boolean between =
                at > 0
                        && at < written.length()
                        && Character.isLowSurrogate(written.charAt(at))
                        && Character.isHighSurrogate(written.charAt(at - 1));
        return between ? at + 1 : at;
    }

    /** The first character, as it is read, that ends after a place in what was written. */
    int readAt(int writtenAt) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= writtenAt) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Collects characters with their places; grows when placeholders say more than their names. */
    private static final class Draft {
        private final StringBuilder text = new StringBuilder();
        private int[] starts;
        private int[] ends;

        Draft(int size) {
            starts = new int[size + 16];
            ends = new int[size + 16];
        }

        void add(char c, int from, int to) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[text.length()] = from;
            ends[text.length()] = to;
            text.append(c);
        }

        void add(Piece piece, Map<String, String> values) {
            String words = piece.words();
            boolean alike = words.length() == piece.end() - piece.start();
            Matcher holes = PLACEHOLDER.matcher(words);
            int from = 0;
            while (alike && holes.find()) {
                String filled = values.getOrDefault(holes.group(1), "");
                if (filled.isBlank()) {
                    continue;
                }
                addWords(words, from, holes.start(), piece, true);
                for (int i = 0; i < filled.length(); i++) {
                    add(
                            filled.charAt(i) == '\n' ? ' ' : filled.charAt(i),
                            piece.start() + holes.start(),
                            piece.start() + holes.end());
                }
                from = holes.end();
            }
            addWords(words, from, words.length(), piece, alike);
        }

        private void addWords(String words, int from, int to, Piece piece, boolean alike) {
            for (int i = from; i < to; i++) {
                add(
                        words.charAt(i),
                        alike ? piece.start() + i : piece.start(),
                        alike ? piece.start() + i + 1 : piece.end());
            }
        }
    }
}
