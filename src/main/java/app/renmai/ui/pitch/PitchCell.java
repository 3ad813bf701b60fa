package app.renmai.ui.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.service.pitch.PitchRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.kit.Buttons;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.function.Consumer;

/** A state above its pitches, or a pitch in two lines: what it says, to whom, where it stands. */
final class PitchCell extends ListCell<PitchLine> {
    private static final double ROW = 56;
    private static final double AVATAR = 32;

    private final Desk desk;
    private final PitchText text;
    private final Consumer<PitchLine.Item> open;
    private final Label heading = new Label();
    private final Label count = new Label();
    private final HBox headingLine = new HBox(6, heading, count);
    private final Avatar avatar = new Avatar("", 0, AVATAR);
    private final Label title = new Label();
    private final Label recipient = new Label();
    private final Label standing = new Label();
    private final Label when = new Label();
    private final HBox row;

    PitchCell(Desk desk, Consumer<PitchLine.Item> open, Consumer<PitchLine.Item> delete) {
        this.desk = desk;
        this.text = new PitchText(desk);
        this.open = open;
        getStyleClass().add("pitch-cell");
        heading.getStyleClass().addAll("small", "strong");
        count.getStyleClass().add("small");
        headingLine.getStyleClass().add("pitch-heading");
        headingLine.setAlignment(Pos.BASELINE_LEFT);
        title.getStyleClass().add("strong-name");
        recipient.getStyleClass().add("secondary");
        when.getStyleClass().add("secondary");
        VBox words = new VBox(1, title, recipient);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox right = new VBox(1, standing, when);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        Button remove =
                Buttons.small(
                        Buttons.icon(
                                desk.text("pitches.delete"), Feather.TRASH_2, () -> item(delete)));
        remove.setFocusTraversable(false);
        remove.visibleProperty().bind(hoverProperty());
        remove.managedProperty().bind(remove.visibleProperty());
        row = new HBox(12, avatar, words, right, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(ROW);
        row.setPadding(new Insets(0, 8, 0, 12));
        row.getStyleClass().addAll("row", "pitch-row");
        row.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        item(this.open);
                    }
                });
        setPrefWidth(0);
    }

    private void item(Consumer<PitchLine.Item> action) {
        if (getItem() instanceof PitchLine.Item item) {
            action.accept(item);
        }
    }

    @Override
    protected void updateItem(@Nullable PitchLine line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().remove("entry");
        setAccessibleText("");
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        switch (line) {
            case PitchLine.Heading group -> {
                heading.setText(text.state(group.state()));
                count.setText(desk.text("pitches.count.number", group.count()));
                setGraphic(headingLine);
            }
            case PitchLine.Item item -> {
                getStyleClass().add("entry");
                show(item);
                setGraphic(row);
            }
        }
    }

    private void show(PitchLine.Item item) {
        PitchRow shown = item.row();
        Pitch pitch = shown.pitch();
        avatar.show(desk.names().initials(shown.name()), pitch.contactId());
        title.setText(text.title(pitch, shown.values()));
        String to = text.recipient(shown.name(), shown.organization());
        String words = text.quoted(pitch);
        recipient.setText(words.isEmpty() ? to : desk.text("pitches.with-words", to, words));
        standing.getStyleClass().removeAll("secondary", "warning");
        switch (pitch.state()) {
            case DRAFT -> {
                boolean gaps = item.toFill() > 0;
                standing.getStyleClass().add(gaps ? "warning" : "secondary");
                standing.setText(
                        gaps
                                ? desk.text("pitches.to-fill", item.toFill())
                                : desk.text("pitches.filled"));
                String version = text.standing(pitch, shown.versions());
                when.setText(desk.text("pitches.when", version, text.day(pitch.updatedAt())));
            }
            case SENT -> {
                standing.setText(text.waiting(pitch));
                when.setText(text.sent(pitch));
            }
            case ANSWERED, ACCEPTED, DECLINED -> {
                standing.setText(text.answeredAfter(pitch));
                when.setText(text.sent(pitch));
            }
        }
        setAccessibleText(
                String.join(
                        ", ",
                        title.getText(),
                        recipient.getText(),
                        standing.getText(),
                        when.getText()));
    }
}
