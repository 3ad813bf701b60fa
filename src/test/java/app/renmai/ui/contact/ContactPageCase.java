package app.renmai.ui.contact;

import app.renmai.ui.FxTest;

import javafx.scene.control.TextInputControl;

/** A test on the page of a contact, whose rows are edited in their place. */
abstract class ContactPageCase extends FxTest {
    /** Comes to a row. Before the contact is read it is empty, and nobody can come to it. */
    final void focusRow(String id) {
        EditRow<?> row = find(id, EditRow.class);
        await(
                "focus on " + id,
                () -> {
                    row.main().requestFocus();
                    return row.main().isFocusTraversable() && row.main().isFocused();
                });
    }

    /** Whether the focus is in a field. */
    final boolean typing() {
        return stage.getScene().getFocusOwner() instanceof TextInputControl;
    }
}
