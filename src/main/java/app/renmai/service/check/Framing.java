package app.renmai.service.check;

import app.renmai.service.pitch.TextLength;

import java.util.ArrayList;
import java.util.List;

/** Tells the greeting at the beginning and the closing at the end from the sentences between. */
final class Framing {
    private static final int GREETING_WORDS = 7;
    private static final int NAME_WORDS = 6;
    private static final int NAME_HAN = 14;
    private static final String ENDS = ".!?。！？…；;";

    private Framing() {}

    /** The sentences, with greeting and closing named as such. */
    static List<Sentence> of(String plain, List<Sentence> sentences) {
        List<Sentence> framed = new ArrayList<>(sentences);
        greet(plain, framed);
        close(plain, framed);
        return List.copyOf(framed);
    }

    private static void greet(String plain, List<Sentence> all) {
        int at = 0;
        while (at < all.size() && all.get(at).kind() == Sentence.Kind.HEADING) {
            at++;
        }
        while (at < all.size() && all.get(at).counts()) {
            Sentence first = all.get(at);
            int cut = greetingEnd(plain, first);
            if (cut < 0) {
                return;
            }
            all.set(at, new Sentence(first.start(), cut, Sentence.Kind.GREETING));
            at++;
            if (cut < first.end()) {
                int from = cut;
                while (from < first.end() && Character.isWhitespace(plain.charAt(from))) {
                    from++;
                }
                all.add(at, new Sentence(from, first.end(), Sentence.Kind.SENTENCE));
            }
        }
    }

    /** Where a greeting at the beginning of a sentence ends; -1 when there is none. */
    private static int greetingEnd(String plain, Sentence sentence) {
        String words = plain.substring(sentence.start(), sentence.end());
        List<Lexicon.Hit> greetings = Lexicon.of("greeting").all(words, 0, words.length());
        if (!greetings.isEmpty() && greetings.getFirst().start() == 0) {
            return sentence.start() + greetings.getFirst().end();
        }
        char last = words.charAt(words.length() - 1);
        boolean open = last == ',' || last == '，' || last == ':' || last == '：';
        boolean few = TextLength.of(words).count() <= GREETING_WORDS;
        return open && few ? sentence.end() : -1;
    }

    private static void close(String plain, List<Sentence> all) {
        int first = firstSentence(all);
        int formula = closingFormula(plain, all, first);
        int from = all.size();
        while (from - 1 > first && name(plain, all.get(from - 1))) {
            from--;
        }
        for (int i = Math.min(from, formula); i < all.size(); i++) {
            all.set(i, all.get(i).as(Sentence.Kind.CLOSING));
        }
    }

    private static int firstSentence(List<Sentence> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).counts()) {
                return i;
            }
        }
        return all.size();
    }

    /** Where "kind regards" stands near the end; the number of sentences when nowhere. */
    private static int closingFormula(String plain, List<Sentence> all, int first) {
        Lexicon formulas = Lexicon.of("closing");
        for (int i = Math.max(first + 1, all.size() - 6); i < all.size(); i++) {
            Sentence one = all.get(i);
            String words = plain.substring(one.start(), one.end());
            if (formulas.begins(words, 0, words.length())
                    && TextLength.of(words).count() <= NAME_HAN) {
                return i;
            }
        }
        return all.size();
    }

    /** A short line at the end without a stop is a name, not a sentence. */
    private static boolean name(String plain, Sentence sentence) {
        String words = plain.substring(sentence.start(), sentence.end());
        TextLength length = TextLength.of(words);
        int most = length.characters() ? NAME_HAN : NAME_WORDS;
        return ENDS.indexOf(words.charAt(words.length() - 1)) < 0
                && length.count() <= most
                && !Lexicon.of("ask.strong").in(words)
                && !Lexicon.of("pressure").in(words);
    }
}
