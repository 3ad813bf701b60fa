package app.renmai.ui.log;

import app.renmai.service.log.Span;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.AreaHeight;
import app.renmai.ui.kit.UiThread;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.List;

/** The line itself; what was understood of it is underlined. */
final class LineField extends StackPane {
    private static final int MOST_LINES = 4;
    private static final double BELOW = 1;

    /** Of a very long part the beginning is underlined; the rest does not show anyway. */
    private static final int LONGEST = 400;

    private final TextArea area = new TextArea();
    private final Pane marks = new Pane();
    private final LogLine line;
    private final Runnable chips;
    private final Runnable on;

    /**
     * @param line what is typed, and what of it is understood
     * @param chips goes to the chips
     * @param on goes on: to a chip that asks to be checked, else to what is asked next
     */
    LineField(Desk desk, LogLine line, Runnable chips, Runnable on) {
        this.on = on;
        this.line = line;
        this.chips = chips;
        area.setId("log-line");
        area.getStyleClass().add("log-line");
        area.setPromptText(desk.text("log.line.prompt"));
        area.setAccessibleText(desk.text("log.line"));
        area.textProperty().bindBidirectional(line.textProperty());
        AreaHeight.follow(area, 1, MOST_LINES);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        marks.setMouseTransparent(true);
        marks.setManaged(false);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(area.widthProperty());
        clip.heightProperty().bind(area.heightProperty());
        marks.setClip(clip);
        getChildren().addAll(area, marks);
        line.chipsProperty().subscribe(_ -> later());
        area.layoutBoundsProperty().subscribe(_ -> later());
        area.scrollTopProperty().subscribe(_ -> later());
        area.fontProperty().subscribe(_ -> later());
    }

    TextArea area() {
        return area;
    }

    /** Enter goes on, Down at the end goes to the chips, Tab to what comes next. */
    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean end =
                event.getCode() == KeyCode.DOWN && area.getCaretPosition() == area.getLength();
        if (event.getCode() == KeyCode.TAB && plain) {
            event.consume();
            area.requestFocusTraversal(
                    event.isShiftDown()
                            ? javafx.scene.TraversalDirection.PREVIOUS
                            : javafx.scene.TraversalDirection.NEXT);
        } else if (plain && (event.getCode() == KeyCode.ENTER || end)) {
            event.consume();
            (end ? chips : on).run();
        }
    }

    /** Where characters stand is known after the layout only. */
    private void later() {
        UiThread.LATER.execute(this::underline);
    }

    private void underline() {
        List<Line> lines = new ArrayList<>();
        if (area.getSkin() instanceof TextAreaSkin skin && area.getScene() != null) {
            area.layout();
            for (LineChip chip : line.chipsProperty().get()) {
                chip.part().spans().forEach(span -> underline(skin, span, chip.check(), lines));
            }
        }
        marks.getChildren().setAll(lines);
    }

    private void underline(TextAreaSkin skin, Span span, boolean check, List<Line> lines) {
        int end = Math.min(Math.min(span.end(), area.getLength()), span.start() + LONGEST);
        Line open = null;
        for (int i = span.start(); i < end; i++) {
            Rectangle2D bounds = skin.getCharacterBounds(i);
            if (bounds == null) {
                continue;
            }
            double y = Math.round(bounds.getMaxY() - BELOW);
            if (open == null || Math.abs(open.getStartY() - y) > bounds.getHeight() / 2) {
                open = new Line(bounds.getMinX(), y, bounds.getMaxX(), y);
                open.getStyleClass().add("log-underline");
                if (check) {
                    open.getStyleClass().add("check");
                }
                lines.add(open);
            } else {
                open.setEndX(Math.max(open.getEndX(), bounds.getMaxX()));
            }
        }
    }
}
