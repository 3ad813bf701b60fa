package app.renmai.ui.exchange;

import app.renmai.service.exchange.PlannedRecord;
import app.renmai.service.exchange.RecordKind;
import app.renmai.service.exchange.Verdict;
import app.renmai.ui.kit.WholeText;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A record of an import: what it is, who or what, what tells it from another, its verdict. */
final class RecordCell extends ListCell<PlannedRecord> {
    private static final double ICON = 28;

    private final PlanViewModel model;
    private final RecordText text;
    private final StackPane icon = new StackPane();
    private final Label title = new Label();
    private final Label second = new Label();
    private final Label verdict = new Label();
    private final HBox row;
    private @Nullable RecordKind kind;

    RecordCell(PlanViewModel model, RecordText text) {
        this.model = model;
        this.text = text;
        getStyleClass().add("record-cell");
        icon.setMinSize(ICON, ICON);
        icon.setMaxSize(ICON, ICON);
        title.getStyleClass().add("strong-name");
        second.getStyleClass().add("small");
        second.managedProperty().bind(second.textProperty().isNotEmpty());
        WholeText.whenCut(title);
        WholeText.whenCut(second);
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(title, second);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(12, icon, words, verdict);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("record-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PlannedRecord record, boolean empty) {
        super.updateItem(record, empty);
        if (empty || record == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Verdict now = model.verdict(record);
        String lane =
                switch (record.kind()) {
                    case INTERACTION, COMMITMENT, REMINDER, NEED, FACT, OFFER, INITIATIVE ->
                            "lane-talks";
                    case THREAD -> "lane-outreach";
                    case INTRODUCTION, COLLABORATION, VALUE, PROMOTION, PROOF ->
                            "lane-collaborations";
                    case CONTACT, ORGANIZATION, DISMISSED, PRIVATE -> "lane-positions";
                };
        icon.getStyleClass().setAll("lane-icon", lane);
        // A new icon has no size or colour before the next frame: the one that is there stays.
        if (record.kind() != kind) {
            kind = record.kind();
            icon.getChildren().setAll(RecordText.icon(record.kind()));
        }
        title.setText(text.title(record));
        second.setText(text.second(record, now));
        verdict.setText(text.verdict(now));
        verdict.getStyleClass().setAll("label", "verdict", "verdict-" + now.code());
        row.getStyleClass().setAll("record-row");
        if (now == Verdict.LEFT_OUT) {
            row.getStyleClass().add("left-out");
        }
        setAccessibleText(
                text.kind(record.kind())
                        + " "
                        + title.getText()
                        + ", "
                        + verdict.getText()
                        + ". "
                        + second.getText());
        setGraphic(row);
    }
}
