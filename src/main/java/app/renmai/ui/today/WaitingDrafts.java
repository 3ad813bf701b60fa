package app.renmai.ui.today;

import app.renmai.model.pitch.Pitch;
import app.renmai.service.today.DayPage;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** The pitches that were begun and not sent: the first few, and where the others are. */
final class WaitingDrafts extends VBox {
    private static final int MOST = 3;

    private final Desk desk;

    WaitingDrafts(Desk desk) {
        this.desk = desk;
    }

    /** Shows those of a day. */
    void show(DayPage today) {
        getChildren().clear();
        List<Pitch> waiting = today.open().drafts();
        if (waiting.isEmpty()) {
            return;
        }
        TodayText text = new TodayText(desk.wording(), today);
        PartHeading heading = new PartHeading(desk.text("today.drafts"), waiting.size());
        if (waiting.size() > MOST) {
            Hyperlink rest = new Hyperlink(desk.text("today.drafts.all"));
            rest.setOnAction(_ -> desk.navigator().open(new Route.Pitches()));
            heading.getChildren().add(rest);
        }
        getChildren().add(heading);
        for (Pitch pitch : waiting.subList(0, Math.min(MOST, waiting.size()))) {
            Label subject =
                    new Label(
                            pitch.subject().isBlank()
                                    ? desk.text("timeline.pitch.untitled")
                                    : pitch.subject());
            Label to = new Label(text.name(pitch.contactId()));
            to.getStyleClass().add("secondary");
            to.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox line = new HBox(10, Icons.of(Feather.EDIT_3), subject, gap, to);
            line.setAlignment(Pos.CENTER_LEFT);
            Button row = new Button();
            row.setGraphic(line);
            row.getStyleClass().setAll("button", "plain", "today-row");
            row.setAccessibleText(subject.getText() + ", " + to.getText());
            row.setMaxWidth(Double.MAX_VALUE);
            line.prefWidthProperty().bind(row.widthProperty().subtract(8));
            VBox.setMargin(row, new Insets(0, -4, 0, -4));
            row.setOnAction(_ -> desk.navigator().open(new Route.Pitch(pitch.id())));
            getChildren().add(row);
        }
    }
}
