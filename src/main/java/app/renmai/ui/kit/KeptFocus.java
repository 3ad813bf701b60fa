package app.renmai.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

import java.util.List;
import java.util.Optional;

/** Rows that are made anew without the focus being lost. */
public final class KeptFocus {
    private KeptFocus() {}

    /**
     * Puts other rows in place of those that are there. When the focus was within one of them, it
     * is on the row in the same place then, or on the last.
     */
    public static void replace(Pane rows, List<Node> others) {
        int focused = -1;
        for (int i = 0; i < rows.getChildren().size(); i++) {
            focused = rows.getChildren().get(i).isFocusWithin() ? i : focused;
        }
        rows.getChildren().setAll(others);
        if (focused >= 0 && !others.isEmpty()) {
            focus(others.get(Math.min(focused, others.size() - 1)));
        }
    }

    /** A row that takes no focus itself gives it to the first within it that does. */
    private static void focus(Node row) {
        first(row).orElse(row).requestFocus();
    }

    private static Optional<Node> first(Node node) {
        if (node.isFocusTraversable() || !(node instanceof Parent parent)) {
            return Optional.of(node).filter(Node::isFocusTraversable);
        }
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> first(child).stream())
                .findFirst();
    }
}
