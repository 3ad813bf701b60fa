package app.renmai.service.check;

/** Whom the first sentence is about. The greeting does not count. */
final class FirstSentence implements Rule {
    @Override
    public String id() {
        return "first-sentence";
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
        Sentence first = passage.counted().getFirst();
        Span span = passage.body().span(first.start(), first.end());
        String words = passage.quote(first.start(), first.end());
        String plain = passage.plain();
        if (Lexicon.of("courtesy").begins(plain, first.start(), first.end())) {
            notes.find("first-sentence.courtesy", span, words);
        } else if (passage.topics().theirs(0)) {
            notes.holds();
        } else if (Lexicon.of("topic.mine").begins(plain, first.start(), first.end())) {
            notes.find("first-sentence.mine", span, words);
        }
    }
}
