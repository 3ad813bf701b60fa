package app.renmai.ui.row;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Rows of a section, one an item. A reload keeps the row of an item that is still there, and with
 * it the focus and what is being typed; when the row with the focus goes, its neighbour has it.
 *
 * @param <T> the items
 */
public final class Rows<T> extends VBox {
    private final ToLongFunction<T> key;
    private final Supplier<? extends EditRow<T>> make;
    private final Map<Long, EditRow<T>> rows = new HashMap<>();

    /**
     * @param key the id of an item
     * @param make makes an empty row
     */
    public Rows(ToLongFunction<T> key, Supplier<? extends EditRow<T>> make) {
        this.key = key;
        this.make = make;
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows other items. */
    public void show(List<T> items) {
        List<Node> wanted = new ArrayList<>();
        Set<Long> there = new HashSet<>();
        for (T item : items) {
            long id = key.applyAsLong(item);
            there.add(id);
            EditRow<T> row = rows.computeIfAbsent(id, _ -> make.get());
            row.show(item);
            wanted.add(row);
        }
        setVisible(!items.isEmpty());
        rows.keySet().retainAll(there);
        int orphan = remove(wanted);
        arrange(wanted);
        if (orphan >= 0) {
            focus(orphan);
        }
    }

    /** Tells the days in the rows anew, from another today. */
    public void dayTurned() {
        rows.values().forEach(EditRow::dayTurned);
    }

    /** Removes rows that are gone; the place of the one that had the focus, or -1. */
    private int remove(List<Node> wanted) {
        int orphan = -1;
        for (int i = getChildren().size() - 1; i >= 0; i--) {
            Node child = getChildren().get(i);
            if (!wanted.contains(child)) {
                orphan = child.isFocusWithin() ? i : orphan;
                getChildren().remove(i);
            }
        }
        return orphan;
    }

    /** Moves only what stands elsewhere: a node that is taken out loses the focus. */
    private void arrange(List<Node> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            Node row = wanted.get(i);
            if (i >= getChildren().size() || getChildren().get(i) != row) {
                boolean focused = row.isFocusWithin();
                getChildren().remove(row);
                getChildren().add(i, row);
                if (focused && row instanceof EditRow<?> edit && !edit.editing()) {
                    edit.main().requestFocus();
                }
            }
        }
    }

    private void focus(int place) {
        int last = getChildren().size() - 1;
        if (last >= 0 && getChildren().get(Math.min(place, last)) instanceof EditRow<?> next) {
            next.main().requestFocus();
        } else if (getParent() != null) {
            getParent().getChildrenUnmodifiable().stream()
                    .filter(EditRow.class::isInstance)
                    .map(EditRow.class::cast)
                    .findFirst()
                    .ifPresent(add -> add.main().requestFocus());
        }
    }
}
