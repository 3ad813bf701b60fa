package app.renmai.ui.welcome;

import app.renmai.service.sample.SampleStory;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What to begin with: the sample story, nothing, or a file. */
public final class WelcomeViewModel extends ViewModel {
    private final Desk desk;
    private final FirstStart firstStart;
    private final ReadOnlyBooleanWrapper loadingStory = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper storyThere = new ReadOnlyBooleanWrapper();

    /** The choices for the workspace that is open. */
    public WelcomeViewModel(Desk desk) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "contact");
        this.desk = desk;
        this.firstStart = new FirstStart(desk.services());
        desk.services().jobs().underWay(SampleStory.JOB).ifPresent(job -> loading(job.result()));
    }

    /** Whether the story is being loaded. */
    public ReadOnlyBooleanProperty loadingStoryProperty() {
        return loadingStory.getReadOnlyProperty();
    }

    /** Whether the story is in the workspace already. */
    public ReadOnlyBooleanProperty storyThereProperty() {
        return storyThere.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("story", desk.services().sample().present(), storyThere::set);
    }

    /** Loads the sample story, unless it is there, and goes to Today. */
    public void story() {
        if (loadingStory.get()) {
            return;
        }
        if (storyThere.get()) {
            empty();
            return;
        }
        CompletableFuture<SampleStory.Summary> loading =
                desk.services()
                        .sample()
                        .loadAsJob(
                                desk.services().jobs(),
                                desk.locale(),
                                desk.times().today(),
                                desk.services().zone());
        loading(loading);
        then(
                loading,
                summary -> {
                    empty();
                    Desk now = desk.inWindow();
                    now.toasts()
                            .undoable(
                                    now.text(
                                            "settings.story.loaded",
                                            summary.contacts(),
                                            summary.interactions(),
                                            summary.pitches()));
                });
    }

    /** The language may have been chosen anew since it began. */
    private void loading(CompletableFuture<?> story) {
        loadingStory.set(true);
        story.whenCompleteAsync((_, _) -> loadingStory.set(false), desk.ui());
    }

    /** Goes to Today with what is there. */
    public void empty() {
        firstStart.decided();
        desk.inWindow().navigator().open(new Route.Today());
    }

    /** Asks for a file to import, over the contacts it will fill. */
    public void importFile() {
        firstStart.decided();
        desk.navigator().open(new Route.Contacts(null));
        desk.sheets().importFiles(List.of());
    }
}
