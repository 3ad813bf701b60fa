package app.renmai.ui.insight;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Standing;
import app.renmai.model.contact.Warmth;
import app.renmai.service.insight.StandingWarmth;
import app.renmai.service.insight.StandingWarmth.Line;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.warmth.Moon;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Locale;

/**
 * Standing downwards, warmth to the right; the more people stand in a place, the deeper its colour.
 * A count opens those behind it.
 */
final class WarmthGrid extends GridPane {
    private static final double ROW = 24;
    private static final double GAP = 3;
    private static final double LEAST_COLOUR = 0.07;
    private static final double MOST_COLOUR = 0.40;

    private final Desk desk;

    WarmthGrid(Desk desk) {
        this.desk = desk;
        getStyleClass().add("warmth-grid");
        setHgap(GAP);
        setVgap(GAP);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        names.setPrefWidth(USE_COMPUTED_SIZE);
        getColumnConstraints().add(names);
        for (Warmth ignored : Warmth.values()) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setFillWidth(true);
            column.setPercentWidth(15);
            getColumnConstraints().add(column);
        }
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHalignment(HPos.CENTER);
        rest.setMinWidth(USE_PREF_SIZE);
        rest.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(rest);
    }

    /** Shows who stands where. */
    void show(StandingWarmth all) {
        getChildren().clear();
        int column = 1;
        for (Warmth each : Warmth.values()) {
            Moon moon = new Moon();
            moon.show(each);
            Label word = head(warmth(each));
            HBox head = new HBox(4, moon, word);
            head.setAlignment(Pos.CENTER);
            add(head, column++, 0);
        }
        add(head(desk.text("insights.standing.uncounted")), column, 0);
        int row = 1;
        for (Line line : all.lines()) {
            show(line, all.most(), row++);
        }
    }

    private static Label head(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private String warmth(Warmth warmth) {
        return desk.text("warmth." + warmth.code()).toLowerCase(Locale.ROOT);
    }

    private void show(Line line, int most, int row) {
        String standing = desk.text("standing." + line.standing().code());
        Label name = new Label(standing);
        name.setMinWidth(USE_PREF_SIZE);
        name.setMinHeight(ROW);
        name.getStyleClass().add("warmth-name");
        add(name, 0, row);
        int column = 1;
        for (Warmth each : Warmth.values()) {
            List<ContactName> people = line.at(each);
            boolean never = line.standing() == Standing.MET && people.isEmpty();
            boolean lost =
                    each == Warmth.DORMANT
                            && line.standing().atLeast(Standing.PROVEN)
                            && !people.isEmpty();
            String where = place(standing, warmth(each), people.size());
            Node cell = never ? middle("–") : cell(people, most, where, lost);
            add(cell, column++, row);
        }
        List<ContactName> rest = line.uncounted();
        String apart = place(standing, desk.text("insights.standing.uncounted"), rest.size());
        Button count = count(rest, apart);
        count.getStyleClass().add("uncounted");
        add(count, column, row);
    }

    private String place(String standing, String warmth, int people) {
        return desk.text("insights.standing.cell", standing, warmth, people);
    }

    private static Label middle(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setAlignment(Pos.CENTER);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private StackPane cell(List<ContactName> people, int most, String where, boolean ringed) {
        Region colour = new Region();
        colour.getStyleClass().add(people.isEmpty() ? "warmth-none" : "warmth-colour");
        if (!people.isEmpty()) {
            colour.setOpacity(LEAST_COLOUR + MOST_COLOUR * people.size() / most);
        }
        StackPane cell = new StackPane(colour, count(people, where));
        if (ringed) {
            Region ring = new Region();
            ring.getStyleClass().add("warmth-ring");
            ring.setMouseTransparent(true);
            cell.getChildren().add(ring);
        }
        cell.getStyleClass().add("warmth-cell");
        return cell;
    }

    private Button count(List<ContactName> people, String where) {
        Button count = new Button(Integer.toString(people.size()));
        count.getStyleClass().setAll("button", "warmth-count");
        count.setMaxWidth(Double.MAX_VALUE);
        count.setMinWidth(0);
        count.setAccessibleText(where);
        count.setDisable(people.isEmpty());
        count.setOnAction(_ -> PeopleSheet.open(desk, where, people));
        return count;
    }
}
