package app.renmai.ui.value;

import app.renmai.model.value.ValueEntry;
import app.renmai.service.value.Ledger;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What was given to a contact and received from it. */
public final class LedgerViewModel extends ViewModel {
    private final Desk desk;
    private final long contact;
    private final ReadOnlyObjectWrapper<Ledger.Balance> balance =
            new ReadOnlyObjectWrapper<>(Ledger.Balance.NOTHING);

    /** What went both ways with a contact. */
    public LedgerViewModel(Desk desk, long contact) {
        super(desk.services().workspace(), desk.ui(), desk::problem, Ledger.tables());
        this.desk = desk;
        this.contact = contact;
    }

    /** What went both ways. */
    ReadOnlyObjectProperty<Ledger.Balance> balanceProperty() {
        return balance.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("balance", desk.services().value().ledger().of(contact), balance::set);
    }

    /** Asks what was given or received. */
    void add() {
        ValueSheet.ofContact(desk, contact, null);
    }

    /** Opens an entry by its id, if it is still there. */
    public void edit(long id) {
        balance.get().lines().stream()
                .map(Ledger.Line::entry)
                .filter(each -> each.id() == id)
                .findFirst()
                .ifPresent(this::edit);
    }

    /** Opens an entry. */
    void edit(ValueEntry entry) {
        ValueSheet.edit(desk, entry);
    }

    /** They said today that it was of use; or that is taken back. */
    void confirm(ValueEntry entry) {
        boolean said = entry.confirmedOn() == null;
        then(
                desk.services().value().ledger().confirm(entry, said ? desk.times().today() : null),
                _ ->
                        desk.toasts()
                                .undoable(
                                        desk.text(
                                                said
                                                        ? "value.confirmed.done"
                                                        : "value.unconfirmed.done")));
    }

    /** Deletes an entry; the toast offers to undo it. */
    void delete(ValueEntry entry) {
        then(
                desk.services().value().ledger().delete(entry),
                _ -> desk.toasts().undoable(desk.text("value.deleted")));
    }
}
