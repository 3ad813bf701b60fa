package app.renmai.service.check;

import app.renmai.model.pitch.Pitch;
import app.renmai.service.check.CheckInput.Draft;

import java.util.List;

/** All rules, in the order in which they are listed. To add one, add a line. */
final class Rules {
    static final List<Rule> ALL =
            List.of(
                    new FirstSentence(),
                    new AboutThem(),
                    new FactUsed(),
                    new ConcreteOffer(),
                    new OneAsk(),
                    new EasyNo(),
                    new TooSimilar(),
                    new PhraseRule("price-first", Evidence.COMMON_PRACTICE, Rules::firstTouch),
                    new PhraseRule("kickback", Evidence.HOUSE_RULE),
                    new PhraseRule("pressure", Evidence.COMMON_PRACTICE),
                    new PhraseRule("placeholder", Evidence.COMMON_PRACTICE),
                    new ForeignFact(),
                    new StaleFact(),
                    new Length());

    private Rules() {}

    private static boolean firstTouch(Passage passage) {
        Draft draft = passage.input().draft();
        return draft.attempt() <= 1 || draft.kind() == Pitch.Kind.FIRST_NOTE;
    }
}
