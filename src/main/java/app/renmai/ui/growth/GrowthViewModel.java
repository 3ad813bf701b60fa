package app.renmai.ui.growth;

import app.renmai.service.match.Growth;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/** What the user can do beside what is needed. */
public final class GrowthViewModel extends ViewModel {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<Growth>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The growth of the workspace that is open. */
    public GrowthViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "need",
                "organization_need",
                "need_tag",
                "offer",
                "offer_tag",
                "offer_proof",
                "offer_contact",
                "dismissed_match",
                "collaboration",
                "tag",
                "pitch",
                "contact");
        this.desk = desk;
    }

    /** What is shown; empty until it is known. */
    public ReadOnlyObjectProperty<Optional<Growth>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load(
                "growth",
                desk.services().value().matches().growth(),
                found -> shown.set(Optional.of(found)));
    }
}
