package app.renmai.ui.insight;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.List;

/** The figures of a card, to be read and heard. */
final class FiguresTable extends GridPane {
    FiguresTable(Figures figures) {
        getStyleClass().add("figures-table");
        setHgap(16);
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
        for (int row = 0; row < figures.rows().size(); row++) {
            List<String> texts = figures.rows().get(row);
            for (int i = 0; i < texts.size(); i++) {
                add(new Label(texts.get(i)), i, row + 1);
            }
        }
    }
}
