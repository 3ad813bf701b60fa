package app.renmai.service.check;

import app.renmai.model.pitch.Pitch;
import app.renmai.service.pitch.TextLength;

import java.util.Map;

/** How long a text of its kind may be. A plan is as long as it must be. */
final class Length implements Rule {
    /**
     * The most words, and for Chinese the most characters.
     *
     * @param words the most words
     * @param characters the most characters
     */
    private record Most(int words, int characters) {}

    private static final Map<Pitch.Kind, Most> MOST =
            Map.of(
                    Pitch.Kind.FIRST_NOTE, new Most(120, 200),
                    Pitch.Kind.MEETING_REQUEST, new Most(120, 200),
                    Pitch.Kind.FOLLOW_UP, new Most(150, 250),
                    Pitch.Kind.PROPOSAL, new Most(500, 900));

    @Override
    public String id() {
        return "length";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HOUSE_RULE;
    }

    @Override
    public void look(Passage passage, Notes notes) {
        Most most = MOST.get(passage.input().draft().kind());
        if (most == null) {
            return;
        }
        boolean characters = passage.chinese();
        int bound = characters ? most.characters() : most.words();
        int count = passage.length().count();
        if (count > bound) {
            int from = tooMuch(passage, bound);
            Span span = passage.body().span(from, passage.body().text().length());
            notes.find(characters ? "length.characters" : "length", span, count, bound);
        }
    }

    /** The first sentence that goes beyond the bound. */
    private static int tooMuch(Passage passage, int bound) {
        int count = 0;
        for (Sentence sentence : passage.sentences()) {
            String words = passage.body().text().substring(sentence.start(), sentence.end());
            count += TextLength.of(words).count();
            if (count > bound) {
                return sentence.start();
            }
        }
        return passage.body().text().length();
    }
}
