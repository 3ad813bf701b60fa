package app.renmai.ui.log;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.feather.Feather;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What they need, or they or the user can do: a line each for what, whose it is, and which of
 * these, with how one knows of a need; one blank line to go on. Enter goes to the next line, and
 * from the blank one on to what is asked next.
 */
final class NeedRows extends VBox {
    private static final double PERSON_WIDTH = 148;
    private static final double CERTAINTY_WIDTH = 132;

    private final Desk desk;
    private final LogForm form;
    private final Runnable on;
    private final Map<NeedDraft, VBox> rows = new HashMap<>();

    /**
     * @param on goes on to what is asked next
     */
    NeedRows(Desk desk, LogForm form, Runnable on) {
        this.desk = desk;
        this.form = form;
        this.on = on;
        setSpacing(6);
        form.needs().subscribe(this::show);
        show();
    }

    private void show() {
        List<Node> shown =
                form.needs().stream()
                        .map(need -> (Node) rows.computeIfAbsent(need, this::row))
                        .toList();
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
    }

    /** The text of the first need that cannot be saved, else of the blank one. */
    Node firstWrong() {
        return form.needs().stream()
                .filter(need -> !need.errorProperty().get().isEmpty())
                .findFirst()
                .map(this::field)
                .orElseGet(this::blank);
    }

    /** The field to write the next need into. */
    Node blank() {
        return field(form.needs().getLast());
    }

    private Node field(NeedDraft need) {
        return Optional.ofNullable(rows.computeIfAbsent(need, this::row).lookup(".need-text"))
                .orElse(this);
    }

    private VBox row(NeedDraft need) {
        TextField text = new TextField();
        text.setPromptText(desk.text("log.need.prompt"));
        text.setAccessibleText(desk.text("log.need.text"));
        text.getStyleClass().add("need-text");
        text.textProperty().bindBidirectional(need.textProperty());
        text.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, need));
        HBox.setHgrow(text, Priority.ALWAYS);
        Button remove =
                Buttons.small(
                        Buttons.icon(
                                desk.text("log.need.remove"),
                                Feather.X,
                                () -> form.needs().remove(need)));
        ComboBox<Note> note = note(need);
        HBox line = new HBox(8, text, person(need), note, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        // Of a line that says nothing nobody need say how they know.
        BooleanBinding said = need.textProperty().isNotEmpty();
        remove.visibleProperty().bind(said);
        note.visibleProperty().bind(said);
        note.managedProperty().bind(said);
        need.textProperty()
                .addListener(
                        (_, _, _) -> {
                            need.errorProperty().set("");
                            form.extend();
                        });
        return new VBox(4, line, Problems.label(need.errorProperty()));
    }

    private void key(KeyEvent event, NeedDraft need) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            if (need.isBlank()) {
                on.run();
            } else {
                blank().requestFocus();
            }
        }
    }

    /** Who needs it; asked only where several took part. */
    private ComboBox<Long> person(NeedDraft need) {
        ComboBox<Long> person = new ComboBox<>();
        person.setAccessibleText(desk.text("log.need.person"));
        person.getStyleClass().add("need-person");
        person.setPrefWidth(PERSON_WIDTH);
        person.setMinWidth(PERSON_WIDTH);
        person.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Long id) {
                        return id == null || form.people().isEmpty()
                                ? ""
                                : desk.names().pair(form.person(id).name()).main();
                    }

                    @Override
                    public Long fromString(String words) {
                        return need.personProperty().get();
                    }
                });
        person.managedProperty().bind(person.visibleProperty());
        person.valueProperty()
                .subscribe(
                        chosen -> {
                            if (chosen != null) {
                                need.personProperty().set(chosen);
                            }
                        });
        Runnable people =
                () -> {
                    long before = need.personProperty().get();
                    List<Long> ids = form.people().stream().map(Person::id).toList();
                    person.setVisible(ids.size() > 1 && need.noteProperty().get() != Note.MINE);
                    person.getItems().setAll(ids);
                    person.setValue(null);
                    if (!ids.isEmpty()) {
                        person.setValue(ids.contains(before) ? before : ids.getFirst());
                    }
                };
        people.run();
        form.people().subscribe(people);
        need.noteProperty().subscribe(people);
        return person;
    }

    private ComboBox<Note> note(NeedDraft need) {
        ComboBox<Note> note = new ComboBox<>();
        note.getItems().setAll(Note.values());
        note.setAccessibleText(desk.text("log.note"));
        note.getStyleClass().add("need-certainty");
        note.setPrefWidth(CERTAINTY_WIDTH);
        note.setMinWidth(CERTAINTY_WIDTH);
        note.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Note shown) {
                        return shown == null ? "" : shown.words(desk);
                    }

                    @Override
                    public Note fromString(String words) {
                        return need.noteProperty().get();
                    }
                });
        note.valueProperty().bindBidirectional(need.noteProperty());
        return note;
    }
}
