package app.renmai.ui.exchange;

import app.renmai.service.exchange.ImportOptions;
import app.renmai.service.exchange.ImportOptions.OnDuplicate;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.i18n.FileKinds;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How files are imported: what is done with who is known, the charset where it was guessed, whether
 * those whom nobody knows come in. What does not concern these files is not asked.
 */
final class ImportChoices extends FlowPane {
    private final Desk desk;
    private final ImportViewModel model;
    private final ComboBox<OnDuplicate> known = new ComboBox<>();
    private final ComboBox<Optional<Charset>> charset = new ComboBox<>();
    private final CheckBox strangers = new CheckBox();
    private final Node charsetBox;

    ImportChoices(Desk desk, ImportViewModel model) {
        super(24, 8);
        this.desk = desk;
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("import-choices");
        ImportOptions options = model.optionsProperty().get();
        known.setId("import-known");
        known.setItems(FXCollections.observableArrayList(OnDuplicate.values()));
        known.setConverter(new Words<>(each -> desk.text("import.duplicate." + each.code())));
        known.setValue(options.onDuplicate());
        known.valueProperty()
                .subscribe((_, now) -> model.change(before -> before.withOnDuplicate(now)));
        charset.setId("import-charset");
        List<Optional<Charset>> charsets = new ArrayList<>();
        charsets.add(Optional.empty());
        ImportViewModel.CHARSETS.forEach(each -> charsets.add(Optional.of(each)));
        charset.setItems(FXCollections.observableArrayList(charsets));
        charset.setConverter(new Words<>(this::charset));
        charset.setValue(Optional.ofNullable(options.charset()));
        charset.valueProperty()
                .subscribe(
                        (_, now) -> model.change(before -> before.withCharset(now.orElse(null))));
        strangers.setId("import-new-people");
        strangers.setText(desk.text("exchange.import.new-people"));
        strangers.setSelected(options.newPeople());
        strangers
                .selectedProperty()
                .subscribe((_, now) -> model.change(before -> before.withNewPeople(now)));
        charsetBox = labelled("exchange.import.charset", charset);
        getChildren().addAll(labelled("exchange.import.known", known), charsetBox, strangers);
        hidden(charsetBox);
        hidden(strangers);
        model.records().filesProperty().subscribe(_ -> show());
    }

    private static void hidden(Node node) {
        node.managedProperty().bind(node.visibleProperty());
        node.setVisible(false);
    }

    private HBox labelled(String key, ComboBox<?> box) {
        Label label = new Label(desk.text(key));
        label.getStyleClass().add("secondary");
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        box.setAccessibleText(label.getText());
        HBox both = new HBox(8, label, box);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private void show() {
        charsetBox.setVisible(model.guessed());
        strangers.setVisible(model.tellsOfStrangers());
        if (charset.getValue().isEmpty()) {
            // The closed box shows what was found; it learns of that only by a new converter.
            charset.setConverter(new Words<>(this::charset));
        }
    }

    private String charset(Optional<Charset> choice) {
        return choice.map(each -> FileKinds.charset(each.name()))
                .or(
                        () ->
                                model.foundCharset()
                                        .map(FileKinds::charset)
                                        .map(n -> desk.text("exchange.import.charset.found", n)))
                .orElseGet(() -> desk.text("exchange.import.charset.find"));
    }

    /** Only shows: nothing is typed into these boxes. */
    private static final class Words<T> extends StringConverter<T> {
        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public T fromString(String typed) {
            throw new UnsupportedOperationException("a box that only chooses");
        }
    }
}
