package app.renmai.ui.pitch;

import app.renmai.model.pitch.Template;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All templates: those that come with the program to read and copy, the user's own to change. */
public final class TemplatesSheet extends VBox {
    private static final double WIDTH = 900;
    private static final double LIST = 320;
    private static final double HEIGHT = 460;

    private final Desk desk;
    private final TemplatesViewModel model;
    private final ListView<Optional<Template>> list = new ListView<>();
    private final TemplatePreview preview;
    private final TemplateForm form;
    private final VBox builtIn;
    private boolean showing;

    private TemplatesSheet(Desk desk, TemplatesViewModel model) {
        this.desk = desk;
        this.model = model;
        this.preview = new TemplatePreview(desk);
        this.form = new TemplateForm(desk, model);
        this.builtIn = builtIn();
        getStyleClass().add("over-sheet");
        setId("templates-sheet");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        getChildren().setAll(heading(), columns());
        model.allProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(this::show);
    }

    /** Opens the sheet. */
    public static void open(Desk desk, double top) {
        TemplatesViewModel model = new TemplatesViewModel(desk);
        TemplatesSheet sheet = new TemplatesSheet(desk, model);
        model.show();
        desk.overlays()
                .show(
                        sheet,
                        top,
                        sheet.list,
                        () -> {
                            sheet.form.keepBody();
                            model.hide();
                        });
    }

    private HBox heading() {
        Label title = new Label(desk.text("template.title"));
        title.getStyleClass().add("section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button add =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("template.new"),
                                Feather.PLUS,
                                () -> {
                                    model.addEmpty();
                                    list.requestFocus();
                                }));
        add.setId("template-new");
        HBox heading =
                new HBox(8, title, gap, new LanguageSwitch(desk, model.languageProperty()), add);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setPadding(new Insets(16, 16, 12, 24));
        heading.getStyleClass().add("rule-below");
        return heading;
    }

    private HBox columns() {
        list.setId("template-list");
        list.setAccessibleText(desk.text("template.title"));
        list.setCellFactory(_ -> new TemplateCell(desk));
        list.setMinWidth(LIST);
        list.setPrefWidth(LIST);
        list.setMaxWidth(LIST);
        list.getStyleClass().add("draft-choice");
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        chosen -> {
                            if (chosen != null && !showing) {
                                form.keepBody();
                                model.chosenProperty().set(chosen);
                            }
                        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        StackPane right = new StackPane(builtIn, form);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox columns = new HBox(list, right);
        columns.setPrefHeight(HEIGHT);
        columns.setMinHeight(HEIGHT);
        columns.setMaxHeight(HEIGHT);
        return columns;
    }

    private VBox builtIn() {
        Label note = new Label(desk.text("template.built-in"));
        note.getStyleClass().add("small");
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        Button copy =
                Buttons.primary(desk.text("template.duplicate"), Feather.COPY, model::duplicate);
        copy.setId("template-copy");
        HBox foot = new HBox(12, note, copy);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("sheet-footer");
        VBox.setVgrow(preview, Priority.ALWAYS);
        return new VBox(preview, foot);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            model.delete();
        } else if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER) {
            event.consume();
            focusTarget().requestFocus();
        }
    }

    private Node focusTarget() {
        return form.isVisible() ? form.first() : list;
    }

    private void fill() {
        Optional<Template> chosen = model.chosenProperty().get();
        List<Optional<Template>> choices = model.allProperty().stream().map(Optional::of).toList();
        showing = true;
        list.getItems().setAll(choices);
        list.getSelectionModel().select(chosen);
        showing = false;
    }

    private void show(Optional<Template> chosen) {
        boolean own = chosen.filter(template -> !template.builtIn()).isPresent();
        form.setVisible(own);
        builtIn.setVisible(!own);
        chosen.ifPresent(template -> preview.show(template.subject(), template.body(), Map.of()));
        showing = true;
        list.getSelectionModel().select(chosen);
        showing = false;
    }
}
