package app.renmai.ui.organization;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.organization.OrganizationViewModel.PersonRow;
import app.renmai.ui.people.PersonLine;
import app.renmai.ui.standing.Blocks;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

import org.jspecify.annotations.Nullable;

/** The people of an organization as rows of 48 px; a click or Enter opens their page. */
final class PeopleList extends ListView<PersonRow> {
    private static final double ROW = 48;
    private static final double AVATAR = 30;

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
        private final PersonLine line = PersonLine.tall(AVATAR);
        private final Blocks blocks = new Blocks();

        Cell() {
            getStyleClass().add("person-cell");
            heading.getStyleClass().addAll("small", "strong");
            heading.setPadding(new Insets(12, 0, 6, 21));
            line.mark(blocks);
            line.setMinHeight(ROW);
            line.setPadding(new Insets(0, 8, 0, 21));
            line.setOnMouseClicked(
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
                    heading.setText(words.text());
                    setAccessibleText(words.text());
                    setGraphic(heading);
                }
                case PersonRow.Somebody somebody -> {
                    String word = desk.text("standing." + somebody.standing().code());
                    blocks.show(somebody.standing());
                    line.show(somebody.id(), somebody.name(), somebody.detail(), word);
                    setAccessibleText(PersonLine.words(somebody.name(), somebody.detail(), word));
                    setGraphic(line);
                }
                case null -> setGraphic(null);
            }
        }
    }
}
