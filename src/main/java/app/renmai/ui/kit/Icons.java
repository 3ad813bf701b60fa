package app.renmai.ui.kit;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of 16 px: Feather's, and two it lacks in the same stroke. */
public final class Icons {
    private static final String BUILDING =
            "M4 22V4a2 2 0 0 1 2-2h7a2 2 0 0 1 2 2v18M15 9h3a2 2 0 0 1 2 2v11M2 22h20M8 7h3M8"
                    + " 12h3M8 17h3";
    private static final String CAKE =
            "M2 21h20M4 21v-8a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v8M4 16c1.3 1.2 2.7 1.2 4 0s2.7-1.2 4"
                    + " 0 2.7 1.2 4 0 2.7-1.2 4 0M8 11V7M16 11V7M8 3v.01M16 3v.01";
    private static final double SCALE = 16.0 / 24;

    private Icons() {}

    /** A Feather icon; colour and size come from the style sheet. */
    public static Node of(Ikon icon) {
        return new FontIcon(icon);
    }

    /** An organization. */
    public static Node building() {
        return path(BUILDING);
    }

    /** A birthday. */
    public static Node cake() {
        return path(CAKE);
    }

    private static Node path(String content) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add("icon-path");
        path.setScaleX(SCALE);
        path.setScaleY(SCALE);
        StackPane box = new StackPane(new Group(path));
        box.setMinSize(16, 16);
        box.setPrefSize(16, 16);
        box.setMaxSize(16, 16);
        return box;
    }
}
