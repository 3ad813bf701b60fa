package app.renmai.ui.contacts;

import app.renmai.model.contact.Tag;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KnownWords;
import app.renmai.ui.warmth.TagCadences;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Tags the contacts chosen, takes tags off them, and says how often to be in touch by tag. */
final class TagSheet extends VBox {
    private static final double WIDTH = 440;
    private final TextField field = new TextField();

    TagSheet(
            Desk desk,
            int people,
            List<String> known,
            List<Tag> borne,
            Consumer<String> add,
            Consumer<Tag> remove) {
        getStyleClass().add("over-sheet");
        setId("tag-sheet");
        setPadding(new Insets(20));
        setSpacing(12);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(desk.text("contacts.tag.title", people));
        title.getStyleClass().add("section");
        field.setPromptText(desk.text("contacts.tag.prompt"));
        field.setId("tag-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        KnownWords.propose(
                field,
                () -> Icons.of(Feather.TAG),
                () -> CompletableFuture.completedFuture(known),
                desk::problem);
        Runnable save =
                () -> {
                    if (!field.getText().isBlank()) {
                        desk.overlays().close();
                        add.accept(field.getText());
                    }
                };
        field.setOnAction(_ -> save.run());
        HBox line =
                new HBox(8, field, Buttons.primary(desk.text("contacts.tag"), Feather.TAG, save));
        getChildren().addAll(title, line);
        if (!borne.isEmpty()) {
            Label off = new Label(desk.text("contacts.tag.remove"));
            off.getStyleClass().add("secondary");
            FlowPane chips = new FlowPane(6, 6);
            for (Tag tag : borne) {
                Button chip = new Button("#" + tag.name(), Icons.of(Feather.X));
                chip.getStyleClass().setAll("button", "chip");
                chip.setAlignment(Pos.CENTER);
                chip.setOnAction(
                        _ -> {
                            desk.overlays().close();
                            remove.accept(tag);
                        });
                chips.getChildren().add(chip);
            }
            Label often = new Label(desk.text("contacts.tag.cadence"));
            often.getStyleClass().add("secondary");
            getChildren().addAll(off, chips, often, new TagCadences(desk, borne));
        }
    }

    TextField field() {
        return field;
    }
}
