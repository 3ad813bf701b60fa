package app.renmai.ui.log;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a field may mean, in a list below it. Down opens it and goes on, Enter takes what is
 * selected, Esc closes the list and nothing else.
 */
final class Completion<T> {
    private static final double ROW = 36;
    private static final double WIDEST = 460;
    private static final int MOST_ROWS = 7;

    private final TextField field;
    private final Node anchor;
    private final Pane layer;
    private final ListView<T> list = new ListView<>();
    private final Consumer<T> take;
    private boolean stale;

    /**
     * @param field what is typed into
     * @param anchor what the list stands below
     * @param layer where the list is drawn, over everything else
     * @param items what may be meant
     * @param row how an item is drawn
     * @param take takes the chosen item
     */
    Completion(
            TextField field,
            Node anchor,
            Pane layer,
            ObservableList<T> items,
            Function<T, Node> row,
            Consumer<T> take) {
        this.field = field;
        this.anchor = anchor;
        this.layer = layer;
        this.take = take;
        list.setItems(items);
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.getStyleClass().add("completion");
        list.setCellFactory(_ -> new Cell(row));
        list.setVisible(false);
        list.setManaged(false);
        items.addListener((ListChangeListener<T>) _ -> refreshed());
        layer.getChildren().add(list);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                hide();
                            }
                        });
    }

    /** Shows the list below the field, the first item selected. */
    void show() {
        list.setVisible(!list.getItems().isEmpty());
        place();
    }

    /** The items are those of an earlier text; until others come, Enter takes none of them. */
    void expect() {
        stale = true;
    }

    void hide() {
        list.setVisible(false);
    }

    boolean showing() {
        return list.isVisible();
    }

    private void refreshed() {
        stale = false;
        if (list.getItems().isEmpty()) {
            hide();
        } else if (field.isFocused()) {
            list.getSelectionModel().clearAndSelect(0);
            place();
        }
    }

    private void place() {
        Bounds below = layer.sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
        double height = Math.min(MOST_ROWS, list.getItems().size()) * ROW + 10;
        list.resizeRelocate(
                below.getMinX(),
                below.getMaxY() + 4,
                Math.min(WIDEST, Math.max(280, below.getWidth())),
                height);
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    /** What is selected; null when the list does not show. */
    @Nullable T selected() {
        return showing() ? list.getSelectionModel().getSelectedItem() : null;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || !showing()) {
            return;
        }
        T chosen = selected();
        int index = list.getSelectionModel().getSelectedIndex();
        int size = list.getItems().size();
        if (event.getCode() == KeyCode.DOWN) {
            event.consume();
            list.getSelectionModel().clearAndSelect((index + 1) % size);
        } else if (event.getCode() == KeyCode.UP) {
            event.consume();
            list.getSelectionModel().clearAndSelect((index + size - 1) % size);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
        } else if (event.getCode() == KeyCode.ENTER && chosen != null && !stale) {
            event.consume();
            hide();
            take.accept(chosen);
        }
    }

    private final class Cell extends ListCell<T> {
        private final Function<T, Node> row;

        Cell(Function<T, Node> row) {
            this.row = row;
            setOnMousePressed(
                    event -> {
                        event.consume();
                        T item = getItem();
                        if (item != null) {
                            hide();
                            take.accept(item);
                        }
                    });
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : row.apply(item));
        }
    }
}
