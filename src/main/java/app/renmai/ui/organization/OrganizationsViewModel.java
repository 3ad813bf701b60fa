package app.renmai.ui.organization;

import app.renmai.model.field.CustomField;
import app.renmai.model.organization.Organization;
import app.renmai.model.organization.OrganizationLine;
import app.renmai.service.field.CustomFields;
import app.renmai.service.organization.OrganizationList;
import app.renmai.service.organization.OrganizationList.Order;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.list.Question;
import app.renmai.ui.list.Sorting;
import app.renmai.ui.list.TableModel;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** What the list of organizations shows: the lines that match the filter, in an order. */
public final class OrganizationsViewModel extends ViewModel
        implements TableModel<OrganizationLine, Order> {
    private static final String[] TABLES = {
        "organization", "position_held", "interaction", "appointment", "participant"
    };

    private final Desk desk;
    private final Executor arranging;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyListWrapper<OrganizationLine> rows =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(-1);
    private final Sorting<Order> sorting;
    private final ReadOnlyObjectWrapper<Optional<List<CustomField>>> fields =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private OrganizationList all = OrganizationList.NONE;
    private @Nullable Question<Order> answered;

    /** The list, in the order it had last. */
    public OrganizationsViewModel(Desk desk) {
        this(desk, task -> Thread.ofVirtual().name("filter").start(task));
    }

    /**
     * @param arranging runs the filter, away from the window
     */
    OrganizationsViewModel(Desk desk, Executor arranging) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                Stream.of(TABLES, CustomFields.tables())
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
        this.desk = desk;
        this.arranging = arranging;
        this.sorting =
                new Sorting<>(
                        desk.services().preferences(),
                        "organizations",
                        Order.NAME,
                        Order::code,
                        Order::ofCode);
        filter.subscribe(
                _ -> {
                    if (showing()) {
                        arrange(all);
                    }
                });
    }

    /** What is typed into the filter. */
    public StringProperty filterProperty() {
        return filter;
    }

    @Override
    public ReadOnlyListProperty<OrganizationLine> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The fields of the user's own that organizations can have; empty before they are known. */
    public ReadOnlyObjectProperty<Optional<List<CustomField>>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /** How many organizations there are in all; -1 before it is known. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    @Override
    public long id(OrganizationLine row) {
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
            arrange(all);
        }
    }

    @Override
    protected void reload() {
        Question<Order> question = sorting.question(filter.get());
        load(
                "rows",
                desk.services().organizations().list().thenApply(all -> shown(question, all)),
                this::show);
    }

    private record Shown(
            Question<Order> question, OrganizationList all, List<OrganizationLine> rows) {}

    private static Shown shown(Question<Order> question, OrganizationList all) {
        return new Shown(
                question,
                all,
                all.arranged(question.filter(), question.order(), question.descending()));
    }

    private void arrange(OrganizationList lines) {
        Question<Order> question = sorting.question(filter.get());
        load(
                "rows",
                CompletableFuture.supplyAsync(() -> shown(question, lines), arranging),
                this::show);
    }

    private void show(Shown shown) {
        all = shown.all();
        fields.set(Optional.of(all.fields()));
        total.set(all.lines().size());
        answered = shown.question();
        rows.setAll(shown.rows());
    }

    /** Adds an organization and opens it; one that has the name already is opened instead. */
    public void add(String name, String sector) {
        then(
                desk.services().organizations().byName(name),
                found ->
                        found.ifPresentOrElse(
                                id -> desk.navigator().open(new Route.Organization(id)),
                                () -> insert(name.strip(), sector)));
    }

    private void insert(String name, String sector) {
        Organization organization =
                Organization.named(name, desk.services().clock().instant()).withSector(sector);
        then(
                desk.services().organizations().add(organization),
                id -> {
                    desk.navigator().open(new Route.Organization(id));
                    desk.toasts().undoable(desk.text("organizations.added", name));
                });
    }

    /** Deletes organizations; the toast offers to undo it. */
    public void delete(Collection<OrganizationLine> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        List<Long> ids = chosen.stream().map(OrganizationLine::id).toList();
        String first = chosen.iterator().next().name();
        then(
                desk.services()
                        .organizations()
                        .delete(ids, ids.size() == 1 ? first : Integer.toString(ids.size())),
                _ -> desk.toasts().undoable(desk.text("organizations.deleted", ids.size(), first)));
    }
}
