package app.renmai.ui.navigation;

import app.renmai.ui.command.Command;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.kit.ViewModel;

import javafx.scene.Node;

import java.util.List;
import java.util.Optional;

/** What stands in the middle of the window. */
public interface Screen {
    /** The node to show; always the same. */
    Node node();

    /** What it shows; these listen to the workspace while it is shown. */
    default List<ViewModel> models() {
        return List.of();
    }

    /** Called when it has appeared. */
    default void shown() {}

    /** Called when it is about to disappear; what was typed must be saved or kept. */
    default void hidden() {}

    /** What can be done here and nowhere else. */
    default List<Command> commands() {
        return List.of();
    }

    /** What keys do in a part of it, for the sheet of shortcuts. */
    default List<KeyHint> hints() {
        return List.of();
    }

    /**
     * Called when another day has begun while it is shown: what is due today, and days told in
     * words, are no longer the same.
     */
    default void dayTurned() {}

    /** Called about once a minute while it is shown; must cost nothing when nothing has begun. */
    default void timePassed() {}

    /** Where the focus belongs when the screen appears. */
    default Node focusTarget() {
        return node();
    }

    /** The contacts this screen is about now, for what can be done with many, such as exporting. */
    default Optional<Chosen> choice() {
        return Optional.empty();
    }

    /**
     * Some of the contacts.
     *
     * @param filter what was typed to find those shown; empty when all are shown
     * @param shown the ids of those shown
     * @param selected the ids of those selected; may be empty
     */
    record Chosen(String filter, List<Long> shown, List<Long> selected) {
        /** Keeps the lists unchangeable. */
        public Chosen {
            shown = List.copyOf(shown);
            selected = List.copyOf(selected);
        }
    }
}
