package app.renmai.ui.shell;

import app.renmai.model.organization.OrganizationLine;
import app.renmai.model.view.SavedView;
import app.renmai.service.activity.TimelineEntry.Talk;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.organization.OrganizationList;
import app.renmai.service.pitch.PitchRow;
import app.renmai.text.Folding;
import app.renmai.text.Query;
import app.renmai.text.Searchable;
import app.renmai.ui.command.Command;
import app.renmai.ui.command.PaletteEntry;
import app.renmai.ui.command.PaletteEntry.Group;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Services;
import app.renmai.ui.kit.KeyCap;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What the palette finds: people, organizations, saved views, pitches, talks, then commands. */
final class PaletteViewModel extends ViewModel {
    private static final int PEOPLE = 6;
    private static final int ORGANIZATIONS = 4;
    private static final int VIEWS = 4;
    private static final int PITCHES = 4;
    private static final int TALKS = 4;
    private static final int COMMANDS = 30;

    /** One letter is in every talk; from here on a text says something. */
    private static final int SHORTEST_TEXT = 2;

    private final Desk desk;
    private final Services services;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyListWrapper<PaletteEntry> entries =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private String answered = "";
    private CompletableFuture<OrganizationList> organizations;
    private CompletableFuture<List<PitchRow>> pitches;
    private CompletableFuture<List<SavedView>> views;

    PaletteViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "contact",
                "organization",
                "pitch",
                "interaction",
                "appointment",
                "saved_view");
        this.desk = desk;
        this.services = desk.services();
        organizations = CompletableFuture.completedFuture(OrganizationList.NONE);
        pitches = CompletableFuture.completedFuture(List.of());
        views = CompletableFuture.completedFuture(List.of());
        query.subscribe(this::search);
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyListProperty<PaletteEntry> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** Reads once what is filtered in memory at each letter. */
    @Override
    protected void reload() {
        organizations = services.organizations().list();
        pitches = services.pitches().all();
        views = services.views().all();
        search();
    }

    private void search() {
        String text = query.get().strip();
        List<PaletteEntry> commands = commands(text);
        if (text.isEmpty()) {
            load("find", CompletableFuture.completedFuture(commands), found -> answer(text, found));
            return;
        }
        Query wanted = Query.parse(text);
        CompletableFuture<List<PaletteEntry>> found =
                people(text)
                        .thenCombine(organizations(text), PaletteViewModel::joined)
                        .thenCombine(views(wanted), PaletteViewModel::joined)
                        .thenCombine(pitches(text, wanted), PaletteViewModel::joined)
                        .thenCombine(talks(text), PaletteViewModel::joined)
                        .thenApply(all -> joined(all, commands));
        load("find", found, all -> answer(text, all));
    }

    private void answer(String text, List<PaletteEntry> found) {
        answered = text;
        entries.setAll(found);
    }

    /** What is asked for. */
    String query() {
        return query.get().strip();
    }

    /** Whether the entries are what was found for what is typed now, and not for less of it. */
    boolean current() {
        return answered.equals(query.get().strip());
    }

    private static List<PaletteEntry> joined(List<PaletteEntry> some, List<PaletteEntry> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private CompletableFuture<List<PaletteEntry>> people(String text) {
        return services.contactList()
                .meant(text, Set.of(), PEOPLE)
                .thenApply(rows -> rows.stream().map(this::person).toList());
    }

    private PaletteEntry person(ContactRow row) {
        var pair = desk.names().pair(row.name());
        return entry(
                Group.PEOPLE,
                pair.main(),
                dotted(pair.other(), row.title(), row.organization()),
                new Route.Contact(row.id()));
    }

    private CompletableFuture<List<PaletteEntry>> organizations(String text) {
        return organizations.thenApply(
                lines ->
                        lines.arranged(text, OrganizationList.Order.NAME, false).stream()
                                .limit(ORGANIZATIONS)
                                .map(this::organization)
                                .toList());
    }

    private PaletteEntry organization(OrganizationLine line) {
        return entry(
                Group.ORGANIZATIONS,
                line.name(),
                dotted(line.otherName(), line.sector()),
                new Route.Organization(line.id()));
    }

    private CompletableFuture<List<PaletteEntry>> views(Query wanted) {
        return views.thenApply(
                all ->
                        all.stream()
                                .filter(view -> Searchable.of(view.name()).meets(wanted))
                                .limit(VIEWS)
                                .map(
                                        view ->
                                                entry(
                                                        Group.VIEWS,
                                                        view.name(),
                                                        "",
                                                        new Route.View(view.id())))
                                .toList());
    }

    private CompletableFuture<List<PaletteEntry>> pitches(String text, Query wanted) {
        String folded = Folding.fold(text);
        return pitches.thenApply(
                rows ->
                        rows.stream()
                                .filter(row -> holds(row, folded, wanted))
                                .limit(PITCHES)
                                .map(this::pitch)
                                .toList());
    }

    private boolean holds(PitchRow row, String folded, Query wanted) {
        return Folding.fold(row.pitch().subject()).contains(folded)
                || wanted.matches("", Folding.fold(desk.names().of(row.name())));
    }

    private PaletteEntry pitch(PitchRow row) {
        String subject = row.pitch().subject();
        return entry(
                Group.PITCHES,
                subject.isBlank() ? desk.text("timeline.pitch.untitled") : subject,
                dotted(desk.names().pair(row.name()).main(), row.organization()),
                new Route.Pitch(row.pitch().id()));
    }

    private CompletableFuture<List<PaletteEntry>> talks(String text) {
        boolean says = text.length() >= SHORTEST_TEXT || Folding.hasHan(text);
        return says
                ? services.timeline()
                        .talksHolding(text, TALKS)
                        .thenApply(talks -> talks.stream().map(this::talk).toList())
                : CompletableFuture.completedFuture(List.of());
    }

    /** Opens the page of the first who took part: there the talk stands in its place. */
    private PaletteEntry talk(Talk talk) {
        var interaction = talk.interaction();
        String summary = interaction.summary();
        String people =
                talk.people().stream()
                        .map(person -> desk.names().pair(person.name()).main())
                        .reduce((one, other) -> one + desk.text("shell.palette.and") + other)
                        .orElse("");
        return entry(
                Group.TALKS,
                summary.isBlank()
                        ? desk.text("interaction.kind." + interaction.kind().code())
                        : summary,
                dotted(people, desk.times().day(desk.times().dayOf(interaction.start()))),
                talk.people().isEmpty()
                        ? new Route.Timeline()
                        : new Route.Contact(talk.people().getFirst().id()));
    }

    private PaletteEntry entry(Group group, String title, String detail, Route route) {
        return new PaletteEntry(group, title, detail, "", () -> desk.navigator().open(route));
    }

    private static String dotted(String... parts) {
        return String.join(" · ", Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }

    private List<PaletteEntry> commands(String text) {
        Query wanted = Query.parse(text);
        return desk.commands().all().stream()
                .filter(command -> command.enabled().get() && !"palette".equals(command.id()))
                .map(this::command)
                .filter(entry -> wanted.isEmpty() || Searchable.of(entry.title()).meets(wanted))
                .limit(COMMANDS)
                .toList();
    }

    private PaletteEntry command(Command command) {
        String title =
                command.label() != null
                        ? command.label().get()
                        : desk.text("command." + command.id());
        String key = command.key() == null ? "" : KeyCap.text(command.key());
        return new PaletteEntry(Group.COMMANDS, title, "", key, command::run);
    }

    /** Adds a contact with what was typed, when nothing was found. */
    void addContact() {
        String typed = query.get().strip();
        if (!typed.isEmpty()) {
            desk.sheets().newContact(typed);
        }
    }
}
