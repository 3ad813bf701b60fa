package app.renmai.ui.contact;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.row.EditRow;

import org.jspecify.annotations.Nullable;

/**
 * A line of a contact's side panel that turns into a small form in its place.
 *
 * @param <T> what the row shows
 */
abstract class ContactRow<T> extends EditRow<T> {
    private final ContactPageViewModel model;

    /**
     * @param desk what every screen is given
     * @param model the page
     * @param invite the words of the line that adds one; null for a row that shows one
     */
    ContactRow(Desk desk, ContactPageViewModel model, @Nullable String invite) {
        super(desk, invite);
        this.model = model;
    }

    final ContactPageViewModel model() {
        return model;
    }
}
