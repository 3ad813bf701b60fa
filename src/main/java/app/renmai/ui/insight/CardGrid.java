package app.renmai.ui.insight;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.List;

/**
 * Cards in two columns, those beside each other as tall as the taller; in one where it is narrow.
 */
final class CardGrid extends Pane {
    private static final double GAP = 16;

    /** Less, and the columns of standing and warmth with their English words do not fit. */
    private static final double TWO = 940;

    /** As wide as the only column gets before there are two. */
    private static final double WIDEST = 892;

    private final List<Region> cards;

    CardGrid(Region... cards) {
        this.cards = List.of(cards);
        getChildren().addAll(cards);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private List<Region> shown() {
        return cards.stream().filter(Region::isManaged).toList();
    }

    private int columns(double width) {
        return width >= TWO ? 2 : 1;
    }

    private double card(double width) {
        int columns = columns(width);
        double room = width - getInsets().getLeft() - getInsets().getRight();
        return snapSizeX(Math.min(WIDEST, (room - GAP * (columns - 1)) / columns));
    }

    /** The height of the row that begins with a card. */
    private double row(int first, double width) {
        double height = 0;
        List<Region> shown = shown();
        for (int i = first; i < Math.min(first + columns(width), shown.size()); i++) {
            height = Math.max(height, shown.get(i).prefHeight(card(width)));
        }
        return snapSizeY(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? TWO : width;
        double height = getInsets().getTop() + getInsets().getBottom() - GAP;
        for (int i = 0; i < shown().size(); i += columns(room)) {
            height += row(i, room) + GAP;
        }
        return height;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double card = card(width);
        double top = getInsets().getTop();
        List<Region> shown = shown();
        for (int i = 0; i < shown.size(); i += columns(width)) {
            double height = row(i, width);
            for (int j = 0; j < columns(width) && i + j < shown.size(); j++) {
                double left = getInsets().getLeft() + j * (card + GAP);
                shown.get(i + j).resizeRelocate(left, top, card, height);
            }
            top += height + GAP;
        }
    }
}
