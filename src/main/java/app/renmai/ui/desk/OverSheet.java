package app.renmai.ui.desk;

import app.renmai.model.shared.Refusal;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Failures;
import app.renmai.ui.kit.Form;
import app.renmai.ui.kit.KeyCap;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A few fields over the window: a title, what it is about, a form, and one button that Ctrl+Enter
 * presses too. What is refused stays, with the reason below.
 */
public abstract class OverSheet extends VBox {
    private static final double WIDTH = 600;
    private static final double TOP = 76;

    /** How wide its fields are. */
    protected static final double FIELDS = 428;

    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Desk desk;
    private final String id;
    private final String title;
    private final String subject;
    private final Form form = new Form();
    private final Label hint = new Label();
    private final Label error = new Label();
    private final Button main;

    /**
     * @param id names the sheet in the scene, and begins the name of its button
     * @param title the question
     * @param subject what it is about; may be empty
     * @param save the words of the button
     */
    protected OverSheet(Desk desk, String id, String title, String subject, String save) {
        super(14);
        this.desk = desk;
        this.id = id;
        this.title = title;
        this.subject = subject;
        this.main = Buttons.primary(save, null, () -> {});
        hint.getStyleClass().add("secondary");
        wrapped(hint);
        error.getStyleClass().add("field-error");
        wrapped(error);
    }

    /** Not in the constructor: a sheet is not whole before its own has run. */
    private void arrange() {
        getStyleClass().add("over-sheet");
        setId(id);
        setPadding(new Insets(20, 24, 20, 24));
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label heading = new Label(title);
        heading.getStyleClass().add("section");
        Label about = new Label(subject);
        about.getStyleClass().add("secondary");
        about.setWrapText(true);
        about.setManaged(!subject.isEmpty());
        main.setOnAction(_ -> trySave());
        main.setId(id + "-save");
        main.setGraphic(new KeyCap(SAVE));
        main.setContentDisplay(ContentDisplay.RIGHT);
        HBox buttons = new HBox(main);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(new VBox(2, heading, about), form, hint, error, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private static void wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
    }

    /** Adds a line to the form. */
    protected final void row(String label, Node field) {
        form.row(label, field);
    }

    /**
     * A button, for the end of the form, that closes the sheet and deletes what it is about.
     *
     * @param words what it says
     * @param id names it in the scene
     */
    protected final Button deletion(String words, String id, Runnable delete) {
        Button button =
                Buttons.small(
                        Buttons.plain(
                                words,
                                Feather.TRASH_2,
                                () -> {
                                    done();
                                    delete.run();
                                }));
        button.setId(id);
        return button;
    }

    /** Says what would follow; empty for nothing. */
    protected final void hint(String words) {
        hint.setText(words);
    }

    /** Says what is not right yet. */
    protected final void refuse(String words) {
        error.setText(words);
    }

    /** What every sheet is given. */
    protected final Desk desk() {
        return desk;
    }

    private void key(KeyEvent event) {
        if (SAVE.match(event)) {
            event.consume();
            trySave();
        }
    }

    private void trySave() {
        error.setText("");
        save();
    }

    /** Reads the fields and saves them, or says what is not right. */
    protected abstract void save();

    /** The field to begin in. */
    protected abstract Node first();

    /** The one button, for a sheet that only asks. */
    protected final Node main() {
        return main;
    }

    /**
     * Closes the sheet once an action is done; while it is refused, the sheet stays and says why,
     * and what was typed is not lost.
     */
    protected final <T> void whenDone(CompletableFuture<T> action, Consumer<? super T> next) {
        main.setDisable(true);
        action.whenCompleteAsync(
                (value, failure) -> {
                    main.setDisable(false);
                    Throwable cause = failure == null ? null : Failures.cause(failure);
                    if (cause == null) {
                        done();
                        next.accept(value);
                    } else if (cause instanceof Refusal refusal) {
                        refuse(desk.text(refusal.key(), refusal.arguments()));
                    } else {
                        desk.problem(cause);
                    }
                },
                desk.ui());
    }

    /** Closes the sheet. */
    protected final void done() {
        desk.overlays().close();
    }

    /** Shows the sheet, once. */
    protected final void open() {
        open(() -> {});
    }

    /**
     * Shows the sheet, once.
     *
     * @param closed called after it was closed, however that came about
     */
    protected final void open(Runnable closed) {
        arrange();
        desk.overlays().show(this, TOP, first(), closed);
    }
}
