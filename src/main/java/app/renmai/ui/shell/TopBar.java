package app.renmai.ui.shell;

import app.renmai.ui.command.Command;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeyCap;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.util.Objects;

/** The bar at the top: name, search, undo and redo, New and Log. */
final class TopBar extends HBox {
    private static final double SEARCH_WIDTH = 420;
    private static final double LOGO = 24;

    private final Messages messages;

    TopBar(
            Messages messages,
            Command palette,
            Command undo,
            Command redo,
            Command create,
            Command log) {
        this.messages = messages;
        getStyleClass().add("topbar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(brand(), search(palette), gap, step(undo), step(redo));
        getChildren()
                .addAll(
                        button(create, "shell.new", Feather.PLUS),
                        button(log, "shell.log", Feather.CLOCK));
    }

    private HBox brand() {
        ImageView logo =
                new ImageView(
                        new Image(
                                Objects.requireNonNull(
                                                TopBar.class.getResource(
                                                        "/app/renmai/brand/renmai-48.png"))
                                        .toExternalForm()));
        logo.setFitWidth(LOGO);
        logo.setFitHeight(LOGO);
        logo.setSmooth(true);
        Label name = new Label("Renmai");
        name.getStyleClass().add("brand");
        HBox brand = new HBox(8, logo, name);
        brand.setAlignment(Pos.CENTER_LEFT);
        brand.setMinWidth(Sidebar.WIDE - 16);
        brand.setPrefWidth(Sidebar.WIDE - 16);
        return brand;
    }

    private StackPane search(Command palette) {
        Button search =
                Buttons.outlined(messages.text("shell.search"), Feather.SEARCH, palette::run);
        search.getStyleClass().add("search-button");
        search.setId("search");
        search.setMaxWidth(Double.MAX_VALUE);
        search.setMinWidth(0);
        StackPane box = new StackPane(search);
        if (palette.key() != null) {
            KeyCap cap = new KeyCap(palette.key());
            cap.setMouseTransparent(true);
            StackPane.setAlignment(cap, Pos.CENTER_RIGHT);
            StackPane.setMargin(cap, new javafx.geometry.Insets(0, 8, 0, 0));
            box.getChildren().add(cap);
        }
        box.setPrefWidth(SEARCH_WIDTH);
        box.setMaxWidth(SEARCH_WIDTH);
        box.setMinWidth(180);
        setHgrow(box, Priority.SOMETIMES);
        return box;
    }

    private Button step(Command command) {
        Button button =
                Buttons.icon(
                        messages.text("command." + command.id()), command.icon(), command::run);
        button.setId(command.id());
        button.disableProperty().bind(Bindings.not(command.enabled()));
        Tooltip tooltip = new Tooltip();
        ObservableStringValue label = command.label();
        if (label != null) {
            String key = command.key() == null ? "" : "  " + KeyCap.text(command.key());
            tooltip.textProperty()
                    .bind(Bindings.createStringBinding(() -> label.get() + key, label));
            button.accessibleTextProperty().bind(label);
        }
        button.setTooltip(tooltip);
        return button;
    }

    private Button button(Command command, String key, Feather icon) {
        Button button = Buttons.outlined(messages.text(key), icon, command::run);
        button.setId(command.id());
        if (command.key() != null) {
            button.setTooltip(
                    new Tooltip(
                            messages.text("command." + command.id())
                                    + "  "
                                    + KeyCap.text(command.key())));
            if (icon == Feather.CLOCK) {
                button.setGraphic(new HBox(8, app.renmai.ui.kit.Icons.of(icon)));
                HBox content =
                        new HBox(
                                8,
                                app.renmai.ui.kit.Icons.of(icon),
                                text(key),
                                new KeyCap(command.key()));
                content.setAlignment(Pos.CENTER);
                button.setGraphic(content);
                button.setText("");
                button.setAccessibleText(messages.text("command." + command.id()));
            }
        }
        return button;
    }

    private Label text(String key) {
        Label label = new Label(messages.text(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
