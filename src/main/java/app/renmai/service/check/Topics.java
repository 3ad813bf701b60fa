package app.renmai.service.check;

import app.renmai.service.check.CheckInput.Background;
import app.renmai.service.check.CheckInput.KnownFact;
import app.renmai.service.check.CheckInput.Them;
import app.renmai.service.check.Lexicon.Hit;
import app.renmai.service.check.Passage.Linked;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whom sentences are about, by what they speak of. A "you" alone says nothing: a sentence is about
 * the reader's side when it speaks of what they make, do, need or said, of their competitors, or of
 * a fact about them.
 */
final class Topics {
    private final String plain;
    private final List<Linked> links;
    private final List<Sentence> sentences;
    private final List<Mention> mentions;
    private final Set<UUID> used = new LinkedHashSet<>();
    private final List<Boolean> theirs;
    private final Names strong;
    private final Names organizations;
    private final Names products;

    Topics(CheckInput input, String plain, List<Linked> links, List<Sentence> sentences) {
        this.plain = plain;
        this.links = links;
        this.sentences = sentences;
        this.mentions =
                sentences.stream()
                        .map(one -> Mention.of(plain.substring(one.start(), one.end())))
                        .toList();
        Them them = input.background().them();
        this.products = Names.ofProducts(them.products());
        this.strong = Names.ofOrganizations(them.competitors());
        this.organizations = Names.ofOrganizations(them.organizations());
        List<Boolean> about = new ArrayList<>();
        List<Mention> needs = them.needs().stream().map(Mention::of).toList();
        List<Noted> facts = noted(input.background());
        for (int i = 0; i < sentences.size(); i++) {
            boolean fact = usesFact(i, facts);
            boolean need = speaksOf(mentions.get(i), needs);
            boolean same = i > 0 && about.get(i - 1) && goesOn(sentences.get(i));
            about.add(fact || need || named(sentences.get(i)) || same);
        }
        this.theirs = List.copyOf(about);
    }

    private record Noted(KnownFact fact, Mention mention) {}

    private static List<Noted> noted(Background background) {
        return background.facts().stream()
                .filter(KnownFact::theirs)
                .map(fact -> new Noted(fact, Mention.of(fact.words())))
                .toList();
    }

    /** Whether a sentence stands on a fact about them; every fact it stands on is remembered. */
    private boolean usesFact(int index, List<Noted> facts) {
        Sentence sentence = sentences.get(index);
        boolean uses = false;
        for (Linked link : links) {
            boolean here = link.start() < sentence.end() && sentence.start() < link.end();
            if (here && link.theirs()) {
                link.fact().ifPresent(fact -> used.add(fact.uid()));
                uses = true;
            }
        }
        for (Noted fact : facts) {
            if (fact.mention().in(mentions.get(index))) {
                used.add(fact.fact().uid());
                uses = true;
            }
        }
        return uses;
    }

    private static boolean speaksOf(Mention sentence, List<Mention> noted) {
        return noted.stream().anyMatch(one -> one.in(sentence));
    }

    private boolean named(Sentence sentence) {
        int from = sentence.start();
        int to = sentence.end();
        if (products.in(plain, from, to)
                || strong.in(plain, from, to)
                || Lexicon.of("topic.certain").in(plain, from, to)) {
            return true;
        }
        boolean loosely =
                organizations.in(plain, from, to) || Lexicon.of("topic.theirs").in(plain, from, to);
        // "We can lift your brand" is about us; "I walked your night run" is about them.
        boolean ours = Lexicon.of("topic.mine").begins(plain, from, to);
        return loosely && (!ours || Lexicon.of("topic.seen").in(plain, from, to));
    }

    /** Whether a sentence goes on about what the one before spoke of: "They came alone." */
    private boolean goesOn(Sentence sentence) {
        return Lexicon.of("topic.same").begins(plain, sentence.start(), sentence.end())
                && !Lexicon.of("topic.us").in(plain, sentence.start(), sentence.end());
    }

    /** Whether the sentence at a place in the list is about them. */
    boolean theirs(int index) {
        return theirs.get(index);
    }

    /** How many sentences are about them. */
    int count() {
        return (int) theirs.stream().filter(Boolean::booleanValue).count();
    }

    /** The facts about them that the text stands on. */
    Set<UUID> used() {
        return used;
    }

    /** Where their products are named in a text. */
    List<Hit> products(String text) {
        return products.all(text);
    }

    /** Whether any sentence speaks of something noted. */
    boolean speaksOf(String noted) {
        Mention wanted = Mention.of(noted);
        return mentions.stream().anyMatch(wanted::in);
    }

    /** The first sentence that speaks of something noted; -1 when none does. */
    int sentenceOn(String noted) {
        Mention wanted = Mention.of(noted);
        for (int i = 0; i < mentions.size(); i++) {
            if (wanted.in(mentions.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
