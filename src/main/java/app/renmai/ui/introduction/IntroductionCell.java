package app.renmai.ui.introduction;

import app.renmai.service.introduction.IntroductionRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.WholeText;
import app.renmai.ui.people.PersonLine;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A stage above its introductions, or one of them: the two, what is next, and when. */
final class IntroductionCell extends ListCell<IntroductionLine> {
    private static final double ROW = 50;
    private static final double HEADING = 28;
    private static final double AVATAR = 28;
    private static final double WHO = 156;
    private static final double LEAST = 108;
    private static final double WHEN = 92;

    private final Desk desk;
    private final IntroductionText text;
    private final Label heading = new Label();
    private final Label count = new Label();
    private final HBox headingLine = new HBox(6, heading, count);
    private final PersonLine one = PersonLine.tall(AVATAR);
    private final PersonLine other = PersonLine.tall(AVATAR);
    private final Label now = new Label();
    private final Label why = new Label();
    private final Label when = new Label();
    private final HBox row;

    IntroductionCell(Desk desk) {
        this.desk = desk;
        this.text = new IntroductionText(desk.wording());
        getStyleClass().add("outreach-cell");
        heading.getStyleClass().addAll("small", "strong");
        count.getStyleClass().add("small");
        headingLine.getStyleClass().add("outreach-heading");
        headingLine.setMinHeight(HEADING);
        headingLine.setMaxHeight(HEADING);
        headingLine.setAlignment(Pos.CENTER_LEFT);
        now.getStyleClass().add("outreach-now");
        why.getStyleClass().add("small");
        WholeText.whenCut(now);
        WholeText.whenCut(why);
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        VBox standing = new VBox(1, now, why);
        standing.setAlignment(Pos.CENTER_LEFT);
        standing.setMinWidth(0);
        // However long its words are, the columns stay where they are.
        standing.setPrefWidth(0);
        HBox.setHgrow(standing, Priority.ALWAYS);
        when.getStyleClass().add("small");
        when.setMinWidth(WHEN);
        when.setAlignment(Pos.CENTER_RIGHT);
        for (PersonLine who : new PersonLine[] {one, other}) {
            who.setMinWidth(LEAST);
            who.setPrefWidth(WHO);
        }
        row = new HBox(12, one, other, standing, when);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(ROW);
        row.getStyleClass().add("outreach-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable IntroductionLine line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().remove("entry");
        setAccessibleText("");
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        switch (line) {
            case IntroductionLine.Heading group -> {
                heading.setText(text.stage(group.stage()));
                count.setText(desk.text("pitches.count.number", group.count()));
                setAccessibleText(heading.getText() + " " + count.getText());
                setGraphic(headingLine);
            }
            case IntroductionLine.Item item -> {
                getStyleClass().add("entry");
                show(item.row());
                setGraphic(row);
            }
        }
    }

    private void show(IntroductionRow shown) {
        show(one, shown.one());
        show(other, shown.other());
        now.setText(text.now(shown));
        why.setText(shown.introduction().one().why());
        when.setText(text.when(shown.introduction()));
        setAccessibleText(
                String.join(
                        ", ",
                        text.both(shown),
                        text.stage(shown.stage()),
                        now.getText(),
                        when.getText()));
    }

    private void show(PersonLine line, IntroductionRow.Who who) {
        line.show(
                who.contact().id(),
                desk.names().shown(who.contact().name()),
                who.organization().isEmpty() ? who.title() : who.organization());
    }
}
