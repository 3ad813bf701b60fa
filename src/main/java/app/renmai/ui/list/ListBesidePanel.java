package app.renmai.ui.list;

import app.renmai.ui.kit.SidePane;

import javafx.beans.binding.BooleanBinding;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A list with what is chosen in it beside it, in a drawer where there is no room for both. Esc
 * closes the drawer, else it leads from the list to the filter.
 *
 * @param <T> what stands in the list
 * @param <E> an entry of it that can be chosen
 */
public final class ListBesidePanel<T, E extends T> extends StackPane {
    /** The window's 1100 px less the sidebar, with some play. */
    private static final double ROOM_FOR_PANEL = 945;

    private final FilterField filter;
    private final ListView<T> list;
    private final Class<E> entry;
    private final EntrySelection<T, E> selection;
    private final SidePane columns;

    /**
     * @param filter narrows the list
     * @param entry the class of what can be chosen
     * @param panel shows what is chosen
     */
    public ListBesidePanel(FilterField filter, ListView<T> list, Class<E> entry, Region panel) {
        this.filter = filter;
        this.list = list;
        this.entry = entry;
        this.selection = new EntrySelection<>(list, entry);
        this.columns = new SidePane(panel, HPos.RIGHT, ROOM_FOR_PANEL);
        columns.setMiddle(list);
        getChildren().setAll(columns);
    }

    /** What is chosen in the list. */
    public EntrySelection<T, E> selection() {
        return selection;
    }

    /**
     * Says what keys do.
     *
     * @param page Esc anywhere in it closes the drawer
     * @param main done on Enter, also from the filter when one is left
     * @param delete done on Delete
     */
    public void keys(Node page, Runnable main, Runnable delete) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, main, delete));
        filter.leadTo(this::enter, main);
    }

    /** A button that opens and closes the drawer, shown while there is one. */
    public Button details(String words, String id) {
        return columns.details(words, id);
    }

    /** Whether keys may open the drawer: there is one, and they may do anything. */
    public BooleanBinding canToggle(BooleanBinding idle) {
        return idle.and(columns.drawerProperty());
    }

    /** Opens the drawer, or closes it. */
    public void toggle() {
        columns.toggle();
    }

    private void key(KeyEvent event, Runnable main, Runnable delete) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            delete.run();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            main.run();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            escape(event);
            if (!event.isConsumed()) {
                event.consume();
                filter.requestFocus();
            }
        } else {
            selection.follow(event);
        }
    }

    private void escape(KeyEvent event) {
        columns.escape(event, list);
    }

    private int enter() {
        list.requestFocus();
        selection.enter();
        return Math.toIntExact(list.getItems().stream().filter(entry::isInstance).count());
    }
}
