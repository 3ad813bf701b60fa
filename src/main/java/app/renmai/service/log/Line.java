package app.renmai.service.log;

import app.renmai.text.TimeWord;
import app.renmai.text.TimeWords;
import app.renmai.text.WhenText.Lean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A line while it is read: its words, and what of it is taken by a part that was understood. */
final class Line {
    private static final String SENTENCE_ENDS = ";；。!！?？\n";
    private static final String COMMAS = ",，";
    private static final String MARKS = ",，、;；。.:：&/+-–—";

    private final String text;
    private final String plain;
    private final BitSet taken = new BitSet();
    private final List<TimeWord> times;
    private final List<TimeWord> deadlines;
    private final Map<Integer, TimeWord> timesByStart = new HashMap<>();
    private final BitSet timeEnds = new BitSet();
    private final BitSet timeInsides = new BitSet();

    /** The clause that was asked for last: who reads on asks for it again. */
    private int clauseStart;

    private int clauseEnd = -1;

    Line(String text, LocalDate today, Locale locale) {
        this.text = text;
        this.plain = TimeWords.plain(text);
        Lean lean = future() ? Lean.FUTURE : Lean.PAST;
        this.times = TimeWords.ofTalks(today, lean, locale).in(text);
        for (TimeWord time : times) {
            timesByStart.put(time.start(), time);
            timeEnds.set(time.end());
            timeInsides.set(Math.min(time.start() + 1, time.end()), time.end());
        }
        this.deadlines =
                TimeWords.ofDeadlines(today, locale).in(text).stream()
                        .filter(each -> !behind(each, today))
                        .toList();
    }

    /** Nothing is due yesterday. */
    private static boolean behind(TimeWord word, LocalDate today) {
        return word instanceof TimeWord.Day day
                && !day.days().isEmpty()
                && day.days().stream().allMatch(each -> each.isBefore(today));
    }

    private boolean future() {
        Words future = Words.of("future");
        for (int i = 0; i < plain.length(); i++) {
            if (future.at(plain, i)) {
                return true;
            }
        }
        return false;
    }

    /** As it was typed. */
    String text() {
        return text;
    }

    /** Half width and in lower case; each character stands where it did, trailing space is gone. */
    String plain() {
        return plain;
    }

    int length() {
        return plain.length();
    }

    /** The words for times in it. */
    List<TimeWord> times() {
        return times;
    }

    /** The word for a time that begins at a place. */
    Optional<TimeWord> timeAt(int place) {
        return Optional.ofNullable(timesByStart.get(place));
    }

    /** Whether a word for a time goes on at a place: "from" in "a week from Monday". */
    boolean insideTime(int place) {
        return timeInsides.get(place);
    }

    /** Whether a word for a time ends before a place. */
    boolean timeEndsAt(int place) {
        return timeEnds.get(place);
    }

    /** The same, read as days to come until which something is due. */
    List<TimeWord> deadlines() {
        return deadlines;
    }

    String typed(int start, int end) {
        return text.substring(start, end).strip();
    }

    boolean free(int place) {
        return !taken.get(place);
    }

    boolean free(int start, int end) {
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }

    void take(int start, int end) {
        taken.set(start, end);
    }

    /** Where the next taken character stands from a place on, or the end. */
    int nextTaken(int place) {
        int next = taken.nextSetBit(place);
        return next < 0 ? length() : next;
    }

    int skipSpaces(int place) {
        int next = place;
        while (next < length() && Character.isWhitespace(plain.charAt(next))) {
            next++;
        }
        return next;
    }

    /** Whether a word begins at a place; every Han character may begin one. */
    boolean wordBegins(int place) {
        return place == 0
                || Words.han(plain.charAt(place))
                || !Words.latin(plain.charAt(place))
                || !Words.latin(plain.charAt(place - 1));
    }

    boolean spaceAt(int place) {
        return place < length() && Character.isWhitespace(plain.charAt(place));
    }

