package app.renmai.ui.shell;

import app.renmai.ui.command.Commands;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Navigator;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;
import app.renmai.ui.navigation.Screen.Chosen;

import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows one screen at a time and remembers the way. */
final class Router extends StackPane implements Navigator {
    private static final int REMEMBERED = 50;

    private final Function<Route, Screen> screens;
    private final Commands commands;
    private final Consumer<Route> opened;
    private final Deque<Route> past = new ArrayDeque<>();
    private final Deque<Route> future = new ArrayDeque<>();
    private Route current = new Route.Today();
    private @Nullable Screen screen;

    /**
     * @param screens makes the screen of a place
     * @param commands is told what can be done there
     * @param opened is told where one has come
     */
    Router(Function<Route, Screen> screens, Commands commands, Consumer<Route> opened) {
        this.screens = screens;
        this.commands = commands;
        this.opened = opened;
    }

    @Override
    public void open(Route route) {
        if (screen != null && route.equals(current)) {
            screen.focusTarget().requestFocus();
            return;
        }
        anew(route);
    }

    /** Opens a place anew, even where the user is there: nothing of what stood there stays. */
    void anew(Route route) {
        if (screen != null && !route.equals(current)) {
            past.push(current);
            if (past.size() > REMEMBERED) {
                past.removeLast();
            }
        }
        future.clear();
        show(route);
    }

    @Override
    public void back() {
        Route before = past.poll();
        if (before != null) {
            future.push(current);
            show(before);
        }
    }

    @Override
    public void forward() {
        Route after = future.poll();
        if (after != null) {
            past.push(current);
            show(after);
        }
    }

    @Override
    public Route current() {
        return current;
    }

    /** The contacts the screen that is shown is about. */
    Chosen choice() {
        return Optional.ofNullable(screen)
                .flatMap(Screen::choice)
                .orElseGet(() -> new Chosen("", List.of(), List.of()));
    }

    /** Tells the screen that is shown of another day. */
    void dayTurned() {
        if (screen != null) {
            screen.dayTurned();
        }
    }

    /** Tells the screen that is shown that time has passed. */
    void timePassed() {
        if (screen != null) {
            screen.timePassed();
        }
    }

    /** Leaves the screen that is shown, when the window closes or is built anew. */
    void leave() {
        if (screen != null) {
            commands.setScreen(List.of());
            commands.setHints(List.of());
            screen.hidden();
            screen.models().forEach(ViewModel::hide);
            screen = null;
            getChildren().clear();
        }
    }

    private void show(Route route) {
        leave();
        current = route;
        Screen next = screens.apply(route);
        screen = next;
        getChildren().setAll(next.node());
        opened.accept(route);
        commands.setScreen(next.commands());
        commands.setHints(next.hints());
        next.models().forEach(ViewModel::show);
        next.shown();
        next.focusTarget().requestFocus();
    }
}
