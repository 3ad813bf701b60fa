package app.renmai.ui.field;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.service.field.CustomFields.Counted;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of contacts or of organizations: one a line, changed in its place. Enter and F2 open
 * it, Alt+Up and Alt+Down move it, Delete removes it.
 */
public final class FieldList extends VBox {
    private final Desk desk;
    private final FieldsViewModel model;
    private final Target target;
    private final Button add;
    private @Nullable FieldForm form;
    private long edited;
    private long focused;

    /**
     * @param desk what every screen is given
     * @param model the fields
     * @param target which of them
     */
    public FieldList(Desk desk, FieldsViewModel model, Target target) {
        super(2);
        this.desk = desk;
        this.model = model;
        this.target = target;
        getStyleClass().add("field-list");
        setId("fields-" + target.code());
        add =
                Buttons.invitation(
                        desk.text("field.add"), "field-add-" + target.code(), () -> open(null));
        add.setMaxWidth(USE_PREF_SIZE);
        add.setAccessibleText(
                desk.text("field.add") + ", " + desk.text("field.target." + target.code()));
        model.fieldsProperty().subscribe(this::show);
        show();
    }

    /** Where the focus goes when the list is entered. */
    public Node first() {
        return getChildren().getFirst();
    }

    private void open(@Nullable CustomField field) {
        edited = field == null ? 0 : field.id();
        form = new FieldForm(desk, model, target, field, this::closed);
        show();
        form.first().requestFocus();
        form.first().end();
    }

    private void closed() {
        long last = edited;
        form = null;
        show();
        Node row = last == 0 ? add : lookup("#field-" + last);
        (row == null ? add : row).requestFocus();
    }

    private void show() {
        int place = place();
        List<Node> rows = new ArrayList<>();
        for (Counted each : model.of(target)) {
            boolean open = form != null && edited == each.field().id();
            rows.add(open && form != null ? form : row(each));
        }
        rows.add(form != null && edited == 0 ? form : add);
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        getChildren().setAll(rows);
        if (owner != null && isIn(owner)) {
            // Whoever is taken out and put in again has lost the focus.
            owner.requestFocus();
        }
        if (place >= 0) {
            Node same = lookup("#field-" + focused);
            Node next = getChildren().get(Math.min(place, getChildren().size() - 1));
            (same == null ? next : same).requestFocus();
        }
    }

    private boolean isIn(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == this) {
                return true;
            }
        }
        return false;
    }

    /** The place of the row that has the focus, or -1; a form keeps its own. */
    private int place() {
        for (int i = 0; i < getChildren().size(); i++) {
            Node child = getChildren().get(i);
            if (child != form && child != add && child.isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private Node row(Counted counted) {
        CustomField field = counted.field();
        Label name = new Label(field.name());
        name.setWrapText(true);
        Label detail = new Label(model.detail(counted));
        detail.getStyleClass().add("small");
        VBox words = new VBox(name, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox actions =
                new HBox(
                        action("field.up", field, Feather.CHEVRON_UP, () -> move(field, -1)),
                        action("field.down", field, Feather.CHEVRON_DOWN, () -> move(field, 1)),
                        action("field.edit", field, Feather.EDIT_2, () -> open(field)),
                        remove(counted));
        actions.getStyleClass().add("row-actions");
        actions.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(actions, Pos.CENTER_RIGHT);
        HBox line = new HBox(words);
        line.getStyleClass().add("row-box");
        StackPane row = new StackPane(line, actions);
        row.setId("field-" + field.id());
        row.getStyleClass().addAll("edit-row", "focus-ring", "field-line");
        row.setFocusTraversable(true);
        row.setAccessibleText(field.name() + ", " + detail.getText());
        row.setAccessibleHelp(desk.text("field.keys"));
        row.focusedProperty()
                .subscribe(
                        on -> {
                            if (on) {
                                focused = field.id();
                            }
                        });
        row.setOnMouseClicked(_ -> open(field));
        row.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, counted));
        return row;
    }

    private Button action(String key, CustomField field, Feather icon, Runnable act) {
        Button button = Buttons.small(Buttons.icon(desk.text(key, field.name()), icon, act));
        button.setFocusTraversable(false);
        return button;
    }

    private Button remove(Counted counted) {
        Button button =
                Buttons.small(
                        Buttons.icon(
                                desk.text("field.remove", counted.field().name(), counted.values()),
                                Feather.TRASH_2,
                                () -> model.remove(counted)));
        button.setFocusTraversable(false);
        return button;
    }

    private void key(KeyEvent event, Counted counted) {
        boolean alt = event.isAltDown();
        switch (event.getCode()) {
            case ENTER, F2, SPACE -> open(counted.field());
            case DELETE -> model.remove(counted);
            case UP -> step(counted, alt, -1);
            case DOWN -> step(counted, alt, 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(Counted counted, boolean alt, int by) {
        if (alt) {
            move(counted.field(), by);
            return;
        }
        int next = place() + by;
        if (next >= 0 && next < getChildren().size()) {
            getChildren().get(next).requestFocus();
        }
    }

    private void move(CustomField field, int by) {
        focused = field.id();
        model.move(field, by);
    }
}
