package app.renmai.ui.exchange;

import app.renmai.service.exchange.PlannedRecord;
import app.renmai.service.exchange.RecordId;
import app.renmai.ui.desk.Desk;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The records of an import, a row each. Space leaves out what is selected or takes it back, N makes
 * new contacts, S or Enter the same as the likeliest, a digit the same as that one.
 */
final class RecordList extends ListView<PlannedRecord> {
    private static final double ROW = 48;
    private static final int MOST_KEPT = 1_000;
    private static final int DIGITS = 9;

    private final PlanViewModel model;

    RecordList(Desk desk, PlanViewModel model, RecordText text) {
        super(model.rowsProperty());
        this.model = model;
        setId("import-records");
        setAccessibleText(desk.text("exchange.records"));
        setFixedCellSize(ROW);
        setCellFactory(_ -> new RecordCell(model, text));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.decidedProperty().subscribe(_ -> refresh());
        keepSelection();
    }

    /** The records that are selected. */
    List<PlannedRecord> chosen() {
        return List.copyOf(getSelectionModel().getSelectedItems());
    }

    /** Selects the first row when none is. */
    void enter() {
        if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(0);
            scrollTo(0);
        }
    }

    /** Whatever is filled in anew, what was selected stays so, else the first row is. */
    private void keepSelection() {
        Set<RecordId> before = new HashSet<>();
        getSelectionModel()
                .getSelectedItems()
                .addListener(
                        (ListChangeListener<PlannedRecord>)
                                _ -> {
                                    if (!getSelectionModel().isEmpty()) {
                                        before.clear();
                                        chosen().stream()
                                                .limit(MOST_KEPT)
                                                .forEach(one -> before.add(one.id()));
                                    }
                                });
        model.rowsProperty()
                .addListener(
                        (ListChangeListener<PlannedRecord>) _ -> selectAgain(Set.copyOf(before)));
    }

    private void selectAgain(Set<RecordId> before) {
        getSelectionModel().clearSelection();
        List<PlannedRecord> rows = getItems();
        int left = before.size();
        for (int i = 0; i < rows.size() && left > 0; i++) {
            if (before.contains(rows.get(i).id())) {
                getSelectionModel().select(i);
                left--;
            }
        }
        if (getSelectionModel().isEmpty()) {
            enter();
        } else {
            scrollTo(Math.max(0, getSelectionModel().getSelectedIndices().getFirst() - 2));
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || getSelectionModel().isEmpty()) {
            return;
        }
        int digit = digit(event.getCode());
        switch (event.getCode()) {
            case SPACE -> model.turn(chosen());
            case N -> model.create(chosen());
            case S, ENTER -> model.same(chosen(), 0);
            default -> {
                if (digit < 0 || digit >= DIGITS) {
                    return;
                }
                model.same(chosen(), digit);
            }
        }
        event.consume();
    }

    /** The place a digit key stands for, from 0 for 1; none of 0 to 8 for any other key. */
    private static int digit(KeyCode code) {
        if (code.isDigitKey()) {
            KeyCode one = code.isKeypadKey() ? KeyCode.NUMPAD1 : KeyCode.DIGIT1;
            return code.ordinal() - one.ordinal();
        }
        return -1;
    }
}
