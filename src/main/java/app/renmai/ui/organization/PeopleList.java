package app.renmai.ui.organization;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.organization.OrganizationViewModel.PersonRow;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** The people of an organization as rows of 48 px; a click or Enter opens their page. */
final class PeopleList extends ListView<PersonRow> {
    private static final double ROW = 48;
    private static final double AVATAR = 30;

    /** Longer than this, words may be cut and stand in a tooltip too. */
    private static final int LONG = 24;

    private final Desk desk;

    PeopleList(Desk desk, OrganizationViewModel model, Node placeholder) {
        this.desk = desk;
        setId("organization-people");
        setAccessibleText(desk.text("organization.people"));
        setItems(model.peopleProperty());
        setPlaceholder(placeholder);
        setCellFactory(_ -> new Cell());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && getSelectionModel().getSelectedItem() instanceof PersonRow.Somebody somebody) {
            event.consume();
            open(somebody);
        }
    }

    private void open(PersonRow.Somebody somebody) {
        desk.navigator().open(new Route.Contact(somebody.id()));
    }

    private final class Cell extends ListCell<PersonRow> {
        private final Label heading = new Label();
        private final Avatar avatar = new Avatar("", 0, AVATAR);
        private final Label name = new Label();
        private final Label other = new Label();
        private final Label detail = new Label();
        private final Tooltip whole = new Tooltip();
        private final HBox row;

        Cell() {
            getStyleClass().add("person-cell");
            heading.getStyleClass().addAll("small", "strong");
            heading.setPadding(new Insets(12, 0, 6, 21));
            name.getStyleClass().add("strong-name");
            name.setMinWidth(40);
            other.getStyleClass().add("muted");
            other.setMinWidth(0);
            detail.getStyleClass().add("small");
            detail.managedProperty().bind(detail.textProperty().isNotEmpty());
            HBox names = new HBox(8, name, other);
            names.setAlignment(Pos.BASELINE_LEFT);
            VBox words = new VBox(names, detail);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            avatar.setMouseTransparent(true);
            row = new HBox(10, avatar, words);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinHeight(ROW);
            row.setPadding(new Insets(0, 8, 0, 21));
            row.getStyleClass().add("person-row");
            row.setOnMouseClicked(
                    event -> {
                        if (event.getButton() == MouseButton.PRIMARY
                                && getItem() instanceof PersonRow.Somebody somebody) {
                            open(somebody);
                        }
                    });
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PersonRow item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(
                    javafx.css.PseudoClass.getPseudoClass("somebody"),
                    item instanceof PersonRow.Somebody);
            switch (item) {
                case PersonRow.Heading words -> {
                    setTooltip(null);
                    heading.setText(words.text());
                    setAccessibleText(words.text());
                    setGraphic(heading);
                }
                case PersonRow.Somebody somebody -> {
                    avatar.show(somebody.initials(), somebody.id());
                    name.setText(somebody.name());
                    other.setText(somebody.other());
                    detail.setText(somebody.detail());
                    whole.setText(somebody.detail());
                    setTooltip(somebody.detail().length() > LONG ? whole : null);
                    setAccessibleText(somebody.name() + ", " + somebody.detail());
                    setGraphic(row);
                }
                case null -> {
                    setTooltip(null);
                    setGraphic(null);
                }
            }
        }
    }
}
