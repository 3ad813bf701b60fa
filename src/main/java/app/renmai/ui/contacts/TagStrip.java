package app.renmai.ui.contacts;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import java.util.List;

/** Tags beside each other as long as there is room, then how many more there are. */
final class TagStrip extends Region {
    private static final double GAP = 4;
    private static final double HEIGHT = 24;

    private final Label more = chip();
    private final Tooltip all = new Tooltip();
    private List<String> tags = List.of();

    TagStrip() {
        getChildren().add(more);
        Tooltip.install(more, all);
    }

    private static Label chip() {
        Label chip = new Label();
        chip.getStyleClass().add("chip");
        return chip;
    }

    /** Shows other tags, in the labels that are there. */
    void show(List<String> now) {
        tags = now;
        while (getChildren().size() <= now.size()) {
            getChildren().add(getChildren().size() - 1, chip());
        }
        for (int i = 0; i < getChildren().size() - 1; i++) {
            chip(i).setText(i < now.size() ? "#" + now.get(i) : "");
        }
        all.setText("#" + String.join("  #", now));
        requestLayout();
    }

    private Label chip(int i) {
        return (Label) getChildren().get(i);
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (int i = 0; i < tags.size(); i++) {
            width += chip(i).prefWidth(-1) + GAP;
        }
        return width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        int fitting = fitting();
        double x = 0;
        for (int i = 0; i < getChildren().size() - 1; i++) {
            boolean visible = i < fitting;
            chip(i).setVisible(visible);
            if (visible) {
                double width = Math.min(chip(i).prefWidth(-1), getWidth() - x);
                x = place(chip(i), x, width);
            }
        }
        boolean hidden = fitting < tags.size();
        more.setVisible(hidden);
        if (hidden) {
            more.setText("+" + (tags.size() - fitting));
            place(more, x, more.prefWidth(-1));
        }
    }

    /** How many have room, with the count of the others behind them; a single one always shows. */
    private int fitting() {
        int count = tags.size();
        double x = 0;
        for (int i = 0; i < count; i++) {
            double end = x + chip(i).prefWidth(-1);
            int others = count - i - 1;
            more.setText("+" + others);
            double with = others == 0 ? end : end + GAP + more.prefWidth(-1);
            if (with > getWidth()) {
                return count == 1 ? 1 : i;
            }
            x = end + GAP;
        }
        return count;
    }

    private double place(Label label, double x, double width) {
        label.resizeRelocate(
                snapPositionX(x), snapPositionY((getHeight() - HEIGHT) / 2), width, HEIGHT);
        return x + width + GAP;
    }
}
