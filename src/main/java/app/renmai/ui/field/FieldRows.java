package app.renmai.ui.field;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.OwnFields;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a contact or an organization, one under the other, filled in place. Of those
 * without a value only a few are shown, until one asks for the rest.
 */
public final class FieldRows extends VBox {
    private static final int FEW = 3;

    private final Desk desk;
    private final OwnFieldsViewModel model;
    private final Map<Long, FieldRow> rows = new HashMap<>();
    private final Button more;
    private boolean whole;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     */
    public FieldRows(Desk desk, OwnFieldsViewModel model) {
        this.desk = desk;
        this.model = model;
        setId("own-fields");
        getStyleClass().add("own-fields");
        more = Buttons.invitation("", "own-fields-more", this::more);
        model.fieldsProperty().subscribe(this::show);
    }

    private void more() {
        OwnFields shown = model.fieldsProperty().get();
        if (shown.fields().isEmpty()) {
            model.manage();
            return;
        }
        List<CustomField> before = seen(shown);
        whole = !whole;
        show(shown);
        shown.fields().stream()
                .filter(field -> whole && !before.contains(field))
                .findFirst()
                .map(field -> rows.get(field.id()))
                .ifPresent(row -> row.editor().requestFocus());
    }

    /** Those with a value, a few without, and the one that is being filled. */
    private List<CustomField> seen(OwnFields shown) {
        List<CustomField> seen = new ArrayList<>();
        int empty = 0;
        for (CustomField field : shown.fields()) {
            FieldRow row = rows.get(field.id());
            boolean filling = row != null && row.isFocusWithin();
            if (shown.values().containsKey(field.id()) || filling || whole || empty++ < FEW) {
                seen.add(field);
            }
        }
        return seen;
    }

    private void show(OwnFields shown) {
        List<Node> wanted = new ArrayList<>();
        List<CustomField> seen = seen(shown);
        rows.keySet().retainAll(seen.stream().map(CustomField::id).toList());
        for (CustomField field : seen) {
            FieldRow row = rows.get(field.id());
            if (row == null || !row.field().equals(field)) {
                row = new FieldRow(desk, model, field);
                rows.put(field.id(), row);
            }
            row.show(shown.of(field));
            wanted.add(row);
        }
        int left = shown.fields().size() - seen.size();
        if (shown.fields().isEmpty()) {
            more.setText(desk.text("field.none"));
        } else if (whole) {
            more.setText(desk.text("field.fewer"));
        } else {
            more.setText(desk.text("field.more", left));
        }
        boolean fold = whole && shown.fields().size() - shown.filled().size() > FEW;
        if (shown.fields().isEmpty() || left > 0 || fold) {
            wanted.add(more);
        }
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }
}
