package app.renmai.ui.outreach;

import app.renmai.model.contact.ContactName;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.StopWish;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The threads with one contact, and whether they asked not to be written to again. */
public final class ContactThreadsModel extends ViewModel {
    private final Desk desk;
    private final long contact;
    private final ReadOnlyObjectWrapper<List<ThreadRow>> threads =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<StopWish>> stop =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The threads with a contact. */
    public ContactThreadsModel(Desk desk, long contact) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "outreach",
                "attempt",
                "stop_wish",
                "special_day",
                "workspace_setting");
        this.desk = desk;
        this.contact = contact;
    }

    /** The threads, as they were begun. */
    ReadOnlyObjectProperty<List<ThreadRow>> threadsProperty() {
        return threads.getReadOnlyProperty();
    }

    /** The wish not to be written to again; empty while there is none. */
    ReadOnlyObjectProperty<Optional<StopWish>> stopProperty() {
        return stop.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("threads", desk.services().outreach().board().of(contact), threads::set);
        load("stop", desk.services().outreach().stopWishes().of(contact), stop::set);
    }

    /** Whether they asked not to be written to again. */
    public BooleanExpression stopped() {
        return Bindings.createBooleanBinding(() -> stop.get().isPresent(), stop);
    }

    /** Whether there is a thread in which something went out and nobody has answered yet. */
    public BooleanExpression silent() {
        return Bindings.createBooleanBinding(() -> newestSilent().isPresent(), threads);
    }

    /** They answered, just now: the silent thread in which something went out last. */
    public void answered() {
        newestSilent().map(row -> new ThreadActions(desk, row)).ifPresent(ThreadActions::answered);
    }

    private Optional<ThreadRow> newestSilent() {
        return threads.get().stream()
                .filter(row -> row.thread().outreach().state() == Outreach.State.WAITING)
                .min(ThreadRow.LAST_STEP);
    }

    /** Asks what a new thread is for. */
    void begin() {
        named(name -> NewThreadSheet.open(desk, name));
    }

    /** Asks in which words they asked not to be written to again. */
    public void noteStop() {
        named(name -> StopSheet.open(desk, name));
    }

    /** Asks whether they may be written to again. */
    public void lift() {
        stop.get().ifPresent(wish -> named(name -> LiftSheet.open(desk, name, wish)));
    }

    private void named(Consumer<ContactName> next) {
        then(
                desk.services().contacts().names(List.of(contact)),
                found -> found.values().forEach(next));
    }
}
