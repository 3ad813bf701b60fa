package app.renmai.ui.row;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.OwnKeys;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Objects;

/**
 * A line of a panel that turns into a small form in its place. Enter or leaving it saves all its
 * fields in one step, Esc restores them; what is refused stays, with the reason below. F2 opens the
 * form, Delete deletes. A row without an item is the inviting line that adds one.
 *
 * @param <T> what the row shows
 */
public abstract class EditRow<T> extends VBox {
    private final Desk desk;
    private final StackPane line = new StackPane();
    private final HBox actions = new HBox();
    private final VBox form = new VBox(6);
    private final Label error = new Label();
    private final @Nullable Button invitation;
    private @Nullable T item;
    private boolean editing;
    private boolean arranged;

    /**
     * @param desk what every screen is given
     * @param invite the words of the line that adds one; null for a row that shows one
     */
    protected EditRow(Desk desk, @Nullable String invite) {
        this.desk = desk;
        this.invitation = invite == null ? null : new Button(invite, Icons.of(Feather.PLUS));
    }

    /** Shows the inviting line of a row without an item. */
    public final void invite() {
        arrange();
    }

    /** Not in the constructor: a row is not whole before its own has run. */
    private void arrange() {
        if (arranged) {
            return;
        }
        arranged = true;
        getStyleClass().add("edit-row");
        actions.getStyleClass().add("row-actions");
        actions.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(actions, Pos.TOP_RIGHT);
        form.getStyleClass().add("edit-form");
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        if (invitation != null) {
            invitation.getStyleClass().addAll("row-text", "invitation");
            invitation.setMaxWidth(Double.MAX_VALUE);
            invitation.setOnAction(_ -> edit());
            getChildren().add(invitation);
        }
        focusWithinProperty().subscribe(this::focusMoved);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        OwnKeys.of(this, KeyCode.F2::equals);
    }

    /** Shows an item; fields being edited are left alone. */
    public final void show(T shown) {
        arrange();
        boolean same = shown.equals(item);
        item = shown;
        if (same && !line.getChildren().isEmpty()) {
            return;
        }
        draw(shown);
    }

    /** Tells the item anew, from another today. */
    public final void dayTurned() {
        draw(item());
    }

    private void draw(T shown) {
        Node content = content(shown);
        StackPane.setAlignment(content, Pos.TOP_LEFT);
        boolean hadFocus = line.isFocusWithin();
        actions.getChildren().setAll(actions(shown));
        line.getChildren().setAll(content, actions);
        if (!editing) {
            getChildren().setAll(line);
            if (hadFocus) {
                main().requestFocus();
            }
        }
    }

    /** What is shown. */
    protected final T item() {
        return Objects.requireNonNull(item);
    }

    /** Whether the fields are open. */
    public final boolean editing() {
        return editing;
    }

    /** Whether this is the line that adds one. */
    protected final boolean editingNew() {
        return invitation != null;
    }

    /** What every screen is given. */
    protected final Desk desk() {
        return desk;
    }

    /** Says in a field, and to a screen reader, what is meant to be typed there. */
    protected static void name(TextInputControl field, String words) {
        field.setPromptText(words);
        field.setAccessibleText(words);
    }

    /** Makes what is seen while nobody edits. */
    protected abstract Node content(T shown);

    /** Makes the buttons that appear at the right on hover and focus. */
    protected List<Node> actions(T shown) {
        return List.of(pencil());
    }

    /** Makes the fields in the order of Tab; called once. */
    protected abstract List<Node> fields();

    /** The field to begin in. */
    protected abstract Node first();

    /** Fills the fields; with null they are emptied. */
    protected abstract void fill(@Nullable T shown);

    /** Reads the fields. */
    protected abstract Typed<T> read();

    /** Saves what was typed. */
    protected abstract void save(T typed);

    /** Deletes the item. */
    protected abstract void delete(T shown);

    /** What takes the focus when the row is not being edited. */
    public final Node main() {
        if (invitation != null) {
            return invitation;
        }
        Node found = firstFocusable(line);
        return found == null ? line : found;
    }

    private static @Nullable Node firstFocusable(javafx.scene.Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isFocusTraversable()) {
                return child;
            }
            if (child instanceof javafx.scene.Parent inner) {
                Node found = firstFocusable(inner);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** A text that is also the button that opens the fields. */
    protected final Button text(String words) {
        Button button = new Button(words);
        button.getStyleClass().add("row-text");
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> edit());
        return button;
    }

    /** The button that opens the fields. */
    protected final Button pencil() {
        Button edit =
                Buttons.small(Buttons.icon(desk.text("contact.edit"), Feather.EDIT_2, this::edit));
        edit.setFocusTraversable(false);
        return edit;
    }

    /** Which keys save and restore. */
    protected String hint() {
        return desk.text("contact.edit.hint");
    }

    /** Opens the fields. */
    public final void edit() {
        if (editing) {
            return;
        }
        if (form.getChildren().isEmpty()) {
            form.getChildren().addAll(fields());
            form.getChildren().addAll(error, footer());
        }
        fill(item);
        error.setText("");
        getChildren().setAll(form);
        first().requestFocus();
        if (first() instanceof TextInputControl field) {
            field.end();
        }
        editing = true;
    }

    private HBox footer() {
        Label hint = new Label(hint());
        hint.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox footer = new HBox(4, hint, gap);
        footer.setAlignment(Pos.CENTER_LEFT);
        if (invitation == null) {
            footer.getChildren()
                    .add(
                            Buttons.small(
                                    Buttons.icon(
                                            desk.text("contact.edit.delete"),
                                            Feather.TRASH_2,
                                            this::deleteItem)));
        }
        return footer;
    }

    private void focusMoved(boolean within) {
        boolean left = getScene() == null || getScene().getWindow().isFocused();
        if (editing && !within && left) {
            commit(false);
        }
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (!editing) {
            if (event.getCode() == KeyCode.F2) {
                event.consume();
                edit();
            } else if (event.getCode() == KeyCode.DELETE && !typing && invitation == null) {
                event.consume();
                deleteItem();
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close(true);
        } else if (event.getCode() == KeyCode.ENTER
                && (event.getTarget() instanceof TextField || event.isShortcutDown())) {
            event.consume();
            commit(true);
        }
    }

    private void deleteItem() {
        editing = false;
        delete(item());
    }

    private void commit(boolean stay) {
        switch (read()) {
            case Typed.Refused<T>(String reason) -> error.setText(reason);
            case Typed.Nothing<T>() -> close(stay);
            case Typed.Value<T>(T value) -> {
                boolean changed = !value.equals(item);
                close(stay);
                if (changed) {
                    if (invitation == null) {
                        show(value);
                    }
                    save(value);
                }
            }
        }
    }

    private void close(boolean focus) {
        editing = false;
        getChildren().setAll(invitation == null ? line : invitation);
        if (focus) {
            main().requestFocus();
        }
    }

    /** The whole form a field stands in; the field itself when it stands in none. */
    public static Node around(Node focused) {
        for (Node each = focused; each != null; each = each.getParent()) {
            if (each instanceof EditRow<?>) {
                return each;
            }
        }
        return focused;
    }
}
