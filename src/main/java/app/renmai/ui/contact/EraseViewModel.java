package app.renmai.ui.contact;

import app.renmai.service.contact.Erasure;
import app.renmai.service.job.Job;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Failures;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What goes with a person who is erased for good; and doing so. */
public final class EraseViewModel extends ViewModel {
    private final Desk desk;
    private final long id;
    private final ReadOnlyObjectWrapper<Optional<Erasure.Plan>> plan =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param desk what every screen is given
     * @param id the person
     */
    public EraseViewModel(Desk desk, long id) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "contact",
                "interaction",
                "appointment",
                "participant",
                "commitment",
                "reminder",
                "need",
                "fact",
                "outreach",
                "pitch",
                "attachment");
        this.desk = desk;
        this.id = id;
    }

    /** What goes; empty before it is known, and when there is no such person. */
    public ReadOnlyObjectProperty<Optional<Erasure.Plan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("plan", desk.services().erasure().plan(id), plan::set);
    }

    /** The person's name, as the sheet asks. */
    public String name(Erasure.Plan what) {
        return desk.names().pair(what.name()).main();
    }

    /** What goes and what stays, one sentence a line. */
    public List<String> lines(Erasure.Plan what) {
        List<String> lines = new ArrayList<>();
        lines.add(desk.text("erase.talks", what.talks(), what.sharedTalks()));
        lines.add(
                desk.text(
                        "erase.rest",
                        what.commitments(),
                        what.reminders(),
                        what.needs(),
                        what.pitches(),
                        what.files()));
        lines.add(desk.text("erase.facts", what.facts()));
        lines.add(desk.text("erase.threads", what.threads()));
        Erasure.Worth worth = what.worth();
        lines.add(desk.text("erase.worth", worth.entries(), worth.offers(), worth.introductions()));
        lines.add(desk.text("erase.works", worth.works(), worth.sharedWorks()));
        lines.add(desk.text("erase.steps", what.steps()));
        return lines;
    }

    /** The names of backups that may hold the person still. */
    public List<String> backups(Erasure.Plan what) {
        return what.backups().stream()
                .map(file -> Objects.toString(file.getFileName(), file.toString()))
                .toList();
    }

    /** Erases, as a job, and goes back to where one came from. */
    public void erase() {
        plan.get()
                .ifPresent(
                        what -> {
                            hide();
                            Job<List<Path>> job = desk.services().erasure().start(what);
                            job.result()
                                    .whenCompleteAsync(
                                            (left, failure) ->
                                                    ended(desk.inWindow(), left, failure),
                                            desk.ui());
                        });
    }

    private static void ended(Desk desk, @Nullable List<Path> left, @Nullable Throwable failure) {
        if (failure != null) {
            desk.problem(Failures.cause(failure));
            return;
        }
        desk.navigator().back();
        if (left == null || left.isEmpty()) {
            desk.toasts().show(desk.text("erase.done"));
        } else {
            String first = left.getFirst().toString();
            desk.toasts().problem(desk.text("erase.file-left", first), null);
        }
    }
}
