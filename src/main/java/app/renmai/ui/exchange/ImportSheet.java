package app.renmai.ui.exchange;

import app.renmai.service.exchange.FilePlan;
import app.renmai.service.exchange.RecordKind;
import app.renmai.service.job.Job;
import app.renmai.service.job.Progress;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.exchange.ImportViewModel.Look;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Choice;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.KeyCap;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.util.Optional;

/**
 * What would come in of the files chosen, record by record, and how: the files at the left, their
 * records in the middle, one in full at the right. Ctrl+Enter imports.
 */
public final class ImportSheet extends VBox {
    /** How far it stands below the top of the window. */
    public static final double TOP = 44;

    private static final double WIDTH = 980;
    private static final double HEIGHT = 600;
    private static final double MOST_WIDTH = 1360;
    private static final double MOST_HEIGHT = 900;
    private static final double PART = 0.72;
    private static final double FILES = 0.24;
    private static final double FILES_LEAST = 216;
    private static final double DETAILS = 0.34;
    private static final double DETAILS_MOST = 440;
    private static final KeyCombination RUN =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private enum Showing {
        RECORDS,
        COLUMNS
    }

    private final Desk desk;
    private final ImportViewModel model;
    private final FileDialogs dialogs;
    private final ColumnsSlot columns;
    private final ImportText text;
    private final RecordList list;
    private final RecordDetails details;
    private final BorderPane records = new BorderPane();
    private final StackPane middle = new StackPane();
    private final Choice<Showing> showing;
    private final Label outcome = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button again;
    private final Button stop;
    private final Button run;
    private @Nullable Node pane;

    /**
     * @param desk what every screen is given
     * @param model the files
     * @param dialogs asks for more files
     * @param columns says how the columns of a file are understood
     */
    public ImportSheet(Desk desk, ImportViewModel model, FileDialogs dialogs, ColumnsSlot columns) {
        this.desk = desk;
        this.model = model;
        this.dialogs = dialogs;
        this.columns = columns;
        this.text = new ImportText(desk);
        RecordText words = new RecordText(desk);
        this.list = new RecordList(desk, model.records(), words);
        this.details = new RecordDetails(desk, model.records(), words, list::chosen);
        this.showing =
                new Choice<Showing>(desk.text("exchange.import.view"), this::look)
                        .with(Showing.RECORDS, desk.text("exchange.records"))
                        .with(Showing.COLUMNS, desk.text("exchange.columns"));
        this.again = Buttons.small(button("exchange.import.again", model::lookAgain));
        this.stop = Buttons.small(button("shell.jobs.cancel", model::stopLooking));
        this.run = Buttons.primary(desk.text("exchange.import.run", 0), null, this::run);
        getStyleClass().addAll("over-sheet", "import-sheet");
        setId("import");
        setFocusTraversable(true);
        setAccessibleText(desk.text("exchange.import.title"));
        HBox parts = parts();
        VBox.setVgrow(parts, Priority.ALWAYS);
        getChildren().addAll(header(), new ImportChoices(desk, model), parts, footer());
        sceneProperty().subscribe(this::fit);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        listen();
    }

