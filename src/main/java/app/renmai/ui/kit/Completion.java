package app.renmai.ui.kit;

import javafx.collections.ObservableList;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Proposes what a field may mean while one types, in a list beside it. Down opens it and goes on,
 * Up goes back, both round; Enter and a click take; Esc closes the list and nothing else. Enter
 * takes nothing out of the answer to an earlier text.
 *
 * @param <T> what is proposed
 */
public final class Completion<T> {
    private static final double ROW = 36;
    private static final double BORDER = 10;
    private static final double EMPTY = 60;
    private static final double NARROWEST = 280;
    private static final double WIDEST = 460;
    private static final int MOST_ROWS = 7;

    private final TextField field;
    private final Node anchor;
    private final Proposals<T> proposals;
    private final ListView<T> list = new ListView<>();
    private final Label nothing = new Label();
    private final EventHandler<KeyEvent> keys = this::key;
    private @Nullable Scene listening;
    private @Nullable Subscription shown;
    private int question;
    private boolean asking;
    private boolean writing;

    /**
     * Proposals for a field.
     *
     * @param field what is typed into
     * @param anchor what the list stands beside: the field, or what it is part of
     * @param proposals what may be meant
     */
    public Completion(TextField field, Node anchor, Proposals<T> proposals) {
        this.field = field;
        this.anchor = anchor;
        this.proposals = proposals;
        list.getStyleClass().add("completion");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(nothing);
        nothing.getStyleClass().addAll("secondary", "completion-row");
        nothing.setWrapText(true);
        // The focus stays in the field, so it is the field that tells what is selected.
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        item ->
                                field.setAccessibleHelp(
                                        item == null ? null : proposals.words(item)));
        field.textProperty().addListener((_, _, typed) -> typed(typed));
        field.focusedProperty().subscribe(this::focused);
    }

    /** Writes into the field what nobody typed and nothing is to be proposed for. */
    public void write(String text) {
        boolean before = writing;
        writing = true;
        try {
            field.setText(text);
            field.end();
        } finally {
            writing = before;
        }
        forget();
    }

    private void focused(boolean now) {
        if (listening != null) {
            listening.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            listening = null;
        }
        if (now) {
            // At the scene: whatever the field is part of must not have its Enter or Esc first.
            listening = field.getScene();
            listening.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            proposals.begin();
        } else {
            forget();
        }
    }

    private void typed(String text) {
        if (writing || !field.isFocused()) {
            return;
        }
        if (text.isBlank()) {
            forget();
            proposals.begin();
        } else {
            ask(text);
        }
    }

    private void ask(String text) {
        int mine = ++question;
        asking = true;
        proposals
                .find(text)
                .whenCompleteAsync(
                        (found, failure) -> {
                            if (mine != question) {
                                return;
                            }
                            asking = false;
                            if (failure == null) {
                                answer(text, found);
                            } else {
                                hide();
                                proposals.failed(Failures.cause(failure));
                            }
                        },
                        UiThread.EXECUTOR);
    }

    /** Closes the list, and an answer still to come is for nobody. */
    private void forget() {
        question++;
        asking = false;
        hide();
    }

    private void answer(String text, List<T> found) {
        ObservableList<T> items = list.getItems();
        items.setAll(found);
        nothing.setText(proposals.nothing());
        if (items.isEmpty() && (text.isBlank() || nothing.getText().isEmpty())) {
            hide();
            return;
        }
        MultipleSelectionModel<T> selection = list.getSelectionModel();
        selection.clearSelection();
        if (!items.isEmpty() && proposals.meant(text, items.getFirst())) {
            selection.select(0);
        }
        list.scrollTo(0);
        show();
    }

    private void show() {
        int rows = Math.min(list.getItems().size(), MOST_ROWS);
        list.setPrefWidth(Math.clamp(anchor.getLayoutBounds().getWidth(), NARROWEST, WIDEST));
        list.setPrefHeight(rows == 0 ? EMPTY : rows * ROW + BORDER);
        if (shown == null) {
            list.setId(field.getId() == null ? null : field.getId() + "-list");
            shown = FloatLayer.show(list, anchor);
        }
        // Rows that a layout makes are dressed a frame later, unless it is done here.
        list.applyCss();
        list.layout();
        list.applyCss();
    }

    private void hide() {
        if (shown != null) {
            shown.unsubscribe();
            shown = null;
            list.getSelectionModel().clearSelection();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> {
                event.consume();
                if (shown == null) {
                    ask(field.getText());
                } else {
                    move(1);
                }
            }
            case UP -> {
                if (shown != null) {
                    event.consume();
                    move(-1);
                }
            }
            case ESCAPE -> {
                if (shown != null) {
                    event.consume();
                    forget();
                }
            }
            case ENTER -> enter(event);
            default -> {}
        }
    }

    private void move(int by) {
        int size = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        if (size > 0) {
            int next = at < 0 ? (by > 0 ? 0 : size - 1) : Math.floorMod(at + by, size);
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
        }
    }

    private void enter(KeyEvent event) {
        T chosen = list.getSelectionModel().getSelectedItem();
        if (asking) {
            if (proposals.early(field.getText())) {
                event.consume();
            }
        } else if (shown != null && chosen != null) {
            event.consume();
            take(chosen);
        }
    }

    private void take(T item) {
        forget();
        writing = true;
        try {
            proposals.take(item);
        } finally {
            writing = false;
        }
    }

    private final class Cell extends ListCell<T> {
        Cell() {
            setPrefWidth(0);
            setOnMousePressed(
                    event -> {
                        event.consume();
                        T item = getItem();
                        if (item != null) {
                            take(item);
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            boolean filled = !empty && item != null;
            setGraphic(filled && item != null ? proposals.row(item) : null);
            setAccessibleText(filled && item != null ? proposals.words(item) : null);
        }
    }
}
