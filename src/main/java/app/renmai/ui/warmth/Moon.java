package app.renmai.ui.warmth;

import app.renmai.model.contact.Warmth;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

/**
 * Warmth as a moon that wanes: full, three quarters, half, only its rim. Its colour tells no more
 * than its shape, and is never red.
 */
public final class Moon extends Region {
    private static final double SIZE = 12;
    private static final double RADIUS = 5;
    private static final int FULL = 360;

    private final Circle rim = new Circle(SIZE / 2, SIZE / 2, RADIUS);
    private final Arc lit = new Arc(SIZE / 2, SIZE / 2, RADIUS, RADIUS, 0, 0);

    /** A moon that is not there until it shows something. */
    public Moon() {
        getStyleClass().add("moon");
        rim.getStyleClass().add("moon-rim");
        lit.getStyleClass().add("moon-lit");
        lit.setType(ArcType.ROUND);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setMouseTransparent(true);
        managedProperty().bind(visibleProperty());
        getChildren().addAll(rim, lit);
        show(null);
    }

    /** Shows how warm it is; nothing when it cannot be said. */
    public void show(@Nullable Warmth warmth) {
        setVisible(warmth != null);
        for (Warmth each : Warmth.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each.code()), each == warmth);
        }
        if (warmth == null) {
            return;
        }
        int degrees =
                switch (warmth) {
                    case WARM -> FULL;
                    case COOLING -> FULL * 3 / 4;
                    case QUIET -> FULL / 2;
                    case DORMANT -> 0;
                };
        // From the top with the clock: what is left of it stands at the right.
        lit.setStartAngle(FULL / 4.0);
        lit.setLength(-degrees);
        lit.setVisible(degrees > 0);
    }
}
