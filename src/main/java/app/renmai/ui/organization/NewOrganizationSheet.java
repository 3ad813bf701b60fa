package app.renmai.ui.organization;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Form;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.BiConsumer;

/** Adds an organization: its name is enough. */
final class NewOrganizationSheet extends VBox {
    private static final double WIDTH = 480;

    private final Desk desk;
    private final TextField name = new TextField();
    private final TextField sector = new TextField();
    private final Label error = new Label();
    private final BiConsumer<String, String> add;

    /**
     * @param add takes the name and the sector
     */
    NewOrganizationSheet(Desk desk, BiConsumer<String, String> add) {
        this.desk = desk;
        this.add = add;
        getStyleClass().add("over-sheet");
        setId("new-organization-sheet");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label heading = new Label(desk.text("organizations.new.title"));
        heading.getStyleClass().add("section");
        error.getStyleClass().add("field-error");
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        name.setId("organization-new-name");
        name.setPromptText(desk.text("organizations.new.prompt"));
        name.textProperty().subscribe(() -> error.setText(""));
        name.setOnAction(_ -> save());
        sector.setId("organization-new-sector");
        sector.setPromptText(desk.text("organization.sector.prompt"));
        sector.setOnAction(_ -> save());
        Form form = new Form();
        form.row(desk.text("organization.name"), new VBox(4, name, error));
        form.row(desk.text("organization.sector"), sector);
        name.setAccessibleText(desk.text("organization.name"));
        VBox body = new VBox(16, heading, form);
        body.setPadding(new Insets(20, 24, 20, 24));
        getChildren().addAll(body, footer());
    }

    private HBox footer() {
        Label hint = new Label(desk.text("organizations.new.hint"));
        hint.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox footer =
                new HBox(
                        12,
                        hint,
                        gap,
                        Buttons.primary(desk.text("organizations.new.save"), null, this::save));
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    TextField first() {
        return name;
    }

    private void save() {
        if (name.getText().isBlank()) {
            error.setText(desk.text("organization.name.missing"));
            name.requestFocus();
            return;
        }
        desk.overlays().close();
        add.accept(name.getText(), sector.getText());
    }
}
