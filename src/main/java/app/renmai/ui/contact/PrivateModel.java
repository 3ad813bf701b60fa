package app.renmai.ui.contact;

import app.renmai.store.privacy.PrivateStore;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Whether a contact is private. */
final class PrivateModel extends ViewModel {
    private final Desk desk;
    private final long id;
    private final ReadOnlyBooleanWrapper hidden = new ReadOnlyBooleanWrapper(false);

    PrivateModel(Desk desk, long id) {
        super(desk.services().workspace(), desk.ui(), desk::problem, PrivateStore.TABLE);
        this.desk = desk;
        this.id = id;
    }

    @Override
    protected void reload() {
        load("private", desk.services().privacy().ofContact(id), hidden::set);
    }

    ReadOnlyBooleanProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** Marks the contact, or takes the mark away; the toast says what follows from it. */
    void turn(String name) {
        boolean wanted = !hidden.get();
        then(
                desk.services().privacy().markContact(id, wanted, name),
                _ ->
                        desk.toasts()
                                .undoable(
                                        desk.text(
                                                wanted
                                                        ? "contact.private.done"
                                                        : "contact.private.over",
                                                name)));
    }
}
