package app.renmai.ui.shell;

import app.renmai.ui.command.Command;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.KeyCap;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Set;

/** Every command with its key: those of this page first, then what there is everywhere. */
final class ShortcutSheet extends VBox {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 560;
    private static final Set<String> PLACES =
            Set.of(
                    "today",
                    "contacts",
                    "timeline",
                    "outreach",
                    "pitches",
                    "organizations",
                    "insights",
                    "network",
                    "settings",
                    "welcome",
                    "back",
                    "forward");
    private static final Set<String> LOOKS =
            Set.of("zoom-in", "zoom-out", "zoom-reset", "theme", "language", "present");

    private final Desk desk;
    private final ScrollPane scroll;

    ShortcutSheet(Desk desk) {
        this.desk = desk;
        getStyleClass().add("over-sheet");
        setId("shortcuts");
        setPadding(new Insets(20, 8, 20, 24));
        setSpacing(8);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label title = new Label(desk.text("shell.shortcuts.title"));
        title.getStyleClass().add("section");
        List<Command> window = desk.commands().ofWindow();
        VBox left = new VBox();
        VBox right = new VBox();
        group(left, "shell.shortcuts.screen", desk.commands().ofScreen());
        hints(left, desk.commands().hints());
        group(left, "shell.shortcuts.window", window.stream().filter(this::deed).toList());
        group(
                right,
                "shell.shortcuts.places",
                window.stream().filter(command -> PLACES.contains(command.id())).toList());
        group(
                right,
                "shell.shortcuts.looks",
                window.stream().filter(command -> LOOKS.contains(command.id())).toList());
        HBox columns = new HBox(32, left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(WIDTH / 2);
        right.setPrefWidth(WIDTH / 2);
        columns.setPadding(new Insets(0, 16, 0, 0));
        scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HEIGHT);
        scroll.setId("shortcuts-scroll");
        getChildren().addAll(title, scroll);
    }

    /** What takes the focus, so that arrow keys scroll. */
    Node first() {
        return scroll;
    }

    private boolean deed(Command command) {
        return !PLACES.contains(command.id()) && !LOOKS.contains(command.id());
    }

    private void group(VBox column, String key, List<Command> commands) {
        if (!commands.isEmpty()) {
            heading(column, key);
            commands.forEach(command -> column.getChildren().add(line(command)));
        }
    }

    private void hints(VBox column, List<KeyHint> hints) {
        String place = "";
        for (KeyHint hint : hints) {
            if (!hint.place().equals(place)) {
                place = hint.place();
                heading(column, place);
            }
            HBox keys = new HBox(4);
            hint.keys().forEach(cap -> keys.getChildren().add(new KeyCap(cap)));
            keys.setAlignment(Pos.CENTER_RIGHT);
            column.getChildren().add(line(desk.text(hint.text()), keys));
        }
    }

    private void heading(VBox column, String key) {
        Label heading = new Label(desk.text(key));
        heading.getStyleClass().addAll("small", "strong");
        heading.setPadding(new Insets(12, 0, 4, 0));
        column.getChildren().add(heading);
    }

    private HBox line(Command command) {
        return line(
                desk.text("command." + command.id()),
                command.key() == null ? new Region() : new KeyCap(command.key()));
    }

    private static HBox line(String what, Region keys) {
        Label text = new Label(what);
        text.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(12, text, gap, keys);
        keys.setMinWidth(USE_PREF_SIZE);
        line.setMinHeight(28);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
