package app.renmai.ui.view;

import app.renmai.service.view.SavedViews;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** Asks what a view is to be called. */
final class ViewNameSheet extends VBox {
    private static final double WIDTH = 440;
    private static final double TOP = 120;

    private final Desk desk;
    private final Consumer<String> named;
    private final TextField field = new TextField();
    private final Label error = new Label();

    private ViewNameSheet(Desk desk, String title, String name, Consumer<String> named) {
        this.desk = desk;
        this.named = named;
        setId("view-name");
        getStyleClass().add("over-sheet");
        setPadding(new Insets(20));
        setSpacing(12);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label heading = new Label(desk.text(title));
        heading.getStyleClass().add("section");
        field.setId("view-name-field");
        field.setText(name);
        field.setPromptText(desk.text("view.name.prompt"));
        field.setAccessibleText(desk.text("view.name.prompt"));
        field.setOnAction(_ -> save());
        field.textProperty().subscribe(_ -> error.setText(""));
        HBox.setHgrow(field, Priority.ALWAYS);
        error.getStyleClass().add("field-error");
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        HBox line = new HBox(8, field, Buttons.primary(desk.text("view.save"), null, this::save));
        getChildren().addAll(heading, line, error);
    }

    static void show(Desk desk, String title, String name, Consumer<String> named) {
        ViewNameSheet sheet = new ViewNameSheet(desk, title, name, named);
        desk.overlays().show(sheet, TOP, sheet.field, () -> {});
        sheet.field.selectAll();
    }

    private void save() {
        String name = field.getText().strip();
        if (name.isEmpty()) {
            error.setText(desk.text("view.name.missing"));
        } else if (name.codePointCount(0, name.length()) > SavedViews.LONGEST_NAME) {
            error.setText(desk.text("view.name.long", SavedViews.LONGEST_NAME));
        } else {
            desk.overlays().close();
            named.accept(name);
        }
    }
}
