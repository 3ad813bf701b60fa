package app.renmai.ui.contact;

import app.renmai.model.contact.ContactName;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.contact.ContactDetails;

import org.jspecify.annotations.Nullable;

/**
 * How the two of you met.
 *
 * @param how in words; may be empty
 * @param on when, or null
 * @param through who made the introduction, or null
 */
record Meeting(String how, @Nullable PartialDate on, @Nullable ContactName through) {
    static Meeting of(ContactDetails details) {
        return new Meeting(
                details.contact().howMet(),
                details.contact().metOn(),
                details.metThrough().orElse(null));
    }

    boolean isEmpty() {
        return how.isEmpty() && on == null && through == null;
    }
}
