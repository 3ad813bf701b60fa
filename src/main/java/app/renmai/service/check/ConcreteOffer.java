package app.renmai.service.check;

import java.util.List;

/** Whether something concrete is offered. */
final class ConcreteOffer implements Rule {
    @Override
    public String id() {
        return "offer";
    }

    @Override
    public Evidence evidence() {
        return Evidence.COMMON_PRACTICE;
    }

    @Override
    public void look(Passage passage, Notes notes) {
        if (passage.counted().isEmpty()) {
            return;
        }
        if (offered(passage)) {
            notes.holds();
            return;
        }
        String plain = passage.plain();
        List<Lexicon.Hit> vague = Lexicon.of("offer.vague").all(plain, 0, plain.length());
        if (vague.isEmpty()) {
            int at = passage.counted().getLast().start();
            notes.find("offer", passage.body().span(at, at));
        } else {
            Lexicon.Hit first = vague.getFirst();
            String words = passage.body().text().substring(first.start(), first.end());
            notes.find("offer.vague", passage.body().span(first.start(), first.end()), words);
        }
    }

    private static boolean offered(Passage passage) {
        return passage.links().stream().anyMatch(Passage.Linked::offer)
                || passage.input().background().offers().stream()
                        .anyMatch(passage.topics()::speaksOf)
                || passage.counted().stream()
                        .anyMatch(
                                one ->
                                        Lexicon.of("offer.concrete")
                                                .in(passage.plain(), one.start(), one.end()));
    }
}
