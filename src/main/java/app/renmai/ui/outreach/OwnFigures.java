package app.renmai.ui.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.service.rate.Rates;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.insight.OwnAnswers;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Beside a thread that waits: how often own attempts were answered so far, with their counts. */
final class OwnFigures extends VBox {
    private static final int LATE = 3;

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
     * @param threads all threads, for the one that took longest and was answered
     */
    void show(ThreadRow row, List<ThreadRow> threads) {
        Rates rates =
                Rates.of(
                        threads.stream().map(ThreadRow::thread).toList(),
                        desk.times().zone(),
                        null);
        boolean silent = row.thread().outreach().open() && !row.thread().attempts().isEmpty();
        setVisible(silent && rates.all().of() > 0);
        getChildren().clear();
        if (!isVisible()) {
            return;
        }
        OwnAnswers answers = new OwnAnswers(desk, desk.text("outreach.own"));
        answers.show(rates, row.thread().next());
        getChildren().add(answers);
        example(row, threads).ifPresent(each -> getChildren().add(each));
    }

    /** The thread that was answered latest of all, when it took a while. */
    private Optional<VBox> example(ThreadRow row, List<ThreadRow> threads) {
        return threads.stream()
                .filter(each -> each.id() != row.id())
                .filter(each -> worked(each.thread()).filter(OwnFigures::late).isPresent())
                .max(Comparator.comparing(each -> worked(each.thread()).orElseThrow().number()))
                .map(this::example);
    }

    private VBox example(ThreadRow other) {
        Attempt worked = worked(other.thread()).orElseThrow();
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

    private static Optional<Attempt> worked(OutreachThread thread) {
        return thread.last().filter(last -> last.outcome() == Attempt.Outcome.ANSWERED);
    }

    private static boolean late(Attempt attempt) {
        return attempt.number() >= LATE && attempt.carried().value();
    }
}
