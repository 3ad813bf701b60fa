package app.renmai.ui.contact;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.Tag;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.contact.Contacts;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** What the page of one contact shows, and what can be changed on it. */
public final class ContactPageViewModel extends ViewModel {
    private final Desk desk;
    private final Contacts contacts;
    private final long id;
    private final ReadOnlyObjectWrapper<Optional<ContactDetails>> details =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean loaded;

    /** The page of a contact. */
    public ContactPageViewModel(Desk desk, long id) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "contact",
                "contact_point",
                "position_held",
                "important_date",
                "contact_tag",
                "tag",
                "organization");
        this.desk = desk;
        this.contacts = desk.services().contacts();
        this.id = id;
    }

    /** The contact's id. */
    public long id() {
        return id;
    }

    /** The contact; empty while loading and when it is not there. */
    public ReadOnlyObjectProperty<Optional<ContactDetails>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** Whether the contact was looked for. */
    public boolean loaded() {
        return loaded;
    }

    @Override
    protected void reload() {
        load(
                "details",
                contacts.details(id),
                found -> {
                    loaded = true;
                    details.set(found);
                });
    }

    /** Gives the contact another name. */
    public void rename(PersonName name) {
        act(contacts.rename(id, name));
    }

    /** Changes the contact's own fields. */
    public void edit(UnaryOperator<Contact> change) {
        act(contacts.edit(id, change));
    }

    /** Adds a way to reach the contact, as it was typed; a blank text does nothing. */
    public void addPoint(String typed) {
        PointReader.read(typed).ifPresent(point -> act(contacts.addPoint(id, point)));
    }

    /** Changes a way to reach the contact. */
    public void editPoint(ContactPoint point) {
        act(contacts.editPoint(id, point));
    }

    /** Deletes a way to reach the contact. */
    public void deletePoint(ContactPoint point) {
        then(
                contacts.deletePoint(point),
                _ -> desk.toasts().undoable(desk.text("contact.point.deleted", point.value())));
    }

    /** Adds or changes a position. */
    public void savePosition(Position position) {
        CompletableFuture<?> saved =
                position.id() == 0
                        ? contacts.addPosition(id, position)
                        : contacts.editPosition(position);
        act(saved);
    }

    /** Deletes a position. */
    public void deletePosition(Position position) {
        then(
                contacts.deletePosition(position),
                _ -> desk.toasts().undoable(desk.text("contact.position.deleted")));
    }

    /** Adds or changes an important date. */
    public void saveDate(ImportantDate date) {
        CompletableFuture<?> saved =
                date.id() == 0 ? contacts.addDate(id, date) : contacts.editDate(date);
        act(saved);
    }

    /** Deletes an important date. */
    public void deleteDate(ImportantDate date) {
        then(
                contacts.deleteDate(date),
                _ -> desk.toasts().undoable(desk.text("contact.date.deleted")));
    }

    /** Tags the contact. */
    public void tag(String word) {
        act(contacts.tag(List.of(id), word));
    }

    /** Takes a tag off. */
    public void untag(Tag tag) {
        act(contacts.untag(List.of(id), tag));
    }

    /** Deletes the contact and goes back; the toast offers to undo it. */
    public void delete() {
        details.get()
                .ifPresent(
                        found -> {
                            String name = desk.names().of(found.contact().name());
                            then(
                                    contacts.delete(List.of(id), name),
                                    _ -> {
                                        desk.navigator().back();
                                        desk.toasts()
                                                .undoable(desk.text("contacts.deleted", 1, name));
                                    });
                        });
    }
}
