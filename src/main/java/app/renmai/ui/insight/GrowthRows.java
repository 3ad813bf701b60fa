package app.renmai.ui.insight;

import app.renmai.service.match.Growth;
import app.renmai.service.match.Growth.Topic;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/** What is needed most, and whether one offers it: a short list that leads to the whole. */
final class GrowthRows extends VBox {
    private static final int MOST = 5;
    private static final double COUNT = 56;

    private final Desk desk;

    GrowthRows(Desk desk) {
        this.desk = desk;
    }

    /** Shows the first of what is needed. */
    void show(Growth growth) {
        getChildren().clear();
        GridPane head = grid();
        head.addRow(
                0,
                head("insights.column.need"),
                head("insights.column.people"),
                head("insights.growth.offer"));
        getChildren().add(head);
        growth.topics().stream().limit(MOST).forEach(each -> getChildren().add(row(each)));
        int more = growth.topics().size() - MOST;
        if (more > 0) {
            Hyperlink all = new Hyperlink(desk.text("insights.growth.more", more));
            all.getStyleClass().add("insight-link");
            all.setId("insight-growth-more");
            all.setOnAction(_ -> desk.navigator().open(new Route.Growth()));
            VBox.setMargin(all, new Insets(6, 0, 0, 0));
            getChildren().add(all);
        }
    }

    private Label head(String key) {
        Label label = new Label(desk.text(key));
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.getStyleClass().add("growth-line");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        words.setMinWidth(0);
        ColumnConstraints count = new ColumnConstraints(COUNT);
        count.setHalignment(HPos.RIGHT);
        ColumnConstraints state = new ColumnConstraints(132);
        state.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(words, count, state);
        return grid;
    }

    private GridPane row(Topic topic) {
        GridPane grid = grid();
        Label name = new Label(new ValueWords(desk.wording()).topic(topic));
        Label count = new Label(Integer.toString(topic.askers()));
        Hyperlink state =
                topic.uncovered()
                        ? new Hyperlink(desk.text("growth.nobody"), Icons.of(Feather.PLUS))
                        : new Hyperlink(
                                desk.text("growth.served", topic.servable()),
                                Icons.of(Feather.CHECK));
        state.getStyleClass().add(topic.uncovered() ? "growth-open" : "growth-served");
        state.setOnAction(
                _ ->
                        desk.navigator()
                                .open(
                                        topic.uncovered()
                                                ? new Route.Growth()
                                                : new Route.Matches()));
        grid.addRow(0, name, count, state);
        return grid;
    }
}
