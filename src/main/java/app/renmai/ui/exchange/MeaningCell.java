package app.renmai.ui.exchange;

import app.renmai.exchange.csv.CsvMeaning;
import app.renmai.exchange.csv.CsvMeaning.Field;
import app.renmai.ui.kit.WholeText;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a file: its name, some of its values, and a box that says what it means. */
final class MeaningCell extends ListCell<MappedColumn> {
    /** The width of the box, which the title above it has too. */
    static final double BOX = 190;

    /** Behind what is kept and what is left out. */
    private static final int OWN_AT = 2;

    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final MappingViewModel model;
    private final MappingText text;
    private final Label name = new Label();
    private final Label samples = new Label();
    private final ComboBox<CsvMeaning> box = new ComboBox<>();
    private final HBox row;
    private final List<CsvMeaning> choices;
    private String typed = "";
    private long typedAt;
    private @Nullable CsvMeaning before;

    MeaningCell(MappingViewModel model, MappingText text, List<CsvMeaning> choices) {
        this.model = model;
        this.text = text;
        this.choices = choices;
        getStyleClass().add("meaning-cell");
        name.getStyleClass().add("strong-name");
        samples.getStyleClass().add("small");
        WholeText.whenCut(name);
        WholeText.whenCut(samples);
        box.setCellFactory(_ -> new TextCell<>(text::meaning));
        box.setButtonCell(new TextCell<>(text::meaning));
        box.setMinWidth(BOX);
        box.setMaxWidth(BOX);
        box.setVisibleRowCount(10);
        // The list has the focus; Enter goes into the box and back.
        box.setFocusTraversable(false);
        box.showingProperty().subscribe((_, showing) -> turned(showing));
        box.skinProperty().subscribe(this::listenToEscape);
        box.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        row = row(name, samples, box);
        setPrefWidth(0);
    }

    /** The three parts of a row in their widths. */
    static HBox row(Label name, Label samples, Node box) {
        for (Label label : List.of(name, samples)) {
            label.setMinWidth(0);
            label.setPrefWidth(100);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        }
        HBox row = new HBox(10, name, samples, box);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Opens the box. */
    void open() {
        box.requestFocus();
        box.show();
    }

    private void turned(boolean showing) {
        typed = "";
        if (showing) {
            before = box.getValue();
            return;
        }
        MappedColumn column = getItem();
        CsvMeaning now = box.getValue();
        if (column != null && now != null && !now.equals(column.meaning())) {
            model.say(column.index(), now);
        }
        if (getListView() != null && box.isFocused()) {
            getListView().requestFocus();
        }
    }

    /** Escape leaves the meaning as it was, whatever the arrows went over. */
    private void listenToEscape(@Nullable Skin<?> skin) {
        if (skin instanceof ComboBoxListViewSkin<?> list) {
            list.getPopupContent()
                    .addEventFilter(
                            KeyEvent.KEY_PRESSED,
                            event -> {
                                if (event.getCode() == KeyCode.ESCAPE) {
                                    box.setValue(before);
                                }
                            });
        }
    }

    /** Goes to the first meaning that begins with what is typed. */
    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        if (!box.isShowing() || character.isBlank() || character.charAt(0) < ' ') {
            return;
        }
        long now = System.nanoTime();
        typed = now - typedAt > PAUSE_NANOS ? character : typed + character;
        typedAt = now;
        String wanted = typed.toLowerCase(Locale.ROOT);
        Optional<CsvMeaning> found =
                box.getItems().stream().filter(each -> text.begins(each, wanted)).findFirst();
        found.ifPresent(box.getSelectionModel()::select);
        event.consume();
    }

    @Override
    protected void updateItem(@Nullable MappedColumn column, boolean empty) {
        super.updateItem(column, empty);
        if (empty || column == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(text.name(column));
        samples.setText(String.join(" · ", column.samples()).replaceAll("\\s+", " "));
        List<CsvMeaning> all = new ArrayList<>(choices);
        all.addAll(OWN_AT, text.own(column));
        if (!all.contains(column.meaning())) {
            all.addFirst(column.meaning());
        }
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
        }
        box.setValue(column.meaning());
        box.setAccessibleText(name.getText());
        Field field = column.meaning().field();
        pseudoClassStateChanged(KEPT, field == Field.KEEP || field == Field.IGNORE);
        setAccessibleText(
                name.getText() + ", " + text.meaning(column.meaning()) + ". " + samples.getText());
        setGraphic(row);
    }
}
