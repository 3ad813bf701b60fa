package app.renmai.ui.insight;

import app.renmai.model.contact.ContactName;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.people.PersonLine;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The people behind a count. Enter or a double click opens one. */
final class PeopleSheet extends VBox {
    private static final double WIDTH = 420;
    private static final double TOP = 76;
    private static final double ROW = 44;
    private static final double TALLEST = 440;

    private final Desk desk;
    private final ListView<ContactName> list = new ListView<>();

    private PeopleSheet(Desk desk, String title, List<ContactName> people) {
        super(10);
        this.desk = desk;
        getStyleClass().add("over-sheet");
        setId("insight-people");
        setPadding(new Insets(20, 8, 12, 8));
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label heading = new Label(title);
        heading.getStyleClass().add("section");
        heading.setWrapText(true);
        heading.setPadding(new Insets(0, 16, 0, 16));
        list.setId("insight-people-list");
        list.setAccessibleText(title);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell());
        list.getItems().setAll(people);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.min(TALLEST, people.size() * ROW + 4));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(heading, list);
    }

    /** Shows people over the window. */
    static void open(Desk desk, String title, List<ContactName> people) {
        PeopleSheet sheet = new PeopleSheet(desk, title, people);
        desk.overlays().show(sheet, TOP, sheet.list, () -> {});
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            go(list.getSelectionModel().getSelectedItem());
        } else if (event.getCode() == KeyCode.ESCAPE) {
            // A list would keep it to itself.
            event.consume();
            desk.overlays().close();
        }
    }

    private void go(@Nullable ContactName person) {
        if (person != null) {
            desk.overlays().close();
            desk.navigator().open(new Route.Contact(person.id()));
        }
    }

    private final class Cell extends ListCell<ContactName> {
        private final PersonLine who = PersonLine.flat(28);

        Cell() {
            getStyleClass().addAll("rate-thread", "entry");
            setPrefWidth(0);
            setOnMouseClicked(
                    event -> {
                        if (event.getButton() == MouseButton.PRIMARY
                                && event.getClickCount() == 2) {
                            go(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable ContactName person, boolean empty) {
            super.updateItem(person, empty);
            if (empty || person == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var names = desk.names().shown(person.name());
            who.show(person.id(), names, "");
            setGraphic(who);
            setAccessibleText(names.main());
        }
    }
}
