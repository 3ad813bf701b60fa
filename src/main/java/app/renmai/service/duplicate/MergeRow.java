package app.renmai.service.duplicate;

/**
 * A field of two contacts that are to be merged.
 *
 * @param field the field
 * @param kept its value in the contact that stays; empty without one
 * @param other its value in the contact that goes into it; empty without one
 * @param side which is taken unless the user says otherwise
 */
public record MergeRow(MergeField field, String kept, String other, Side side) {
    /** Whether there is anything to choose. */
    public boolean open() {
        return !kept.isEmpty() && !other.isEmpty() && !kept.equals(other);
    }
}
