package app.renmai.ui.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.service.check.Place;
import app.renmai.service.check.Span;
import app.renmai.service.pitch.Foreign;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.text.LinkedText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.files.FilesPart;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.pitch.StudioViewModel.Kept;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Where a pitch is written: a few tools, the subject, the text, and how long it is. */
final class LetterEditor extends VBox {
    private static final String OPEN = "{{";
    private static final double WIDTH = 720 + 2 * 36;

    private final Desk desk;
    private final StudioViewModel model;
    private final PitchText words;
    private final TextField subject = new TextField();
    private final LetterBody text;
    private final TextArea body;
    private final Button placeholders;
    private final Label length = new Label();
    private final Label remarks = new Label();
    private final Label kept = new Label();
    private final MenuButton kind = new MenuButton();
    private final FilesPart files;
    private final EffortField effort;

    /**
     * @param work what goes along with it, and the time that went into it
     */
    LetterEditor(Desk desk, StudioViewModel model, StudioWorkViewModel work) {
        this.desk = desk;
        this.model = model;
        this.files = new FilesPart(desk, "pitch-files", work);
        this.effort = new EffortField(desk, model, work);
        this.words = new PitchText(desk);
        this.text = new LetterBody(desk, model);
        this.body = text.area();
        this.placeholders =
                Buttons.small(
                        Buttons.plain(
                                desk.text("pitch.editor.placeholder"),
                                Feather.PLUS,
                                this::offerPlaceholders));
        getStyleClass().add("letter-editor");
        subject.setId("pitch-subject");
        getChildren().setAll(tools(), page(), footer());
        join(subject, model.subjectProperty());
        model.letterProperty().subscribe(letter -> length.setText(words.length(letter.length())));
        model.keptProperty().subscribe(this::showKept);
        model.remarkProperty().subscribe(remarks::setText);
        work.filesProperty().subscribe(files::show);
        model.draftProperty().subscribe(this::show);
    }

