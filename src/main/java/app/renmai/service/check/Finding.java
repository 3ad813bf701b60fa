package app.renmai.service.check;

import java.util.Optional;

/**
 * Something to look at.
 *
 * @param rule the id of the rule
 * @param span where it is
 * @param title what it is, in a few words
 * @param why why it is worth a look
 * @param evidence how well that is founded
 * @param fix words that would mend it
 * @param mark what it is known by in this text, so that it can be ignored here: the same finding at
 *     the same words has the same mark
 */
public record Finding(
        String rule,
        Span span,
        Said title,
        Said why,
        Evidence evidence,
        Optional<Fix> fix,
        String mark) {}
