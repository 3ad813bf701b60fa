package app.renmai.service.check;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a text into sentences: by ICU's rules, after which an abbreviation ends none, what is said
 * in quotes does not end the sentence around it, and a line that was wrapped does not either.
 */
final class Sentences {
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Jr.", "Sr.", "Inc.", "Ltd.",
                    "Co.", "Corp.", "No.", "Nos.", "vs.", "e.g.", "i.e.", "cf.", "approx.", "ca.",
                    "p.", "pp.", "fig.", "Fig.", "vol.", "ed.", "dept.", "Dept.", "est.", "incl.",
                    "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.",
                    "Nov.", "Dec.", "Mon.", "Tue.", "Wed.", "Thu.", "Fri.", "Sat.");
    private static final String ENDS = ".!?。！？…；：:";
    private static final String CLOSES = "”’\"'」』）)]》";

    /** From this width on a line was probably wrapped by a program and not ended by the writer. */
    private static final int WRAPPED = 56;

    private final BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ENGLISH);

    /** The sentences of what is read, in order. */
    List<Sentence> of(Reading reading) {
        List<Sentence> all = new ArrayList<>();
        // Breaking is a walk with a memory: each walk has its own.
        BreakIterator walk = breaks.clone();
        for (Reading.Block block : reading.blocks()) {
            for (int[] line : lines(reading.text(), block)) {
                split(walk, reading.text(), line[0], line[1], kind(reading, block, line), all);
            }
        }
        return Framing.of(reading.plain(), all);
    }

    private static Sentence.Kind kind(Reading reading, Reading.Block block, int[] line) {
        if (block.heading()) {
            return Sentence.Kind.HEADING;
        }
        return reading.text().startsWith("|", line[0]) ? Sentence.Kind.ROW : Sentence.Kind.SENTENCE;
    }

    /** The lines of a block; those that were wrapped are one. */
    private static List<int[]> lines(String text, Reading.Block block) {
        List<int[]> lines = new ArrayList<>();
        int from = block.start();
        while (from < block.end()) {
            int to = lineEnd(text, from, block.end());
            while (to < block.end() && wrapped(text, from, to, block.end())) {
                to = lineEnd(text, to + 1, block.end());
            }
            lines.add(new int[] {from, to});
            from = to + 1;
        }
        return lines;
    }

    private static int lineEnd(String text, int from, int end) {
        int to = text.indexOf('\n', from);
        return to < 0 || to > end ? end : to;
    }

    private static boolean wrapped(String text, int from, int to, int end) {
        String line = text.substring(text.lastIndexOf('\n', to - 1) + 1, to);
        if (line.isBlank() || to + 1 >= end || text.startsWith("|", from)) {
            return false;
        }
        boolean goesOn = Character.isLowerCase(text.codePointAt(to + 1));
        boolean ended = ends(line.strip());
        return !ended && (goesOn || width(line) >= WRAPPED);
    }

    private static boolean ends(String line) {
        int last = line.length() - 1;
        while (last > 0 && CLOSES.indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ENDS.indexOf(line.charAt(last)) >= 0;
    }

    private static int width(String line) {
        return line.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
    }

    private static void split(
            BreakIterator walk,
            String text,
            int from,
            int to,
            Sentence.Kind kind,
            List<Sentence> all) {
        // A wrapped line is a separator to ICU; in its place a space is not.
        String line = text.substring(from, to).replace('\n', ' ');
        walk.setText(line);
        int start = walk.first();
        for (int at = walk.next(); at != BreakIterator.DONE; at = walk.next()) {
            int end = beforeOpening(line, start, at);
            if (end < line.length() && (goesOn(line, end) || abbreviated(line, end))) {
                continue;
            }
            add(text, from + start, from + end, kind, all);
            start = end;
        }
        add(text, from + start, to, kind, all);
    }

    /** An opening brace or bracket belongs to the sentence it opens. */
    private static int beforeOpening(String line, int start, int at) {
        int end = at;
        while (end > start && "{[(（【〔".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > start ? end : at;
    }

    /** Whether what ended was said in quotes, and the sentence around it goes on. */
    private static boolean goesOn(String line, int end) {
        int last = end - 1;
        while (last > 0 && Character.isWhitespace(line.charAt(last))) {
            last--;
        }
        boolean quoted = CLOSES.indexOf(line.charAt(last)) >= 0;
        int next = line.codePointAt(end);
        return quoted && (Character.isLowerCase(next) || "的是这，、".indexOf(next) >= 0);
    }

    /** Whether what ended is an abbreviation or an initial: "Mr. Li", "J. Smith". */
    private static boolean abbreviated(String line, int end) {
        String before = line.substring(0, end).stripTrailing();
        int from = before.length();
        while (from > 0 && " (“\"'\u00a0".indexOf(before.charAt(from - 1)) < 0) {
            from--;
        }
        String word = before.substring(from);
        boolean initial =
                word.length() == 2 && Character.isUpperCase(word.charAt(0)) && !word.equals("I.");
        return initial && word.endsWith(".") || ABBREVIATIONS.contains(word);
    }

    private static void add(String text, int from, int to, Sentence.Kind kind, List<Sentence> all) {
        int start = from;
        int end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        boolean says = text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
        if (says) {
            all.add(new Sentence(start, end, kind));
        }
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000';
    }
}
