package app.renmai.ui.today;

import app.renmai.service.today.DayPage;
import app.renmai.service.today.Done;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.today.TodayViewModel.Board;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/** What was done today, and that more could be done. */
final class DoneToday extends VBox {
    private final Desk desk;
    private final Runnable showMore;

    /**
     * @param showMore shows what is worth doing besides
     */
    DoneToday(Desk desk, Runnable showMore) {
        this.desk = desk;
        this.showMore = showMore;
    }

    /** Shows it. */
    void show(Board board) {
        getChildren().clear();
        DayPage today = board.page();
        int waiting = board.waiting();
        if (today.done().isEmpty() && waiting == 0) {
            return;
        }
        PartHeading heading = new PartHeading(desk.text("today.done-today"), today.done().size());
        if (waiting > 0) {
            Hyperlink more = new Hyperlink(desk.text("today.more", waiting));
            more.setId("today-more");
            more.setOnAction(_ -> showMore.run());
            heading.getChildren().add(more);
        }
        getChildren().add(heading);
        TodayText text = new TodayText(desk.wording(), today);
        for (Done each : today.done()) {
            Label words = new Label(text.done(each.what()), Icons.of(Feather.CHECK));
            words.getStyleClass().addAll("secondary", "today-done");
            words.setMinWidth(0);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            Label at = new Label(text.time(each.at()));
            at.getStyleClass().add("small");
            at.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(10, words, at);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinHeight(26);
            getChildren().add(row);
        }
    }
}
