package app.renmai.ui.pitch;

import app.renmai.service.brief.BriefLine;
import app.renmai.text.LinkedText.Target;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Set;
import java.util.function.Consumer;

/**
 * A line of the brief to write from: its words, where they are from, and whether the text uses it.
 * Enter, a double click and dragging put it into the text.
 */
final class Ground extends VBox {
    private final GroundDrag drag;
    private final Label used;
    private final Desk desk;
    private final String said;
    private final Consumer<GroundDrag> put;

    /**
     * A line.
     *
     * @param desk what every screen is given
     * @param line the line of the brief
     * @param part the name of its part
     * @param put puts it into the text
     */
    Ground(Desk desk, BriefLine line, String part, Consumer<GroundDrag> put) {
        super(1);
        this.desk = desk;
        this.put = put;
        this.drag = new GroundDrag(line.words(), target(line));
        getStyleClass().addAll("ground", "rule-below");
        setFocusTraversable(true);
        Label name = new Label(part);
        name.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        used = new Label(desk.text("pitch.brief.used"), Icons.of(Feather.CHECK));
        used.getStyleClass().addAll("small", "used");
        used.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(name, gap, used);
        head.setAlignment(Pos.CENTER_LEFT);
        Label words = wrapped(line.assumed() ? question(line.words()) : line.words(), "note-main");
        String from = source(line);
        getChildren().setAll(head, words);
        if (!from.isEmpty()) {
            getChildren().add(wrapped(from, "small"));
        }
        said = String.join(", ", part, words.getText(), from);
        setAccessibleRole(AccessibleRole.BUTTON);
        uses(Set.of());
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2) {
                        put.accept(drag);
                    }
                });
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                        event.consume();
                        put.accept(drag);
                    }
                });
        setOnDragDetected(
                event -> {
                    Dragboard board = startDragAndDrop(TransferMode.COPY);
                    board.setContent(drag.content());
                    event.consume();
                });
    }

    private static @Nullable Target target(BriefLine line) {
        return switch (line.origin()) {
            case BriefLine.Origin.OfFact(var fact) -> Target.fact(fact.uid());
            case BriefLine.Origin.OfOffer(var offer) -> Target.offer(offer.uid());
            default -> null;
        };
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private String question(String words) {
        String bare = words.strip();
        return bare.endsWith("?") || bare.endsWith("？")
                ? bare
                : desk.text("pitch.brief.question", bare);
    }

    private String source(BriefLine line) {
        if (line.assumed()) {
            return desk.text("pitch.brief.ask");
        }
        String from = line.source();
        if (line.origin() instanceof BriefLine.Origin.OfOffer) {
            return from.isBlank() ? "" : desk.text("pitch.brief.proof", from);
        }
        String day = line.date() == null ? "" : desk.times().day(line.date());
        String told =
                from.isBlank() || day.isEmpty()
                        ? from + day
                        : desk.text("pitch.brief.source", from, day);
        return line.stale() ? desk.text("brief.stale", told) : told;
    }

    /** Says whether the text uses it. */
    void uses(Set<Target> targets) {
        boolean now = drag.target() != null && targets.contains(drag.target());
        used.setVisible(now);
        setAccessibleText(now ? said + ", " + used.getText() : said);
    }

    /** Whether the text uses it. */
    boolean isUsed() {
        return used.isVisible();
    }

    /** Puts it into the text. */
    void put() {
        put.accept(drag);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            put.accept(drag);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
