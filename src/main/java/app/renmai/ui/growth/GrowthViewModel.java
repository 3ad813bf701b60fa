package app.renmai.ui.growth;

import app.renmai.model.contact.Tag;
import app.renmai.service.match.Growth;
import app.renmai.store.contact.TagStore;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;

/** What the user can do beside what is needed. */
public final class GrowthViewModel extends ViewModel {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private String tag = "";

    /**
     * What is shown.
     *
     * @param growth what is needed and what one offers
     * @param tag only what contacts need that bear it; empty for all
     * @param tags those one can choose
     */
    record Shown(Growth growth, String tag, List<String> tags) {
        Shown {
            tags = List.copyOf(tags);
        }
    }

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
                TagStore.LINKS,
                "pitch",
                "contact");
        this.desk = desk;
    }

    /** What is shown; empty until it is known. */
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Chooses whose needs count: those of contacts with a tag, or with an empty one all. */
    void choose(String chosen) {
        tag = chosen;
        refresh();
    }

    @Override
    protected void reload() {
        String wanted = tag;
        load(
                "growth",
                desk.services()
                        .value()
                        .insights()
                        .growth(wanted)
                        .thenCombine(
                                desk.services().contacts().tags(),
                                (growth, tags) ->
                                        new Shown(
                                                growth,
                                                wanted,
                                                tags.stream().map(Tag::name).toList())),
                found -> shown.set(Optional.of(found)));
    }
}
