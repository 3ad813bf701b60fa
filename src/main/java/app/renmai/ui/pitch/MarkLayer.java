package app.renmai.ui.pitch;

import app.renmai.ui.pitch.TextMark.Look;

import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Marks behind the words of a text area, which stays a text area: input methods, undo and screen
 * readers know nothing of them. The area must be see-through and stand in front of the layer, at
 * the same place and of the same size.
 */
final class MarkLayer extends Pane {
    private static final double ROUND = 6;

    /** How far a line lies over the lower edge of its words. */
    private static final double RAISED = 1;

    private final TextArea area;
    private final Rectangle clip = new Rectangle();
    private List<TextMark> marks = List.of();
    private @Nullable Text text;
    private boolean stale = true;

    /**
     * Marks for an area.
     *
     * @param area the area; may get its skin later
     */
    MarkLayer(TextArea area) {
        this.area = area;
        setMouseTransparent(true);
        setManaged(true);
        setViewOrder(1);
        getStyleClass().add("mark-layer");
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        area.textProperty().subscribe(this::restart);
        area.scrollTopProperty().subscribe(this::requestLayout);
    }

    /** Shows other marks. */
    void show(List<TextMark> shown) {
        if (!shown.equals(marks)) {
            marks = List.copyOf(shown);
            restart();
        }
    }

    private void restart() {
        stale = true;
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        Text found = text();
        if (found == null) {
            return;
        }
        if (stale) {
            stale = false;
            draw(found);
        }
        // The words move when the area is scrolled or gets its width.
        Point2D origin = sceneToLocal(found.localToScene(0, 0));
        for (Node mark : getChildren()) {
            mark.setTranslateX(origin.getX());
            mark.setTranslateY(origin.getY());
        }
    }

    /** The node that draws the words, once the area has its skin. */
    private @Nullable Text text() {
        if (text == null) {
            for (Node node : area.lookupAll(".text")) {
                // The prompt is a text of the skin's too, but stands in no group.
                if (node instanceof Text candidate && candidate.getParent() instanceof Group) {
                    text = candidate;
                    candidate.layoutBoundsProperty().subscribe(this::restart);
                    candidate.fontProperty().subscribe(this::restart);
                    candidate.localToSceneTransformProperty().subscribe(_ -> requestLayout());
                }
            }
        }
        return text;
    }

    private void draw(Text words) {
        List<Node> shapes = new ArrayList<>();
        int length = words.getText().length();
        for (TextMark mark : marks) {
            int end = Math.min(mark.end(), length);
            if (mark.start() < end) {
                String look = mark.look().name().toLowerCase(Locale.ROOT).replace('_', '-');
                for (Rectangle part : parts(words.rangeShape(mark.start(), end))) {
                    part.getStyleClass().addAll("mark", "mark-" + look);
                    shapes.add(part);
                    if (mark.look() != Look.PLACEHOLDER) {
                        shapes.add(line(part, look));
                    }
                }
            }
        }
        getChildren().setAll(shapes);
    }

    private static Line line(Rectangle part, String look) {
        double y = part.getY() + part.getHeight() - RAISED;
        Line line = new Line(part.getX(), y, part.getX() + part.getWidth(), y);
        line.getStyleClass().addAll("mark-line", "mark-line-" + look);
        line.setManaged(false);
        return line;
    }

    /** The rectangles of a range, one in each line it runs through. */
    private static List<Rectangle> parts(PathElement[] shape) {
        List<Rectangle> parts = new ArrayList<>();
        double left = 0;
        double right = 0;
        double top = 0;
        double bottom = 0;
        for (PathElement element : shape) {
            switch (element) {
                case MoveTo to -> {
                    add(parts, left, top, right, bottom);
                    left = to.getX();
                    right = to.getX();
                    top = to.getY();
                    bottom = to.getY();
                }
                case LineTo to -> {
                    left = Math.min(left, to.getX());
                    right = Math.max(right, to.getX());
                    top = Math.min(top, to.getY());
                    bottom = Math.max(bottom, to.getY());
                }
                case ClosePath _ -> {}
                default -> {}
            }
        }
        add(parts, left, top, right, bottom);
        return parts;
    }

    private static void add(
            List<Rectangle> parts, double left, double top, double right, double bottom) {
        if (right - left > 0.5 && bottom > top) {
            Rectangle part = new Rectangle(left, top, right - left, bottom - top);
            part.setArcWidth(ROUND);
            part.setArcHeight(ROUND);
            part.setManaged(false);
            parts.add(part);
        }
    }
}
