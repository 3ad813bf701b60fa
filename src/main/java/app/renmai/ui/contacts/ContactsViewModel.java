package app.renmai.ui.contacts;

import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Photo;
import app.renmai.model.contact.Tag;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.view.Condition;
import app.renmai.model.view.SavedView;
import app.renmai.model.view.ViewRule;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.duplicate.Duplicates;
import app.renmai.service.duplicate.FoundPairs;
import app.renmai.service.view.SavedViews;
import app.renmai.service.view.ViewMatcher;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Names;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.list.Question;
import app.renmai.ui.list.Sorting;
import app.renmai.ui.list.TableModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What the list of contacts shows: the lines that match the filter, in an order. */
public final class ContactsViewModel extends ViewModel implements TableModel<ContactRow, Order> {
    /** More rows than any screen shows at once. */
    private static final int SEEN_FIRST = 60;

    private static final int NAMES_KEPT = 5_000;

    private final Desk desk;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyListWrapper<ContactRow> rows =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyListWrapper<Tag> tags =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<Map<Long, Photo>> photos =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<FoundPairs> alike =
            new ReadOnlyObjectWrapper<>(FoundPairs.NONE);
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(-1);
    private final Map<PersonName, Names.Shown> names = new ConcurrentHashMap<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<ViewRule> rule = new SimpleObjectProperty<>(ViewRule.EVERYBODY);
    private final ReadOnlyObjectWrapper<Optional<SavedView>> view =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<List<CustomField>>> fields =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final long viewId;
    private final Sorting<Order> sorting;
    private boolean arrived;
    private @Nullable Question<Order> answered;

    /** The list of all, in the order it had last. */
    public ContactsViewModel(Desk desk) {
        this(desk, 0);
    }

    /**
     * The list, in the order it had last.
     *
     * @param view the saved view to show, or 0 for all
     */
    public ContactsViewModel(Desk desk, long view) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                Stream.of(ContactList.tables(), Duplicates.tables(), SavedViews.tables())
                        .flatMap(Stream::of)
                        .distinct()
                        .toArray(String[]::new));
        this.desk = desk;
        this.viewId = view;
        this.sorting =
                new Sorting<>(
                        desk.services().preferences(),
                        "contacts",
                        Order.NAME,
                        Order::code,
                        Order::ofCode);
        filter.subscribe(this::find);
        rule.subscribe(this::find);
    }

    /** What the contacts shown have in common. */
    public ObjectProperty<ViewRule> ruleProperty() {
        return rule;
    }

    /** The saved view that is shown; empty when it is all contacts, or the view is gone. */
    public ReadOnlyObjectProperty<Optional<SavedView>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** The rule as it would be saved: with what is typed. */
    public ViewRule ruleToSave() {
        String typed = filter.get().strip();
        return typed.isEmpty() ? rule.get() : rule.get().with(new Condition.Words(typed));
    }

    /** What is typed into the filter. */
    public StringProperty filterProperty() {
        return filter;
    }

    @Override
    public ReadOnlyListProperty<ContactRow> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** All tags, for tagging many at once. */
    public ReadOnlyListProperty<Tag> tagsProperty() {
        return tags.getReadOnlyProperty();
    }

    /** The pictures of those who have one, by the contact's id. */
    public ReadOnlyObjectProperty<Map<Long, Photo>> photosProperty() {
        return photos.getReadOnlyProperty();
    }

    /** Who is known to be like somebody else; comes after the rows. */
    public ReadOnlyObjectProperty<FoundPairs> alikeProperty() {
        return alike.getReadOnlyProperty();
    }

    /** The fields of the user's own that contacts can have; empty before they are known. */
    public ReadOnlyObjectProperty<Optional<List<CustomField>>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /** How many contacts there are in all; -1 before it is known. */
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** Whether rows have arrived since the list was opened. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    @Override
    public long id(ContactRow row) {
        return row.id();
    }

    @Override
    public @Nullable Question<Order> answered() {
        return answered;
    }

    @Override
    public Sorting<Order> sorting() {
        return sorting;
    }

    @Override
    public void sort(Order by, boolean descending) {
        if (sorting.change(by, descending)) {
            find();
        }
    }

    @Override
    protected void reload() {
        if (viewId == 0) {
            find();
        } else {
            load("view", desk.services().views().find(viewId), this::showView);
        }
        load(
                "fields",
                desk.services().fields().of(Target.CONTACT),
                found -> fields.set(Optional.of(found)));
        load("tags", desk.services().contacts().tags(), tags::setAll);
        load("photos", desk.services().extras().photos(), photos::set);
        load("alike", desk.services().duplicates().found(), alike::set);
        load("total", desk.services().contacts().count(), total::set);
    }

    /** What the user has changed of the rule stays, as long as the view itself does. */
    private void showView(Optional<SavedView> found) {
        Optional<ViewRule> before = view.get().map(SavedView::rule);
        Optional<ViewRule> now = found.map(SavedView::rule);
        arrived = true;
        view.set(found);
        if (!now.equals(before) && now.isPresent() && !now.get().equals(rule.get())) {
            rule.set(now.get());
        } else {
            find();
        }
    }

    private void find() {
        if (viewId != 0 && !arrived) {
            return;
        }
        ViewRule shown = rule.get();
        Question<Order> question = sorting.question(filter.get() + "\n" + shown);
        load(
                "rows",
                desk.services()
                        .contactList()
                        .find(
                                filter.get(),
                                today -> ViewMatcher.of(shown, today),
                                question.order(),
                                question.descending())
                        .thenApplyAsync(this::withNames),
                found -> {
                    answered = question;
                    rows.setAll(found);
                    loaded.set(true);
                });
    }

    /** Reads the names that will be seen first, so that the UI thread does not have to. */
    private List<ContactRow> withNames(List<ContactRow> found) {
        found.stream().limit(SEEN_FIRST).forEach(this::name);
        return found;
    }

    /** The name of a contact in both scripts. Reading Han takes a third of a millisecond: kept. */
    public Names.Shown name(ContactRow row) {
        if (names.size() > NAMES_KEPT) {
            names.clear();
        }
        return names.computeIfAbsent(row.name(), desk.names()::shown);
    }

    /** Tags contacts with a word. */
    public void tag(Collection<ContactRow> chosen, String word) {
        List<Long> ids = ids(chosen);
        if (ids.isEmpty() || word.isBlank()) {
            return;
        }
        then(
                desk.services().contacts().tag(ids, word),
                _ ->
                        desk.toasts()
                                .undoable(
                                        desk.text(
                                                "contacts.tagged",
                                                ids.size(),
                                                word.strip().replaceFirst("^[#＃]+", ""))));
    }

    /** Takes a tag off contacts. */
    public void untag(Collection<ContactRow> chosen, Tag tag) {
        List<Long> ids = ids(chosen);
        then(
                desk.services().contacts().untag(ids, tag),
                _ ->
                        desk.toasts()
                                .undoable(desk.text("contacts.untagged", ids.size(), tag.name())));
    }

    /** Deletes contacts; the toast offers to undo it. */
    public void delete(Collection<ContactRow> chosen) {
        List<Long> ids = ids(chosen);
        if (ids.isEmpty()) {
            return;
        }
        String first = desk.names().of(chosen.iterator().next().name());
        String subject = ids.size() == 1 ? first : Integer.toString(ids.size());
        then(
                desk.services().contacts().delete(ids, subject),
                _ -> desk.toasts().undoable(desk.text("contacts.deleted", ids.size(), first)));
    }

    private static List<Long> ids(Collection<ContactRow> chosen) {
        return chosen.stream().map(ContactRow::id).toList();
    }
}
