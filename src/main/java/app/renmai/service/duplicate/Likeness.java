package app.renmai.service.duplicate;

import java.util.List;

/**
 * A contact that somebody may be.
 *
 * @param contact the contact
 * @param score how likely, 1 to 99
 * @param evidence what speaks for and against it, the strongest first
 */
public record Likeness(long contact, int score, List<Evidence> evidence) {
    /** Keeps the evidence unchangeable. */
    public Likeness {
        evidence = List.copyOf(evidence);
    }
}
