package app.renmai.ui.collaboration;

import app.renmai.model.activity.Attachment;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.ContactName;
import app.renmai.service.collaboration.Collaborations;
import app.renmai.service.collaboration.Work;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OpenedFile;
import app.renmai.ui.files.FileActions;
import app.renmai.ui.kit.Presence;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of one collaboration: itself, who took part, its documents. */
public final class WorkViewModel extends ViewModel implements FileActions {
    private final Desk desk;
    private final long id;
    private final ReadOnlyObjectWrapper<Optional<Work>> work =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Presence> state =
            new ReadOnlyObjectWrapper<>(Presence.LOADING);
    private final ReadOnlyObjectWrapper<List<Attachment>> files =
            new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param desk what every screen is given
     * @param id the collaboration
     */
    public WorkViewModel(Desk desk, long id) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                Stream.concat(
                                Stream.of(Collaborations.tables()),
                                Stream.of("attachment", "collaboration_file"))
                        .toArray(String[]::new));
        this.desk = desk;
        this.id = id;
    }

    /** The collaboration; empty until it is loaded, and when it is gone. */
    public ReadOnlyObjectProperty<Optional<Work>> workProperty() {
        return work.getReadOnlyProperty();
    }

    /** Whether there is such a collaboration. */
    public ReadOnlyObjectProperty<Presence> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Its documents. */
    ReadOnlyObjectProperty<List<Attachment>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load(
                "work",
                desk.services().value().collaborations().find(id),
                found -> {
                    work.set(found);
                    state.set(found.isPresent() ? Presence.THERE : Presence.GONE);
                });
        load("files", desk.services().value().workFiles().of(id), files::set);
    }

    /** Changes its notes. */
    void notes(String markdown) {
        work.get()
                .filter(shown -> !shown.collaboration().notes().equals(markdown))
                .ifPresent(
                        shown -> {
                            Collaboration changed = shown.collaboration().withNotes(markdown);
                            act(
                                    desk.services()
                                            .value()
                                            .collaborations()
                                            .edit(
                                                    changed,
                                                    shown.collaborators(),
                                                    shown.partners()));
                        });
    }

    /** Asks what is to be otherwise. */
    void edit() {
        work.get().ifPresent(shown -> WorkSheet.edit(desk, shown));
    }

    /** Asks the three questions. */
    void close() {
        work.get().ifPresent(shown -> ClosingSheet.open(desk, shown));
    }

    /** Logs a talk with those who take part. */
    void logTalk() {
        desk.sheets()
                .log(
                        work.get().stream()
                                .flatMap(shown -> shown.people().stream())
                                .map(ContactName::id)
                                .toList(),
                        id);
    }

    /** Deletes it and goes back to the list; the toast offers to undo it. */
    void delete() {
        work.get()
                .ifPresent(
                        shown -> {
                            String title = shown.collaboration().title();
                            desk.navigator().open(new Route.Collaborations());
                            then(
                                    desk.services()
                                            .value()
                                            .collaborations()
                                            .delete(List.of(id), title),
                                    _ ->
                                            desk.toasts()
                                                    .undoable(
                                                            desk.text(
                                                                    "collaborations.deleted",
                                                                    1,
                                                                    title)));
                        });
    }

    @Override
    public void addFiles(List<Path> chosen) {
        then(
                desk.services().value().workFiles().add(id, chosen).result(),
                added ->
                        desk.toasts()
                                .undoable(
                                        desk.text(
                                                "contact.files.added",
                                                added,
                                                chosen.size() - added)));
    }

    @Override
    public void removeFile(Attachment file) {
        then(
                desk.services().value().workFiles().remove(file),
                _ -> desk.toasts().undoable(desk.text("contact.files.removed", file.name())));
    }

    @Override
    public void open(Attachment file) {
        act(OpenedFile.of(desk, file));
    }
}
