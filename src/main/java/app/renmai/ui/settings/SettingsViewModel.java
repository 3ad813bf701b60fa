package app.renmai.ui.settings;

import app.renmai.service.backup.Backups;
import app.renmai.service.sample.SampleStory;
import app.renmai.text.DateText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Services;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the settings show of the workspace: the profile, the sample story, the backups. */
public final class SettingsViewModel extends ViewModel {
    private final Desk desk;
    private final Services services;
    private final ReadOnlyObjectWrapper<Map<String, String>> profile =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable Boolean> story = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper storyBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper backupBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper backup = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper region = new ReadOnlyStringWrapper("");

    /** The settings of the workspace that is open. */
    public SettingsViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "workspace_setting",
                "contact");
        this.desk = desk;
        this.services = desk.services();
        services.jobs().underWay(SampleStory.JOB).ifPresent(job -> busy(storyBusy, job.result()));
        services.jobs().underWay(Backups.JOB).ifPresent(job -> busy(backupBusy, job.result()));
    }

    /** What the user has said about themselves, by field. */
    public ReadOnlyObjectProperty<Map<String, String>> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /** Whether the sample story is in the workspace; null until it is known. */
    public ReadOnlyObjectProperty<@Nullable Boolean> storyProperty() {
        return story.getReadOnlyProperty();
    }

    /** Whether the story is being loaded or removed. */
    public ReadOnlyBooleanProperty storyBusyProperty() {
        return storyBusy.getReadOnlyProperty();
    }

    /** Whether a backup is being made. */
    public ReadOnlyBooleanProperty backupBusyProperty() {
        return backupBusy.getReadOnlyProperty();
    }

    /** When the newest backup was made, in words. */
    public ReadOnlyStringProperty backupProperty() {
        return backup.getReadOnlyProperty();
    }

    /** The region that telephone numbers without a country code are of; empty before it is read. */
    public ReadOnlyStringProperty regionProperty() {
        return region.getReadOnlyProperty();
    }

    /** Sets the region that telephone numbers without a country code are of. */
    public void setRegion(String chosen) {
        if (!chosen.equals(region.get())) {
            act(services.duplicates().setRegion(chosen));
        }
    }

    @Override
    protected void reload() {
        load("region", services.duplicates().region(), region::set);
        load("profile", services.profile().fields(), profile::set);
        load("story", services.sample().present(), story::set);
        load("backup", services.backups().newest(), this::tell);
    }

    private void tell(Optional<Backups.Backup> newest) {
        backup.set(
                newest.map(found -> desk.text("settings.backup.newest", when(found.madeAt())))
                        .orElseGet(() -> desk.text("settings.backup.none")));
    }

    private String when(Instant moment) {
        var local = moment.atZone(services.zone());
        return desk.times().day(local.toLocalDate()) + " " + DateText.time(local.toLocalTime());
    }

    /** The folder of the workspace. */
    public Path folder() {
        return services.workspace().directory().toAbsolutePath().normalize();
    }

    /** Shows the folder in the system's own program, or says that nothing here can. */
    public void openFolder() {
        open(folder());
    }

    private void open(Path place) {
        if (!services.links().open(place.toUri())) {
            Desk now = desk.inWindow();
            now.toasts().problem(now.text("settings.folder.closed"), null);
        }
    }

    /** Fills one field of the profile, as one step. */
    public void fill(String field, String value) {
        act(services.profile().set(Map.of(field, value)));
    }

    /** Loads the sample story, as work that the status bar shows. */
    public void loadStory() {
        CompletableFuture<SampleStory.Summary> loading =
                services.sample()
                        .loadAsJob(
                                services.jobs(),
                                desk.locale(),
                                desk.times().today(),
                                services.zone());
        busy(storyBusy, loading);
        then(
                loading,
                summary -> {
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

    /** Work may have begun before the shell was built anew. */
    private void busy(ReadOnlyBooleanWrapper busy, CompletableFuture<?> work) {
        busy.set(true);
        work.whenCompleteAsync((_, _) -> busy.set(false), desk.ui());
    }

    /** Takes the sample story away, in one step. */
    public void removeStory() {
        CompletableFuture<Void> removing = services.sample().remove();
        busy(storyBusy, removing);
        then(removing, _ -> desk.toasts().undoable(desk.text("settings.story.removed")));
    }

    /** Backs the workspace up into its own folder of backups. */
    public void backUp() {
        CompletableFuture<Path> backingUp = services.backups().start().result();
        busy(backupBusy, backingUp);
        then(backingUp, this::backedUp);
    }

    private void backedUp(Path file) {
        load("backup", services.backups().newest(), this::tell);
        Desk now = desk.inWindow();
        now.toasts()
                .show(
                        now.text("settings.backup.done", file.getFileName().toString()),
                        now.text("settings.folder.open"),
                        () -> open(services.backups().folder()));
    }

    /** The program's version; words for one that was not packaged. */
    public String version() {
        String version = SettingsViewModel.class.getPackage().getImplementationVersion();
        return version == null
                ? desk.text("settings.about.version.unpackaged")
                : desk.text("settings.about.version", version);
    }
}
