package app.renmai.ui.pitch;

import app.renmai.model.pitch.Template;
import app.renmai.ui.desk.Desk;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** A template by name and situation; an empty one is the empty page. */
final class TemplateCell extends ListCell<Optional<Template>> {
    private final Desk desk;
    private final Label name = new Label();
    private final Label situation = new Label();
    private final VBox box = new VBox(1, name, situation);

    TemplateCell(Desk desk) {
        this.desk = desk;
        getStyleClass().add("template-cell");
        name.getStyleClass().add("strong-name");
        name.setWrapText(true);
        situation.getStyleClass().add("small");
        situation.setWrapText(true);
        box.getStyleClass().add("template-row");
        box.setPadding(new Insets(8, 16, 8, 21));
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Optional<Template> choice, boolean empty) {
        super.updateItem(choice, empty);
        if (empty || choice == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        name.setText(choice.map(Template::name).orElseGet(() -> desk.text("template.empty")));
        String when =
                choice.map(Template::situation)
                        .orElseGet(() -> desk.text("template.empty.situation"));
        situation.setText(when);
        situation.setManaged(!when.isBlank());
        setAccessibleText(name.getText() + ", " + when);
        setGraphic(box);
    }
}
