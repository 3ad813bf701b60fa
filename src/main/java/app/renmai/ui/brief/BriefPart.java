package app.renmai.ui.brief;

import app.renmai.service.brief.Brief;
import app.renmai.service.brief.Brief.Question;
import app.renmai.ui.brief.BriefViewModel.Shown;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeptFocus;
import app.renmai.ui.navigation.Route;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** On a contact's page: how much of the brief is ready, and what is still to find out. */
public final class BriefPart extends VBox {
    private static final int MOST = 2;
    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");

    private final Desk desk;
    private final BriefViewModel model;
    private final HBox meter = new HBox(2);
    private final Label ready = new Label();
    private final VBox questions = new VBox();

    /**
     * @param desk what every screen is given
     * @param model the brief
     */
    public BriefPart(Desk desk, BriefViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().addAll("side-section", "brief-part-beside");
        Label heading = new Label(desk.text("brief.title"));
        heading.getStyleClass().add("side-heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ready.getStyleClass().add("small");
        ready.setId("contact-brief-ready");
        meter.setAlignment(Pos.CENTER);
        HBox head = new HBox(8, heading, gap, meter, ready);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("brief-meter-line");
        Button open =
                Buttons.invitation(
                        desk.text("command.contact-brief"),
                        Feather.FILE_TEXT,
                        "open-brief",
                        this::open);
        getChildren().setAll(head, questions, open);
        model.shownProperty().subscribe(shown -> shown.ifPresent(this::show));
    }

    private void open() {
        desk.navigator().open(new Route.Brief(model.contact()));
    }

    private void show(Shown shown) {
        Brief brief = shown.brief();
        ready.setText(desk.text("brief.of", brief.ready(), Brief.PARTS));
        meter.getChildren().clear();
        for (int i = 0; i < Brief.PARTS; i++) {
            Region block = new Region();
            block.getStyleClass().add("brief-meter");
            block.pseudoClassStateChanged(READY, i < brief.ready());
            meter.getChildren().add(block);
        }
        List<Node> rows = new ArrayList<>();
        List<Question> open = brief.toFindOut();
        open.stream().limit(MOST).forEach(each -> rows.add(row(model.asked(each))));
        if (open.size() > MOST) {
            rows.add(row(desk.text("brief.more.open", open.size() - MOST)));
        }
        KeptFocus.replace(questions, rows);
    }

    private Button row(String words) {
        Label open = new Label(desk.text("brief.to-find-out"));
        open.getStyleClass().addAll("small", "warning");
        open.setMinWidth(USE_PREF_SIZE);
        Button row = new Button(words, open);
        row.getStyleClass().setAll("button", "row-text", "brief-to-find-out");
        row.setWrapText(true);
        row.setMinHeight(USE_PREF_SIZE);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(open.getText() + ": " + words);
        row.setOnAction(_ -> open());
        return row;
    }
}
