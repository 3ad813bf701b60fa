package app.renmai.service.pitch;

import app.renmai.text.Folding;
import app.renmai.text.PhoneText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which words are found however they are written: case, accents, width and blanks. */
final class FoldedText {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()./-]{5,}[0-9]");
    private static final int SHORTEST_NUMBER = 7;

    /** Names that are ordinary words as well; at the beginning of a sentence they are taken so. */
    private static final Set<String> ORDINARY =
            Set.of(
                    "an", "art", "bill", "can", "dean", "fan", "frank", "grace", "guy", "he",
                    "hope", "joy", "long", "man", "mark", "may", "me", "rich", "she", "so", "song",
                    "sun", "will", "you");

    /** What makes another word of a family name and 总 or 工: 总是, 工作. */
    private static final String JOINS_TITLE = "是共体之算得会要能计数量有作程业人期厂地资";

    private final String text;
    private final String folded;
    private final int[] from;

    FoldedText(String text) {
        this.text = text;
        StringBuilder all = new StringBuilder(text.length());
        int[] places = new int[text.length() * 2 + 1];
        int count = 0;
        boolean blank = true;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            String piece = Character.isWhitespace(c) ? "" : fold(c);
            if (piece.isEmpty() && Character.isWhitespace(c) && !blank) {
                piece = " ";
            }
            blank = Character.isWhitespace(c);
            for (int i = 0; i < piece.length(); i++) {
                if (count + 1 == places.length) {
                    places = Arrays.copyOf(places, places.length * 2);
                }
                places[count++] = at;
            }
            all.append(piece);
            at += Character.charCount(c);
        }
        places[count] = text.length();
        this.folded = all.toString();
        this.from = Arrays.copyOf(places, count + 1);
    }

    /** A place in the text. */
    record Span(int start, int end) {
        boolean holds(Span other) {
            return start <= other.start && other.end <= end;
        }

        boolean touches(Span other) {
            return start < other.end && other.start < end;
        }
    }

    private static String fold(int c) {
        if (c < 0x80) {
            return String.valueOf((char) Character.toLowerCase(c));
        }
        boolean han = c >= 0x4e00 && c <= 0x9fff;
        return han ? Character.toString(c) : Folding.fold(Character.toString(c));
    }

    /** Where words stand; those in Latin letters only as whole words. */
    List<Span> find(Belonging sought) {
        if (sought.kind() == Belonging.Kind.REACH
                && PhoneText.looksLikePhone(sought.words())
                && PhoneText.digits(sought.words()).length() >= SHORTEST_NUMBER) {
            return numbers(PhoneText.digits(sought.words()));
        }
        String words = sought.folded();
        boolean single =
                sought.kind() == Belonging.Kind.NAME
                        && words.chars().allMatch(Character::isLetter)
                        && !Folding.eastAsian(words);
        List<Span> found = new ArrayList<>();
        int at = folded.indexOf(words);
        while (at >= 0) {
            int end = at + words.length();
            if (whole(at, end) && !joined(words, end) && !(single && ordinary(words, at))) {
                found.add(new Span(from[at], endOf(end)));
            }
            at = folded.indexOf(words, at + 1);
        }
        return found;
    }

    /** Where the last folded character's source ends. */
    private int endOf(int end) {
        int last = from[end - 1];
        return last + Character.charCount(text.codePointAt(last));
    }

    private List<Span> numbers(String digits) {
        String tail = digits.substring(Math.max(0, digits.length() - 11));
        List<Span> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String written = PhoneText.digits(matcher.group());
            if (written.length() >= SHORTEST_NUMBER
                    && (written.endsWith(tail) || tail.endsWith(written))) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    private boolean whole(int start, int end) {
        boolean before = start > 0 && glued(folded.charAt(start - 1), folded.charAt(start));
        boolean after = end < folded.length() && glued(folded.charAt(end - 1), folded.charAt(end));
        return !before && !after;
    }

    /** Whether two characters are of one word: both letters or digits of no Han. */
    private static boolean glued(char one, char other) {
        return Character.isLetterOrDigit(one)
                && Character.isLetterOrDigit(other)
                && !Character.isIdeographic(one)
                && !Character.isIdeographic(other);
    }

    private boolean joined(String words, int end) {
        return (words.endsWith("总") || words.endsWith("工"))
                && end < folded.length()
                && JOINS_TITLE.indexOf(folded.charAt(end)) >= 0;
    }

    /** Whether one word that may be a name is an ordinary word where it stands. */
    private boolean ordinary(String word, int at) {
        return !Character.isUpperCase(text.charAt(from[at]))
                || ORDINARY.contains(word) && beginsSentence(at);
    }

    private boolean beginsSentence(int at) {
        int before = at - 1;
        while (before >= 0 && folded.charAt(before) == ' ') {
            before--;
        }
        return before < 0
                || ".!?:。！？：“\"".indexOf(folded.charAt(before)) >= 0
                || text.substring(from[before], from[at]).contains("\n");
    }
}
