package app.renmai.ui.pitch;

import app.renmai.model.pitch.PitchVersion;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.service.pitch.TextDiff;
import app.renmai.service.pitch.TextDiff.Pair;
import app.renmai.service.pitch.TextDiff.Piece;
import app.renmai.text.LinkedText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Two versions of a text beside each other, or a version and the text of now. */
final class CompareSheet extends VBox {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 440;

    private final Desk desk;
    private final PitchText text;
    private final ComboBox<State> left = new ComboBox<>();
    private final ComboBox<State> right = new ComboBox<>();
    private final GridPane grid = new GridPane(24, 8);
    private final Button restore;
    private final Button other;

    /**
     * A text as it was or is.
     *
     * @param version the version, or null for the text of now
     */
    private record State(
            String name, String subject, String body, @Nullable PitchVersion version) {}

    /**
     * @param desk what every screen is given
     * @param model the pitch
     * @param opened the pitch as it is stored
     * @param looked the version to begin with
     * @param reuse takes a version for somebody else
     */
    CompareSheet(
            Desk desk,
            StudioViewModel model,
            PitchDraft opened,
            PitchVersion looked,
            Consumer<Optional<Integer>> reuse) {
        super(12);
        this.desk = desk;
        this.text = new PitchText(desk);
        setId("compare-sheet");
        getStyleClass().addAll("over-sheet", "compare-sheet");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        List<State> states = states(model, opened);
        restore =
                Buttons.outlined(
                        desk.text("pitch.version.restore"),
                        Feather.ROTATE_CCW,
                        () -> {
                            PitchVersion version = left.getValue().version();
                            desk.overlays().close();
                            if (version != null) {
                                model.restore(version);
                            }
                        });
        restore.setId("version-restore");
        other =
                Buttons.icon(
                        desk.text("pitch.reuse.title"),
                        Feather.USERS,
                        () -> {
                            PitchVersion version = left.getValue().version();
                            desk.overlays().close();
                            reuse.accept(Optional.ofNullable(version).map(PitchVersion::number));
                        });
        other.setId("version-reuse");
        choose(left, "compare-left", states);
        choose(right, "compare-right", states);
        left.setValue(
                states.stream()
                        .filter(
                                state ->
                                        state.version() != null
                                                && state.version().number() == looked.number())
                        .findFirst()
                        .orElse(states.getFirst()));
        right.setValue(states.getFirst());
        arrange(model);
        left.valueProperty().subscribe(_ -> compare(model));
        right.valueProperty().subscribe(_ -> compare(model));
    }

    private List<State> states(StudioViewModel model, PitchDraft opened) {
        List<State> states = new ArrayList<>();
        String nowName = desk.text(model.sent() ? "pitch.compare.sent" : "pitch.compare.now");
        states.add(
                new State(
                        nowName, model.subjectProperty().get(), model.bodyProperty().get(), null));
        opened.versions()
                .forEach(
                        version ->
                                states.add(
                                        new State(
                                                name(version),
                                                version.subject(),
                                                LinkedText.strip(version.body()),
                                                version)));
        return states;
    }

    private String name(PitchVersion version) {
        return desk.text("pitch.version.from", version.number(), text.moment(version.createdAt()));
    }

    private void choose(ComboBox<State> box, String id, List<State> states) {
        box.setId(id);
        box.getItems().setAll(states);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(desk.text("pitch.compare.with"));
        box.setButtonCell(new StateCell());
        box.setCellFactory(_ -> new StateCell());
    }

    private static final class StateCell extends ListCell<State> {
        @Override
        protected void updateItem(@Nullable State item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item.name());
        }
    }

    private void arrange(StudioViewModel model) {
        Label title = new Label(desk.text("pitch.compare"));
        title.getStyleClass().add("section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close =
                Buttons.small(
                        Buttons.icon(desk.text("shell.close"), Feather.X, desk.overlays()::close));
        HBox head = new HBox(8, title, gap, other, restore, close);
        head.setAlignment(Pos.CENTER_LEFT);
        restore.managedProperty().bind(restore.visibleProperty());
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        grid.setId("compare-grid");
        ScrollPane pane = new ScrollPane(grid);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setPrefHeight(HEIGHT);
        GridPane choices = new GridPane(24, 0);
        choices.getColumnConstraints().setAll(grid.getColumnConstraints());
        choices.addRow(0, left, right);
        getChildren().setAll(head, choices, pane);
        compare(model);
    }

    private void compare(StudioViewModel model) {
        State one = left.getValue();
        State other = right.getValue();
        restore.setVisible(!model.sent() && one.version() != null);
        grid.getChildren().clear();
        int row = 0;
        Pair subject = TextDiff.pair(one.subject().strip(), other.subject().strip());
        row(row++, subject, "strong-name");
        for (Pair pair : TextDiff.of(one.body(), other.body())) {
            row(row++, pair, "diff-words");
        }
    }

    private void row(int row, Pair pair, String style) {
        grid.add(side(pair.before(), pair.same(), "diff-old", style), 0, row);
        grid.add(side(pair.after(), pair.same(), "diff-new", style), 1, row);
    }

    private Node side(List<Piece> pieces, boolean same, String side, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("compare-side");
        if (!same && !pieces.isEmpty()) {
            flow.getStyleClass().addAll("diff", side);
        }
        for (Piece piece : pieces) {
            Text words = new Text(piece.text());
            words.getStyleClass().addAll("md-text", style);
            if (piece.changed() && !same) {
                words.getStyleClass().add("diff-changed");
            }
            flow.getChildren().add(words);
        }
        flow.setAccessibleText(pieces.stream().map(Piece::text).collect(Collectors.joining()));
        return flow;
    }

    /** Where the keyboard begins. */
    Node first() {
        return left;
    }
}
