package app.renmai.ui.list;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;

/** Which columns of a table are shown; the menu stays open, for one seldom changes only one. */
public final class ColumnsButton extends MenuButton {

    /**
     * @param id names it in the scene
     * @param title its words
     * @param table the table; columns that come later are listed then
     */
    public ColumnsButton(String id, String title, RowTable<?, ?> table) {
        super(title);
        setId(id);
        getStyleClass().add("columns-button");
        setMinWidth(USE_PREF_SIZE);
        table.getColumns().subscribe(() -> list(table));
        list(table);
    }

    private <R> void list(RowTable<R, ?> table) {
        getItems().clear();
        for (TableColumn<R, ?> column : table.getColumns()) {
            CheckBox box = new CheckBox(table.title(column));
            box.setId("column-" + column.getId());
            box.selectedProperty().bindBidirectional(column.visibleProperty());
            box.disableProperty()
                    .bind(
                            Bindings.size(table.getVisibleLeafColumns())
                                    .lessThan(2)
                                    .and(column.visibleProperty()));
            CustomMenuItem item = new CustomMenuItem(box, false);
            item.setOnAction(_ -> box.fire());
            getItems().add(item);
        }
    }
}
