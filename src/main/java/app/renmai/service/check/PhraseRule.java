package app.renmai.service.check;

import java.util.function.Predicate;

/**
 * A rule that marks certain words. They are the group of the rule's id in the tables of words; what
 * {@code <id>.not} finds at the same place takes them back.
 *
 * @param id its id
 * @param evidence how well its reason is founded
 * @param where which texts it looks at
 */
record PhraseRule(String id, Evidence evidence, Predicate<Passage> where) implements Rule {
    /** For every text. */
    PhraseRule(String id, Evidence evidence) {
        this(id, evidence, _ -> true);
    }

    @Override
    public void look(Passage passage, Notes notes) {
        if (!where.test(passage)) {
            return;
        }
        for (Passage.Found found : passage.find(id, id + ".not")) {
            boolean theirProduct =
                    passage.topics().products(found.reading().plain()).stream()
                            .anyMatch(new Lexicon.Hit(found.start(), found.end())::overlaps);
            if (!theirProduct) {
                notes.find(id, found.span(), found.words());
            }
        }
    }
}
