package app.renmai.ui.organization;

import app.renmai.model.field.CustomField;
import app.renmai.model.organization.OrganizationLine;
import app.renmai.service.organization.OrganizationList.Order;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.field.OwnColumns;
import app.renmai.ui.kit.OrganizationIcon;
import app.renmai.ui.kit.WholeText;
import app.renmai.ui.list.RowCell;
import app.renmai.ui.list.RowTable;
import app.renmai.ui.list.RowTable.ChosenColumn;
import app.renmai.ui.list.TwoLines;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The columns of the table of organizations. */
final class OrganizationCells {
    private static final double ICON = 30;

    private final Desk desk;
    private final NumberFormat numbers;

    OrganizationCells(Desk desk) {
        this.desk = desk;
        this.numbers = NumberFormat.getIntegerInstance(desk.locale());
    }

    /** Adds all columns to a table. */
    void addTo(RowTable<OrganizationLine, Order> table) {
        add(table, Order.NAME, "name", 300, NameCell::new);
        add(table, Order.PEOPLE, "people", 92, () -> new TextCell(this::people));
        add(table, Order.SECTOR, "sector", 196, () -> new TextCell(OrganizationLine::sector));
        add(table, Order.LAST_TALK, "last-talk", 132, () -> new TwoLines<>(this::lastTalk));
        add(table, null, "notes", 260, () -> new TextCell(line -> firstLine(line.notes())));
    }

    /** The columns of the user's own fields. */
    List<ChosenColumn<OrganizationLine, Order>> own(List<CustomField> fields) {
        return new OwnColumns<>(desk, Order::of, Order::code, OrganizationLine::own).of(fields);
    }

    private void add(
            RowTable<OrganizationLine, Order> table,
            @Nullable Order order,
            String id,
            double width,
            Supplier<RowCell<OrganizationLine>> cell) {
        table.column(order, id, desk.text("organizations.column." + id), width, cell);
    }

    private String people(OrganizationLine line) {
        return line.people() == 0 ? "–" : numbers.format(line.people());
    }

    private void lastTalk(OrganizationLine line, TwoLines<OrganizationLine> cell) {
        if (line.lastTalk() == null) {
            cell.show("–", desk.text("organizations.not-yet"));
            return;
        }
        LocalDate day = desk.times().dayOf(line.lastTalk());
        cell.show(desk.times().day(day), desk.times().ago(day));
    }

    private static String firstLine(String notes) {
        return notes.lines()
                .map(line -> line.replaceAll("^[#>*\\-\\s]+", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static final class NameCell extends RowCell<OrganizationLine> {
        private final Label name = new Label();
        private final Label other = new Label();
        private final HBox box = new HBox(10, new OrganizationIcon(ICON), name, other);

        NameCell() {
            name.getStyleClass().add("strong-name");
            name.setMinWidth(60);
            other.getStyleClass().add("muted");
            other.setMinWidth(0);
            box.setAlignment(Pos.CENTER_LEFT);
            WholeText.whenCut(name);
            WholeText.whenCut(other);
        }

        @Override
        protected Region show(OrganizationLine line) {
            name.setText(line.name());
            other.setText(line.otherName());
            return box;
        }
    }

    private static final class TextCell extends RowCell<OrganizationLine> {
        private final Function<OrganizationLine, String> text;
        private final Label label = new Label();

        TextCell(Function<OrganizationLine, String> text) {
            this.text = text;
            label.getStyleClass().add("cell-text");
            label.setMaxWidth(Double.MAX_VALUE);
            WholeText.whenCut(label);
        }

        @Override
        protected Region show(OrganizationLine line) {
            label.setText(text.apply(line));
            return label;
        }
    }
}
