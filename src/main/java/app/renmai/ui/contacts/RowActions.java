package app.renmai.ui.contacts;

import app.renmai.service.contact.ContactRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableRow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * What can be done with the row under the mouse, at its right: one bar for the whole table, laid
 * over it. The keyboard has keys and the context menu for the same.
 */
final class RowActions extends Pane {
    private static final double RIGHT = 24;
    private static final PseudoClass ACTING = PseudoClass.getPseudoClass("acting");

    private final HBox bar = new HBox(4);
    private @Nullable TableRow<ContactRow> row;

    /**
     * @param desk what every screen is given
     * @param more opens the menu of a row, at the button that was pressed
     */
    RowActions(Desk desk, BiConsumer<ContactRow, Node> more) {
        setPickOnBounds(false);
        bar.getStyleClass().add("table-actions");
        bar.setManaged(false);
        bar.setVisible(false);
        Button menu = Buttons.icon(desk.text("shell.menu"), Feather.MORE_HORIZONTAL, () -> {});
        menu.setOnAction(_ -> on(contact -> more.accept(contact, menu)));
        bar.getChildren()
                .addAll(
                        button(
                                desk.text("command.log"),
                                Feather.CLOCK,
                                contact -> desk.sheets().log(List.of(contact.id()))),
                        button(
                                desk.text("contacts.pitch"),
                                Feather.EDIT_2,
                                contact -> desk.sheets().draftPitch(contact.id())),
                        menu);
        bar.getChildren().forEach(each -> each.setFocusTraversable(false));
        bar.getChildren().forEach(each -> Buttons.small((Button) each));
        bar.setOnMouseExited(_ -> hide());
        getChildren().add(bar);
    }

    private Button button(
            String text, Feather icon, java.util.function.Consumer<ContactRow> action) {
        return Buttons.icon(text, icon, () -> on(action));
    }

    private void on(java.util.function.Consumer<ContactRow> action) {
        if (row != null && row.getItem() != null) {
            action.accept(row.getItem());
        }
    }

    /** Follows the mouse over the rows. */
    void follow(TableRow<ContactRow> each) {
        each.setOnMouseEntered(_ -> show(each));
        each.setOnMouseExited(
                event -> {
                    if (!bar.contains(bar.sceneToLocal(event.getSceneX(), event.getSceneY()))) {
                        hide();
                    }
                });
        each.itemProperty()
                .subscribe(
                        _ -> {
                            if (each == row) {
                                hide();
                            }
                        });
    }

    private void show(TableRow<ContactRow> over) {
        hide();
        if (over.getItem() == null) {
            return;
        }
        Bounds place = sceneToLocal(over.localToScene(over.getLayoutBounds()));
        bar.applyCss();
        bar.autosize();
        bar.relocate(
                snapPositionX(getWidth() - bar.getWidth() - RIGHT),
                snapPositionY(place.getMinY() + (place.getHeight() - bar.getHeight()) / 2));
        bar.setVisible(place.getMinY() >= over.getHeight() / 2);
        row = over;
        over.pseudoClassStateChanged(ACTING, true);
    }

    /** Takes the bar away: the mouse has gone, or the rows have moved below it. */
    void hide() {
        if (row != null) {
            row.pseudoClassStateChanged(ACTING, false);
            row = null;
        }
        bar.setVisible(false);
    }
}
