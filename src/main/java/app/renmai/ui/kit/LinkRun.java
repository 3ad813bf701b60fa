package app.renmai.ui.kit;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

import java.util.function.Consumer;

/**
 * Words of a paragraph that lead somewhere: a click, Enter and Space follow them, and where they
 * lead is shown before.
 */
final class LinkRun extends Text {
    private final String link;
    private final Consumer<String> follow;

    /** The line around the words while they have the focus: a text has no border of its own. */
    private final Path ring = new Path();

    /**
     * @param words the words
     * @param link where they lead, as it is written
     * @param follow is given the link
     */
    LinkRun(String words, String link, Consumer<String> follow) {
        super(words);
        this.link = link;
        this.follow = follow;
        setFocusTraversable(true);
        setCursor(Cursor.HAND);
        setAccessibleRole(AccessibleRole.HYPERLINK);
        setAccessibleText(words.equals(link) ? words : words + ", " + link);
        Tooltip.install(this, new Tooltip(link));
        ring.getStyleClass().add("md-link-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.visibleProperty().bind(focusedProperty());
        ring.layoutXProperty().bind(layoutXProperty());
        ring.layoutYProperty().bind(layoutYProperty());
        boundsInLocalProperty().subscribe(this::round);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Stands beside the words in their paragraph. */
    Path ring() {
        return ring;
    }

    private void round() {
        ring.getElements().setAll(rangeShape(0, getText().length()));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            event.consume();
            follow.accept(link);
        }
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            event.consume();
            follow.accept(link);
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            follow.accept(link);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
