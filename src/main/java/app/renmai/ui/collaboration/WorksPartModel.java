package app.renmai.ui.collaboration;

import app.renmai.model.contact.ContactName;
import app.renmai.service.collaboration.Collaborations;
import app.renmai.service.collaboration.Work;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.function.Consumer;

/** What was done together with one contact, or with one organization. */
public final class WorksPartModel extends ViewModel {
    private final Desk desk;
    private final long id;
    private final boolean ofContact;
    private final ReadOnlyObjectWrapper<List<Work>> works = new ReadOnlyObjectWrapper<>(List.of());

    private WorksPartModel(Desk desk, long id, boolean ofContact) {
        super(desk.services().workspace(), desk.ui(), desk::problem, Collaborations.tables());
        this.desk = desk;
        this.id = id;
        this.ofContact = ofContact;
    }

    /** The collaborations with a contact. */
    public static WorksPartModel ofContact(Desk desk, long id) {
        return new WorksPartModel(desk, id, true);
    }

    /** The collaborations with an organization. */
    public static WorksPartModel ofOrganization(Desk desk, long id) {
        return new WorksPartModel(desk, id, false);
    }

    boolean ofContact() {
        return ofContact;
    }

    /** Those without a day first, then the newest. */
    ReadOnlyObjectProperty<List<Work>> worksProperty() {
        return works.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        Collaborations all = desk.services().value().collaborations();
        load("works", ofContact ? all.ofContact(id) : all.ofOrganization(id), works::set);
    }

    /** Gives the contact to whoever asks for a new one. */
    void add(Consumer<ContactName> ask) {
        then(
                desk.services().contacts().details(id),
                found ->
                        found.ifPresent(
                                details ->
                                        ask.accept(new ContactName(id, details.contact().name()))));
    }
}
