package app.renmai.ui.warmth;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Cadence.Problem;
import app.renmai.model.contact.Tag;
import app.renmai.service.cadence.Touch;
import app.renmai.text.Folding;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Form;
import app.renmai.ui.kit.PopOvers;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * How often one means to be in touch, in a pop-over: two numbers of days, and the usual ones to
 * choose. Enter or leaving saves what makes sense, Esc leaves it as it was.
 */
public final class CadenceForm extends VBox {
    private static final double WIDTH = 380;
    private static final double FIELD = 96;
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    private static final int HALF_YEAR = 180;

    private final Desk desk;
    private final @Nullable Cadence before;
    private final Consumer<@Nullable Cadence> save;
    private final TextField ideal = new TextField();
    private final TextField maximum = new TextField();
    private final Label error = new Label();
    private final HBox more = new HBox(8);
    private final PopOver popOver = PopOvers.of(this);
    private boolean dropped;

    private CadenceForm(
            Desk desk,
            String title,
            String note,
            @Nullable Cadence before,
            Consumer<@Nullable Cadence> save) {
        this.desk = desk;
        this.before = before;
        this.save = save;
        setId("cadence-form");
        getStyleClass().add("name-form");
        setPrefWidth(WIDTH);
        Label heading = new Label(title);
        heading.getStyleClass().add("strong");
        heading.setWrapText(true);
        ideal.setId("cadence-ideal");
        maximum.setId("cadence-maximum");
        ideal.setMaxWidth(FIELD);
        maximum.setMaxWidth(FIELD);
        Form form = new Form();
        form.row(desk.text("cadence.ideal"), ideal);
        form.row(desk.text("cadence.maximum"), maximum);
        fill(before);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        ideal.textProperty().subscribe(_ -> error.setText(""));
        maximum.textProperty().subscribe(_ -> error.setText(""));
        Label hint = new Label(note);
        hint.getStyleClass().add("small");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.managedProperty().bind(hint.textProperty().isNotEmpty());
        Label keys = new Label(desk.text("contact.edit.hint"));
        keys.getStyleClass().add("small");
        more.managedProperty().bind(more.visibleProperty());
        more.setVisible(false);
        getChildren().addAll(heading, usual(), form, error, hint, more, keys);
        if (before != null) {
            Button none = button("cadence.none.own", () -> close(() -> save.accept(null)));
            none.setId("cadence-remove");
            more(none);
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        popOver.setOnHiding(_ -> leave());
    }

    /**
     * Asks how often one means to be in touch with a contact.
     *
     * @param touch how one is now
     * @param save takes the contact's own cadence, or null for none
     */
    public static CadenceForm ofContact(Desk desk, Touch touch, Consumer<@Nullable Cadence> save) {
        return new CadenceForm(
                desk,
                desk.text("cadence.title"),
                touch.ofTag() ? desk.text("cadence.from-tag", touch.tag()) : "",
                touch.ofTag() ? null : touch.cadence(),
                save);
    }

    /** Asks how often one means to be in touch with whoever bears a tag. */
    public static CadenceForm ofTag(
            Desk desk, Tag tag, @Nullable Cadence before, Consumer<@Nullable Cadence> save) {
        return new CadenceForm(
                desk,
                desk.text("cadence.title.tag", tag.name()),
                desk.text("cadence.tagged"),
                before,
                save);
    }

    /** Adds something else that can be done; the form is left as it was then. */
    public CadenceForm with(String key, String id, Runnable action) {
        Button button = button(key, () -> close(action));
        button.setId(id);
        more(button);
        return this;
    }

    private void more(Button button) {
        more.getChildren().add(button);
        more.setVisible(true);
    }

    private Button button(String key, Runnable action) {
        return Buttons.small(Buttons.outlined(desk.text(key), null, action));
    }

    /** The usual intervals; at most twice as long. */
    private FlowPane usual() {
        FlowPane usual = new FlowPane(6, 6);
        usual.getChildren()
                .addAll(
                        usual("cadence.week", WEEK),
                        usual("cadence.month", MONTH),
                        usual("cadence.quarter", QUARTER),
                        usual("cadence.half-year", HALF_YEAR));
        return usual;
    }

    private Button usual(String key, int days) {
        Button chip =
                Buttons.outlined(
                        desk.text(key),
                        null,
                        () -> {
                            fill(new Cadence(days, 2 * days));
                            ideal.requestFocus();
                            ideal.selectAll();
                        });
        chip.getStyleClass().setAll("button", "chip", "filter");
        chip.setId("cadence-" + days);
        return chip;
    }

    private void fill(@Nullable Cadence cadence) {
        ideal.setText(cadence == null ? "" : Integer.toString(cadence.ideal()));
        maximum.setText(cadence == null ? "" : Integer.toString(cadence.maximum()));
    }

    /** Shows it below a node, whose page gives it fonts and colours. */
    public void show(Node owner, Node below) {
        PopOvers.show(popOver, owner, below);
        ideal.requestFocus();
        ideal.selectAll();
    }

    private boolean blank() {
        return ideal.getText().isBlank() && maximum.getText().isBlank();
    }

    private Optional<Problem> problem() {
        return Cadence.problem(days(ideal), days(maximum));
    }

    private static int days(TextField field) {
        String typed = Folding.fold(field.getText()).strip();
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            dropped = true;
            popOver.hide();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            event.consume();
            problem()
                    .filter(_ -> !blank())
                    .ifPresentOrElse(
                            problem ->
                                    error.setText(desk.text("cadence.problem." + problem.code())),
                            popOver::hide);
        }
    }

    private void close(Runnable action) {
        dropped = true;
        popOver.hide();
        action.run();
    }

    /** Saves on the way out; fields that were emptied take the cadence away. */
    private void leave() {
        if (dropped) {
            return;
        }
        dropped = true;
        if (blank()) {
            if (before != null) {
                save.accept(null);
            }
        } else if (problem().isEmpty()) {
            Cadence typed = new Cadence(days(ideal), days(maximum));
            if (!typed.equals(before)) {
                save.accept(typed);
            }
        }
    }
}