    /** What is typed goes to the model at once; what the model shows replaces the text. */
    private void join(TextInputControl field, StringProperty written) {
        field.textProperty().subscribe(typed -> written.set(typed == null ? "" : typed));
        written.subscribe(
                shown -> {
                    if (!shown.equals(field.getText())) {
                        int caret = field.getCaretPosition();
                        field.setText(shown);
                        field.positionCaret(Math.min(caret, shown.length()));
                    }
                });
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                model.save();
                            }
                        });
    }

    private HBox tools() {
        Button bold = tool("pitch.editor.bold", Feather.BOLD, this::bold);
        Button italic = tool("pitch.editor.italic", Feather.ITALIC, this::italic);
        Button list = tool("pitch.editor.list", Feather.LIST, text::list);
        placeholders.setId("pitch-placeholders");
        placeholders.setTooltip(new Tooltip(desk.text("pitch.editor.placeholder.tip")));
        kind.getStyleClass().addAll("pitch-kind");
        kind.setAccessibleText(desk.text("pitch.editor.kind"));
        kind.setMinWidth(Region.USE_PREF_SIZE);
        for (Pitch.Kind each : Pitch.Kind.values()) {
            kind.getItems().add(Menus.item(words.kind(each), () -> model.setKind(each)));
        }
        kind.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        Menus.item(desk.text("pitch.outline"), model::outline));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(2, bold, italic, list, placeholders, gap, kind);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().addAll("editor-tools", "rule-below");
        return tools;
    }

    private Button tool(String key, Feather icon, Runnable action) {
        Button button = Buttons.small(Buttons.icon(desk.text(key), icon, action));
        button.setFocusTraversable(false);
        return button;
    }

    private HBox page() {
        Label label = new Label(desk.text("pitch.subject"));
        label.getStyleClass().add("secondary");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(subject);
        subject.setAccessibleText(desk.text("pitch.subject"));
        subject.setPromptText(desk.text("pitch.subject.prompt"));
        subject.getStyleClass().addAll("inline", "letter-subject-field");
        HBox.setHgrow(subject, Priority.ALWAYS);
        HBox head = new HBox(4, label, subject);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("letter-head", "rule-below");
        VBox.setVgrow(text, Priority.ALWAYS);
        files.getStyleClass().add("letter-files");
        VBox page = new VBox(head, text, files);
        page.getStyleClass().add("letter-page");
        page.setMaxWidth(WIDTH);
        HBox.setHgrow(page, Priority.ALWAYS);
        HBox middle = new HBox(page);
        middle.setAlignment(Pos.TOP_CENTER);
        VBox.setVgrow(middle, Priority.ALWAYS);
        return middle;
    }

    private HBox footer() {
        length.getStyleClass().add("small");
        length.setId("pitch-length");
        remarks.getStyleClass().add("small");
        remarks.setId("pitch-remark");
        remarks.setMinWidth(0);
        kept.getStyleClass().add("small");
        kept.setMinWidth(Region.USE_PREF_SIZE);
        length.setMinWidth(Region.USE_PREF_SIZE);
        kept.setId("pitch-kept");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox footer = new HBox(14, length, remarks, gap, effort, kept);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().addAll("editor-footer", "rule-above");
        return footer;
    }

    private void showKept(Kept now) {
        kept.setText(
                now.all()
                        ? now.at().map(at -> desk.text("pitch.kept", words.time(at))).orElse("")
                        : desk.text("pitch.kept.soon"));
    }

    private void show(Optional<PitchDraft> opened) {
        opened.ifPresent(
                shown ->
                        kind.setText(
                                desk.text(
                                        "pitch.editor.kind.is", words.kind(shown.pitch().kind()))));
    }

    /** Puts words of the brief in at the caret. */
    void put(GroundDrag words) {
        text.put(words.words(), words.target());
    }

    /** Shows words in the text. */
    void select(LinkedText.Link link) {
        text.select(link.start(), link.end());
    }

    /** Takes the link off the words at the caret. */
    void unlink() {
        text.unlink();
    }

    void bold() {
        text.surround("**");
    }

    void italic() {
        text.surround("*");
    }

    /** Offers the placeholders, each with what it is and what it would say. */
    void offerPlaceholders() {
        ContextMenu menu =
                PlaceholderMenu.of(
                        desk,
                        model.draftProperty().get().map(PitchDraft::values).orElse(Map.of()),
                        this::insert);
        menu.show(placeholders, Side.BOTTOM, 0, 4);
    }

    private void insert(String written) {
        TextInputControl field = subject.isFocused() ? subject : body;
        field.requestFocus();
        int caret = field.getCaretPosition();
        boolean begun = caret >= OPEN.length() && field.getText(caret - 2, caret).equals(OPEN);
        if (begun) {
            field.replaceText(caret - OPEN.length(), caret, written);
        } else {
            field.replaceSelection(written);
        }
    }

    /** Selects a placeholder where it stands first, so that typing replaces it. */
    void jump(String name) {
        if (!jump(subject, name)) {
            jump(body, name);
        }
    }

    private static boolean jump(TextInputControl field, String name) {
        String written = OPEN + name + "}}";
        int at = field.getText().indexOf(written);
        if (at < 0) {
            return false;
        }
        field.requestFocus();
        field.selectRange(at, at + written.length());
        return true;
    }

    /** Selects a place, so that typing replaces it. */
    void jump(Foreign.Place place) {
        TextInputControl field = place.subject() ? subject : body;
        field.requestFocus();
        int end = Math.min(place.end(), field.getLength());
        field.selectRange(Math.min(place.start(), end), end);
    }

    /** Puts the caret where a placeholder that cannot be read begins. */
    void jump(int position) {
        body.requestFocus();
        body.positionCaret(Math.min(position, body.getLength()));
    }

    /** Selects a place that the check is about. */
    void jump(Span span) {
        TextInputControl field = span.place() == Place.SUBJECT ? subject : body;
        field.requestFocus();
        field.selectRange(
                Math.min(span.start(), field.getLength()), Math.min(span.end(), field.getLength()));
    }

    /** Writes words in a place, as if they were typed: one can take it back. */
    void replace(Span span, String words) {
        TextInputControl field = span.place() == Place.SUBJECT ? subject : body;
        if (span.end() <= field.getLength()) {
            field.requestFocus();
            field.replaceText(span.start(), span.end(), words);
        }
    }

    /** Tells where the caret in the text is, whenever it moves. */
    void onCaret(IntConsumer told) {
        body.caretPositionProperty().subscribe(at -> told.accept(at.intValue()));
    }

    /** Where one writes. */
    Node field() {
        return body;
    }
}
