package app.renmai.ui.contact;

import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.Relation;
import app.renmai.model.contact.Rest;
import app.renmai.model.contact.Tag;
import app.renmai.service.activity.Agenda;
import app.renmai.service.activity.OpenWithContact;
import app.renmai.service.cadence.Touch;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.contact.ContactExtras;
import app.renmai.service.contact.Contacts;
import app.renmai.store.Change;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileToasts;
import app.renmai.ui.desk.OpenedFile;
import app.renmai.ui.files.FileActions;
import app.renmai.ui.kit.Presence;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.value.ValuePrompt;
import app.renmai.ui.warmth.WarmthText;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What the page of one contact shows, and what can be changed on it. Every change is one step that
 * can be undone; what failed is shown again as it is stored.
 */
public final class ContactPageViewModel extends ViewModel implements FileActions {
    private static final String[] DETAILS = {
        "contact",
        "contact_point",
        "position_held",
        "important_date",
        "contact_tag",
        "tag",
        "organization"
    };
    private static final String[] OPEN = {
        "contact", "commitment", "reminder", "interaction", "appointment", "participant"
    };

    private static final String[] TOUCH = {
        "contact",
        "interaction",
        "appointment",
        "participant",
        "tag",
        "contact_tag",
        "cadence",
        "cadence_rest"
    };

    private static final String[] EXTRAS = {"contact", "relation", "kept_field", "contact_photo"};
    private static final String[] FILES = {"attachment"};

    private final Desk desk;
    private final Contacts contacts;
    private final Agenda agenda;
    private final long id;
    private final ReadOnlyObjectWrapper<Presence> state =
            new ReadOnlyObjectWrapper<>(Presence.LOADING);
    private final ReadOnlyObjectWrapper<Optional<ContactDetails>> details =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<OpenWithContact> open =
            new ReadOnlyObjectWrapper<>(OpenWithContact.NOTHING);

    private final ReadOnlyObjectWrapper<Touch> touch = new ReadOnlyObjectWrapper<>(Touch.NONE);

    private final ReadOnlyObjectWrapper<ContactExtras> extras =
            new ReadOnlyObjectWrapper<>(ContactExtras.NONE);
    private final ReadOnlyObjectWrapper<List<Attachment>> files =
            new ReadOnlyObjectWrapper<>(List.of());

    /** The page of a contact. */
    public ContactPageViewModel(Desk desk, long id) {
        super(desk.services().workspace(), desk.ui(), desk::problem, tables());
        this.desk = desk;
        this.contacts = desk.services().contacts();
        this.agenda = desk.services().agenda();
        this.id = id;
    }

    private static String[] tables() {
        return java.util.stream.Stream.of(DETAILS, OPEN, TOUCH, EXTRAS, FILES)
                .flatMap(java.util.Arrays::stream)
                .distinct()
                .toArray(String[]::new);
    }

    /** The contact's id. */
    public long id() {
        return id;
    }

    /** Whether the contact is there. */
    public ReadOnlyObjectProperty<Presence> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The contact; empty while loading and when it is not there. */
    public ReadOnlyObjectProperty<Optional<ContactDetails>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** What is open with the contact. */
    public ReadOnlyObjectProperty<OpenWithContact> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What is known of the contact beyond the usual. */
    public ReadOnlyObjectProperty<ContactExtras> extrasProperty() {
        return extras.getReadOnlyProperty();
    }

    /** The files kept with the contact. */
    public ReadOnlyObjectProperty<List<Attachment>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /** How one keeps in touch with the contact. */
    public ReadOnlyObjectProperty<Touch> touchProperty() {
        return touch.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        reloadTouch();
        reloadFiles();
        reloadExtras();
        reloadDetails();
        reloadOpen();
    }

    @Override
    protected void onChange(Change change) {
        if (change.touches(DETAILS)) {
            reloadDetails();
        }
        if (change.touches(TOUCH)) {
            reloadTouch();
        }
        if (change.touches(EXTRAS)) {
            reloadExtras();
        }
        if (change.touches(OPEN)) {
            reloadOpen();
        }
        if (change.touches(FILES)) {
            reloadFiles();
        }
    }

