package app.renmai.ui.exchange;

import app.renmai.model.shared.Coded;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.exchange.ExportViewModel.Scope;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Form;
import app.renmai.ui.kit.KeyCap;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Which contacts go out, as what, and where to. Ctrl+Enter exports. */
public final class ExportSheet extends VBox {
    private static final double WIDTH = 600;

    /** Where the text beside a radio button's dot begins. */
    private static final double BESIDE_DOT = 23;

    private static final KeyCombination RUN =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Desk desk;
    private final ExportViewModel model;
    private final FileDialogs dialogs;
    private final TextField target = new TextField();
    private final Label problem = new Label();

    /**
     * @param desk what every screen is given
     * @param model what is chosen
     * @param dialogs asks for a place
     */
    public ExportSheet(Desk desk, ExportViewModel model, FileDialogs dialogs) {
        this.desk = desk;
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("over-sheet");
        setId("export");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label heading = new Label(desk.text("exchange.export.title"));
        heading.getStyleClass().add("section");
        Form form = new Form();
        VBox scopes = choices("export-scope-", model.scopes(), model.scopeProperty(), this::scope);
        scopes.getChildren().add(hidden());
        // An archive is the whole workspace, whoever is chosen.
        scopes.disableProperty().bind(model.formatProperty().map(Format::isWhole));
        form.row(desk.text("exchange.export.what"), scopes);
        form.row(
                desk.text("exchange.export.format"),
                choices(
                        "export-format-",
                        List.of(Format.values()),
                        model.formatProperty(),
                        this::format));
        Form to = new Form();
        to.row(desk.text("exchange.export.target"), place());
        ScrollPane choices = scrolling(form);
        VBox body = new VBox(16, heading, choices, to);
        VBox.setVgrow(choices, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        body.setPadding(new Insets(20, 24, 20, 24));
        getChildren().addAll(body, footer());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** In a low window the choices scroll, and the place and the button stay. */
    private static ScrollPane scrolling(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        // A pane that scrolls does not ask how high its content is at its width.
        scroll.prefViewportHeightProperty().bind(content.heightProperty());
        return scroll;
    }

    /** Where the focus begins. */
    public Node first() {
        return target;
    }

    private <T extends Coded> VBox choices(
            String id, List<T> values, ObjectProperty<T> chosen, Function<T, List<Label>> words) {
        ToggleGroup group = new ToggleGroup();
        VBox box = new VBox(8);
        box.setPadding(new Insets(6, 0, 0, 0));
        for (T value : values) {
            List<Label> lines = words.apply(value);
            RadioButton button = new RadioButton();
            button.textProperty().bind(lines.getFirst().textProperty());
            button.setId(id + value.code());
            button.setToggleGroup(group);
            button.setSelected(value == chosen.get());
            button.selectedProperty()
                    .subscribe(
                            selected -> {
                                if (selected) {
                                    chosen.set(value);
                                }
                            });
            VBox choice = new VBox(button);
            lines.stream().skip(1).forEach(choice.getChildren()::add);
            box.getChildren().add(choice);
        }
        return box;
    }

    private List<Label> scope(Scope scope) {
        Label label = new Label();
        model.totalProperty()
                .subscribe(
                        _ -> {
                            long count = Math.max(0, model.count(scope));
                            label.setText(
                                    desk.text(
                                            "export.scope." + scope.code(), count, model.filter()));
                        });
        return List.of(label);
    }

    private List<Label> format(Format format) {
        Label what = FileRow.line(desk.text("export.format." + format.code() + ".what"), "small");
        what.setPadding(new Insets(0, 0, 0, BESIDE_DOT));
        return List.of(new Label(desk.text("export.format." + format.code())), what);
    }

    /** Offered when something is private; an archive holds it in any case. */
    private CheckBox hidden() {
        CheckBox box = new CheckBox(desk.text("exchange.export.hidden"));
        box.setId("export-hidden");
        box.setOnAction(_ -> model.hiddenProperty().set(box.isSelected()));
        model.formatProperty()
                .subscribe(
                        format ->
                                box.setSelected(format.isWhole() || model.hiddenProperty().get()));
        box.visibleProperty().bind(model.anyHiddenProperty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private VBox place() {
        target.setId("export-target");
        target.textProperty().bindBidirectional(model.targetProperty());
        target.setAccessibleText(desk.text("exchange.export.target"));
        HBox.setHgrow(target, Priority.ALWAYS);
        Button choose = Buttons.outlined(desk.text("exchange.export.choose"), null, this::choose);
        choose.setId("export-choose");
        problem.setId("export-problem");
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        model.problemProperty()
                .subscribe(
                        text -> {
                            problem.setText(text);
                            problem.setManaged(!text.isEmpty());
                            if (!text.isEmpty()) {
                                target.requestFocus();
                            }
                        });
        return new VBox(4, new HBox(8, target, choose), problem);
    }

    private HBox footer() {
        Label hint = new Label(desk.text("exchange.export.hint"));
        hint.getStyleClass().add("small");
        hint.setWrapText(true);
        model.formatProperty().subscribe(format -> hint.setVisible(format == Format.CSV));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button run = Buttons.primary(desk.text("exchange.export.run"), null, this::run);
        run.setId("export-run");
        run.setGraphic(new KeyCap(RUN));
        run.setContentDisplay(ContentDisplay.RIGHT);
        HBox footer = new HBox(12, hint, gap, run);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    private void key(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER && getScene().getFocusOwner() == target;
        if (RUN.match(event) || enter) {
            event.consume();
            run();
        }
    }

    private void choose() {
        Path start = model.path().orElse(Path.of(""));
        String title = desk.text("exchange.export.title");
        Format format = model.formatProperty().get();
        if (format.isFolder()) {
            dialogs.folder(title, start).ifPresent(model::chooseFolder);
        } else {
            FileDialogs.Kind kind =
                    new FileDialogs.Kind(
                            desk.text("export.format." + format.code()), List.of(format.ending()));
            dialogs.save(title, start, kind).ifPresent(model::chooseFile);
        }
        target.requestFocus();
        target.end();
    }

    private void run() {
        model.run(desk.overlays()::close);
    }
}
