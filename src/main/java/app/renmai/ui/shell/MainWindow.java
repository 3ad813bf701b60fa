package app.renmai.ui.shell;

import app.renmai.text.NameOrder;
import app.renmai.ui.desk.Appearance;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.desk.Preferences;
import app.renmai.ui.desk.Services;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.UiThread;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.theme.Theme;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The window: its place on the screen, theme, language and zoom around a {@link Shell}. */
public final class MainWindow implements Appearance {
    private static final double ZOOM_STEP = 0.1;
    private static final double ZOOM_LEAST = 0.8;
    private static final double ZOOM_MOST = 1.5;

    private final Services services;
    private final Preferences preferences;
    private final Stage stage;
    private final FileDialogs dialogs;
    private final WindowState state;
    private final DayTurn day;
    private Scene scene = new Scene(new javafx.scene.layout.StackPane());
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<String> theme = new ReadOnlyObjectWrapper<>("");
    private Locale language;
    private @Nullable Shell shell;
    private Subscription system = Subscription.EMPTY;

    /**
     * @param stage an empty stage
     * @param services the use cases
     */
    public MainWindow(Stage stage, Services services) {
        this(stage, services, new StageFileDialogs(stage));
    }

    /**
     * @param stage an empty stage
     * @param services the use cases
     * @param dialogs asks for files and folders
     */
    public MainWindow(Stage stage, Services services, FileDialogs dialogs) {
        this.stage = stage;
        this.dialogs = dialogs;
        this.services = services;
        this.preferences = services.preferences();
        this.state = new WindowState(preferences);
        this.day =
                new DayTurn(
                        services.clock(),
                        services.zone(),
                        () -> shell().nextQuestion(),
                        () -> shell().dayTurned());
        this.theme.set(Theme.of(preferences.get("theme", Theme.SYSTEM.code())).code());
        this.language =
                Messages.language(
                        Locale.forLanguageTag(
                                preferences.get("language", Locale.getDefault().toLanguageTag())));
        this.zoom.set(readZoom());
    }

    private double readZoom() {
        try {
            double read = Double.parseDouble(preferences.get("zoom", "1"));
            return Math.clamp(read, ZOOM_LEAST, ZOOM_MOST);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** Shows the window where it was last, at a place. */
    public void show(Route route) {
        state.restore(stage);
        stage.getIcons().setAll(WindowIcons.all());
        scene = new Scene(new javafx.scene.layout.StackPane());
        stage.setScene(scene);
        build(route);
        stage.setOnHiding(_ -> close());
        system = Platform.getPreferences().colorSchemeProperty().subscribe(_ -> dress());
        // Whoever comes back after the machine slept touches a key or the mouse first.
        scene.addEventFilter(InputEvent.ANY, _ -> day.look());
        day.begin();
        stage.show();
    }

    /** Brings the window to the front, when the program is started a second time. */
    public void toFront() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    /**
     * Comes to the front, with files to import when there are some.
     *
     * @param files files handed over from outside
     */
    public void receive(List<Path> files) {
        toFront();
        if (!files.isEmpty()) {
            shell().desk().sheets().receive(files);
        }
    }

    /** The shell now in the window. */
    Shell shell() {
        return Objects.requireNonNull(shell);
    }

    /** Goes to a place. */
    public void open(Route route) {
        shell().desk().navigator().open(route);
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public void setLanguage(Locale wanted) {
        Locale next = Messages.language(wanted);
        preferences.put("language", next.toLanguageTag());
        if (!next.equals(language)) {
            language = next;
            rebuild();
        }
    }

    @Override
    public ReadOnlyObjectProperty<String> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    @Override
    public void setTheme(String code) {
        theme.set(Theme.of(code).code());
        preferences.put("theme", theme.get());
        dress();
    }

    @Override
    public NameOrder nameOrder() {
        return Shell.nameOrder(services);
    }

    @Override
    public void setNameOrder(NameOrder order) {
        if (order != nameOrder()) {
            preferences.put("name.order", order.name());
            rebuild();
        }
    }

    /** Tells the user of an error that nobody caught; any thread may. */
    public void tell(Throwable error) {
        UiThread.EXECUTOR.execute(
                () -> {
                    Desk desk = shell().desk();
                    desk.toasts().problem(desk.text("problem.uncaught"), error);
                });
    }

    /** Builds everything anew in the same place, after a setting that shows everywhere. */
    public void rebuild() {
        build(shell().desk().navigator().current());
    }

    @Override
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    @Override
    public void zoom(int steps) {
        double next = steps == 0 ? 1 : zoom.get() + steps * ZOOM_STEP;
        zoom.set(Math.clamp(Math.round(next * 10) / 10.0, ZOOM_LEAST, ZOOM_MOST));
        preferences.put("zoom", Double.toString(zoom.get()));
    }

    private void build(Route route) {
        Shell before = shell;
        if (before != null) {
            before.leave();
        }
        Shell next =
                new Shell(
                        services,
                        language,
                        (desk, place) -> Screens.of(desk, place, this, dialogs),
                        new Actions(),
                        dialogs,
                        () -> shell().desk());
        shell = next;
        ZoomPane pane = new ZoomPane(next);
        pane.zoomProperty().bind(zoom);
        scene.setRoot(pane);
        stage.setTitle(next.desk().text("app.name"));
        dress();
        next.enter(route);
        if (before != null) {
            next.takeOver(before);
        }
    }

    private void dress() {
        Theme.of(theme.get()).dress(scene, language);
    }

    private void close() {
        day.end();
        system.unsubscribe();
        state.save(stage);
        shell().leave();
    }

    private final class Actions implements WindowCommands.Actions {
        @Override
        public void palette() {
            shell().palette();
        }

        @Override
        public void shortcuts() {
            shell().shortcuts();
        }

        @Override
        public void toast() {
            shell().toast();
        }

        @Override
        public void zoom(int steps) {
            MainWindow.this.zoom(steps);
        }

        @Override
        public void switchTheme() {
            setTheme((Theme.of(theme.get()).dark() ? Theme.LIGHT : Theme.DARK).code());
        }

        @Override
        public void switchLanguage() {
            boolean chinese = "zh".equals(language.getLanguage());
            setLanguage(chinese ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        }

        @Override
        public void quit() {
            stage.hide();
        }
    }
}
