package app.renmai.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

/**
 * The middle of a page and a panel beside it. Where there is no room for both, the panel is a
 * drawer: it lies over the middle, and only when asked for.
 */
public final class SidePane extends StackPane {
    private static final String DRAWER = "drawer";

    private final BorderPane body = new BorderPane();
    private final Region side;
    private final HPos at;
    private final double room;
    private final ReadOnlyBooleanWrapper drawer = new ReadOnlyBooleanWrapper();
    private final BooleanProperty open = new SimpleBooleanProperty();

    /**
     * @param side the panel
     * @param at where it stands, left or right
     * @param room the width that is enough for both
     */
    public SidePane(Region side, HPos at, double room) {
        this.side = side;
        this.at = at;
        this.room = room;
        setAlignment(side, at == HPos.LEFT ? Pos.TOP_LEFT : Pos.TOP_RIGHT);
        getChildren().add(body);
        widthProperty().subscribe(width -> drawer.set(width.doubleValue() < room));
        drawer.subscribe(this::arrange);
        open.subscribe(this::arrange);
    }

    /** Shows the middle of the page. */
    public void setMiddle(Node middle) {
        body.setCenter(middle);
    }

    /** Whether there is too little room for both. */
    public ReadOnlyBooleanProperty drawerProperty() {
        return drawer.getReadOnlyProperty();
    }

    /** Whether the drawer is open; without meaning while there is room for both. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether the drawer lies over the middle now. */
    public boolean covers() {
        return drawer.get() && open.get();
    }

    /** A button that opens and closes the drawer, shown while there is one. */
    public Button details(String words, String id) {
        Button details = Buttons.outlined(words, Feather.SIDEBAR, this::toggle);
        details.setId(id);
        details.visibleProperty().bind(drawer);
        details.managedProperty().bind(details.visibleProperty());
        return details;
    }

    /** Opens the drawer, or closes it. */
    public void toggle() {
        open.set(!open.get());
    }

    /**
     * Esc closes the drawer where it covers the middle, and consumes the event.
     *
     * @param next where the focus goes then
     */
    public void escape(KeyEvent event, Node next) {
        if (event.getCode() == KeyCode.ESCAPE && covers()) {
            event.consume();
            open.set(false);
            next.requestFocus();
        }
    }

    /** Shows the panel in any case. */
    public void reveal() {
        open.set(true);
    }

    private void arrange() {
        body.setLeft(null);
        body.setRight(null);
        getChildren().setAll(body);
        side.getStyleClass().remove(DRAWER);
        if (covers()) {
            side.getStyleClass().add(DRAWER);
            getChildren().add(side);
        } else if (!drawer.get() && at == HPos.LEFT) {
            body.setLeft(side);
        } else if (!drawer.get()) {
            body.setRight(side);
        }
    }
}
