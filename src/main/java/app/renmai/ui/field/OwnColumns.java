package app.renmai.ui.field;

import app.renmai.model.field.CustomField;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.list.RowTable.ChosenColumn;
import app.renmai.ui.list.TwoLines;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The columns of the user's own fields in a list, which are shown once they are chosen.
 *
 * @param <R> a row
 * @param <O> what the rows can be sorted by
 */
public final class OwnColumns<R, O> {
    private static final double WIDTH = 140;

    private final FieldText text;
    private final Function<CustomField, O> order;
    private final Function<O, String> code;
    private final Function<R, Map<Long, String>> values;

    /**
     * @param desk what every screen is given
     * @param order what a field sorts by
     * @param code the stable text of that
     * @param values what a row has, by the field's id
     */
    public OwnColumns(
            Desk desk,
            Function<CustomField, O> order,
            Function<O, String> code,
            Function<R, Map<Long, String>> values) {
        this.text = new FieldText(desk);
        this.order = order;
        this.code = code;
        this.values = values;
    }

    /** A column for each field. */
    public List<ChosenColumn<R, O>> of(List<CustomField> fields) {
        return fields.stream().map(this::of).toList();
    }

    private ChosenColumn<R, O> of(CustomField field) {
        O by = order.apply(field);
        return new ChosenColumn<>(
                by,
                code.apply(by),
                field.name(),
                WIDTH,
                "own-" + field.kind().code(),
                () -> new TwoLines<>((row, cell) -> show(field, row, cell)));
    }

    private void show(CustomField field, R row, TwoLines<R> cell) {
        String value = values.apply(row).get(field.id());
        cell.show(value == null ? "" : text.shown(field, value), "");
        if (field.kind() == CustomField.Kind.NUMBER) {
            cell.right();
        }
    }
}
