package app.renmai.ui.exchange;

import app.renmai.service.exchange.FilePlan;

import javafx.scene.Node;

import java.util.Optional;

/** Where the columns of a file can be said otherwise than they were understood. */
@FunctionalInterface
public interface ColumnsSlot {
    /** No file has columns to be said otherwise. */
    ColumnsSlot NONE = (_, _) -> Optional.empty();

    /**
     * The pane for one file, shown in place of its records; empty when it has no columns.
     *
     * @param file the file that is chosen, or the only one
     * @param model takes what is said, by {@link ImportViewModel#change}, and plans again
     */
    Optional<Node> columns(FilePlan file, ImportViewModel model);
}
