package app.renmai.ui.list;

import app.renmai.ui.kit.WholeText;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.BiConsumer;

/**
 * A cell with two lines of text, the second in grey.
 *
 * @param <R> a row
 */
public final class TwoLines<R> extends RowCell<R> {
    private static final PseudoClass OWED = PseudoClass.getPseudoClass("owed");

    /** From numbers to the column at their right. */
    private static final double GAP = 20;

    private final BiConsumer<R, TwoLines<R>> fill;
    private final Label first = new Label();
    private final Label second = new Label();
    private final VBox box = new VBox(first, second);

    /**
     * @param fill calls {@link #show(String, String)} with what there is to say of a row
     */
    public TwoLines(BiConsumer<R, TwoLines<R>> fill) {
        this.fill = fill;
        second.getStyleClass().addAll("small", "second-line");
        box.setAlignment(Pos.CENTER_LEFT);
        WholeText.whenCut(first);
        WholeText.whenCut(second);
    }

    /** Shows two lines; an empty one takes no room. */
    public void show(String one, String two) {
        first.setText(one);
        second.setText(two);
        second.setManaged(!two.isEmpty());
        second.setVisible(!two.isEmpty());
        second.pseudoClassStateChanged(OWED, false);
    }

    /** Marks the second line as something that is owed. */
    public void warn() {
        second.pseudoClassStateChanged(OWED, true);
    }

    /** Sets numbers under each other. */
    public void right() {
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setPadding(new Insets(0, GAP, 0, 0));
    }

    @Override
    protected Region show(R row) {
        fill.accept(row, this);
        return box;
    }
}
