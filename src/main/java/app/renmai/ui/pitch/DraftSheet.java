package app.renmai.ui.pitch;

import app.renmai.model.pitch.Template;
import app.renmai.service.pitch.Matter;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeyCap;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Begins a pitch: whom to, which template; Enter on a template drafts. */
public final class DraftSheet extends VBox {
    private static final double WIDTH = 820;
    private static final double LIST = 320;
    private static final double HEIGHT = 366;
    private static final KeyCombination DRAFT =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Desk desk;
    private final DraftViewModel model;
    private final RecipientField contact;
    private final ListView<Optional<Template>> templates = new ListView<>();
    private final TemplatePreview preview;
    private final boolean known;

    private DraftSheet(Desk desk, DraftViewModel model, boolean known) {
        this.desk = desk;
        this.model = model;
        this.known = known;
        this.contact = new RecipientField(desk, model, templates::requestFocus);
        this.preview = new TemplatePreview(desk);
        getStyleClass().add("over-sheet");
        setId("draft-sheet");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label heading = new Label(desk.text("pitch.draft.title"));
        heading.getStyleClass().add("section");
        Label stopped = new Label(desk.text("pitch.draft.stopped"));
        stopped.setId("draft-stopped");
        stopped.setWrapText(true);
        stopped.getStyleClass().add("warning");
        stopped.visibleProperty().bind(model.stoppedProperty());
        stopped.managedProperty().bind(stopped.visibleProperty());
        VBox top = new VBox(12, heading, contact, about(), stopped);
        top.setPadding(new Insets(20, 24, 14, 24));
        getChildren().setAll(top, choice(), footer());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.templatesProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(this::showChosen);
        model.recipientProperty().subscribe(this::showChosen);
    }

    /** What the pitch is about, when that is said. */
    private Label about() {
        Label about =
                new Label(
                        model.matter()
                                .map(
                                        matter ->
                                                desk.text(
                                                        "pitch.draft.matter",
                                                        matter.need().words(),
                                                        matter.offer().words()))
                                .orElse(""));
        about.setId("draft-matter");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.getStyleClass().add("secondary");
        about.setManaged(model.matter().isPresent());
        return about;
    }

    /** Opens the sheet and asks whom the pitch is to. */
    public static void open(Desk desk, double top) {
        show(desk, top, new DraftViewModel(desk, null), false);
    }

    /** Opens the sheet for a pitch to a contact. */
    public static void open(Desk desk, double top, long contactId) {
        DraftViewModel model = new DraftViewModel(desk, null);
        model.choose(contactId);
        show(desk, top, model, true);
    }

    /**
     * Opens the sheet for a pitch about something that is needed.
     *
     * @param contactId whom to, or null to ask
     */
    public static void open(Desk desk, double top, @Nullable Long contactId, Matter matter) {
        DraftViewModel model = new DraftViewModel(desk, matter);
        if (contactId != null) {
            model.choose(contactId);
        }
        show(desk, top, model, contactId != null);
    }

    private static void show(Desk desk, double top, DraftViewModel model, boolean known) {
        DraftSheet sheet = new DraftSheet(desk, model, known);
        model.show();
        desk.overlays().show(sheet, top, sheet.first(), model::hide);
    }

    private Node first() {
        return known ? templates : contact.field();
    }

    private HBox choice() {
        LanguageSwitch languages = new LanguageSwitch(desk, model.languageProperty());
        Label from = new Label(desk.text("pitch.draft.from"));
        from.getStyleClass().add("secondary");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, from, gap, languages);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(8, 12, 6, 24));
        templates.setId("draft-templates");
        templates.setAccessibleText(desk.text("pitch.draft.from"));
        templates.setCellFactory(_ -> new TemplateCell(desk));
        templates
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        chosen -> {
                            if (chosen != null) {
                                model.chosenProperty().set(chosen);
                            }
                        });
        VBox.setVgrow(templates, Priority.ALWAYS);
        VBox left = new VBox(line, templates);
        left.setMinWidth(LIST);
        left.setPrefWidth(LIST);
        left.setMaxWidth(LIST);
        left.getStyleClass().add("draft-choice");
        HBox.setHgrow(preview, Priority.ALWAYS);
        HBox choice = new HBox(left, preview);
        choice.setMinHeight(HEIGHT);
        choice.setPrefHeight(HEIGHT);
        choice.setMaxHeight(HEIGHT);
        choice.getStyleClass().add("rule-above");
        return choice;
    }

    private HBox footer() {
        Label hint = new Label(desk.text("pitch.draft.hint"));
        hint.getStyleClass().add("small");
        hint.setMinWidth(0);
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        Button draft = Buttons.primary(desk.text("pitch.draft.begin"), null, model::draft);
        draft.setId("draft-begin");
        draft.setGraphic(new KeyCap(DRAFT));
        draft.setContentDisplay(ContentDisplay.RIGHT);
        draft.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.recipientProperty().get().isEmpty()
                                                || model.stoppedProperty().get(),
                                model.recipientProperty(),
                                model.stoppedProperty()));
        HBox footer = new HBox(12, hint, draft);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    private void key(KeyEvent event) {
        boolean listed = getScene().getFocusOwner() == templates;
        boolean onTemplate = event.getCode() == KeyCode.ENTER && listed;
        if (event.getCode() == KeyCode.ESCAPE && listed) {
            // A list keeps Esc to itself.
            event.consume();
            desk.overlays().close();
        } else if (DRAFT.match(event) || onTemplate) {
            event.consume();
            if (model.ready()) {
                model.draft();
            } else {
                contact.field().requestFocus();
            }
        }
    }

    private void fill() {
        List<Optional<Template>> choices = new ArrayList<>();
        model.templatesProperty().forEach(each -> choices.add(Optional.of(each)));
        Optional<Template> chosen = model.chosenProperty().get();
        if (!choices.isEmpty()) {
            choices.add(Optional.empty());
        }
        templates.getItems().setAll(choices);
        templates.getSelectionModel().select(chosen);
    }

    private void showChosen() {
        Optional<Template> chosen = model.chosenProperty().get();
        if (!chosen.equals(templates.getSelectionModel().getSelectedItem())) {
            templates.getSelectionModel().select(chosen);
        }
        preview.show(
                chosen.map(Template::subject).orElse(""),
                chosen.map(Template::body).orElseGet(() -> desk.text("pitch.draft.empty.preview")),
                model.values());
    }
}
