package app.renmai.service.check;

import app.renmai.service.check.CheckInput.KnownFact;
import app.renmai.service.check.CheckInput.Link;
import app.renmai.service.check.Lexicon.Hit;
import app.renmai.service.pitch.TextLength;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text made ready for the rules: read, split into sentences, each known to be about whom. */
final class Passage {
    private final CheckInput input;
    private final Reading subject;
    private final Reading body;
    private final List<Sentence> sentences;
    private final List<Sentence> counted;
    private final List<Linked> links;
    private final Topics topics;
    private final TextLength length;

    /**
     * Words that stand on a fact, in the text as it is read.
     *
     * @param start where they begin
     * @param end where they end, exclusive
     * @param offer whether they stand on an offer
     * @param fact the fact, when it is one that is known
     */
    record Linked(int start, int end, boolean offer, Optional<KnownFact> fact) {
        boolean theirs() {
            return fact.filter(KnownFact::theirs).isPresent();
        }
    }

    private Passage(CheckInput input, Reading subject, Reading body, List<Sentence> sentences) {
        this.input = input;
        this.subject = subject;
        this.body = body;
        this.sentences = sentences;
        this.counted = sentences.stream().filter(Sentence::counts).toList();
        this.links = input.draft().links().stream().map(link -> linked(input, body, link)).toList();
        this.length = TextLength.of(body.text());
        this.topics = new Topics(input, body.plain(), links, counted);
    }

    /** Reads a text. */
    static Passage of(CheckInput input, Sentences splitter) {
        CheckInput.Draft draft = input.draft();
        Reading body = Reading.ofMarkdown(draft.body(), draft.values());
        Reading subject = Reading.ofLine(draft.subject(), draft.values());
        return new Passage(input, subject, body, splitter.of(body));
    }

    private static Linked linked(CheckInput input, Reading body, Link link) {
        return new Linked(
                body.readAt(link.start()),
                body.readAt(link.end()),
                link.offer(),
                input.background().fact(link.uid()));
    }

    CheckInput input() {
        return input;
    }

    Reading subject() {
        return subject;
    }

    Reading body() {
        return body;
    }

    /** The text as it is read, written the way the lists of words are. */
    String plain() {
        return body.plain();
    }

    /** All sentences, greeting and closing too. */
    List<Sentence> sentences() {
        return sentences;
    }

    /** The sentences between greeting and closing. */
    List<Sentence> counted() {
        return counted;
    }

    List<Linked> links() {
        return links;
    }

    Topics topics() {
        return topics;
    }

    TextLength length() {
        return length;
    }

    /** Whether the text is Chinese, as said or as it looks. */
    boolean chinese() {
        String language = input.draft().language();
        return language.isEmpty() ? length.characters() : language.startsWith("zh");
    }

    /** Words as they are read, shortened when they are many. */
    String quote(int from, int to) {
        return brief(body.text().substring(from, to));
    }

    /** Words as they are named in a title: in one line, not too long. */
    String brief(String said) {
        String words = said.replace('\n', ' ').strip();
        int most = chinese() ? 24 : 60;
        int length = words.codePointCount(0, words.length());
        return length <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most)).strip() + "…";
    }

    /**
     * Where words of a group stand in subject and text, but for those that another group takes
     * back: what is denied, and what only sounds alike.
     */
    List<Found> find(String group, String unless) {
        List<Found> found = new ArrayList<>();
        for (Reading reading : List.of(subject, body)) {
            String plain = reading.plain();
            List<Hit> hits = Lexicon.of(group).all(plain, 0, plain.length());
            if (!hits.isEmpty()) {
                List<Hit> taken = Lexicon.of(unless).all(plain, 0, plain.length());
                hits.stream()
                        .filter(hit -> taken.stream().noneMatch(hit::overlaps))
                        .forEach(hit -> found.add(new Found(reading, hit.start(), hit.end())));
            }
        }
        return found;
    }

    /** Words that were found in the subject or in the text. */
    record Found(Reading reading, int start, int end) {
        Span span() {
            return reading.span(start, end);
        }

        String words() {
            return reading.text().substring(start, end);
        }
    }
}
