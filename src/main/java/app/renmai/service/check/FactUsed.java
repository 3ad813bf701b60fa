package app.renmai.service.check;

import app.renmai.service.check.CheckInput.KnownFact;

/** Whether the text stands on at least one fact of the brief. */
final class FactUsed implements Rule {
    @Override
    public String id() {
        return "fact-used";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HOUSE_RULE;
    }

    @Override
    public void look(Passage passage, Notes notes) {
        if (passage.counted().isEmpty()) {
            return;
        }
        int used = passage.topics().used().size();
        long known =
                passage.input().background().facts().stream().filter(KnownFact::theirs).count();
        int at = passage.counted().getFirst().start();
        Span span = passage.body().span(at, at);
        if (used > 0) {
            notes.holds(used);
        } else if (known > 0) {
            notes.find("fact-used", span, known);
        } else {
            notes.find("fact-used.unknown", span);
        }
    }
}
