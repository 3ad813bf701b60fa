package app.renmai.ui.shell;

import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Section;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The places of the program, with what is open in each; 56 px of icons when the window is narrow.
 */
final class Sidebar extends VBox {
    static final double WIDE = 200;
    static final double NARROW = 56;

    private final Messages messages;
    private final Map<Section, ToggleButton> entries = new EnumMap<>(Section.class);
    private final Map<Section, Label> counts = new EnumMap<>(Section.class);
    private final NumberFormat numbers;
    private final SavedViewList views;
    private boolean narrow;

    Sidebar(Messages messages, Consumer<Section> open, SavedViewList views) {
        this.messages = messages;
        this.views = views;
        this.numbers = NumberFormat.getIntegerInstance(messages.locale());
        getStyleClass().add("sidebar");
        for (Section section : Section.values()) {
            if (section == Section.SETTINGS) {
                setVgrow(views, Priority.ALWAYS);
                getChildren().add(views);
            }
            getChildren().add(entry(section, open));
        }
        setNarrow(false);
    }

    private Node entry(Section section, Consumer<Section> open) {
        ToggleButton button = new ToggleButton(messages.text("section." + section.code()));
        button.getStyleClass().addAll("nav", "nav-" + section.code());
        button.setGraphic(icon(section));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(
                _ -> {
                    button.setSelected(true);
                    open.accept(section);
                });
        Label count = new Label();
        count.getStyleClass().add("count");
        count.setMouseTransparent(true);
        StackPane entry = new StackPane(button, count);
        StackPane.setAlignment(count, Pos.CENTER_RIGHT);
        StackPane.setMargin(count, new javafx.geometry.Insets(0, 10, 0, 0));
        entries.put(section, button);
        counts.put(section, count);
        return entry;
    }

    private static Node icon(Section section) {
        return switch (section) {
            case TODAY -> Icons.of(Feather.CALENDAR);
            case CONTACTS -> Icons.of(Feather.USERS);
            case TIMELINE -> Icons.of(Feather.SLIDERS);
            case CALENDAR -> Icons.of(Feather.GRID);
            case OUTREACH -> Icons.of(Feather.SEND);
            case PITCHES -> Icons.of(Feather.EDIT_2);
            case COLLABORATIONS -> Icons.of(Feather.BRIEFCASE);
            case ORGANIZATIONS -> Icons.building();
            case INSIGHTS -> Icons.of(Feather.BAR_CHART_2);
            case SETTINGS -> Icons.of(Feather.SETTINGS);
        };
    }

    /** Marks where one is: a saved view, whom to reconnect with, or else the place of a screen. */
    void select(Route route) {
        boolean ofView = route instanceof Route.View || route instanceof Route.Reconnect;
        entries.forEach((each, button) -> button.setSelected(!ofView && each == route.section()));
        views.select(route);
    }

    /** Shows how much is open in a place; nothing for zero. */
    void count(Section section, long number) {
        Label count = counts.get(section);
        if (count != null) {
            count.setText(number == 0 ? "" : numbers.format(number));
        }
    }

    void setNarrow(boolean nowNarrow) {
        narrow = nowNarrow;
        views.setNarrow(narrow);
        double width = narrow ? NARROW : WIDE;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        entries.forEach(
                (section, button) -> {
                    String text = messages.text("section." + section.code());
                    button.setContentDisplay(
                            narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
                    button.setAlignment(narrow ? Pos.CENTER : Pos.CENTER_LEFT);
                    button.setTooltip(narrow ? new Tooltip(text) : null);
                    button.setAccessibleText(text);
                    Label count = counts.get(section);
                    if (count != null) {
                        count.setVisible(!narrow);
                    }
                });
    }

    boolean narrow() {
        return narrow;
    }
}
