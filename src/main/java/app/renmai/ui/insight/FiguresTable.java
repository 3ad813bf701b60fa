package app.renmai.ui.insight;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.function.IntFunction;

/** The figures of a card, to be read and heard. */
final class FiguresTable extends GridPane {
    private static final int MOST = 24;

    /**
     * @param figures the figures
     * @param more how it is said that there are more than stand here, by how many
     */
    FiguresTable(Figures figures, IntFunction<String> more) {
        getStyleClass().add("figures-table");
        setHgap(10);
        setVgap(6);
        for (int i = 0; i < figures.columns().size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(i == 0 ? 0 : USE_PREF_SIZE);
            getColumnConstraints().add(column);
            Label title = new Label(figures.columns().get(i));
            title.getStyleClass().addAll("small", "muted");
            add(title, i, 0);
        }
        int rows = Math.min(MOST, figures.rows().size());
        for (int row = 0; row < rows; row++) {
            List<String> texts = figures.rows().get(row);
            for (int i = 0; i < texts.size(); i++) {
                Label cell = new Label(texts.get(i));
                if (i > 0) {
                    // Whoever hears a number alone does not know what it counts.
                    cell.setAccessibleText(
                            String.join(
                                    " ", texts.getFirst(), figures.columns().get(i), texts.get(i)));
                }
                add(cell, i, row + 1);
            }
        }
        if (figures.rows().size() > rows) {
            Label left = new Label(more.apply(figures.rows().size() - rows));
            left.getStyleClass().addAll("small", "muted");
            add(left, 0, rows + 1, figures.columns().size(), 1);
        }
    }
}
