package app.renmai.ui.shell;

import app.renmai.model.contact.PersonName;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.text.Folding;
import app.renmai.text.Query;
import app.renmai.ui.command.Command;
import app.renmai.ui.command.PaletteEntry;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.KeyCap;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the palette finds: people first, then organizations, then commands. */
final class PaletteViewModel extends ViewModel {
    private static final int PEOPLE = 8;
    private static final int ORGANIZATIONS = 4;
    private static final int COMMANDS = 30;

    private final Desk desk;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();

    PaletteViewModel(Desk desk) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "contact", "organization");
        this.desk = desk;
        query.subscribe(this::search);
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<PaletteEntry> entries() {
        return entries;
    }

    @Override
    protected void reload() {
        search();
    }

    private void search() {
        String text = query.get().strip();
        List<PaletteEntry> commands = commands(text);
        if (text.isEmpty()) {
            load("find", CompletableFuture.completedFuture(commands), entries::setAll);
            return;
        }
        CompletableFuture<List<PaletteEntry>> found =
                desk.services()
                        .contactList()
                        .find(text, Order.NAME, false)
                        .thenCombine(
                                organizations(text),
                                (people, organizations) -> {
                                    List<PaletteEntry> all = new ArrayList<>();
                                    people.stream()
                                            .sorted(named(text))
                                            .limit(PEOPLE)
                                            .map(this::person)
                                            .forEach(all::add);
                                    all.addAll(organizations);
                                    all.addAll(commands);
                                    return all;
                                });
        load("find", found, entries::setAll);
    }

    /** Those found by their name go before those found by a note. */
    private static java.util.Comparator<ContactRow> named(String text) {
        Query byName = Query.parse(text);
        return java.util.Comparator.comparing(row -> !byName.matches(row.nameKey(), ""));
    }

    private PaletteEntry person(ContactRow row) {
        PersonName name = row.name();
        var pair = desk.names().pair(name);
        String detail =
                List.of(pair.other(), row.title(), row.organization()).stream()
                        .filter(part -> !part.isBlank())
                        .reduce((one, other) -> one + " · " + other)
                        .orElse("");
        return new PaletteEntry(
                "shell.palette.people",
                pair.main(),
                detail,
                "",
                () -> desk.navigator().open(new Route.Contact(row.id())));
    }

    private CompletableFuture<List<PaletteEntry>> organizations(String text) {
        Query wanted = Query.parse(text);
        return desk.services()
                .organizations()
                .list()
                .thenApply(
                        lines ->
                                lines.stream()
                                        .filter(
                                                line ->
                                                        wanted.matches(
                                                                line.searchKey(),
                                                                Folding.fold(line.name())))
                                        .limit(ORGANIZATIONS)
                                        .map(
                                                line ->
                                                        new PaletteEntry(
                                                                "shell.palette.organizations",
                                                                line.name(),
                                                                line.sector(),
                                                                "",
                                                                () ->
                                                                        desk.navigator()
                                                                                .open(
                                                                                        new Route
                                                                                                .Organization(
                                                                                                line
                                                                                                        .id()))))
                                        .toList());
    }

    private List<PaletteEntry> commands(String text) {
        String wanted = Folding.fold(text);
        return desk.commands().all().stream()
                .filter(command -> command.enabled().get() && !"palette".equals(command.id()))
                .map(this::command)
                .filter(entry -> Folding.fold(entry.title()).contains(wanted))
                .limit(COMMANDS)
                .toList();
    }

    private PaletteEntry command(Command command) {
        String title =
                command.label() != null
                        ? command.label().get()
                        : desk.text("command." + command.id());
        String key = command.key() == null ? "" : KeyCap.text(command.key());
        return new PaletteEntry("shell.palette.commands", title, "", key, command::run);
    }
}
