package app.renmai.ui.log;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.kit.Completion;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.Proposals;
import app.renmai.ui.people.PersonLine;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Who took part, as chips before a field that finds more. Enter takes the first one found,
 * Backspace in the empty field or Delete on a chip takes one out.
 */
final class PeopleField extends FlowPane {
    private static final double CHIP_AVATAR = 18;
    private static final double ROW_AVATAR = 24;
    private static final double FIELD_WIDTH = 300;
    private static final double WRAP = 700;

    private final Desk desk;
    private final LogViewModel model;
    private final TextField field = new TextField();

    PeopleField(Desk desk, LogViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("people-field");
        setHgap(6);
        setVgap(4);
        setPrefWrapLength(WRAP);
        setRowValignment(javafx.geometry.VPos.CENTER);
        field.setId("log-people");
        field.setAccessibleText(desk.text("log.people"));
        field.setPrefWidth(FIELD_WIDTH);
        new Completion<>(field, this, new People());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            getStyleClass().remove("focused");
                            if (focused) {
                                getStyleClass().add("focused");
                            } else {
                                takeTyped();
                            }
                        });
        getChildren().add(field);
        model.form().people().subscribe(this::showChips);
        showChips();
    }

    TextField field() {
        return field;
    }

    /** Takes whoever was typed but not chosen, so that nobody typed is lost. */
    CompletableFuture<Void> takeTyped() {
        String typed = field.getText();
        field.clear();
        return model.addFirst(typed);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean empty = field.getText().isEmpty();
        List<Person> people = model.form().people();
        if (event.getCode() == KeyCode.ENTER && !empty) {
            event.consume();
            takeTyped();
        } else if (event.getCode() == KeyCode.BACK_SPACE && empty && !people.isEmpty()) {
            event.consume();
            people.removeLast();
        } else if (event.getCode() == KeyCode.LEFT && empty && !people.isEmpty()) {
            event.consume();
            getChildren().get(people.size() - 1).requestFocus();
        }
    }

    private void showChips() {
        List<Node> chips =
                model.form().people().stream().map(person -> (Node) chip(person)).toList();
        getChildren().removeIf(node -> node != field);
        getChildren().addAll(0, chips);
        field.setPromptText(
                desk.text(
                        model.form().people().isEmpty() ? "log.people.prompt" : "log.people.more"));
    }

    private HBox chip(Person person) {
        String name = desk.names().pair(person.name()).main();
        Avatar avatar = new Avatar(desk.names().initials(person.name()), person.id(), CHIP_AVATAR);
        HBox chip = new HBox(6, avatar, new Label(name));
        chip.getStyleClass().add("person-chip");
        chip.setAlignment(Pos.CENTER_LEFT);
        if (person.newcomer()) {
            chip.getStyleClass().add("newcomer");
            Label is = new Label(desk.text("log.people.newcomer"));
            is.getStyleClass().addAll("small", "warning");
            chip.getChildren().add(is);
        } else if (!person.organization().isEmpty()) {
            Label organization = new Label(person.organization());
            organization.getStyleClass().add("small");
            organization.setMaxWidth(160);
            chip.getChildren().add(organization);
        }
        Node cross = Icons.of(Feather.X);
        HBox remove = new HBox(cross);
        remove.getStyleClass().add("chip-cross");
        remove.setAlignment(Pos.CENTER);
        remove.setOnMouseClicked(
                _ -> {
                    model.form().people().remove(person);
                    field.requestFocus();
                });
        chip.getChildren().add(remove);
        chip.setFocusTraversable(true);
        chip.setAccessibleRole(AccessibleRole.BUTTON);
        chip.setAccessibleText(desk.text("log.people.remove", name));
        chip.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    switch (event.getCode()) {
                        case DELETE, BACK_SPACE, ENTER, SPACE -> {
                            event.consume();
                            model.form().people().remove(person);
                            field.requestFocus();
                        }
                        default -> {}
                    }
                });
        return chip;
    }

    private final class People implements Proposals<Person> {
        @Override
        public CompletableFuture<List<Person>> find(String typed) {
            return model.find(typed);
        }

        @Override
        public Region row(Person person) {
            if (!person.newcomer()) {
                return PersonLine.flat(ROW_AVATAR)
                        .show(
                                person.id(),
                                desk.names().shown(person.name()),
                                person.title(),
                                person.organization());
            }
            Label add = new Label(words(person));
            add.getStyleClass().add("accent");
            HBox row = new HBox(10, Icons.of(Feather.USER_PLUS), add);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("completion-row");
            return row;
        }

        @Override
        public String words(Person person) {
            return person.newcomer()
                    ? desk.text("log.people.add", person.typed())
                    : PersonLine.words(
                            desk.names().shown(person.name()),
                            person.title(),
                            person.organization());
        }

        @Override
        public void take(Person person) {
            field.clear();
            model.add(person);
        }

        @Override
        public boolean meant(String typed, Person first) {
            return true;
        }

        @Override
        public boolean early(String typed) {
            takeTyped();
            return true;
        }

        @Override
        public void failed(Throwable cause) {
            desk.problem(cause);
        }
    }
}
