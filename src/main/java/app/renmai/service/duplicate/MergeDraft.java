package app.renmai.service.duplicate;

import app.renmai.service.contact.ContactDetails;

import java.util.List;

/**
 * Two contacts side by side, before they are merged.
 *
 * @param kept the contact that stays
 * @param other the contact that goes into it
 * @param rows the fields of which one value is taken; those that neither has are left out
 */
public record MergeDraft(ContactDetails kept, ContactDetails other, List<MergeRow> rows) {
    /** Keeps the rows unchangeable. */
    public MergeDraft {
        rows = List.copyOf(rows);
    }
}
