package app.renmai.ui.shell;

import app.renmai.service.backup.Backups;
import app.renmai.service.job.Job;
import app.renmai.text.NameOrder;
import app.renmai.ui.command.Command;
import app.renmai.ui.command.Commands;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.desk.Names;
import app.renmai.ui.desk.Services;
import app.renmai.ui.desk.Times;
import app.renmai.ui.exchange.FileDrop;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.FloatLayer;
import app.renmai.ui.kit.OwnKeys;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;
import app.renmai.ui.navigation.Section;
import app.renmai.ui.view.ViewActions;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Everything inside the window, in one language: bars around a place in the middle, overlays and
 * toasts above. Built anew when the language changes.
 */
final class Shell extends StackPane {
    private static final double SIDEBAR_NARROW_BELOW = 1000;
    private static final double PALETTE_TOP = 76;
    private static final double SHEET_TOP = 64;

    private final Desk desk;
    private final ShellViewModel model;
    private final Router router;
    private final OverlayLayer overlays = new OverlayLayer();
    private final AsideLayer aside = new AsideLayer();
    private final ToastLayer toasts;
    private final TopBar topBar;
    private final Sidebar sidebar;
    private final StatusBar statusBar;
    private final JobsBar jobsBar;
    private final ChangeListener<Number> widths;

    /**
     * @param services the use cases
     * @param language the language
     * @param screens makes the screen of a place
     * @param actions what only the window can do
     * @param dialogs asks for files and folders
     * @param latest the desk of the shell that is in the window
     */
    Shell(
            Services services,
            Locale language,
            BiFunction<Desk, Route, Screen> screens,
            WindowCommands.Actions actions,
            FileDialogs dialogs,
            Supplier<Desk> latest) {
        Messages messages = new Messages(language);
        NameOrder order = nameOrder(services);
        Commands commands = new Commands();
        Holder holder = new Holder();
        this.router =
                new Router(
                        route -> screens.apply(holder.desk(), route),
                        commands,
                        route -> opened(route));
        this.toasts = new ToastLayer(messages, () -> holder.model().undo());
        this.desk =
                new Desk(
                        services,
                        messages,
                        new Names(messages, order),
                        new Times(messages, services.clock(), services.zone()),
                        router,
                        commands,
                        overlays,
                        toasts,
                        new ShellSheets(holder::desk, dialogs, aside, router::choice),
                        latest);
        holder.desk = desk;
        this.model = new ShellViewModel(desk, this::cover);
        holder.model = model;
        commands.setWindow(WindowCommands.of(model, desk, actions));
        SavedViewList views =
                new SavedViewList(messages, new ViewActions(desk), desk.navigator()::open);
        this.sidebar = new Sidebar(messages, section -> router.open(home(section)), views);
        model.viewsProperty().subscribe(() -> views.show(model.viewsProperty()));
        model.reconnectsProperty().subscribe(count -> views.reconnects(count.intValue()));
        this.statusBar = new StatusBar(messages, model);
        this.jobsBar = new JobsBar(desk, statusBar.jobs(), this::jobNews);
        model.openProperty().subscribe(open -> open.forEach(sidebar::count));
        this.topBar =
                new TopBar(
                        messages,
                        command("palette"),
                        command("undo"),
                        command("redo"),
                        command("new"),
                        command("log"));
        stack();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        widths =
                (_, _, width) -> {
                    boolean narrow = width.doubleValue() < SIDEBAR_NARROW_BELOW;
                    if (narrow != sidebar.narrow()) {
                        sidebar.setNarrow(narrow);
                    }
                };
        widthProperty().addListener(widths);
    }

    /** What lies over what: lists float over sheets, messages over both. */
    private void stack() {
        BorderPane frame = new BorderPane(router);
        frame.setTop(topBar);
        frame.setLeft(sidebar);
        frame.setBottom(statusBar);
        getChildren()
                .addAll(frame, aside, overlays, new FloatLayer(), toasts, new FileDrop(desk, this));
    }

    /** Lets the parts of the desk be made before the desk itself. */
    private static final class Holder {
        private @Nullable Desk desk;
        private @Nullable ShellViewModel model;

        Desk desk() {
            return Objects.requireNonNull(desk);
        }

