package app.renmai.ui.pitch;

import app.renmai.service.brief.Brief;
import app.renmai.service.brief.Briefs;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The brief about whom a pitch is to, to write from. */
final class StudioBriefViewModel extends ViewModel {
    private final Desk desk;
    private final long pitchId;
    private final ReadOnlyObjectWrapper<Optional<Brief>> brief =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    StudioBriefViewModel(Desk desk, long pitchId) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                Briefs.TABLES.toArray(String[]::new));
        this.desk = desk;
        this.pitchId = pitchId;
    }

    /** The brief; empty while loading and when the pitch is gone. */
    ReadOnlyObjectProperty<Optional<Brief>> briefProperty() {
        return brief.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load(
                "brief",
                desk.services()
                        .drafting()
                        .open(pitchId)
                        .thenCompose(
                                opened ->
                                        opened.map(
                                                        draft ->
                                                                desk.services()
                                                                        .briefs()
                                                                        .of(
                                                                                draft.pitch()
                                                                                        .contactId(),
                                                                                desk.times()
                                                                                        .today()))
                                                .orElseGet(
                                                        () ->
                                                                CompletableFuture.completedFuture(
                                                                        Optional.empty()))),
                brief::set);
    }
}
