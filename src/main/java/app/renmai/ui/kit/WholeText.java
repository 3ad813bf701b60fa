package app.renmai.ui.kit;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/** The whole of a text for which there is no room. */
public final class WholeText {
    private WholeText() {}

    /**
     * Lets a label, a link or a button tell its whole text in a tooltip while it is cut; the
     * tooltip it has now comes back when there is room.
     */
    public static void whenCut(Labeled label) {
        Tooltip other = label.getTooltip();
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.textTruncatedProperty()
                .subscribe(cut -> label.setTooltip(Boolean.TRUE.equals(cut) ? whole : other));
    }

    /** Lets a field tell its whole text in a tooltip while it is wider than the field. */
    public static void whenCut(TextField field) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(field.textProperty());
        Runnable look =
                () -> {
                    double room =
                            field.getWidth()
                                    - field.getInsets().getLeft()
                                    - field.getInsets().getRight();
                    field.setTooltip(room > 0 && width(field) > room ? whole : null);
                };
        field.textProperty().subscribe(look);
        field.widthProperty().subscribe(look);
        field.fontProperty().subscribe(look);
    }

    private static double width(TextField field) {
        Text text = new Text(field.getText());
        text.setFont(field.getFont());
        return text.getLayoutBounds().getWidth();
    }
}
