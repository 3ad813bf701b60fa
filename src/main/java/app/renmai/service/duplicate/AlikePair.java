package app.renmai.service.duplicate;

import java.util.Comparator;
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
    /** The likeliest first, then the oldest. */
    static final Comparator<AlikePair> LIKELIEST_FIRST =
            Comparator.comparingInt(AlikePair::score)
                    .reversed()
                    .thenComparingLong(AlikePair::first)
                    .thenComparingLong(AlikePair::second);

    /** Keeps the evidence unchangeable. */
    public AlikePair {
        evidence = List.copyOf(evidence);
    }

    /** Whether a contact is one of the two. */
    public boolean has(long contact) {
        return first == contact || second == contact;
    }

    /** Whether it is about the same two, whatever speaks for it. */
    public boolean sameTwo(AlikePair other) {
        return first == other.first && second == other.second;
    }

    /** The score in words. */
    public Likelihood likelihood() {
        return Likelihood.of(score);
    }
}
