package app.renmai.ui.pitch;

import app.renmai.model.pitch.PitchVersion;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.text.LinkedText;
import app.renmai.ui.desk.Desk;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The saved versions, newest first; each can be looked at beside the text of now or another, and
 * restored.
 */
final class VersionsPane extends ScrollPane {
    private static final double SHEET_TOP = 76;

    private final Desk desk;
    private final StudioViewModel model;
    private final Consumer<Optional<Integer>> reuse;
    private final PitchText text;
    private final VBox box = new VBox(8);

    VersionsPane(Desk desk, StudioViewModel model, Consumer<Optional<Integer>> reuse) {
        this.reuse = reuse;
        this.desk = desk;
        this.model = model;
        this.text = new PitchText(desk);
        setId("pitch-versions");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        box.getStyleClass().add("studio-side");
        setContent(box);
        model.draftProperty().subscribe(this::show);
    }

    private void show() {
        Optional<PitchDraft> opened = model.draftProperty().get();
        List<PitchVersion> versions = opened.map(PitchDraft::versions).orElse(List.of());
        box.getChildren().clear();
        if (versions.isEmpty()) {
            Label none = new Label(desk.text("pitch.versions.none"));
            none.setWrapText(true);
            none.getStyleClass().add("secondary");
            box.getChildren().add(none);
        }
        versions.forEach(version -> box.getChildren().add(line(version)));
    }

    /** Tells the moments anew, from another today. */
    void dayTurned() {
        show();
    }

    private Button line(PitchVersion version) {
        Label number = new Label(desk.text("pitch.version", version.number()));
        number.getStyleClass().add("strong-name");
        Label when = new Label(text.moment(version.createdAt()));
        when.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, number, gap, when);
        head.setAlignment(Pos.BASELINE_LEFT);
        String words =
                version.subject().isBlank()
                        ? PitchText.firstWords(LinkedText.strip(version.body()))
                        : version.subject();
        Label first = new Label(words);
        first.getStyleClass().add("secondary");
        VBox content = new VBox(1, head, first);
        Button button = new Button();
        button.setGraphic(content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(number.getText() + ", " + when.getText() + ", " + words);
        button.getStyleClass().addAll("plain", "version-line");
        button.setId("version-" + version.number());
        content.prefWidthProperty().bind(button.widthProperty().subtract(18));
        button.setOnAction(_ -> look(version));
        button.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        look(version);
                    }
                });
        return button;
    }

    private void look(PitchVersion version) {
        model.draftProperty()
                .get()
                .ifPresent(
                        opened -> {
                            CompareSheet sheet =
                                    new CompareSheet(desk, model, opened, version, reuse);
                            desk.overlays().show(sheet, SHEET_TOP, sheet.first(), () -> {});
                        });
    }
}
