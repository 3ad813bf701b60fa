package app.renmai.ui.pitch;

import app.renmai.model.activity.Attachment;
import app.renmai.service.pitch.Effort;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileToasts;
import app.renmai.ui.desk.OpenedFile;
import app.renmai.ui.files.FileActions;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** What goes along with a pitch, and the time that went into it. */
final class StudioWorkViewModel extends ViewModel implements FileActions {
    private final Desk desk;
    private final long id;
    private final ReadOnlyObjectWrapper<List<Attachment>> files =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Integer> minutes = new ReadOnlyObjectWrapper<>(0);

    StudioWorkViewModel(Desk desk, long id) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "attachment", "pitch_effort");
        this.desk = desk;
        this.id = id;
    }

    /** The files that go along. */
    ReadOnlyObjectProperty<List<Attachment>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /** The minutes that went into it; 0 when none are noted. */
    ReadOnlyObjectProperty<Integer> minutesProperty() {
        return minutes.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("files", desk.services().pitchFiles().of(id), files::set);
        load("minutes", desk.services().drafting().effort(id), minutes::set);
    }

    /**
     * Notes the time that went into it.
     *
     * @return whether the text means a time
     */
    boolean spent(String typed) {
        OptionalInt read = Effort.minutes(typed);
        read.ifPresent(
                now -> {
                    if (now != minutes.get()) {
                        act(desk.services().drafting().setEffort(id, now));
                    }
                });
        return read.isPresent();
    }

    @Override
    public void addFiles(List<Path> chosen) {
        then(
                desk.services().pitchFiles().add(id, chosen).result(),
                added -> FileToasts.added(desk, added, chosen.size()));
    }

    @Override
    public void removeFile(Attachment file) {
        then(desk.services().pitchFiles().remove(file), _ -> FileToasts.removed(desk, file));
    }

    @Override
    public void open(Attachment file) {
        act(OpenedFile.of(desk, file));
    }
}
