package app.renmai.ui.log;

import app.renmai.model.activity.Interaction.Kind;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KeyCap;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

/**
 * Asks below the notes whether somebody they name took part, too. One key or a click adds them;
 * left alone, it changes nothing.
 */
final class MentionHint extends HBox {
    private static final KeyCombination ADD =
            new KeyCodeCombination(KeyCode.W, KeyCombination.ALT_DOWN);

    private final Desk desk;
    private final LogForm form;
    private final Node notes;
    private final Mentions mentions;
    private final Label question = new Label();
    private final Hyperlink add = new Hyperlink();
    private final Button leave;

    /**
     * @param notes what it stands below, to which the focus goes back
     */
    MentionHint(Desk desk, LogForm form, Node notes) {
        super(6);
        this.desk = desk;
        this.form = form;
        this.notes = notes;
        this.mentions = new Mentions(desk, form);
        setId("log-mention");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        question.getStyleClass().add("small");
        add.setId("log-mention-add");
        add.setText(desk.text("log.mention.add"));
        add.getStyleClass().addAll("row-link", "small");
        add.setGraphic(new KeyCap(ADD));
        add.setContentDisplay(ContentDisplay.RIGHT);
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> mentions.add());
        leave =
                Buttons.small(
                        Buttons.icon(desk.text("log.mention.leave"), Feather.X, mentions::leave));
        leave.setId("log-mention-leave");
        getChildren().addAll(Icons.of(Feather.USER_PLUS), question, add, leave);
        mentions.askedProperty().subscribe(this::show);
        form.kindProperty().subscribe(this::show);
        form.plannedProperty().subscribe(this::show);
        show();
    }

    private void show() {
        mentions.askedProperty()
                .get()
                .ifPresent(
                        person -> {
                            String name = desk.names().pair(person.name()).main();
                            question.setText(desk.text(key(), name));
                            add.setAccessibleText(question.getText() + " " + add.getText());
                        });
        boolean asks = mentions.askedProperty().get().isPresent();
        if (!asks && isFocusWithin()) {
            notes.requestFocus();
        }
        setVisible(asks);
    }

    private String key() {
        Kind kind = form.kindProperty().get();
        if (kind == Kind.NOTE) {
            return "log.mention.note";
        }
        if (form.plannedProperty().get()) {
            return "log.mention.planned";
        }
        return LogForm.directed(kind) ? "log.mention.part" : "log.mention.there";
    }

    /** Adds them by the key, wherever one is in the sheet. */
    void key(KeyEvent event) {
        if (isVisible() && ADD.match(event)) {
            event.consume();
            mentions.add();
        }
    }
}
