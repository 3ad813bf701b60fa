package app.renmai.service.check;

import app.renmai.service.check.CheckInput.KnownFact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Facts the text stands on that nobody has looked at for long. */
final class StaleFact implements Rule {
    @Override
    public String id() {
        return "stale-fact";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HOUSE_RULE;
    }

    @Override
    public void look(Passage passage, Notes notes) {
        Set<UUID> linked = new HashSet<>();
        for (Passage.Linked link : passage.links()) {
            link.fact()
                    .filter(fact -> stale(passage, fact))
                    .filter(fact -> linked.add(fact.uid()))
                    .ifPresent(
                            fact ->
                                    note(
                                            passage,
                                            notes,
                                            fact,
                                            passage.quote(link.start(), link.end()),
                                            passage.body().span(link.start(), link.end())));
        }
        for (KnownFact fact : passage.input().background().facts()) {
            boolean used = passage.topics().used().contains(fact.uid());
            if (used && stale(passage, fact) && linked.add(fact.uid())) {
                int index = passage.topics().sentenceOn(fact.words());
                if (index >= 0) {
                    Sentence sentence = passage.counted().get(index);
                    note(
                            passage,
                            notes,
                            fact,
                            passage.brief(fact.words()),
                            passage.body().span(sentence.start(), sentence.end()));
                }
            }
        }
    }

    private static boolean stale(Passage passage, KnownFact fact) {
        return age(passage, fact) > passage.input().settings().staleDays();
    }

    private static long age(Passage passage, KnownFact fact) {
        LocalDate today = passage.input().background().today();
        return ChronoUnit.DAYS.between(fact.lastTrue(), today);
    }

    private static void note(
            Passage passage, Notes notes, KnownFact fact, String called, Span place) {
        notes.find("stale-fact", place, called, fact.lastTrue(), age(passage, fact));
    }
}