    boolean commaAt(int place) {
        return place < length() && COMMAS.indexOf(plain.charAt(place)) >= 0;
    }

    /** Whether a sentence ends at a place: a stop, but not that of "Mr." or of 3.15. */
    boolean sentenceEndsAt(int place) {
        if (place >= length()) {
            return true;
        }
        char c = plain.charAt(place);
        if (SENTENCE_ENDS.indexOf(c) >= 0) {
            return true;
        }
        if (c != '.' || place + 1 < length() && !spaceAt(place + 1)) {
            return false;
        }
        int word = wordStart(place);
        return !Words.of("title.before").contains(plain.substring(word, place)) && place - word > 1;
    }

    private int wordStart(int end) {
        int start = end;
        while (start > 0 && Words.latin(plain.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Where the clause that a place is in ends: at a comma or where the sentence does. */
    int clauseEnd(int place) {
        if (place < clauseStart || place > clauseEnd) {
            int end = place;
            while (!sentenceEndsAt(end) && !commaAt(end)) {
                end++;
            }
            clauseStart = place;
            clauseEnd = end;
        }
        return clauseEnd;
    }

    /** The places where a clause can begin, in order. */
    List<Integer> clauseStarts() {
        Words joint = Words.of("clause");
        List<Integer> starts = new ArrayList<>();
        starts.add(skipSpaces(0));
        for (int i = 0; i < length(); i++) {
            boolean ended = sentenceEndsAt(i) || commaAt(i);
            boolean gap =
                    spaceAt(i)
                            && i > 0
                            && i + 1 < length()
                            && (Words.han(plain.charAt(i - 1)) || Words.han(plain.charAt(i + 1)));
            if (ended || gap) {
                starts.add(skipSpaces(i + 1));
            } else if (Words.latin(plain.charAt(i)) && joint.at(plain, i)) {
                starts.add(i);
            } else if (subjectWithModal(i)) {
                starts.add(i);
            }
        }
        return starts;
    }

    /** "I'll" and "he will" begin a clause wherever they stand. */
    private boolean subjectWithModal(int place) {
        if (!Words.latin(plain.charAt(place))) {
            return false;
        }
        int subject =
                Math.max(Words.of("me").endAt(plain, place), Words.of("them").endAt(plain, place));
        return subject > 0
                && (Words.of("modal").at(plain, subject)
                        || Words.of("modal").at(plain, skipSpaces(subject)));
    }

    /**
     * What is not taken, with one space where something is left out.
     *
     * @param without words that are left out too where they lead to what is taken
     */
    String untaken(List<Words> without) {
        StringBuilder rest = new StringBuilder();
        int place = 0;
        while (place < length()) {
            int start = place;
            int word = taken.get(place) ? place + 1 : wordEnd(without, place);
            if (word > place) {
                rest.append(' ');
                place = word;
            } else {
                place++;
                if (Words.latin(plain.charAt(start))) {
                    while (place < length()
                            && !taken.get(place)
                            && Words.latin(plain.charAt(place))) {
                        place++;
                    }
                }
                rest.append(text, start, place);
            }
        }
        return Fillers.off(tidied(rest));
    }

    /** Without the marks that stand between what was taken out. */
    private static String tidied(StringBuilder rest) {
        StringBuilder tidy = new StringBuilder();
        boolean gap = true;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            boolean mark = Character.isWhitespace(c) || MARKS.indexOf(c) >= 0;
            boolean lone = i + 1 == rest.length() || rest.charAt(i + 1) == ' ' || gap;
            if (mark && (lone || Character.isWhitespace(c))) {
                gap = true;
            } else {
                tidy.append(gap && !tidy.isEmpty() ? " " : "").append(c);
                gap = false;
            }
        }
        return tidy.toString();
    }

    private int wordEnd(List<Words> without, int place) {
        int end = -1;
        for (Words words : without) {
            end = Math.max(end, words.endAt(plain, place));
        }
        return end > 0 && taken.get(skipSpaces(end)) ? end : -1;
    }
}
