package app.renmai.ui.insight;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/** Two columns side by side for each stretch of time, their counts above, the time below. */
final class PairedColumns extends Pane {
    private static final double HEIGHT = 108;
    private static final double LABEL = 18;
    private static final double AXIS = 24;
    private static final double WIDEST = 18;
    private static final double BETWEEN = 3;

    /**
     * A stretch of time.
     *
     * @param label what it is called
     * @param one the first count
     * @param other the second
     */
    record Pair(String label, int one, int other) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> counts = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> marks = new ArrayList<>();

    PairedColumns() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(HEIGHT + AXIS + LABEL);
        setPrefHeight(HEIGHT + AXIS + LABEL);
    }

    /**
     * Shows counts, the earliest first.
     *
     * @param heard the same for those who do not see it
     */
    void show(List<Pair> all, String heard) {
        setAccessibleText(heard);
        pairs.clear();
        pairs.addAll(all);
        bars.clear();
        counts.clear();
        labels.clear();
        lines.clear();
        marks.clear();
        for (int step = 0; step <= 2; step++) {
            Region line = new Region();
            line.getStyleClass().add("column-line");
            lines.add(line);
            marks.add(small(Integer.toString(top() * step / 2), Pos.CENTER_RIGHT));
        }
        for (Pair pair : pairs) {
            bars.add(bar("column-given"));
            bars.add(bar("column-received"));
            counts.add(small(Integer.toString(pair.one), Pos.CENTER));
            counts.add(small(Integer.toString(pair.other), Pos.CENTER));
            labels.add(small(pair.label, Pos.CENTER));
        }
        getChildren().setAll(lines);
        getChildren().addAll(marks);
        getChildren().addAll(bars);
        getChildren().addAll(counts);
        getChildren().addAll(labels);
        requestLayout();
    }

    private static Region bar(String style) {
        Region bar = new Region();
        bar.getStyleClass().add(style);
        return bar;
    }

    private static Label small(String words, Pos where) {
        Label label = new Label(words);
        label.getStyleClass().add("column-label");
        label.setAlignment(where);
        return label;
    }

    /** The first even number that no count is above, four at the least. */
    private int top() {
        int most = pairs.stream().mapToInt(pair -> Math.max(pair.one, pair.other)).max().orElse(0);
        return Math.max(4, (most + 3) / 4 * 4);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - AXIS;
        double base = LABEL + HEIGHT;
        for (int step = 0; step < lines.size(); step++) {
            double y = snapPositionY(base - HEIGHT * step / 2);
            lines.get(step).resizeRelocate(AXIS, y, width, 1);
            marks.get(step).resizeRelocate(0, y - LABEL / 2, AXIS - 8, LABEL);
        }
        double each = width / Math.max(1, pairs.size());
        double bar = Math.min(WIDEST, (each - 3 * BETWEEN) / 2);
        for (int i = 0; i < pairs.size(); i++) {
            double middle = AXIS + each * i + each / 2;
            place(2 * i, middle - bar - BETWEEN / 2, bar, pairs.get(i).one, base);
            place(2 * i + 1, middle + BETWEEN / 2, bar, pairs.get(i).other, base);
            labels.get(i).resizeRelocate(middle - each / 2, base + 4, each, LABEL);
        }
    }

    private void place(int which, double x, double width, int count, double base) {
        double height = snapSizeY(HEIGHT * count / top());
        bars.get(which).setVisible(count > 0);
        bars.get(which).resizeRelocate(snapPositionX(x), base - height, snapSizeX(width), height);
        counts.get(which).resizeRelocate(x - 6, base - height - LABEL, width + 12, LABEL);
    }
}
