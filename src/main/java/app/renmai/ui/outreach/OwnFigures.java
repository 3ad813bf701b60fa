package app.renmai.ui.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.service.rate.Rates;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.insight.OwnAnswers;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Beside a thread that waits: how often own attempts were answered so far, with their counts. */
final class OwnFigures extends VBox {
    private final Desk desk;
    private final OutreachText text;

    OwnFigures(Desk desk) {
        super(2);
        this.desk = desk;
        this.text = new OutreachText(desk.wording());
        setId("own-figures");
        getStyleClass().add("thread-section");
        managedProperty().bind(visibleProperty());
    }

    /**
     * Shows the figures a thread is to be seen beside.
     *
     * @param row the thread
     * @param threads all threads
     */
    void show(ThreadRow row, ThreadList threads) {
        Rates rates = threads.rates();
        boolean silent = row.thread().outreach().open() && !row.thread().attempts().isEmpty();
        setVisible(silent && rates.all().of() > 0);
        getChildren().clear();
        if (!isVisible()) {
            return;
        }
        OwnAnswers answers = new OwnAnswers(desk, desk.text("outreach.own"));
        answers.show(rates, row.thread().next());
        getChildren().add(answers);
        threads.example(row.id()).map(this::example).ifPresent(getChildren()::add);
    }

    private VBox example(ThreadRow other) {
        Attempt worked = other.thread().workedLate().orElseThrow();
        Label words =
                new Label(
                        desk.text(
                                "outreach.own.example",
                                text.name(other),
                                worked.number(),
                                worked.carriedWords().isBlank()
                                        ? text.carried(worked.carried())
                                        : worked.carriedWords().strip()));
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Hyperlink open = new Hyperlink(desk.text("outreach.own.open"));
        open.getStyleClass().add("entry-link");
        open.setOnAction(_ -> desk.navigator().open(new Route.Outreach(other.id())));
        VBox example = new VBox(words, open);
        example.getStyleClass().add("figure-example");
        return example;
    }
}
