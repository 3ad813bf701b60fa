package app.renmai.ui.list;

import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * A cell that shows a row by a node of its own. An empty one hides the node and keeps it: a node
 * that comes back into the scene is styled anew, which is most of what a key in a filter costs.
 *
 * @param <R> a row
 */
public abstract class RowCell<R> extends TableCell<R, R> {
    @Override
    protected final void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        boolean filled = !empty && row != null;
        if (row != null && filled) {
            setGraphic(show(row));
        }
        if (getGraphic() != null) {
            getGraphic().setVisible(filled);
        }
    }

    /** Shows a row; always in the same node. */
    protected abstract Region show(R row);
}
