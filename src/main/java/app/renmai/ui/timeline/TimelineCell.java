package app.renmai.ui.timeline;

import app.renmai.service.activity.TimelineEntry;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A month, or something that happened: 50 px, more when its details are open. */
final class TimelineCell extends ListCell<TimelineRow> {
    private static final PseudoClass PLANNED = PseudoClass.getPseudoClass("planned");
    private static final double ICON = 28;

    private final Desk desk;
    private final TimelineList owner;
    private final Label year = new Label();
    private final Label month = new Label();
    private final HBox heading = new HBox(6, year, month);
    private final StackPane icon = new StackPane();
    private final Label title = new Label();
    private final Label state = new Label();
    private final Label detail = new Label();
    private final Label day = new Label();
    private final Label length = new Label();
    private final VBox box = new VBox();

    TimelineCell(Desk desk, TimelineList owner) {
        this.desk = desk;
        this.owner = owner;
        getStyleClass().add("timeline-cell");
        year.getStyleClass().add("timeline-year");
        month.getStyleClass().add("timeline-month");
        year.managedProperty().bind(year.visibleProperty());
        heading.getStyleClass().add("timeline-heading");
        icon.getStyleClass().add("lane-icon");
        icon.setMinSize(ICON, ICON);
        icon.setMaxSize(ICON, ICON);
        title.getStyleClass().add("timeline-title");
        detail.getStyleClass().add("timeline-detail");
        day.getStyleClass().add("timeline-when");
        length.getStyleClass().add("timeline-when");
        optional(detail);
        optional(length);
        state.getStyleClass().add("timeline-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        optional(state);
        HBox first = new HBox(8, title, state);
        first.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(first, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox right = new VBox(day, length);
        right.setAlignment(Pos.TOP_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, icon, words, right);
        row.getStyleClass().add("timeline-line");
        row.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY
                            && event.getClickCount() == 1
                            && getItem() instanceof TimelineRow.Line line) {
                        owner.toggle(line.entry());
                    }
                });
        box.getStyleClass().add("timeline-row");
        box.getChildren().add(row);
        setPrefWidth(0);
    }

    private static void optional(Label label) {
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }

    @Override
    protected void updateItem(@Nullable TimelineRow item, boolean empty) {
        super.updateItem(item, empty);
        getStyleClass().removeAll("month", "entry");
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (item) {
            case TimelineRow.Month shown -> {
                year.setText(shown.year());
                year.setVisible(!shown.year().isEmpty());
                month.setText(shown.text());
                getStyleClass().add("month");
                setAccessibleText(shown.text() + " " + shown.year());
                setGraphic(heading);
            }
            case TimelineRow.Line line -> {
                getStyleClass().add("entry");
                show(line.entry());
                setGraphic(box);
            }
        }
    }

    private void show(TimelineEntry entry) {
        TimelineText text = owner.model().text();
        icon.getStyleClass().setAll("lane-icon", text.colour(entry));
        icon.getChildren().setAll(Icons.of(text.icon(entry)));
        title.setText(text.title(entry));
        detail.setText(text.detail(entry));
        day.setText(text.day(entry));
        length.setText(text.length(entry));
        boolean open = owner.model().isExpanded(entry);
        title.setWrapText(open);
        detail.setWrapText(open);
        box.getChildren().remove(1, box.getChildren().size());
        if (open) {
            box.getChildren().add(new EntryDetails(desk, owner, entry));
        }
        String course = text.state(entry);
        state.setText(course);
        state.getStyleClass().setAll("label", "timeline-state");
        icon.pseudoClassStateChanged(PLANNED, !course.isEmpty());
        if (entry instanceof TimelineEntry.Talk talk && !course.isEmpty()) {
            state.getStyleClass().add(text.course(talk.interaction()).code());
        }
        String said = course.isEmpty() ? "" : ", " + course;
        setAccessibleText(title.getText() + said + ", " + day.getText() + ". " + detail.getText());
    }
}
