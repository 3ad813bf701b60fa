package app.renmai.ui.exchange;

import app.renmai.service.exchange.FileReport;
import app.renmai.service.exchange.ImportOptions.OnDuplicate;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.exchange.ImportViewModel.Look;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Form;
import app.renmai.ui.kit.KeyCap;

import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was recognized in the files chosen, and how to bring them in: the charset where it had to be
 * guessed, and what to do with people who are known. Ctrl+Enter imports.
 */
public final class ImportSheet extends VBox {
    private static final double WIDTH = 640;
    private static final double FILES_MOST = 300;
    private static final KeyCombination RUN =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Desk desk;
    private final ImportViewModel model;
    private final FileDialogs dialogs;
    private final ImportText text;
    private final VBox files = new VBox();
    private final ComboBox<Optional<Charset>> charset = new ComboBox<>();
    private final ToggleGroup duplicates = new ToggleGroup();
    private final Form form = new Form();
    private final Label outcome = new Label();
    private final Button run;

    /**
     * @param desk what every screen is given
     * @param model the files
     * @param dialogs asks for more files
     */
    public ImportSheet(Desk desk, ImportViewModel model, FileDialogs dialogs) {
        this.desk = desk;
        this.model = model;
        this.dialogs = dialogs;
        this.text = new ImportText(desk);
        this.run = Buttons.primary(desk.text("exchange.import.run", 0), null, this::run);
        getStyleClass().addAll("over-sheet", "import-sheet");
        setId("import");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        setFocusTraversable(true);
        setAccessibleText(desk.text("exchange.import.title"));
        Label heading = new Label(desk.text("exchange.import.title"));
        heading.getStyleClass().add("section");
        heading.setPadding(new Insets(20, 24, 12, 24));
        ScrollPane scroll = new ScrollPane(files);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(FILES_MOST);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("rule-below");
        files.setId("import-files");
        VBox body = new VBox(16, options(), outcome);
        body.setPadding(new Insets(16, 24, 16, 24));
        outcome.setId("import-outcome");
        outcome.getStyleClass().add("strong-name");
        outcome.setWrapText(true);
        getChildren().addAll(heading, scroll, body, footer());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.filesProperty().subscribe(this::show);
        model.foundProperty().subscribe(this::show);
        model.lookProperty().subscribe(this::show);
        show();
    }

    /** Where the focus begins; it moves to the button as soon as there is something to import. */
    public Node first() {
        return this;
    }

    private Node options() {
        for (OnDuplicate each : OnDuplicate.values()) {
            RadioButton button = new RadioButton(desk.text("import.duplicate." + each.code()));
            button.setId("import-duplicate-" + each.code());
            button.setToggleGroup(duplicates);
            button.setUserData(each);
            button.setSelected(each == model.onDuplicateProperty().get());
        }
        duplicates
                .selectedToggleProperty()
                .subscribe(
                        chosen -> {
                            if (chosen != null) {
                                model.onDuplicateProperty().set((OnDuplicate) chosen.getUserData());
                            }
                        });
        VBox buttons = new VBox(8);
        duplicates.getToggles().forEach(toggle -> buttons.getChildren().add((RadioButton) toggle));
        buttons.setPadding(new Insets(6, 0, 0, 0));
        form.row(desk.text("exchange.import.known"), buttons);
        charset.setId("import-charset");
        charset.setMaxWidth(Double.MAX_VALUE);
        charset.setVisible(false);
        charset.setConverter(new CharsetText());
        List<Optional<Charset>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        ImportViewModel.CHARSETS.forEach(each -> choices.add(Optional.of(each)));
        charset.setItems(FXCollections.observableArrayList(choices));
        charset.valueProperty().bindBidirectional(model.charsetProperty());
        form.row(desk.text("exchange.import.charset"), charset);
        return form;
    }

    private HBox footer() {
        Label hint = new Label(desk.text("exchange.import.hint"));
        hint.getStyleClass().add("small");
        hint.setWrapText(true);
        HBox.setHgrow(hint, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.SOMETIMES);
        Button more = Buttons.outlined(desk.text("exchange.import.more"), null, this::more);
        more.setId("import-more");
        run.setId("import-run");
        run.setGraphic(new KeyCap(RUN));
        run.setContentDisplay(ContentDisplay.RIGHT);
        HBox footer = new HBox(12, hint, gap, more, run);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    private void key(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER && getScene().getFocusOwner() == this;
        if ((RUN.match(event) || enter) && !run.isDisabled()) {
            event.consume();
            run();
        }
    }

    private void show() {
        Look look = model.lookProperty().get();
        boolean known = look == Look.DONE && !model.foundProperty().isEmpty();
        files.getChildren()
                .setAll(
                        known
                                ? model.report().refusedFirst().stream().map(this::file).toList()
                                : model.filesProperty().stream().map(this::unread).toList());
        showCharset(known ? model.guessed() : charset.isVisible());
        int people = model.people();
        boolean idle = !known || people == 0;
        if (idle && run.isFocused()) {
            // A button that is disabled would hand the focus to the page below.
            requestFocus();
        }
        run.setDisable(idle);
        run.setText(desk.text("exchange.import.run", known ? people : 0));
        outcome.setText(known && people > 0 ? text.outcome(model.report()) : "");
        outcome.setManaged(known && people > 0);
        if (!run.isDisabled() && getScene() != null && getScene().getFocusOwner() == this) {
            run.requestFocus();
        }
    }

    /** Asked only where it had to be guessed; it stays while another choice is read. */
    private void showCharset(boolean visible) {
        form.getChildren().stream()
                .filter(node -> node == charset || isLabelOf(node, charset))
                .forEach(
                        node -> {
                            node.setVisible(visible);
                            node.setManaged(visible);
                        });
        if (visible && charset.getValue().isEmpty()) {
            // The closed box shows what was found; it learns of that only by a new converter.
            charset.setConverter(new CharsetText());
        }
    }

    private static boolean isLabelOf(Node node, Node field) {
        return node instanceof Label label && label.getLabelFor() == field;
    }

    private Node unread(Path path) {
        boolean cancelled = model.lookProperty().get() == Look.CANCELLED;
        Label state =
                new Label(
                        desk.text(
                                cancelled
                                        ? "exchange.import.not-read"
                                        : "exchange.import.reading"));
        state.getStyleClass().add("small");
        return FileRow.of(path, "", state);
    }

    private Node file(FileReport report) {
        return FileRow.of(report, desk, text, () -> found(report));
    }

    private List<Label> found(FileReport report) {
        Label kind = FileRow.line(text.kind(report), "small");
        return report.records().isEmpty()
                ? List.of(kind)
                : List.of(kind, FileRow.line(text.first(report), "first-people"));
    }

    private void more() {
        model.add(dialogs.open(desk.text("exchange.import.title"), kind(desk)));
    }

    /** What can be imported. */
    public static FileDialogs.Kind kind(Desk desk) {
        return new FileDialogs.Kind(
                desk.text("exchange.import.files"), List.of("vcf", "vcard", "csv", "zip"));
    }

    private void run() {
        desk.overlays().close();
        model.run();
    }

    private final class CharsetText extends StringConverter<Optional<Charset>> {
        @Override
        public String toString(Optional<Charset> choice) {
            return choice == null || choice.isEmpty()
                    ? model.foundCharset()
                            .map(ImportText::charset)
                            .map(name -> desk.text("exchange.import.charset.found", name))
                            .orElseGet(() -> desk.text("exchange.import.charset.find"))
                    : ImportText.charset(choice.get().name());
        }

        @Override
        public Optional<Charset> fromString(String text) {
            return Optional.empty();
        }
    }
}
