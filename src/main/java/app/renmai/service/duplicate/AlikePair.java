package app.renmai.service.duplicate;

import java.util.List;

/**
 * Two contacts that may be one.
 *
 * @param first the contact that was there first: the smaller id
 * @param second the other
 * @param score how likely, 1 to 99
 * @param evidence what speaks for and against it, the strongest first
 */
public record AlikePair(long first, long second, int score, List<Evidence> evidence) {
    /** Keeps the evidence unchangeable. */
    public AlikePair {
        evidence = List.copyOf(evidence);
    }

    /** The score in words. */
    public Likelihood likelihood() {
        return Likelihood.of(score);
    }
}
