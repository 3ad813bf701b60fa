package app.renmai.service.check;

import app.renmai.text.Folding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes down what one rule says of a text. */
final class Notes {
    private final Rule rule;
    private final CheckInput.Draft draft;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();

    Notes(Rule rule, CheckInput.Draft draft) {
        this.rule = rule;
        this.draft = draft;
    }

    /**
     * Notes something to look at.
     *
     * @param key {@code check.<key>.title} and {@code check.<key>.why} are its messages
     * @param span where it is
     * @param arguments what stands in both messages
     */
    void find(String key, Span span, Object... arguments) {
        add(key, span, Optional.empty(), arguments);
    }

    /** Like {@link #find}, with words that would mend it. */
    void mend(String key, Span span, Fix fix, Object... arguments) {
        add(key, span, Optional.of(fix), arguments);
    }

    private void add(String key, Span span, Optional<Fix> fix, Object... arguments) {
        List<Object> given = List.of(arguments);
        findings.add(
                new Finding(
                        rule.id(),
                        span,
                        new Said("check." + key + ".title", given),
                        new Said("check." + key + ".why", given),
                        rule.evidence(),
                        fix,
                        mark(key, span)));
    }

    /** The words themselves stay out of it: it is kept when the text is long gone. */
    private String mark(String key, Span span) {
        String written = span.place() == Place.SUBJECT ? draft.subject() : draft.body();
        String words = written.substring(span.start(), span.end());
        return key + "#" + Integer.toHexString(Folding.fold(words).hashCode());
    }

    /**
     * Notes that the rule holds.
     *
     * @param arguments what stands in {@code check.<rule>.holds}
     */
    void holds(Object... arguments) {
        held.add(
                new Held(rule.id(), new Said("check." + rule.id() + ".holds", List.of(arguments))));
    }

    List<Finding> findings() {
        return findings;
    }

    List<Held> held() {
        return held;
    }
}
