package app.renmai.service.pitch;

import app.renmai.service.pitch.BrokenPlaceholder.Flaw;
import app.renmai.service.pitch.Segment.Place;
import app.renmai.service.pitch.Segment.Section;
import app.renmai.service.pitch.Segment.Words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text with placeholders into its pieces, strictly: what cannot be read is named. */
final class SegmentReader {
    static final String OPEN = "{{";
    static final String CLOSE = "}}";

    /** Letters of any script, digits, and between them dots, hyphens, underscores and spaces. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}._ -]*[\\p{L}\\p{N}\\p{M}])?");

    private static final Pattern MARK = Pattern.compile("\\{\\{\\s*[#^/][^{}\\n]*}}");
    private static final String BEGIN = "#";
    private static final String BEGIN_INVERTED = "^";
    private static final String END = "/";

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private List<Segment> here = new ArrayList<>();
    private int read;

    private SegmentReader(String text) {
        this.text = text;
    }

    /**
     * What was read.
     *
     * @param segments the pieces, in order; none when something cannot be read
     * @param broken the first thing that cannot be read
     */
    record Result(List<Segment> segments, Optional<BrokenPlaceholder> broken) {
        /** Keeps the list unchangeable. */
        Result {
            segments = List.copyOf(segments);
        }
    }

    /** A section that has begun. */
    private record Open(
            int start, int end, String sign, String name, String begin, List<Segment> around) {}

    /** A tag in the text, with the blank rest of its line when it is a mark alone there. */
    private record Tag(int start, int end, int from, int to, String sign, String name) {}

    static Result read(String text) {
        SegmentReader reader = new SegmentReader(text);
        Optional<BrokenPlaceholder> broken = reader.all();
        return new Result(broken.isPresent() ? List.of() : reader.here, broken);
    }

    private Optional<BrokenPlaceholder> all() {
        int at = text.indexOf(OPEN);
        while (at >= 0) {
            int close = text.indexOf(CLOSE, at);
            int lineEnd = text.indexOf('\n', at);
            int next = text.indexOf(OPEN, at + OPEN.length());
            if (close < 0 || lineEnd >= 0 && lineEnd < close || next >= 0 && next < close) {
                return broken(at, lineEnd, Flaw.OPEN, "");
            }
            int end = close + CLOSE.length();
            Tag tag = tag(at, end);
            if (!NAME.matcher(tag.name).matches()) {
                return broken(at, end, Flaw.NAME, "");
            }
            Optional<BrokenPlaceholder> broken = take(tag);
            if (broken.isPresent()) {
                return broken;
            }
            read = tag.to;
            at = text.indexOf(OPEN, end);
        }
        words(text.length());
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Open last = open.peek();
        return broken(last.start, last.end, Flaw.UNCLOSED, ending(last.name));
    }

    private Tag tag(int start, int end) {
        String inside = text.substring(start + OPEN.length(), end - CLOSE.length()).strip();
        String sign = inside.isEmpty() ? "" : inside.substring(0, 1);
        if (!sign.equals(BEGIN) && !sign.equals(BEGIN_INVERTED) && !sign.equals(END)) {
            return new Tag(start, end, start, end, "", inside);
        }
        String name = inside.substring(1).strip();
        int lineStart = text.lastIndexOf('\n', start) + 1;
        int newline = text.indexOf('\n', end);
        int lineEnd = newline < 0 ? text.length() : newline;
        Matcher marks = MARK.matcher(text.substring(lineStart, lineEnd));
        if (!marks.replaceAll("").isBlank()) {
            return new Tag(start, end, start, end, sign, name);
        }
        int from = text.substring(lineStart, start).isBlank() ? lineStart : start;
        int to = end;
        while (to < lineEnd && Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        to = to == lineEnd ? Math.min(lineEnd + 1, text.length()) : to;
        return new Tag(start, end, from, to, sign, name);
    }

    private Optional<BrokenPlaceholder> take(Tag tag) {
        words(tag.from);
        String written = text.substring(tag.from, tag.to);
        switch (tag.sign) {
            case "" -> here.add(new Place(tag.name, written));
            case END -> {
                return end(tag, written);
            }
            default -> {
                open.push(new Open(tag.start, tag.end, tag.sign, tag.name, written, here));
                here = new ArrayList<>();
            }
        }
        return Optional.empty();
    }

    private Optional<BrokenPlaceholder> end(Tag tag, String written) {
        Open last = open.peek();
        if (last == null || open.stream().noneMatch(each -> each.name.equals(tag.name))) {
            return broken(tag.start, tag.end, Flaw.STRAY, OPEN + BEGIN + tag.name + CLOSE);
        }
        if (!last.name.equals(tag.name)) {
            return broken(tag.start, tag.end, Flaw.CROSSED, ending(last.name));
        }
        if (text.substring(last.end, tag.start).isBlank()) {
            return broken(last.start, last.end, Flaw.EMPTY, ending(last.name));
        }
        open.pop();
        boolean inverted = last.sign.equals(BEGIN_INVERTED);
        Section section = new Section(last.name, inverted, here, last.begin, written);
        here = last.around;
        here.add(section);
        return Optional.empty();
    }

    private void words(int to) {
        if (to > read) {
            here.add(new Words(text.substring(read, to)));
            read = to;
        }
    }

    private static String ending(String name) {
        return OPEN + END + name + CLOSE;
    }

    private Optional<BrokenPlaceholder> broken(int from, int to, Flaw flaw, String other) {
        String before = text.substring(0, from);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.substring(before.lastIndexOf('\n') + 1).codePoints().toArray().length;
        int end = Math.min(to < 0 ? text.length() : to, from + BrokenPlaceholder.LONGEST);
        String tag = text.substring(from, end);
        return Optional.of(new BrokenPlaceholder(from, line, column + 1, tag, flaw, other));
    }
}
