package app.renmai.ui.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.Remark;
import app.renmai.exchange.csv.CsvMeaning;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ContactPoint.Kind;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.WholeText;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the columns of one CSV file are understood, beside the first people that makes. Arrows go
 * from column to column, Enter says what one means. Needs 700 x 420.
 */
public final class MappingPane extends BorderPane {
    private static final double ROW = 44;
    private static final double PEOPLE = 210;

    private final Desk desk;
    private final MappingViewModel model;
    private final MappingText text;
    private final MappingChoices choices;
    private final ListView<MappedColumn> columns;
    private final VBox people = new VBox();
    private final Label summary = new Label();
    private final Button reset;
    private final BorderPane body = new BorderPane();

    /**
     * @param desk what every screen is given
     * @param model the file; shown and hidden with the pane
     */
    public MappingPane(Desk desk, MappingViewModel model) {
        this.desk = desk;
        this.model = model;
        this.text = new MappingText(desk, model::fields);
        this.choices = new MappingChoices(desk, text, model);
        this.columns = new ListView<>(model.columnsProperty());
        this.reset = Buttons.small(Buttons.plain(desk.text("csv.reset"), null, model::asDetected));
        getStyleClass().add("mapping-pane");
        setId("csv-mapping");
        setMinSize(0, 0);
        body.setTop(choices);
        body.setCenter(table());
        body.setRight(preview());
        body.setBottom(footer());
        setCenter(body);
        model.lookProperty().subscribe(_ -> show());
        model.refusalProperty().subscribe(_ -> show());
        sceneProperty().subscribe(scene -> listen(scene != null));
    }

    private void listen(boolean there) {
        if (there) {
            model.show();
        } else {
            model.hide();
        }
    }

    private Node table() {
        Label name = title("csv.name");
        Label samples = title("csv.samples");
        Label meaning = title("csv.meaning");
        meaning.getStyleClass().add("meaning-title");
        meaning.setMinWidth(MeaningCell.BOX);
        meaning.setMaxWidth(MeaningCell.BOX);
        HBox titles = MeaningCell.row(name, samples, meaning);
        titles.getStyleClass().add("mapping-titles");
        columns.setId("csv-columns");
        columns.setAccessibleText(desk.text("exchange.columns"));
        columns.setFixedCellSize(ROW);
        List<CsvMeaning> all = MappingText.choices();
        columns.setCellFactory(_ -> new MeaningCell(model, text, all));
        columns.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        columns.setMinSize(0, 0);
        VBox table = new VBox(titles, columns);
        VBox.setVgrow(columns, Priority.ALWAYS);
        table.setMinSize(0, 0);
        return table;
    }

    private Label title(String key) {
        Label title = new Label(desk.messages().text(key));
        title.getStyleClass().add("small");
        return title;
    }

    private Node preview() {
        people.setId("csv-people");
        ScrollPane scroll = new ScrollPane(people);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label title = title("csv.people");
        title.getStyleClass().add("mapping-titles");
        VBox preview = new VBox(title, scroll);
        preview.getStyleClass().add("mapping-people");
        preview.setMinWidth(PEOPLE);
        preview.setMaxWidth(PEOPLE);
        preview.setMinHeight(0);
        return preview;
    }

    private HBox footer() {
        summary.setId("csv-summary");
        summary.getStyleClass().add("small");
        summary.setMinWidth(0);
        WholeText.whenCut(summary);
        reset.setId("csv-reset");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox footer = new HBox(12, summary, gap, reset);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("mapping-footer");
        return footer;
    }

    private void key(KeyEvent event) {
        boolean opens =
                switch (event.getCode()) {
                    case ENTER, SPACE, F4 -> !event.isShortcutDown();
                    case DOWN -> event.isAltDown();
                    default -> false;
                };
        if (!opens || !columns.isFocused()) {
            return;
        }
        int chosen = Math.max(0, columns.getSelectionModel().getSelectedIndex());
        columns.getSelectionModel().select(chosen);
        columns.scrollTo(chosen);
        columns.layout();
        for (Node node : columns.lookupAll(".meaning-cell")) {
            if (node instanceof MeaningCell cell && cell.getIndex() == chosen && !cell.isEmpty()) {
                cell.open();
                event.consume();
                return;
            }
        }
    }

    private void show() {
        setCenter(model.refusalProperty().get().<Node>map(this::refused).orElse(body));
        model.lookProperty().get().ifPresent(choices::show);
        boolean seen = model.lookProperty().get().isPresent();
        reset.setDisable(
                !seen
                        || model.lookProperty()
                                .get()
                                .filter(look -> !look.layout().equals(look.detected()))
                                .isEmpty());
        summary.setText(seen ? text.summary(model.columnsProperty()) : "");
        List<Node> shown = model.people().stream().map(this::person).toList();
        people.getChildren().setAll(shown.isEmpty() && seen ? List.of(nobody()) : shown);
    }

    private Node refused(Remark remark) {
        return new EmptyState(Feather.ALERT_CIRCLE, new ImportText(desk).reason(remark));
    }

    private Label nobody() {
        Label nobody = new Label(desk.text("csv.nobody"));
        nobody.getStyleClass().addAll("small", "mapping-person");
        nobody.setWrapText(true);
        return nobody;
    }

    private Node person(ImportedContact contact) {
        String organization =
                contact.positions().stream()
                        .map(position -> position.organizationName())
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("");
        boolean nameless = contact.name().isBlank();
        String name =
                nameless && !organization.isEmpty()
                        ? organization
                        : desk.names().of(contact.name());
        VBox lines = new VBox(line(name, "strong-name"));
        Stream.concat(
                        Stream.of(
                                nameless ? "" : organization,
                                first(contact, Kind.PHONE),
                                first(contact, Kind.EMAIL)),
                        contact.extras().fields().stream().map(text::value))
                .filter(words -> !words.isEmpty())
                .forEach(words -> lines.getChildren().add(line(words, "small")));
        lines.getStyleClass().add("mapping-person");
        return lines;
    }

    private static String first(ImportedContact contact, Kind kind) {
        return contact.points().stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .findFirst()
                .orElse("");
    }

    private static Label line(String text, String style) {
        Label line = new Label(text);
        line.getStyleClass().add(style);
        WholeText.whenCut(line);
        return line;
    }
}
