package app.renmai.service.duplicate;

import app.renmai.model.field.CustomField;
import app.renmai.service.contact.ContactDetails;

import java.util.List;

/**
 * Two contacts side by side, before they are merged.
 *
 * @param kept the contact that stays
 * @param other the contact that goes into it
 * @param rows the fields of which one value is taken; those that neither has are left out
 * @param own the fields of the user's own, those that neither fills left out
 */
public record MergeDraft(
        ContactDetails kept, ContactDetails other, List<MergeRow> rows, List<Own> own) {
    /** Keeps the rows unchangeable. */
    public MergeDraft {
        rows = List.copyOf(rows);
        own = List.copyOf(own);
    }

    /**
     * A field of the user's own that one of two contacts fills at least.
     *
     * @param field the field
     * @param kept its value in the contact that stays, or empty
     * @param other its value in the contact that goes into it, or empty
     */
    public record Own(CustomField field, String kept, String other) {
        /** Whether there is anything to choose; usually what stands in the one that stays. */
        public boolean open() {
            return !kept.isEmpty() && !other.isEmpty() && !kept.equals(other);
        }
    }
}
