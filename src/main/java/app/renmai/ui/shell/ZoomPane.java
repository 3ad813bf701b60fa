package app.renmai.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger or smaller; the content gets the room that this leaves. It is never made
 * so large that less room is left than its pages need.
 */
final class ZoomPane extends Region {
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 533;

    private final Region content;
    private final Scale scale = new Scale(1, 1);
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);

    ZoomPane(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().add(content);
        zoom.subscribe(() -> requestLayout());
    }

    DoubleProperty zoomProperty() {
        return zoom;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * zoom.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * zoom.get();
    }

    @Override
    protected void layoutChildren() {
        double fitting = Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT);
        double shown = Math.min(zoom.get(), Math.max(1, fitting));
        scale.setX(shown);
        scale.setY(shown);
        content.resizeRelocate(0, 0, getWidth() / shown, getHeight() / shown);
    }
}