        ShellViewModel model() {
            return Objects.requireNonNull(model);
        }
    }

    static NameOrder nameOrder(Services services) {
        String code = services.preferences().get("name.order", NameOrder.BY_SCRIPT.name());
        for (NameOrder order : NameOrder.values()) {
            if (order.name().equals(code)) {
                return order;
            }
        }
        return NameOrder.BY_SCRIPT;
    }

    private Command command(String id) {
        return desk.commands().find(id).orElseThrow();
    }

    Desk desk() {
        return desk;
    }

    /** Begins to listen, and goes to a place. */
    void enter(Route route) {
        model.show();
        model.lookForBackups();
        jobsBar.show();
        router.open(route);
    }

    /** Goes on showing what came of long work in the shell before. */
    void takeOver(Shell before) {
        aside.showCardOf(before.aside, desk);
    }

    /** Stops listening. */
    void leave() {
        router.leave();
        model.hide();
        jobsBar.hide();
    }

    /** Shows everything for the day that has begun. */
    void dayTurned() {
        model.refresh();
        model.lookForBackups();
        router.dayTurned();
    }

    /** Tells the screen that time has passed. */
    void timePassed() {
        if (model.timePassed()) {
            router.dayTurned();
        }
        router.timePassed();
    }

    /** Shows the palette. */
    void palette() {
        PaletteViewModel paletteModel = new PaletteViewModel(desk);
        PaletteView palette = new PaletteView(desk, paletteModel);
        paletteModel.show();
        overlays.show(palette, PALETTE_TOP, palette.field(), paletteModel::hide);
    }

    /** Shows the shortcuts. */
    void shortcuts() {
        ShortcutSheet sheet = new ShortcutSheet(desk);
        overlays.show(sheet, SHEET_TOP, sheet.first(), () -> {});
    }

    /**
     * Before others look on: what stands here was read for the user alone. It does not wait for
     * what is read anew, which may take a moment.
     */
    private void cover() {
        overlays.close();
        aside.close();
        router.anew(new Route.Today());
    }

    /** Gives the focus to the message at the bottom, when there is one. */
    void toast() {
        toasts.focus();
    }

    private void jobNews(Job<?> job) {
        model.steps();
        if (job.state().over() && job.nameKey().equals(Backups.JOB)) {
            model.lookForBackups();
        }
    }

    private void opened(Route route) {
        // The first start stands alone: there is nowhere to go yet.
        boolean bars = !(route instanceof Route.Welcome);
        topBar.setVisible(bars);
        topBar.setManaged(bars);
        sidebar.setVisible(bars);
        sidebar.setManaged(bars);
        sidebar.select(route);
    }

    private static Route home(Section section) {
        return switch (section) {
            case TODAY -> new Route.Today();
            case CONTACTS -> new Route.Contacts(null);
            case TIMELINE -> new Route.Timeline();
            case CALENDAR -> new Route.Calendar();
            case OUTREACH -> new Route.Outreach();
            case PITCHES -> new Route.Pitches();
            case COLLABORATIONS -> new Route.Collaborations();
            case ORGANIZATIONS -> new Route.Organizations();
            case INSIGHTS -> new Route.Insights();
            case SETTINGS -> new Route.Settings();
        };
    }

    /**
     * Text being typed keeps its own undo and paste; an overlay keeps the keys of the page below
     * from it.
     */
    private void key(KeyEvent event) {
        boolean typing =
                getScene().getFocusOwner() instanceof TextInputControl field
                        && field.isEditable()
                        && field.isUndoable();
        boolean ofText =
                event.isShortcutDown()
                        && (typing && event.getCode() == KeyCode.Z
                                || event.getCode() == KeyCode.V && pastesItself());
        if (ofText
                || overlays.showing() && !event.isShortcutDown()
                || OwnKeys.taken(getScene().getFocusOwner(), event)) {
            return;
        }
        desk.commands().handle(event);
    }

    /** Whether what has the focus takes what is pasted. */
    private boolean pastesItself() {
        Node owner = getScene().getFocusOwner();
        return owner instanceof TextInputControl
                || owner instanceof ComboBoxBase<?> box && box.isEditable();
    }
}