    private void reloadDetails() {
        load(
                "details",
                contacts.details(id),
                found -> {
                    details.set(found);
                    state.set(found.isPresent() ? Presence.THERE : Presence.GONE);
                });
    }

    private void reloadExtras() {
        load("extras", desk.services().extras().of(id), extras::set);
    }

    private void reloadFiles() {
        load("files", desk.services().contactFiles().of(id), files::set);
    }

    /** Takes files in, as a job. */
    @Override
    public void addFiles(List<Path> chosen) {
        then(
                desk.services().contactFiles().add(id, chosen).result(),
                added -> FileToasts.added(desk, added, chosen.size()));
    }

    /** Takes a file away. */
    @Override
    public void removeFile(Attachment file) {
        step(
                desk.services().contactFiles().remove(file),
                desk.text("contact.files.removed", file.name()));
    }

    /** Opens a file with another program. */
    @Override
    public void open(Attachment file) {
        act(OpenedFile.of(desk, file));
    }

    private void reloadTouch() {
        load("touch", desk.services().cadences().of(id), touch::set);
    }

    private void reloadOpen() {
        load("open", agenda.with(id), open::set);
    }

    /** A step; when it fails, what the page showed in advance is taken back. */
    private void step(CompletableFuture<?> action) {
        act(action)
                .whenCompleteAsync(
                        (_, failure) -> {
                            if (failure != null && showing()) {
                                reload();
                            }
                        },
                        desk.ui());
    }

    private void step(CompletableFuture<?> action, String told) {
        step(action);
        action.thenRunAsync(() -> desk.toasts().undoable(told), desk.ui());
    }

    /** Gives the contact another name and form of address, in one step. */
    public void rename(PersonName name, String addressAs) {
        boolean addressed =
                details.get()
                        .map(found -> found.contact().addressAs())
                        .orElse("")
                        .equals(addressAs);
        step(
                addressed
                        ? contacts.rename(id, name)
                        : contacts.edit(
                                id, stored -> stored.withName(name).withAddressAs(addressAs)));
    }

    /** Changes the contact's own fields. */
    public void edit(UnaryOperator<Contact> change) {
        step(contacts.edit(id, change));
    }

    /** Adds a way to reach the contact. */
    public void addPoint(ContactPoint point) {
        step(contacts.addPoint(id, point));
    }

    /** Changes a way to reach the contact. */
    public void editPoint(ContactPoint point) {
        step(contacts.editPoint(id, point));
    }

    /** Deletes a way to reach the contact. */
    public void deletePoint(ContactPoint point) {
        step(contacts.deletePoint(point), desk.text("contact.point.deleted", point.value()));
    }

    /** Adds or changes a position. */
    public void savePosition(Position position) {
        step(
                position.id() == 0
                        ? contacts.addPosition(id, position)
                        : contacts.editPosition(position));
    }

    /** Deletes a position. */
    public void deletePosition(Position position) {
        step(contacts.deletePosition(position), desk.text("contact.position.deleted"));
    }

    /** Adds or changes an important date. */
    public void saveDate(ImportantDate date) {
        step(date.id() == 0 ? contacts.addDate(id, date) : contacts.editDate(date));
    }

    /** Deletes an important date. */
    public void deleteDate(ImportantDate date) {
        step(contacts.deleteDate(date), desk.text("contact.date.deleted"));
    }

    /** Adds or changes a relation. */
    public void saveRelation(Relation relation) {
        step(
                relation.id() == 0
                        ? desk.services().extras().addRelation(id, relation)
                        : desk.services().extras().editRelation(relation));
    }

    /** Deletes a relation. */
    public void deleteRelation(Relation relation) {
        step(
                desk.services().extras().deleteRelation(relation),
                desk.text("contact.relation.deleted"));
    }

