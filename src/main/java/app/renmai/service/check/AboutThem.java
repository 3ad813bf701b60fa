package app.renmai.service.check;

import java.util.List;

/** What share of the sentences is about the reader's side. */
final class AboutThem implements Rule {
    private static final double LEAST = 1.0 / 3;

    @Override
    public String id() {
        return "about-them";
    }

    @Override
    public Evidence evidence() {
        return Evidence.COMMON_PRACTICE;
    }

    @Override
    public void look(Passage passage, Notes notes) {
        int all = passage.counted().size();
        int theirs = passage.topics().count();
        if (all == 0) {
            return;
        }
        if (theirs >= LEAST * (all - framing(passage))) {
            notes.holds(theirs, all);
        } else {
            notes.find("about-them", longestRun(passage), theirs, all);
        }
    }

    /** An ask and the way out of it are about neither side: a letter needs them. */
    private static long framing(Passage passage) {
        String plain = passage.plain();
        long framing = 0;
        for (int i = 0; i < passage.counted().size(); i++) {
            Sentence one = passage.counted().get(i);
            boolean asks = Lexicon.of("ask.strong").in(plain, one.start(), one.end());
            boolean letsGo = Lexicon.of("easy-no").in(plain, one.start(), one.end());
            framing += !passage.topics().theirs(i) && (asks || letsGo) ? 1 : 0;
        }
        return framing;
    }

    /** The longest run of sentences that are about something else. */
    private static Span longestRun(Passage passage) {
        List<Sentence> sentences = passage.counted();
        int bestFrom = 0;
        int best = 0;
        int from = 0;
        for (int i = 0; i < sentences.size(); i++) {
            if (passage.topics().theirs(i)) {
                from = i + 1;
            } else if (i + 1 - from > best) {
                bestFrom = from;
                best = i + 1 - from;
            }
        }
        return passage.body()
                .span(sentences.get(bestFrom).start(), sentences.get(bestFrom + best - 1).end());
    }
}
