package app.renmai.ui.shell;

import app.renmai.model.view.SavedView;
import app.renmai.service.view.SavedViews.Counted;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.OwnKeys;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.view.ViewActions;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The saved views in the sidebar, each with how many contacts it shows, and below them whom it is
 * worth reconnecting with. F2 renames the view with the focus, Delete deletes it; a menu does both.
 */
final class SavedViewList extends ScrollPane {
    private static final double COUNT_MARGIN = 10;
    private static final double COUNT_ROOM = 44;

    private final Messages messages;
    private final ViewActions actions;
    private final NumberFormat numbers;
    private final Label heading = new Label();
    private final VBox list = new VBox(2);
    private final Map<Long, ViewEntry> entries = new LinkedHashMap<>();
    private final Entry reconnect;
    private Route route = new Route.Today();
    private boolean narrow;

    SavedViewList(Messages messages, ViewActions actions, Consumer<Route> open) {
        this.messages = messages;
        this.actions = actions;
        this.numbers = NumberFormat.getIntegerInstance(messages.locale());
        setId("saved-views");
        getStyleClass().add("saved-views");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
        setContent(list);
        heading.setText(messages.text("view.heading"));
        heading.getStyleClass().add("saved-views-heading");
        reconnect = new Entry("view-reconnect", Feather.STAR, new Route.Reconnect());
        reconnect.button.setOnAction(
                _ -> {
                    reconnect.button.setSelected(true);
                    open.accept(reconnect.to);
                });
        reconnects(0);
    }

    /**
     * Shows with how many it is worth reconnecting; with none the entry is there only at its place.
     */
    void reconnects(long count) {
        reconnect.show(messages.text("reconnect.title"), count);
        build();
    }

    /** Shows other views, or other counts; the entry of a view that is still there stays. */
    void show(List<Counted> views) {
        int focused =
                entries.values().stream().map(each -> each.button).toList().indexOf(focused());
        Map<Long, ViewEntry> now = new LinkedHashMap<>();
        for (Counted each : views) {
            long id = each.view().id();
            ViewEntry entry = entries.get(id);
            ViewEntry kept = entry == null ? new ViewEntry(id) : entry;
            kept.show(each);
            now.put(id, kept);
        }
        boolean same = List.copyOf(now.values()).equals(List.copyOf(entries.values()));
        entries.clear();
        entries.putAll(now);
        if (!same) {
            build();
        }
        if (focused >= 0 && focused() == null && !entries.isEmpty()) {
            List<Entry> all = List.copyOf(entries.values());
            all.get(Math.min(focused, all.size() - 1)).button.requestFocus();
        }
    }

    private @Nullable ToggleButton focused() {
        return entries.values().stream()
                .map(each -> each.button)
                .filter(ToggleButton::isFocused)
                .findFirst()
                .orElse(null);
    }

    /** Marks the view one is at. */
    void select(Route now) {
        route = now;
        entries.values().forEach(Entry::arrange);
        reconnect.arrange();
        build();
    }

    /** Shows icons alone, or words too. */
    void setNarrow(boolean nowNarrow) {
        narrow = nowNarrow;
        entries.values().forEach(Entry::arrange);
        reconnect.arrange();
        build();
    }

    private void build() {
        List<Node> nodes = new ArrayList<>(entries.values());
        if (reconnect.count > 0 || route.equals(reconnect.to)) {
            nodes.add(reconnect);
        }
        if (!nodes.isEmpty() && !narrow) {
            nodes.addFirst(heading);
        }
        if (!list.getChildren().equals(nodes)) {
            list.getChildren().setAll(nodes);
        }
    }

    /** A place and its count. */
    private class Entry extends StackPane {
        final Route to;
        final ToggleButton button;
        private final Label number = new Label();
        private long count;

        Entry(String name, Feather icon, Route to) {
            this.to = to;
            button = new ToggleButton("", Icons.of(icon));
            button.setId(name);
            button.getStyleClass().addAll("nav", "nav-view");
            button.setMaxWidth(Double.MAX_VALUE);
            number.getStyleClass().add("count");
            number.setMouseTransparent(true);
            getChildren().addAll(button, number);
            setAlignment(number, Pos.CENTER_RIGHT);
            setMargin(number, new Insets(0, COUNT_MARGIN, 0, 0));
        }

        final void show(String name, long much) {
            count = much;
            String shown = numbers.format(much);
            button.setText(name);
            button.setTooltip(new Tooltip(name + " · " + shown));
            button.setAccessibleText(name + " " + shown);
            number.setText(shown);
            arrange();
        }

        final void arrange() {
            button.setSelected(route.equals(to));
            button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            button.setAlignment(narrow ? Pos.CENTER : Pos.CENTER_LEFT);
            button.setPadding(new Insets(0, narrow ? 0 : COUNT_ROOM, 0, narrow ? 0 : COUNT_MARGIN));
            number.setVisible(!narrow);
        }
    }

    /** A saved view. */
    private final class ViewEntry extends Entry {
        private final ContextMenu menu = new ContextMenu();
        private @Nullable SavedView view;

        ViewEntry(long id) {
            super("view-" + id, Feather.FILTER, new Route.View(id));
            button.setContextMenu(menu);
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        withView(actions::open);
                    });
            button.addEventHandler(
                    KeyEvent.KEY_PRESSED, event -> withView(shown -> key(event, shown)));
            OwnKeys.of(button, KeyCode.F2::equals);
        }

        private void withView(Consumer<SavedView> action) {
            if (view != null) {
                action.accept(view);
            }
        }

        void show(Counted counted) {
            view = counted.view();
            menu.getItems().setAll(actions.menu(counted.view()));
            show(counted.view().name(), counted.count());
        }
    }

    private void key(KeyEvent event, SavedView view) {
        switch (event.getCode()) {
            case F2 -> {
                event.consume();
                actions.rename(view);
            }
            case DELETE -> {
                event.consume();
                actions.delete(view);
            }
            default -> {}
        }
    }
}
