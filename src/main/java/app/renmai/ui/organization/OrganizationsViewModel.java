package app.renmai.ui.organization;

import app.renmai.model.organization.Organization;
import app.renmai.service.organization.Organizations;
import app.renmai.service.organization.Organizations.Order;
import app.renmai.store.organization.OrganizationPeopleStore.Line;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Preferences;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What the list of organizations shows: the lines that match the filter, in an order. */
public final class OrganizationsViewModel extends ViewModel {
    private final Desk desk;
    private final Executor arranging;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyListWrapper<Line> rows =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(-1);
    private List<Line> all = List.of();
    private Order order;
    private boolean descending;

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
                "organization",
                "position_held",
                "interaction",
                "participant");
        this.desk = desk;
        this.arranging = arranging;
        Preferences preferences = desk.services().preferences();
        this.order = order(preferences.get("organizations.order", "name"));
        this.descending = Boolean.parseBoolean(preferences.get("organizations.descending", ""));
        filter.subscribe(
                _ -> {
                    if (showing()) {
                        arrange(all);
                    }
                });
    }

    private static Order order(String code) {
        for (Order each : Order.values()) {
            if (each.name().equalsIgnoreCase(code)) {
                return each;
            }
        }
        return Order.NAME;
    }

    /** What is typed into the filter. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The lines that match. */
    public ReadOnlyListProperty<Line> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How many organizations there are in all; -1 before it is known. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** What the list is sorted by. */
    public Order order() {
        return order;
    }

    /** Whether the order is turned round. */
    public boolean descending() {
        return descending;
    }

    /** Sorts by something else, and remembers it. */
    public void sort(Order by, boolean turned) {
        if (by != order || turned != descending) {
            order = by;
            descending = turned;
            Preferences preferences = desk.services().preferences();
            preferences.put("organizations.order", by.name().toLowerCase(Locale.ROOT));
            preferences.put("organizations.descending", Boolean.toString(turned));
            arrange(all);
        }
    }

    @Override
    protected void reload() {
        load("rows", desk.services().organizations().list().thenApply(this::shown), this::show);
    }

    private record Shown(List<Line> all, List<Line> rows) {}

    private Shown shown(List<Line> lines) {
        return new Shown(lines, Organizations.arranged(lines, filter.get(), order, descending));
    }

    private void arrange(List<Line> lines) {
        load("rows", CompletableFuture.supplyAsync(() -> shown(lines), arranging), this::show);
    }

    private void show(Shown shown) {
        all = shown.all();
        total.set(all.size());
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
    public void delete(Collection<Line> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        List<Long> ids = chosen.stream().map(Line::id).toList();
        String first = chosen.iterator().next().name();
        then(
                desk.services()
                        .organizations()
                        .delete(ids, ids.size() == 1 ? first : Integer.toString(ids.size())),
                _ -> desk.toasts().undoable(desk.text("organizations.deleted", ids.size(), first)));
    }
}
