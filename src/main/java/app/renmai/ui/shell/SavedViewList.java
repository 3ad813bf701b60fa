package app.renmai.ui.shell;

import app.renmai.model.view.SavedView;
import app.renmai.service.view.SavedViews.Counted;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.Icons;
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
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * The saved views in the sidebar, each with how many contacts it shows. F2 renames the one with the
 * focus, Delete deletes it; a menu does both.
 */
final class SavedViewList extends ScrollPane {
    private static final double COUNT_MARGIN = 10;
    private static final double COUNT_ROOM = 44;

    private final Messages messages;
    private final ViewActions actions;
    private final NumberFormat numbers;
    private final Label heading = new Label();
    private final VBox list = new VBox(2);
    private List<Counted> shown = List.of();
    private Route route = new Route.Today();
    private boolean narrow;

    SavedViewList(Messages messages, ViewActions actions) {
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
    }

    /** Shows other views, or other counts. */
    void show(List<Counted> views) {
        if (views.equals(shown)) {
            return;
        }
        int focused = focused();
        shown = List.copyOf(views);
        build();
        if (focused >= 0 && !shown.isEmpty()) {
            button(Math.min(focused, shown.size() - 1)).requestFocus();
        }
    }

    /** Marks the view one is at. */
    void select(Route now) {
        route = now;
        for (int i = 0; i < shown.size(); i++) {
            button(i).setSelected(isHere(shown.get(i).view()));
        }
    }

    /** Shows icons alone, or words too. */
    void setNarrow(boolean nowNarrow) {
        narrow = nowNarrow;
        build();
    }

    private boolean isHere(SavedView view) {
        return route.equals(new Route.View(view.id()));
    }

    private int focused() {
        for (int i = 0; i < shown.size(); i++) {
            if (button(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    /** The heading stands before the entries, except where there is no room for it. */
    private ToggleButton button(int index) {
        Node entry = list.getChildren().get(narrow ? index : index + 1);
        return (ToggleButton) ((StackPane) entry).getChildren().getFirst();
    }

    private void build() {
        List<Node> entries = new ArrayList<>();
        if (!shown.isEmpty() && !narrow) {
            entries.add(heading);
        }
        shown.forEach(each -> entries.add(entry(each)));
        list.getChildren().setAll(entries);
    }

    private Node entry(Counted counted) {
        SavedView view = counted.view();
        String count = numbers.format(counted.count());
        ToggleButton button = new ToggleButton(view.name(), Icons.of(Feather.FILTER));
        button.setId("view-" + view.id());
        button.getStyleClass().addAll("nav", "nav-view");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        button.setAlignment(narrow ? Pos.CENTER : Pos.CENTER_LEFT);
        button.setTooltip(new Tooltip(view.name() + " · " + count));
        button.setAccessibleText(view.name() + " " + count);
        button.setSelected(isHere(view));
        button.setOnAction(
                _ -> {
                    button.setSelected(true);
                    actions.open(view);
                });
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(actions.menu(view));
        button.setContextMenu(menu);
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, view));
        Label number = new Label(count);
        number.getStyleClass().add("count");
        number.setMouseTransparent(true);
        number.setVisible(!narrow);
        if (!narrow) {
            button.setPadding(new Insets(0, COUNT_ROOM, 0, COUNT_MARGIN));
        }
        StackPane entry = new StackPane(button, number);
        StackPane.setAlignment(number, Pos.CENTER_RIGHT);
        StackPane.setMargin(number, new Insets(0, COUNT_MARGIN, 0, 0));
        return entry;
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
