package app.renmai.ui.pitch;

import app.renmai.service.pitch.BrokenPlaceholder;
import app.renmai.service.pitch.Foreign;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.MarkdownView;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Beside the text: the check, what still has no words over how it will read, and the saved
 * versions.
 */
final class StudioPanel extends VBox {
    private static final double WIDTH = 328;
    private static final Duration REDRAW = Duration.millis(120);

    private final StudioViewModel model;
    private final Desk desk;
    private final PitchText text;
    private final MissingList missing;
    private final ForeignList foreign;
    private final MarkdownView subject;
    private final MarkdownView letter;
    private final ToggleGroup tabs = new ToggleGroup();
    private final ToggleButton check;
    private final ToggleButton preview;
    private final ToggleButton versions;
    private final VersionsPane saved;
    private final PauseTransition redraw = new PauseTransition(REDRAW);

    StudioPanel(
            Desk desk,
            StudioViewModel model,
            CheckPane findings,
            Consumer<Optional<Integer>> reuse,
            Consumer<String> jump,
            Consumer<BrokenPlaceholder> jumpToBroken,
            Consumer<Foreign.Place> jumpToForeign) {
        this.desk = desk;
        this.model = model;
        this.text = new PitchText(desk);
        this.missing = new MissingList(desk, model, jump, jumpToBroken);
        this.foreign = new ForeignList(desk, model, "pitch-foreign", jumpToForeign);
        this.subject = text.view();
        this.letter = text.view();
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        getStyleClass().add("studio-panel");
        ScrollPane reading = reading();
        saved = new VersionsPane(desk, model, reuse);
        check = tab(desk.text("check.tab"), "check", findings);
        preview = tab(desk.text("pitch.tab.preview"), "preview", reading);
        versions = tab("", "versions", saved);
        HBox bar = new HBox(18, check, preview, versions);
        bar.getStyleClass().addAll("studio-tabs", "rule-below");
        getChildren().setAll(bar, findings);
        check.setSelected(true);
        redraw.setOnFinished(_ -> draw());
        model.letterProperty().subscribe((_, _) -> redraw.playFromStart());
        model.draftProperty().subscribe(this::show);
        draw();
    }

    /** Tells the moments of versions anew, from another today. */
    void dayTurned() {
        saved.dayTurned();
    }

    private ScrollPane reading() {
        subject.setId("pitch-preview-subject");
        subject.getStyleClass().add("letter-subject");
        letter.setId("pitch-preview");
        Label label = new Label(desk.text("pitch.preview.reads"));
        label.getStyleClass().add("small");
        label.setWrapText(true);
        VBox page = new VBox(8, foreign, missing, label, subject, letter);
        page.getStyleClass().add("studio-side");
        ScrollPane pane = new ScrollPane(page);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    private ToggleButton tab(String words, String id, Region content) {
        ToggleButton tab = new ToggleButton(words);
        tab.setId("tab-" + id);
        tab.getStyleClass().setAll("toggle-button", "studio-tab");
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setToggleGroup(tabs);
        VBox.setVgrow(content, Priority.ALWAYS);
        tab.setOnAction(
                _ -> {
                    tab.setSelected(true);
                    getChildren().set(1, content);
                });
        return tab;
    }

    private void show(Optional<PitchDraft> opened) {
        int count = opened.map(each -> each.versions().size()).orElse(0);
        versions.setText(desk.text("pitch.tab.versions", count));
    }

    private void draw() {
        Letter now = model.letterProperty().get();
        subject.show(now.subject());
        letter.show(now.body());
    }

    /** Goes to the first placeholder without words. */
    void fillFirst() {
        showPreview();
        missing.focusFirst();
    }

    private void showPreview() {
        preview.fire();
        // What is inside a scroll pane is in the scene only once that has its skin.
        applyCss();
        layout();
    }

    /** Goes to the first thing that belongs to whom the text was first written for. */
    void lookAtForeign() {
        showPreview();
        foreign.focusFirst();
    }

    /** Shows the check. */
    void showCheck() {
        check.fire();
    }

    /** Whether this or something in it is what was asked for. */
    Node firstTab() {
        return check;
    }
}
