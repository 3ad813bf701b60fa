package app.renmai.ui.shell;

import app.renmai.ui.command.Command;
import app.renmai.ui.command.Commands;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.KeyCap;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** All commands with a key, those of this page first. */
final class ShortcutSheet extends VBox {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 560;

    ShortcutSheet(Desk desk) {
        getStyleClass().add("over-sheet");
        setId("shortcuts");
        setPadding(new Insets(20, 24, 20, 24));
        setSpacing(12);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label title = new Label(desk.text("shell.shortcuts.title"));
        title.getStyleClass().add("section");
        VBox lines = new VBox(2);
        desk.commands()
                .scopes()
                .forEach(
                        (scope, commands) -> {
                            boolean window = Commands.WINDOW.equals(scope);
                            Label heading =
                                    new Label(
                                            desk.text(
                                                    window
                                                            ? "shell.shortcuts.window"
                                                            : "shell.shortcuts.screen"));
                            heading.getStyleClass().addAll("small", "strong");
                            heading.setPadding(new Insets(10, 0, 4, 0));
                            List<HBox> rows =
                                    commands.stream()
                                            .filter(command -> command.key() != null)
                                            .map(command -> line(desk, command))
                                            .toList();
                            if (!rows.isEmpty()) {
                                VBox group = new VBox(2, heading);
                                group.getChildren().addAll(rows);
                                lines.getChildren()
                                        .add(window ? lines.getChildren().size() : 0, group);
                            }
                        });
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        getChildren().addAll(title, scroll);
    }

    private static HBox line(Desk desk, Command command) {
        Label text =
                new Label(
                        command.label() != null
                                ? command.label().get()
                                : desk.text("command." + command.id()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(12, text, gap);
        if (command.key() != null) {
            line.getChildren().add(new KeyCap(command.key()));
        }
        line.setMinHeight(28);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }
}
