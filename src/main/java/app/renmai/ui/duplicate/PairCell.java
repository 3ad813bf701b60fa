package app.renmai.ui.duplicate;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.WholeText;
import app.renmai.ui.people.PersonLine;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.function.Consumer;

/** Two contacts side by side, and below them why they may be one. */
final class PairCell extends ListCell<PairRow> {
    private static final double AVATAR = 32;

    /** Room for the longest word, so that all rows divide at one place. */
    private static final double LIKELIHOODS = 120;

    private final Desk desk;
    private final PersonLine first = PersonLine.tall(AVATAR);
    private final PersonLine second = PersonLine.tall(AVATAR);
    private final Label likelihood = new Label();
    private final Label evidence = new Label();
    private final VBox box;

    /**
     * @param desk what every screen is given
     * @param merge merges a pair
     * @param notSame tells a pair apart
     */
    PairCell(Desk desk, Consumer<PairRow> merge, Consumer<PairRow> notSame) {
        this.desk = desk;
        getStyleClass().add("pair-cell");
        likelihood.getStyleClass().add("chip");
        likelihood.setMinWidth(Region.USE_PREF_SIZE);
        evidence.getStyleClass().add("secondary");
        WholeText.whenCut(evidence);
        evidence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(evidence, Priority.ALWAYS);
        GridPane two = new GridPane();
        two.setHgap(24);
        for (PersonLine line : new PersonLine[] {first, second}) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setHgrow(Priority.ALWAYS);
            two.getColumnConstraints().add(half);
            two.add(line, two.getColumnConstraints().size() - 1, 0);
            line.setMaxWidth(Double.MAX_VALUE);
        }
        HBox.setHgrow(two, Priority.ALWAYS);
        HBox sure = new HBox(likelihood);
        sure.setMinWidth(LIKELIHOODS);
        sure.setAlignment(Pos.CENTER_RIGHT);
        HBox people = new HBox(24, two, sure);
        people.setAlignment(Pos.CENTER_LEFT);
        HBox why =
                new HBox(
                        8,
                        evidence,
                        button("alike.not-same", notSame, Feather.X),
                        button("alike.merge", merge, Feather.GIT_MERGE));
        why.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(8, people, why);
        // The cell is as wide as the list, whatever stands in it.
        setPrefWidth(0);
        setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2 && getItem() != null) {
                        merge.accept(getItem());
                    }
                });
    }

    private Button button(String key, Consumer<PairRow> action, Feather icon) {
        Button button =
                Buttons.small(
                        Buttons.outlined(
                                desk.text(key),
                                icon,
                                () -> {
                                    if (getItem() != null) {
                                        action.accept(getItem());
                                    }
                                }));
        // The keys of the list do the same.
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    @Override
    protected void updateItem(@Nullable PairRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        first.show(desk, row.first());
        second.show(desk, row.second());
        String sure = desk.text("alike.likelihood." + row.pair().likelihood().code());
        likelihood.setText(sure);
        String why = EvidenceText.of(desk, row.pair().evidence());
        evidence.setText(why);
        setAccessibleText(
                String.join(
                        ", ",
                        desk.names().of(row.first().name()),
                        desk.names().of(row.second().name()),
                        sure,
                        why));
        setGraphic(box);
    }
}
