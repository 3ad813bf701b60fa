package app.renmai.ui.pitch;

import app.renmai.service.contact.ContactRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/** Finds one contact as one types, pinyin too; once chosen, says who it is. */
final class ContactField extends VBox {
    private static final double ROW = 40;
    private static final double AVATAR = 28;

    private final Desk desk;
    private final DraftViewModel model;
    private final PitchText text;
    private final CustomTextField field = new CustomTextField();
    private final ListView<ContactRow> found = new ListView<>();
    private final Label nobody = new Label();
    private final Runnable done;

    /**
     * @param done called when a contact was chosen with the keyboard or the mouse
     */
    ContactField(Desk desk, DraftViewModel model, Runnable done) {
        super(4);
        this.desk = desk;
        this.model = model;
        this.text = new PitchText(desk);
        this.done = done;
        field.setId("draft-contact");
        field.setPromptText(desk.text("pitch.draft.to.prompt"));
        field.setAccessibleText(desk.text("pitch.draft.to.prompt"));
        field.setLeft(Icons.of(Feather.SEARCH));
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        found.setId("draft-people");
        found.setFocusTraversable(false);
        found.setFixedCellSize(ROW);
        found.setCellFactory(_ -> new PersonCell());
        found.setItems(model.peopleProperty());
        found.getStyleClass().add("draft-people");
        nobody.getStyleClass().add("secondary");
        nobody.setText(desk.text("pitch.draft.nobody"));
        // A list listener comes after the list view's own, which clears the selection.
        found.getItems().addListener((ListChangeListener<ContactRow>) _ -> fit());
        model.recipientProperty().subscribe(this::show);
    }

    /** The field, to give it the focus. */
    Node field() {
        return field;
    }

    private void fit() {
        int size = model.peopleProperty().size();
        boolean typed = !model.queryProperty().get().isBlank();
        found.setPrefHeight(size * ROW + 2);
        found.setMinHeight(size * ROW + 2);
        show(found, size > 0);
        show(nobody, size == 0 && typed && !model.loadingProperty().get());
        if (size > 0) {
            found.getSelectionModel().select(0);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void show(Optional<DraftViewModel.Recipient> recipient) {
        if (recipient.isEmpty()) {
            getChildren().setAll(field, found, nobody);
            fit();
            return;
        }
        var contact = recipient.get().contact();
        var name = contact.contact().name();
        String organization =
                contact.currentPosition().map(held -> held.organizationName()).orElse("");
        Label who = new Label(text.recipient(name, organization));
        who.getStyleClass().add("strong-name");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button change =
                Buttons.small(
                        Buttons.plain(
                                desk.text("pitch.draft.change"),
                                null,
                                () -> {
                                    model.chooseAgain();
                                    field.requestFocus();
                                }));
        Avatar avatar = new Avatar(desk.names().initials(name), recipient.get().id(), AVATAR);
        HBox line = new HBox(10, avatar, who, gap, change);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(32);
        getChildren().setAll(line);
    }

    private void key(KeyEvent event) {
        int at = found.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            event.consume();
            found.getSelectionModel().select(Math.min(at + 1, found.getItems().size() - 1));
        } else if (event.getCode() == KeyCode.UP) {
            event.consume();
            found.getSelectionModel().select(Math.max(0, at - 1));
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            take(found.getSelectionModel().getSelectedItem());
        }
    }

    private void take(@Nullable ContactRow row) {
        if (row != null) {
            model.choose(row.id());
            done.run();
        }
    }

    private final class PersonCell extends ListCell<ContactRow> {
        private final Avatar avatar = new Avatar("", 0, AVATAR);
        private final Label name = new Label();
        private final Label more = new Label();
        private final HBox line = new HBox(10, avatar, name, more);

        PersonCell() {
            name.setMinWidth(Region.USE_PREF_SIZE);
            more.getStyleClass().add("secondary");
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPadding(new Insets(0, 10, 0, 10));
            line.setMinHeight(ROW);
            setPrefWidth(0);
            setOnMouseClicked(_ -> take(getItem()));
        }

        @Override
        protected void updateItem(@Nullable ContactRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            var pair = desk.names().pair(row.name());
            avatar.show(desk.names().initials(row.name()), row.id());
            name.setText(pair.main());
            more.setText(
                    java.util.stream.Stream.of(pair.other(), row.title(), row.organization())
                            .filter(part -> !part.isBlank())
                            .collect(java.util.stream.Collectors.joining(" · ")));
            setGraphic(line);
        }
    }
}
