package app.renmai.ui.reconnect;

import app.renmai.service.today.ReconnectPage;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/** Who is worth a word again today, and whom the week has drawn. */
public final class ReconnectViewModel extends ViewModel {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<ReconnectPage>> page =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The page. */
    public ReconnectViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "contact",
                "interaction",
                "appointment",
                "participant",
                "attempt",
                "position_held",
                "organization",
                "tag",
                "contact_tag",
                "cadence",
                "cadence_rest",
                "collaboration",
                "collaborator",
                "need",
                "offer");
        this.desk = desk;
    }

    /** What is shown; empty before it is known. */
    public ReadOnlyObjectProperty<Optional<ReconnectPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load(
                "page",
                desk.services().reconnects().of(desk.times().today()),
                found -> page.set(Optional.of(found)));
    }
}
