package app.renmai.ui.exchange;

import app.renmai.service.exchange.FilePlan;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The files of an import, those that were refused first; the one that is selected shows only its
 * records. Before they are read they stand here by name.
 */
final class ImportFiles extends ListView<Integer> {
    private final Desk desk;
    private final ImportViewModel model;
    private final ImportText text;
    private final NumberFormat numbers;
    private boolean filling;

    ImportFiles(Desk desk, ImportViewModel model, ImportText text) {
        this.desk = desk;
        this.model = model;
        this.text = text;
        this.numbers = NumberFormat.getIntegerInstance(desk.locale());
        setId("import-files");
        setAccessibleText(desk.text("exchange.files"));
        getStyleClass().add("import-file-list");
        setCellFactory(_ -> new FileCell());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        chosen -> {
                            if (chosen != null && !filling && read()) {
                                model.records().showFile(chosen);
                            }
                        });
        model.records().filesProperty().subscribe(_ -> fill());
        model.records().fileProperty().subscribe(_ -> choose());
        model.filesProperty().subscribe(this::fill);
        model.lookProperty().subscribe(_ -> fill());
    }

    private List<FilePlan> plans() {
        return model.records().filesProperty().get();
    }

    /** Whether every file was looked into. */
    private boolean read() {
        return !plans().isEmpty() && plans().size() == model.filesProperty().size();
    }

    private void fill() {
        filling = true;
        List<Integer> order = new ArrayList<>();
        if (model.filesProperty().size() > 1) {
            order.add(PlanViewModel.ALL);
        }
        if (read()) {
            order.addAll(model.records().refusedFirst());
        } else {
            IntStream.range(0, model.filesProperty().size()).forEach(order::add);
        }
        getItems().setAll(order);
        filling = false;
        choose();
        refresh();
    }

    /** Selects the file whose records are shown. */
    private void choose() {
        int place = getItems().indexOf(model.records().fileProperty().get());
        filling = true;
        getSelectionModel().clearAndSelect(Math.max(0, place));
        filling = false;
    }

    private final class FileCell extends ListCell<Integer> {
        FileCell() {
            getStyleClass().add("import-file");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Integer index, boolean empty) {
            super.updateItem(index, empty);
            if (empty || index == null) {
                setGraphic(null);
                return;
            }
            setGraphic(index == PlanViewModel.ALL ? all() : read() ? file(index) : unread(index));
        }

        private Node all() {
            int records = plans().stream().mapToInt(FilePlan::read).sum();
            String name = desk.text("exchange.files.all", model.filesProperty().size());
            return row(Feather.LAYERS, name, read() ? numbers.format(records) : "", null);
        }

        private Node unread(int index) {
            boolean stopped = model.lookProperty().get() == ImportViewModel.Look.CANCELLED;
            String key = stopped ? "exchange.import.unread" : "exchange.import.reading";
            Path path = model.filesProperty().get(index);
            return row(
                    Feather.FILE, ImportText.name(path), "", FileRow.line(desk.text(key), "small"));
        }

        private Node file(int index) {
            FilePlan plan = plans().get(index);
            String name = ImportText.name(plan.path());
            setTooltip(new Tooltip(plan.path().toString()));
            if (plan.refusal() != null) {
                Label reason = FileRow.line(text.reason(plan.refusal()), "small");
                reason.getStyleClass().add("danger");
                return row(Feather.ALERT_CIRCLE, name, "", reason);
            }
            Label kind =
                    FileRow.line(text.kind(plan.format(), plan.variant(), plan.charset()), "small");
            return row(Feather.FILE_TEXT, name, numbers.format(plan.read()), kind);
        }

        private Node row(Feather icon, String name, String count, @Nullable Label below) {
            Label title = new Label(name);
            title.getStyleClass().add("strong-name");
            title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            title.setMinWidth(0);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            Label number = new Label(count);
            number.getStyleClass().add("secondary");
            number.setMinWidth(Region.USE_PREF_SIZE);
            HBox head = new HBox(8, title, number);
            head.setAlignment(Pos.CENTER_LEFT);
            VBox words = new VBox(head);
            if (below != null) {
                words.getChildren().add(below);
            }
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            Node picture = Icons.of(icon);
            HBox row = new HBox(10, picture, words);
            HBox.setMargin(picture, new Insets(2, 0, 0, 0));
            row.getStyleClass().add("import-file-row");
            setAccessibleText(name + ", " + count + (below == null ? "" : ". " + below.getText()));
            return row;
        }
    }
}
