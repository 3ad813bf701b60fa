package app.renmai.ui.pitch;

import app.renmai.model.pitch.PitchVersion;
import app.renmai.service.pitch.ParagraphDiff;
import app.renmai.service.pitch.ParagraphDiff.Paragraph;
import app.renmai.service.pitch.ParagraphDiff.Side;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.MarkdownView;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The saved versions, newest first; one can be looked at against the text of now, and restored. */
final class VersionsPane extends ScrollPane {
    private final Desk desk;
    private final StudioViewModel model;
    private final Consumer<Optional<Integer>> reuse;
    private final PitchText text;
    private final VBox box = new VBox(8);
    private @Nullable Integer looked;

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
        boolean draft = opened.filter(each -> each.pitch().draft()).isPresent();
        Optional<PitchVersion> chosen =
                versions.stream()
                        .filter(version -> Integer.valueOf(version.number()).equals(looked))
                        .findFirst();
        if (chosen.isPresent()) {
            look(chosen.get(), draft);
            return;
        }
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
                        ? PitchText.firstWords(version.body())
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
        button.setOnAction(
                _ -> {
                    looked = version.number();
                    show();
                });
        return button;
    }

    private void look(PitchVersion version, boolean draft) {
        Button back =
                Buttons.small(
                        Buttons.plain(
                                desk.text("pitch.versions.all"),
                                Feather.ARROW_LEFT,
                                () -> {
                                    looked = null;
                                    show();
                                }));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(8, back, gap, other(version));
        bar.setAlignment(Pos.CENTER_LEFT);
        if (draft) {
            Button restore =
                    Buttons.small(
                            Buttons.outlined(
                                    desk.text("pitch.version.restore"),
                                    Feather.ROTATE_CCW,
                                    () -> {
                                        looked = null;
                                        model.restore(version);
                                    }));
            restore.setId("version-restore");
            bar.getChildren().add(restore);
        }
        Label title =
                new Label(
                        desk.text(
                                "pitch.version.from",
                                version.number(),
                                text.moment(version.createdAt())));
        title.getStyleClass().add("section");
        box.getChildren().setAll(bar, title);
        if (draft) {
            Label legend = new Label(desk.text("pitch.version.legend"));
            legend.getStyleClass().add("small");
            legend.setWrapText(true);
            box.getChildren().add(legend);
            String now = model.subjectProperty().get();
            if (!version.subject().equals(now)) {
                box.getChildren().add(paragraph(new Paragraph(Side.OLD, version.subject())));
                box.getChildren().add(paragraph(new Paragraph(Side.NEW, now)));
            } else {
                box.getChildren().add(paragraph(new Paragraph(Side.BOTH, now)));
            }
            ParagraphDiff.of(version.body(), model.bodyProperty().get())
                    .forEach(each -> box.getChildren().add(paragraph(each)));
        } else {
            box.getChildren().add(paragraph(new Paragraph(Side.BOTH, version.subject())));
            box.getChildren().add(paragraph(new Paragraph(Side.BOTH, version.body())));
        }
        back.requestFocus();
    }

    private Button other(PitchVersion version) {
        Button other =
                Buttons.small(
                        Buttons.icon(
                                desk.text("pitch.reuse.title"),
                                Feather.USERS,
                                () -> reuse.accept(Optional.of(version.number()))));
        other.setId("version-reuse");
        return other;
    }

    private Node paragraph(Paragraph shown) {
        MarkdownView view = new MarkdownView(text::label);
        view.show(shown.text());
        if (shown.side() == Side.BOTH) {
            return view;
        }
        boolean old = shown.side() == Side.OLD;
        Label mark = new Label(desk.text(old ? "pitch.version.only" : "pitch.version.since"));
        mark.getStyleClass().add("small");
        VBox marked = new VBox(2, mark, view);
        marked.getStyleClass().addAll("diff", old ? "diff-old" : "diff-new");
        return marked;
    }
}
