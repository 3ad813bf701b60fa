package app.renmai.ui.standing;

import app.renmai.model.contact.Deed;
import app.renmai.model.contact.Standing;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.Promotion;
import app.renmai.service.standing.Standings;
import app.renmai.service.standing.Why;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How far one has come with one contact, and why. */
public final class StandingViewModel extends ViewModel {
    private final Desk desk;
    private final long contact;
    private final ReadOnlyObjectWrapper<Why> why =
            new ReadOnlyObjectWrapper<>(new Why(Standing.MET, List.of(), Optional.empty()));

    /** How far one has come with a contact. */
    public StandingViewModel(Desk desk, long contact) {
        super(desk.services().workspace(), desk.ui(), desk::problem, Standings.tables());
        this.desk = desk;
        this.contact = contact;
    }

    /** How far, and why. */
    public ReadOnlyObjectProperty<Why> whyProperty() {
        return why.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("why", desk.services().value().standings().why(contact), why::set);
    }

    /** Says that the user trusts the contact, and why. */
    void promote(String note, String name) {
        Promotion promotion = new Promotion(contact, note, desk.times().today());
        then(
                desk.services().value().standings().promote(promotion, name),
                _ -> desk.toasts().undoable(desk.text("standing.promoted", name)));
    }

    /** Gives another reason; the day on which it was said stays. */
    void reword(Deed word, String note, String name) {
        LocalDate said =
                Optional.ofNullable(word.on())
                        .flatMap(PartialDate::toLocalDate)
                        .orElseGet(desk.times()::today);
        then(
                desk.services()
                        .value()
                        .standings()
                        .promote(new Promotion(contact, note, said), name),
                _ -> desk.toasts().undoable(desk.text("standing.reworded", name)));
    }

    /** Takes back that the user trusts the contact. */
    void demote(String name) {
        then(
                desk.services().value().standings().demote(contact, name),
                _ -> desk.toasts().undoable(desk.text("standing.demoted", name)));
    }
}
