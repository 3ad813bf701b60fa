package app.renmai.ui.exchange;

import app.renmai.exchange.csv.CsvLayout;
import app.renmai.exchange.csv.CsvPreview.TopRow;
import app.renmai.exchange.csv.DateOrder;
import app.renmai.service.exchange.CsvLook;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.i18n.FileKinds;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What was found out of a file as a whole, and can be said otherwise. */
final class MappingChoices extends HBox {
    private final Desk desk;
    private final MappingText text;
    private final MappingViewModel model;
    private final ComboBox<Charset> charset = new ComboBox<>();
    private final ComboBox<Character> delimiter = new ComboBox<>();
    private final ComboBox<Integer> header = new ComboBox<>();
    private final ComboBox<DateOrder> dates = new ComboBox<>();
    private boolean showing;

    MappingChoices(Desk desk, MappingText text, MappingViewModel model) {
        super(12);
        this.desk = desk;
        this.text = text;
        this.model = model;
        getStyleClass().add("mapping-choices");
        box(charset, "csv-charset", desk.text("exchange.import.charset"), 100, model::say);
        box(delimiter, "csv-delimiter", desk.text("csv.delimiter"), 90, model::say);
        box(header, "csv-header", desk.text("csv.header"), 175, model::sayHeader);
        box(dates, "csv-dates", desk.text("csv.dates"), 135, model::say);
    }

    private <T> void box(ComboBox<T> box, String id, String words, double width, Consumer<T> said) {
        box.setId(id);
        Label label = new Label(words);
        label.getStyleClass().add("small");
        label.setLabelFor(box);
        box.setAccessibleText(words);
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty()
                .subscribe(
                        (_, now) -> {
                            if (!showing && now != null) {
                                said.accept(now);
                            }
                        });
        VBox both = new VBox(2, label, box);
        both.setMinWidth(0);
        both.setPrefWidth(width);
        HBox.setHgrow(both, Priority.ALWAYS);
        getChildren().add(both);
    }

    /** Shows how the file is read. */
    void show(CsvLook look) {
        showing = true;
        CsvLayout layout = look.layout();
        CsvLayout found = look.detected();
        List<Charset> charsets = new ArrayList<>(ImportViewModel.CHARSETS);
        List.of(layout.charset(), found.charset()).stream()
                .filter(each -> !charsets.contains(each))
                .forEach(charsets::addFirst);
        fill(charset, charsets, layout.charset(), found.charset(), this::charset);
        charset.setDisable(look.beginning().wide() != null);
        fill(
                delimiter,
                CsvLayout.DELIMITERS,
                layout.delimiter(),
                found.delimiter(),
                text::delimiter);
        List<TopRow> top = look.preview().top();
        List<Integer> rows = new ArrayList<>();
        for (int row = CsvLayout.NO_HEADER; row < top.size(); row++) {
            rows.add(row);
        }
        fill(header, rows, layout.header(), found.header(), row -> text.header(row, top));
        fill(dates, List.of(DateOrder.values()), layout.dates(), found.dates(), text::dates);
        // Where there is no date, its order is nothing to ask.
        dates.setDisable(
                layout.columns().stream().noneMatch(each -> each.meaning().field().dated()));
        showing = false;
    }

    private String charset(Charset each) {
        return FileKinds.charset(each.name());
    }

    private <T> void fill(
            ComboBox<T> box, List<T> items, T value, T found, Function<T, String> words) {
        box.setCellFactory(
                _ ->
                        new TextCell<>(
                                each ->
                                        each.equals(found)
                                                ? desk.text("csv.found", words.apply(each))
                                                : words.apply(each)));
        box.setButtonCell(new TextCell<>(words));
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(value);
    }
}
