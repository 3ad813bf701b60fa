package app.renmai.ui.departure;

import app.renmai.model.value.Need;
import app.renmai.service.departure.Departure;
import app.renmai.service.departure.Departures;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is to be asked of the positions a contact has left. */
public final class DeparturesModel extends ViewModel {
    private final Desk desk;
    private final Departures departures;
    private final long contact;
    private final ReadOnlyObjectWrapper<List<Departure>> open =
            new ReadOnlyObjectWrapper<>(List.of());

    /** Of a contact. */
    public DeparturesModel(Desk desk, long contact) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "contact",
                "position_held",
                "organization",
                "need",
                "workspace_setting");
        this.desk = desk;
        this.departures = desk.services().value().departures();
        this.contact = contact;
    }

    /** What is to be asked, the latest departure first. */
    ReadOnlyObjectProperty<List<Departure>> openProperty() {
        return open.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("departures", departures.of(contact, desk.times().today()), open::set);
    }

    /** Nobody is known who follows. */
    void nobody(Departure left) {
        told(departures.nobody(left), desk.text("departure.nobody.noted"));
    }

    /** The need stays with the organization. */
    void stays(Departure left, Need need) {
        told(
                departures.stays(left, need),
                desk.text("departure.need.stays.noted", left.position().organizationName()));
    }

    /** The need goes with the person. */
    void goes(Departure left, Need need) {
        told(departures.goes(left, need), desk.text("departure.need.goes.noted"));
    }

    /** It is no need any more. */
    void gone(Departure left, Need need) {
        told(departures.gone(left, need), desk.text("departure.need.gone.noted"));
    }

    private void told(CompletableFuture<Void> answer, String words) {
        then(answer, _ -> desk.toasts().undoable(words));
    }
}
