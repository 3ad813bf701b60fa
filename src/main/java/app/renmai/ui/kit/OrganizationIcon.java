package app.renmai.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The square that stands for an organization, as a disc with initials stands for a person. */
public final class OrganizationIcon extends StackPane {
    private static final double PLAIN = 30;
    private static final double GROWTH = 0.85;

    /**
     * @param size its width and height in pixels
     */
    public OrganizationIcon(double size) {
        Node building = Icons.building();
        building.setScaleX(Math.max(1, size / PLAIN * GROWTH));
        building.setScaleY(Math.max(1, size / PLAIN * GROWTH));
        getChildren().add(building);
        getStyleClass().add("organization-icon");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }
}
