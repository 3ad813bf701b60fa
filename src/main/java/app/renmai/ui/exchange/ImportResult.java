package app.renmai.ui.exchange;

import app.renmai.service.exchange.FileReport;
import app.renmai.service.exchange.ImportReport;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** What came of an import, file by file: a card beside the work that stays until it is closed. */
public final class ImportResult extends VBox {
    private static final double WIDTH = 400;
    private static final double FILES_MOST = 320;

    private final ImportText text;
    private final Desk desk;

    /**
     * @param desk what every screen is given
     * @param report what came of each file
     * @param close takes the card away
     */
    public ImportResult(Desk desk, ImportReport report, Runnable close) {
        this.desk = desk;
        this.text = new ImportText(desk);
        getStyleClass().addAll("over-sheet", "import-result");
        setId("import-result");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label title = new Label(desk.text("exchange.result.title"));
        title.getStyleClass().add("section");
        Label sum = FileRow.line(text.outcome(report), "secondary");
        sum.setId("import-result-sum");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button closing = Buttons.small(Buttons.icon(desk.text("shell.close"), Feather.X, close));
        closing.setId("import-result-close");
        HBox head = new HBox(8, title, gap, closing);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox top = new VBox(2, head, sum);
        top.setPadding(new Insets(12, 12, 12, 16));
        VBox files = new VBox();
        report.refusedFirst().forEach(file -> files.getChildren().add(file(file)));
        ScrollPane scroll = new ScrollPane(files);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(FILES_MOST);
        scroll.getStyleClass().add("rule-above");
        scroll.setAccessibleText(desk.text("exchange.result.title"));
        getChildren().addAll(top, scroll);
        if (!(desk.navigator().current() instanceof Route.Contacts)) {
            getChildren().add(footer(close));
        }
    }

    /** Tells in a few words what came of an import, and offers to undo it. */
    public static void tell(Desk desk, ImportReport report) {
        String outcome = new ImportText(desk).outcome(report);
        if (report.created() + report.updated() > 0) {
            desk.toasts().undoable(outcome);
        } else {
            desk.toasts().show(desk.text("exchange.import.nothing"));
        }
    }

    private HBox footer(Runnable close) {
        Button show =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("exchange.result.show"),
                                Feather.USERS,
                                () -> {
                                    close.run();
                                    desk.navigator().open(new Route.Contacts(null));
                                }));
        HBox footer = new HBox(show);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    private Node file(FileReport report) {
        return FileRow.of(
                report, desk, text, () -> List.of(FileRow.line(text.outcome(report), "small")));
    }
}
