package app.renmai.ui.pitch;

import app.renmai.model.pitch.Template;
import app.renmai.service.pitch.TemplateFiles;
import app.renmai.service.pitch.TemplatePlan;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Menus;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All templates: those that come with the program to read and copy, the user's own to change. */
public final class TemplatesSheet extends VBox {
    private static final double WIDTH = 900;
    private static final double LIST = 240;
    private static final double HEIGHT = 500;
    private static final double PREVIEW = 320;

    private final Desk desk;
    private final TemplatesViewModel model;
    private final ListView<Optional<Template>> list = new ListView<>();
    private final FileDialogs dialogs;
    private final PreviewPane preview;
    private final TemplateForm form;
    private final VBox builtIn;
    private final HBox columns;
    private boolean showing;

    private TemplatesSheet(Desk desk, TemplatesViewModel model, FileDialogs dialogs) {
        this.dialogs = dialogs;
        this.desk = desk;
        this.model = model;
        this.form = new TemplateForm(desk, model);
        this.preview = new PreviewPane(desk, chosen -> model.previewFor(chosen.id()), form::jump);
        this.builtIn = builtIn();
        getStyleClass().add("over-sheet");
        setId("templates-sheet");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        this.columns = columns();
        getChildren().setAll(heading(), columns);
        model.valuesProperty().subscribe(this::read);
        form.bodyProperty().subscribe(this::read);
        model.allProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(this::show);
    }

    /** Opens the sheet. */
    public static void open(Desk desk, double top, FileDialogs dialogs) {
        TemplatesViewModel model = new TemplatesViewModel(desk);
        TemplatesSheet sheet = new TemplatesSheet(desk, model, dialogs);
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
        Button bring =
                Buttons.small(
                        Buttons.plain(
                                desk.text("template.import"), Feather.DOWNLOAD, this::bringIn));
        bring.setId("template-import-button");
        MenuButton export = new MenuButton(desk.text("template.export"));
        export.setId("template-export");
        export.getStyleClass().add("small-menu");
        export.getItems()
                .setAll(
                        Menus.item(desk.text("template.export.one"), this::exportOne),
                        Menus.item(desk.text("template.export.own"), this::exportOwn));
        HBox heading =
                new HBox(
                        8,
                        title,
                        gap,
                        new LanguageSwitch(desk, model.languageProperty()),
                        bring,
                        export,
                        add);
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
        VBox reading = new VBox(preview, builtIn);
        VBox.setVgrow(preview, Priority.ALWAYS);
        reading.setMinWidth(PREVIEW);
        reading.setPrefWidth(PREVIEW);
        form.managedProperty().bind(form.visibleProperty());
        builtIn.managedProperty().bind(builtIn.visibleProperty());
        HBox.setHgrow(form, Priority.ALWAYS);
        HBox.setHgrow(reading, Priority.SOMETIMES);
        HBox columns = new HBox(list, form, reading);
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
        return new VBox(foot);
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
        read();
        showing = true;
        list.getSelectionModel().select(chosen);
        showing = false;
    }

    /** Shows the chosen template as it reads, with what is being typed. */
    private void read() {
        model.chosenProperty()
                .get()
                .ifPresent(
                        template ->
                                preview.show(
                                        template.subject(),
                                        template.builtIn()
                                                ? template.body()
                                                : form.bodyProperty().get(),
                                        model.valuesProperty().get()));
    }

    private void bringIn() {
        FileDialogs.Kind kind =
                new FileDialogs.Kind(desk.text("template.file.kinds"), List.of("md", "zip"));
        List<Path> files = dialogs.open(desk.text("template.import"), kind);
        if (!files.isEmpty()) {
            form.keepBody();
            model.plan(files, this::look);
        }
    }

    private void look(TemplatePlan plan) {
        TemplateImport looked =
                new TemplateImport(
                        desk,
                        plan,
                        () -> {
                            model.take(plan);
                            back();
                        },
                        this::back);
        looked.setPrefHeight(HEIGHT);
        looked.setMinHeight(HEIGHT);
        looked.setMaxHeight(HEIGHT);
        getChildren().set(1, looked);
        looked.first().requestFocus();
    }

    private void back() {
        getChildren().set(1, columns);
        list.requestFocus();
    }

    private void exportOne() {
        form.keepBody();
        model.chosenProperty().get().ifPresent(template -> export(List.of(template)));
    }

    private void exportOwn() {
        form.keepBody();
        model.own(this::export);
    }

    private void export(List<Template> templates) {
        if (templates.isEmpty()) {
            desk.toasts().show(desk.text("template.file.zip", 0));
            return;
        }
        String name = TemplateFiles.fileName(templates);
        FileDialogs.Kind kind =
                new FileDialogs.Kind(
                        desk.text("template.file.kinds"),
                        List.of(name.substring(name.lastIndexOf('.') + 1)));
        dialogs.save(desk.text("template.export"), Path.of(name), kind)
                .ifPresent(file -> model.export(templates, file));
    }
}
