package app.renmai.ui.outreach;

import app.renmai.model.outreach.Outreach;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.WholeText;
import app.renmai.ui.people.PersonLine;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
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

/** A state above its threads, or a thread: who and what for, the attempts, what now and when. */
final class OutreachCell extends ListCell<OutreachLine> {
    private static final double ROW = 46;
    private static final double HEADING = 28;
    private static final double AVATAR = 28;
    private static final double WHO = 254;
    private static final double MARKS = 92;
    private static final double WHEN = 88;

    private final Desk desk;
    private final OutreachText text;
    private final Label heading = new Label();
    private final Label count = new Label();
    private final Label note = new Label();
    private final HBox headingLine = new HBox(6);
    private final PersonLine who = PersonLine.tall(AVATAR);
    private final AttemptMarks marks = new AttemptMarks();
    private final Label now = new Label();
    private final Label more = new Label();
    private final Label when = new Label();
    private final Label whenMore = new Label();
    private final HBox row;

    /**
     * @param unfold shows or hides the threads below a heading that folds
     * @param open opens a thread's contact
     */
    OutreachCell(Desk desk, Runnable unfold, Consumer<ThreadRow> open) {
        this.desk = desk;
        this.text = new OutreachText(desk.wording());
        getStyleClass().add("outreach-cell");
        heading(unfold);
        VBox standing = lines(now, more, Pos.CENTER_LEFT);
        standing.setMinWidth(0);
        // However long its words are, the columns stay where they are.
        standing.setPrefWidth(0);
        HBox.setHgrow(standing, Priority.ALWAYS);
        VBox then = lines(when, whenMore, Pos.CENTER_RIGHT);
        fixed(then, WHEN);
        who.setMinWidth(WHO / 2);
        who.setPrefWidth(WHO);
        fixed(marks, MARKS);
        row = new HBox(8, who, marks, standing, then);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(ROW);
        row.getStyleClass().add("outreach-row");
        row.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY
                            && event.getClickCount() == 2
                            && getItem() instanceof OutreachLine.Item item) {
                        open.accept(item.row());
                    }
                });
        setPrefWidth(0);
    }

    private void heading(Runnable unfold) {
        heading.getStyleClass().addAll("small", "strong");
        count.getStyleClass().add("small");
        note.getStyleClass().add("small");
        note.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        headingLine.getChildren().addAll(heading, count, gap, note);
        heading.setMinWidth(USE_PREF_SIZE);
        count.setMinWidth(USE_PREF_SIZE);
        headingLine.getStyleClass().add("outreach-heading");
        headingLine.setMinHeight(HEADING);
        headingLine.setMaxHeight(HEADING);
        headingLine.setAlignment(Pos.CENTER_LEFT);
        headingLine.setOnMouseClicked(
                _ -> {
                    if (folds()) {
                        unfold.run();
                    }
                });
    }

    private boolean folds() {
        return getItem() instanceof OutreachLine.Heading group
                && group.state() == Outreach.State.CLOSED;
    }

    private static VBox lines(Label first, Label second, Pos at) {
        first.getStyleClass().add("outreach-now");
        second.getStyleClass().add("small");
        for (Label each : new Label[] {first, second}) {
            WholeText.whenCut(each);
            each.managedProperty().bind(each.textProperty().isNotEmpty());
        }
        VBox lines = new VBox(1, first, second);
        lines.setAlignment(at);
        return lines;
    }

    private static void fixed(Region part, double width) {
        part.setMinWidth(width);
        part.setPrefWidth(width);
        part.setMaxWidth(width);
    }

    @Override
    protected void updateItem(@Nullable OutreachLine line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeAll("entry", "folds");
        setAccessibleText("");
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        switch (line) {
            case OutreachLine.Heading group -> show(group);
            case OutreachLine.Item item -> {
                getStyleClass().add("entry");
                show(item.row());
                setGraphic(row);
            }
        }
    }

    private void show(OutreachLine.Heading group) {
        heading.setText(text.state(group.state()));
        count.setText(desk.text("pitches.count.number", group.count()));
        note.setText(group.note());
        note.setGraphic(
                folds()
                        ? Icons.of(group.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN)
                        : null);
        note.setContentDisplay(ContentDisplay.RIGHT);
        if (folds()) {
            getStyleClass().add("folds");
        }
        setAccessibleText(heading.getText() + " " + count.getText() + ". " + note.getText());
        setGraphic(headingLine);
    }

    private void show(ThreadRow shown) {
        var names = desk.names().shown(shown.name());
        String purpose = shown.thread().outreach().purpose();
        who.show(shown.contactId(), names, purpose);
        marks.show(shown.thread());
        now.setText(text.standing(shown));
        more.setText(text.more(shown));
        when.setText(text.when(shown));
        whenMore.setText(text.whenMore(shown));
        setAccessibleText(
                String.join(
                        ", ",
                        names.main(),
                        purpose,
                        text.state(shown.thread().outreach().state()),
                        now.getText(),
                        more.getText(),
                        when.getText(),
                        whenMore.getText()));
    }
}
