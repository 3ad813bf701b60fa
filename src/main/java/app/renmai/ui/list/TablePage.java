package app.renmai.ui.list;

import app.renmai.ui.desk.Preferences;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Page;

import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Map;

/**
 * A filter over a table: Enter and a double click open, Delete deletes, Esc leads to the filter.
 *
 * @param <R> a row
 * @param <O> what the rows can be sorted by
 */
public abstract class TablePage<R, O> extends Page {
    private final RowTable<R, O> table;
    private final FilterField filter;

    /**
     * @param list names the list among the preferences
     * @param preferences remembers the columns
     * @param model what is shown, which is what the table shows
     * @param filter narrows the rows
     */
    protected <M extends ViewModel & TableModel<R, O>> TablePage(
            String list, Preferences preferences, M model, FilterField filter) {
        super(model);
        this.table = new RowTable<>(preferences, list, model);
        this.filter = filter;
    }

    /** Has the keys and the mouse do something; called once, when the page is whole. */
    protected final void begin() {
        table.onRows(this::open, this::eachRow);
        filter.leadTo(table::enter, this::open);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The table. */
    protected final RowTable<R, O> table() {
        return table;
    }

    /** What narrows its rows. */
    protected final FilterField filter() {
        return filter;
    }

    /** Opens a row. */
    protected abstract void open(R row);

    /** Deletes rows; they may be none. */
    protected abstract void delete(List<R> rows);

    /** What other keys do in the table. */
    protected abstract Map<KeyCode, Runnable> keys();

    /** Told of every row of the table that is made. */
    protected void eachRow(TableRow<R> row) {}

    /** Leads from the table to the filter. */
    protected void escape() {
        filter.requestFocus();
    }

    /** Opens the row one is at. */
    protected final void open() {
        table.current().ifPresent(this::open);
    }

    /** Deletes what is selected. */
    protected final void deleteChosen() {
        delete(table.chosen());
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Runnable action =
                switch (event.getCode()) {
                    case ENTER -> this::open;
                    case DELETE -> this::deleteChosen;
                    case ESCAPE -> this::escape;
                    default -> keys().get(event.getCode());
                };
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    @Override
    public void shown() {
        table.restore();
    }

    @Override
    public void hidden() {
        table.remember();
    }

    @Override
    public final Node focusTarget() {
        return filter;
    }
}
