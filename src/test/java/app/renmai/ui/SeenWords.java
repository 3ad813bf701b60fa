package app.renmai.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;

import java.util.stream.Collectors;

/** The words a user sees in a part of a window, line by line. */
public final class SeenWords {
    private SeenWords() {}

    /**
     * The words in the first part that a selector finds, empty when there is none. Controls that
     * were made a moment ago get what they have inside only with the next frame: that is done here
     * and now.
     */
    public static String of(Scene scene, String selector) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Node part = scene.lookup(selector);
        return part == null ? "" : of(part);
    }

    private static String of(Node node) {
        if (!node.isVisible()) {
            return "";
        }
        String own = node instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "";
        String inner =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .map(SeenWords::of)
                                .collect(Collectors.joining("\n"))
                        : "";
        return own + "\n" + inner;
    }
}
