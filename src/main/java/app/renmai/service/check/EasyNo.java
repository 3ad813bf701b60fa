package app.renmai.service.check;

/** Whether the reader can say no at no cost. */
final class EasyNo implements Rule {
    @Override
    public String id() {
        return "easy-no";
    }

    @Override
    public Evidence evidence() {
        return Evidence.STUDIED;
    }

    @Override
    public String source() {
        return "Christopher J. Carpenter (2013): A Meta-Analysis of the Effectiveness of the “But"
                + " You Are Free” Compliance-Gaining Technique. Communication Studies 64 (1),"
                + " 6–17";
    }

    @Override
    public void look(Passage passage, Notes notes) {
        if (passage.counted().isEmpty()) {
            return;
        }
        String plain = passage.plain();
        if (Lexicon.of("easy-no").in(plain)) {
            notes.holds();
            return;
        }
        int end = passage.counted().getLast().end();
        Span span = passage.body().span(end, end);
        String words =
                passage.chinese()
                        ? "时机不合适也没关系，回一句就好。"
                        : "If the timing is wrong, one word is enough.";
        String before = passage.chinese() ? "" : " ";
        notes.mend("easy-no", span, new Fix(span, before + words, words));
    }
}
