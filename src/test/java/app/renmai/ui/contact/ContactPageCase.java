package app.renmai.ui.contact;

import app.renmai.ui.FxTest;
import app.renmai.ui.row.EditRow;

import javafx.scene.control.TextInputControl;

/** A test on the page of a contact, whose rows are edited in their place. */
abstract class ContactPageCase extends FxTest {
    /**
     * Comes to a row, when it takes keys: before the contact is read it is empty, and before the
     * first layout it has no skin, which keys are told to.
     */
    final void focusRow(String id) {
        EditRow<?> row = find(id, EditRow.class);
        await(
                "focus on " + id,
                () -> {
                    row.main().requestFocus();
                    return row.main().isFocusTraversable()
                            && row.main().isFocused()
                            && takesKeys(row.main());
                });
    }

    /** Whether the focus is in a field. */
    final boolean typing() {
        return stage.getScene().getFocusOwner() instanceof TextInputControl;
    }
}
