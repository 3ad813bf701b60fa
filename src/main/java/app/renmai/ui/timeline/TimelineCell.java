package app.renmai.ui.timeline;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.ContactName;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.MarkdownView;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/** A month, or something that happened: 50 px, more when its details are open. */
final class TimelineCell extends ListCell<TimelineRow> {
    private static final double ICON = 28;
    private static final double ROW = 50;
    private static final double DETAILS_WIDTH = 720;

    private final Desk desk;
    private final TimelineList owner;
    private final Label month = new Label();
    private final StackPane icon = new StackPane();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label day = new Label();
    private final Label length = new Label();
    private final VBox box = new VBox();

    TimelineCell(Desk desk, TimelineList owner) {
        this.desk = desk;
        this.owner = owner;
        getStyleClass().add("timeline-cell");
        month.getStyleClass().addAll("small", "strong", "timeline-month");
        icon.getStyleClass().add("lane-icon");
        icon.setMinSize(ICON, ICON);
        icon.setMaxSize(ICON, ICON);
        title.getStyleClass().add("timeline-title");
        detail.getStyleClass().add("secondary");
        day.getStyleClass().add("secondary");
        length.getStyleClass().add("secondary");
        VBox words = new VBox(1, title, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox right = new VBox(1, day, length);
        right.setAlignment(Pos.TOP_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        right.setPadding(new Insets(2, 0, 0, 0));
        HBox row = new HBox(12, icon, words, right);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(ROW);
        row.setPadding(new Insets(0, 12, 0, 10));
        row.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY
                            && getItem() instanceof TimelineRow.Line line) {
                        owner.toggle(line.entry());
                    }
                });
        box.getStyleClass().add("timeline-row");
        box.getChildren().add(row);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(TimelineRow item, boolean empty) {
        super.updateItem(item, empty);
        getStyleClass().removeAll("month", "entry");
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        switch (item) {
            case TimelineRow.Month heading -> {
                month.setText(heading.text());
                getStyleClass().add("month");
                setGraphic(month);
            }
            case TimelineRow.Line line -> {
                getStyleClass().add("entry");
                show(line.entry());
                setGraphic(box);
            }
        }
    }

    private void show(TimelineEntry entry) {
        TimelineText text = owner.text();
        icon.getStyleClass().setAll("lane-icon", text.colour(entry));
        icon.getChildren().setAll(Icons.of(text.icon(entry)));
        title.setText(text.title(entry));
        String more = text.detail(entry);
        detail.setText(more);
        detail.setManaged(!more.isEmpty());
        detail.setVisible(!more.isEmpty());
        day.setText(text.day(entry));
        String span = text.length(entry);
        length.setText(span);
        length.setManaged(!span.isEmpty());
        box.getChildren().remove(1, box.getChildren().size());
        boolean open = owner.isExpanded(entry);
        detail.setWrapText(open);
        if (open) {
            box.getChildren().add(details(entry));
        }
        setAccessibleText(title.getText() + ", " + day.getText() + ". " + more);
    }

    private VBox details(TimelineEntry entry) {
        VBox details = new VBox(8);
        details.setPadding(new Insets(0, 12, 12, 50));
        details.setMaxWidth(DETAILS_WIDTH);
        switch (entry) {
            case TimelineEntry.Talk talk -> talk(talk, details);
            case TimelineEntry.PitchSent sent -> body(sent.pitch().body(), details);
            case TimelineEntry.PitchAnswered answered -> body(answered.pitch().body(), details);
            case TimelineEntry.PositionBegan _ -> {}
        }
        pitchLink(entry, details);
        return details;
    }

    private void talk(TimelineEntry.Talk talk, VBox details) {
        Interaction interaction = talk.interaction();
        Label when = new Label(owner.text().when(interaction));
        when.getStyleClass().add("small");
        details.getChildren().add(when);
        if (!talk.people().isEmpty()) {
            FlowPane people = new FlowPane(8, 4);
            talk.people().forEach(person -> people.getChildren().add(link(person)));
            details.getChildren().add(people);
        }
        body(interaction.body(), details);
        HBox actions =
                new HBox(
                        8,
                        Buttons.small(
                                Buttons.outlined(
                                        desk.text("timeline.edit"),
                                        Feather.EDIT_2,
                                        () -> owner.edit(talk))),
                        Buttons.small(
                                Buttons.plain(
                                        desk.text("timeline.delete"),
                                        Feather.TRASH_2,
                                        () -> owner.delete(talk))));
        details.getChildren().add(actions);
    }

    private Hyperlink link(ContactName person) {
        Hyperlink link = new Hyperlink(desk.names().pair(person.name()).main());
        link.setOnAction(_ -> desk.navigator().open(new Route.Contact(person.id())));
        link.setPadding(Insets.EMPTY);
        return link;
    }

    private static void body(String markdown, VBox details) {
        if (!markdown.isBlank()) {
            MarkdownView view = new MarkdownView();
            view.show(markdown);
            details.getChildren().add(view);
        }
    }

    private void pitchLink(TimelineEntry entry, VBox details) {
        long id =
                switch (entry) {
                    case TimelineEntry.PitchSent sent -> sent.pitch().id();
                    case TimelineEntry.PitchAnswered answered -> answered.pitch().id();
                    default -> 0;
                };
        if (id != 0) {
            Hyperlink open = new Hyperlink(desk.text("timeline.pitch.open"));
            open.setPadding(Insets.EMPTY);
            open.setOnAction(_ -> desk.navigator().open(new Route.Pitch(id)));
            details.getChildren().add(open);
        }
    }
}