    /** Deletes what another program knew. */
    public void deleteKept(KeptField field) {
        step(
                desk.services().extras().deleteKept(field),
                desk.text("contact.kept.deleted", field.name()));
    }

    /** Tags the contact; a blank word does nothing. */
    public void tag(String word) {
        if (!word.isBlank()) {
            step(contacts.tag(List.of(id), word));
        }
    }

    /** Takes a tag off. */
    public void untag(Tag tag) {
        step(contacts.untag(List.of(id), tag), desk.text("contacts.untagged", 1, tag.name()));
    }

    /** Gives the contact a cadence of its own, or takes it away. */
    public void cadence(@Nullable Cadence cadence) {
        step(
                desk.services().cadences().put(id, cadence, name()),
                cadence == null
                        ? desk.text("cadence.removed")
                        : desk.text("cadence.saved", new WarmthText(desk).every(cadence)));
    }

    /** Gives a tag a cadence, or takes it away. */
    public void cadence(Tag tag, @Nullable Cadence cadence) {
        step(
                desk.services().cadences().put(tag, cadence),
                cadence == null
                        ? desk.text("cadence.removed")
                        : desk.text("cadence.saved", new WarmthText(desk).every(cadence)));
    }

    /** The cadence of a tag, if it has one. */
    public CompletableFuture<Optional<Cadence>> cadence(Tag tag) {
        return act(
                desk.services()
                        .cadences()
                        .ofTags()
                        .thenApply(all -> Optional.ofNullable(all.get(tag.id()))));
    }

    /** Leaves the contact alone for a while; with null no longer. */
    public void rest(@Nullable Rest rest) {
        LocalDate until = rest == null ? null : rest.until();
        step(
                desk.services().cadences().rest(id, rest, name()),
                rest == null
                        ? desk.text("cadence.resumed")
                        : until == null
                                ? desk.text("cadence.paused")
                                : desk.text("cadence.rests", desk.times().weekday(until)));
    }

    private String name() {
        return details.get().map(found -> desk.names().of(found.contact().name())).orElse("");
    }

    /** Adds or changes a promise. */
    public void savePromise(Commitment promise) {
        step(
                promise.id() == 0
                        ? agenda.promise(id, promise.owedBy(), promise.promise(), promise.due())
                        : agenda.edit(promise));
    }

    /** Marks a promise as kept. */
    public void keep(Commitment promise) {
        CompletableFuture<Void> kept = agenda.done(promise, true);
        step(kept);
        String told = desk.text("contact.promise.kept", promise.promise());
        kept.thenRunAsync(() -> ValuePrompt.kept(desk, told, promise), desk.ui());
    }

    /** Deletes a promise. */
    public void deletePromise(Commitment promise) {
        step(agenda.delete(promise), desk.text("contact.promise.deleted"));
    }

    /** Adds or changes a reminder. */
    public void saveReminder(Reminder reminder) {
        step(
                reminder.id() == 0
                        ? agenda.remind(id, reminder.reason(), reminder.due())
                        : agenda.edit(reminder));
    }

    /** Puts a reminder off to another day. */
    public void snooze(Reminder reminder, LocalDate to) {
        step(
                agenda.move(reminder, to),
                desk.text("contact.reminder.moved", desk.times().weekday(to)));
    }

    /** Marks a reminder as done. */
    public void done(Reminder reminder) {
        step(agenda.done(reminder, true), desk.text("contact.reminder.done", reminder.reason()));
    }

    /** Deletes a reminder. */
    public void deleteReminder(Reminder reminder) {
        step(agenda.delete(reminder), desk.text("contact.reminder.deleted"));
    }

    /** Finds a talk; one that is not there any more is not told of. */
    public void talk(long interaction, Consumer<Interaction> found) {
        then(desk.services().interactions().find(interaction), talk -> talk.ifPresent(found));
    }

    /** The contact as a vCard, to copy it. */
    public CompletableFuture<Optional<String>> card() {
        return act(desk.services().exports().card(id));
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
