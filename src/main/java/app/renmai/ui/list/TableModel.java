package app.renmai.ui.list;

import javafx.beans.property.ReadOnlyListProperty;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link RowTable} shows: rows in an order the model makes, never the table.
 *
 * @param <R> a row
 * @param <O> what the rows can be sorted by
 */
public interface TableModel<R, O> {
    /** The rows that match, in order. */
    ReadOnlyListProperty<R> rowsProperty();

    /** What tells a row from all others, whatever else of it changes. */
    long id(R row);

    /** The order the rows have. */
    Sorting<O> sorting();

    /** Sorts by something else. */
    void sort(O by, boolean descending);

    /** What the rows answer; null before any have arrived. */
    @Nullable Question<O> answered();
}