    private void listen() {
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<Object>) _ -> details.show());
        model.lookProperty().subscribe(_ -> show());
        model.amountProperty().subscribe(_ -> show());
        model.records().decidedProperty().subscribe(_ -> show());
        model.records().filesProperty().subscribe(_ -> showColumns());
        model.records().fileProperty().subscribe(_ -> showColumns());
    }

    /** As large as the window has room for, within what one can look over. */
    private void fit(@Nullable Scene scene) {
        if (scene == null) {
            return;
        }
        maxWidthProperty().bind(within(scene.widthProperty(), WIDTH, MOST_WIDTH));
        maxHeightProperty().bind(within(scene.heightProperty(), HEIGHT, MOST_HEIGHT));
        prefWidthProperty().bind(maxWidthProperty());
        prefHeightProperty().bind(maxHeightProperty());
    }

    private static DoubleBinding within(ObservableDoubleValue window, double least, double most) {
        return Bindings.createDoubleBinding(
                () -> Math.clamp(window.get() * PART, least, most), window);
    }

    /** Where the focus begins; it moves to the records as soon as there are some. */
    public Node first() {
        return this;
    }

    private HBox header() {
        Label heading = new Label(desk.text("exchange.import.title"));
        heading.getStyleClass().add("section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        showing.setId("import-view");
        showing.show(Showing.RECORDS);
        showing.setVisible(false);
        Button close =
                Buttons.small(
                        Buttons.icon(desk.text("shell.close"), Feather.X, desk.overlays()::close));
        HBox header = new HBox(16, heading, gap, showing, close);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setPadding(new Insets(12, 16, 8, 20));
        return header;
    }

    private HBox parts() {
        ImportFiles files = new ImportFiles(desk, model, text);
        NotComing rest = new NotComing(desk, model.records(), text);
        VBox left = new VBox(files, rest);
        VBox.setVgrow(files, Priority.ALWAYS);
        rest.prefHeightProperty().bind(left.heightProperty().multiply(0.5));
        rest.minHeightProperty().bind(rest.prefHeightProperty());
        left.getStyleClass().add("import-left");
        left.minWidthProperty().bind(Bindings.max(FILES_LEAST, widthProperty().multiply(FILES)));
        left.maxWidthProperty().bind(left.minWidthProperty());
        list.setPlaceholder(new StackPane());
        list.setMinWidth(0);
        records.setTop(new VerdictChips(desk, model.records()));
        records.setCenter(list);
        records.setMinWidth(0);
        records.setRight(details);
        details.prefWidthProperty()
                .bind(Bindings.min(DETAILS_MOST, widthProperty().multiply(DETAILS)));
        details.visibleProperty().bind(Bindings.isNotEmpty(list.getItems()));
        details.managedProperty().bind(details.visibleProperty());
        middle.getChildren().setAll(records);
        middle.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        HBox parts = new HBox(left, middle);
        parts.getStyleClass().add("import-parts");
        parts.setMinHeight(0);
        return parts;
    }

    private HBox footer() {
        outcome.setId("import-outcome");
        outcome.getStyleClass().add("strong-name");
        outcome.setMinWidth(0);
        Label hint = new Label(desk.text("exchange.import.hint"));
        hint.getStyleClass().add("small");
        hint.setMinWidth(0);
        hint.visibleProperty().bind(bar.visibleProperty().not());
        hint.managedProperty().bind(hint.visibleProperty());
        for (Node each : new Node[] {bar, again, stop}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button more = button("exchange.import.more", this::more);
        more.setId("import-more");
        again.setId("import-again");
        stop.setId("import-stop");
        run.setId("import-run");
        run.setGraphic(new KeyCap(RUN));
        run.setContentDisplay(ContentDisplay.RIGHT);
        VBox words = new VBox(outcome, hint);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox footer = new HBox(12, words, bar, stop, again, gap, more, run);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    private Button button(String key, Runnable action) {
        return Buttons.outlined(desk.text(key), null, action);
    }

    private void key(KeyEvent event) {
        if (RUN.match(event) && !run.isDisabled()) {
            event.consume();
            run();
        } else if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof ListView<?>) {
            // A list takes Esc for itself, to end editing.
            event.consume();
            desk.overlays().close();
        }
    }

    /** More files may be dropped onto those that are here. */
    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board.hasFiles()) {
            event.setDropCompleted(true);
            event.consume();
            model.add(board.getFiles().stream().map(File::toPath).toList());
        }
    }

    private void show() {
        Look look = model.lookProperty().get();
        PlanViewModel plan = model.records();
        int coming = 0;
        if (look == Look.DONE) {
            for (RecordKind kind : RecordKind.values()) {
                coming += plan.coming(kind);
            }
        }
        boolean ready = look == Look.DONE && coming > 0;
        if (!ready && run.isFocused()) {
            // A button that is disabled would hand the focus to the page below.
            requestFocus();
        }
        run.setDisable(!ready);
        run.setText(desk.text("exchange.import.run", ready ? coming : 0));
        bar.setVisible(look == Look.LOOKING);
        stop.setVisible(look == Look.LOOKING);
        again.setVisible(look == Look.CANCELLED);
        bar.setProgress(model.amountProperty().get().fraction());
        outcome.setText(sentence(look, ready));
        if (look == Look.DONE) {
            list.setPlaceholder(nothing());
            if (getScene() != null && getScene().getFocusOwner() == this) {
                begin();
            }
        }
    }

    /** With nothing to look over, what is left is to choose other files. */
    private void begin() {
        if (!list.getItems().isEmpty()) {
            list.enter();
            list.requestFocus();
        }
    }

    private String sentence(Look look, boolean ready) {
        return switch (look) {
            case LOOKING -> progress(model.amountProperty().get());
            case CANCELLED -> desk.text("exchange.import.not-read");
            case DONE ->
                    ready
                            ? desk.text(
                                    "exchange.import.coming", text.kinds(model.records()::coming))
                            : desk.text("exchange.import.nothing");
        };
    }

    private String progress(Job.Amount amount) {
        return amount.total() == Progress.UNKNOWN
                ? desk.text("exchange.import.reading")
                : desk.text("exchange.import.comparing", amount.done(), amount.total());
    }

    private EmptyState nothing() {
        boolean refused = model.records().chosenFiles().allMatch(FilePlan::refused);
        return new EmptyState(
                refused ? Feather.ALERT_CIRCLE : Feather.INBOX,
                desk.text(refused ? "exchange.import.refused" : "exchange.import.empty"));
    }

    /** What the slot has for the file that is chosen, behind a choice that is there only then. */
    private void showColumns() {
        Optional<Node> offered =
                model.records().filesProperty().get().isEmpty()
                        ? Optional.empty()
                        : model.records().oneFile().flatMap(file -> columns.columns(file, model));
        pane = offered.orElse(null);
        showing.setVisible(offered.isPresent());
        boolean looking = middle.getChildren().contains(records);
        look(looking || pane == null ? Showing.RECORDS : Showing.COLUMNS);
    }

    private void look(Showing what) {
        showing.show(what);
        Node shown = what == Showing.COLUMNS && pane != null ? pane : records;
        if (!middle.getChildren().contains(shown)) {
            middle.getChildren().setAll(shown);
        }
    }

    private void more() {
        model.add(dialogs.open(desk.text("exchange.import.title"), kind(desk)));
    }

    /** What can be imported. */
    public static FileDialogs.Kind kind(Desk desk) {
        return new FileDialogs.Kind(desk.text("exchange.import.files"), FileDrop.ENDINGS);
    }

    private void run() {
        desk.overlays().close();
        model.run();
    }
}
