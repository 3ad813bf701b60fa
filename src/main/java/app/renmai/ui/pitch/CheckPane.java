package app.renmai.ui.pitch;

import app.renmai.service.check.CheckResult;
import app.renmai.service.check.Finding;
import app.renmai.service.check.Fix;
import app.renmai.service.check.Held;
import app.renmai.service.check.Span;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.insight.OwnAnswers;
import app.renmai.ui.kit.FocusScroll;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.pitch.CheckViewModel.OwnHistory;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/** What does not hold yet, first; then what holds; then the user's own answers. No grade. */
final class CheckPane extends ScrollPane {
    private final Desk desk;
    private final CheckViewModel model;
    private final Editing editing;
    private final Label count = new Label();
    private final Label summary = new Label();
    private final VBox findings = new VBox();
    private final VBox holds = new VBox(9);
    private final OwnAnswers answers;

    /** What the check does to the text. */
    interface Editing {
        /** Goes to a place. */
        void jump(Span span);

        /** Writes words in a place. */
        void replace(Span span, String words);
    }

    CheckPane(Desk desk, CheckViewModel model, Editing editing) {
        this.desk = desk;
        this.model = model;
        this.editing = editing;
        setId("pitch-check");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        count.getStyleClass().add("section");
        count.setId("check-count");
        count.setWrapText(true);
        summary.getStyleClass().add("secondary");
        summary.setId("check-summary");
        summary.setWrapText(true);
        VBox head = new VBox(1, count, summary);
        head.getStyleClass().add("check-head");
        holds.getStyleClass().add("check-part");
        holds.setId("check-holds");
        answers = new OwnAnswers(desk, desk.text("check.answers"));
        answers.setId("check-answers");
        answers.getStyleClass().addAll("check-part", "rule-above");
        answers.managedProperty().bind(answers.visibleProperty());
        setContent(new VBox(head, findings, holds, answers));
        FocusScroll.in(this);
        model.historyProperty().subscribe(this::showHistory);
        model.resultProperty().subscribe(this::show);
        model.chosenProperty().subscribe(this::choose);
    }

    private void showHistory(Optional<OwnHistory> own) {
        answers.setVisible(own.isPresent());
        own.ifPresent(found -> answers.show(found.rates(), found.attempt()));
    }

    private void show(CheckResult result) {
        boolean empty = result.summary().sentences() == 0 && result.findings().isEmpty();
        count.setText(empty ? desk.text("check.empty") : model.text().count(result));
        summary.setText(model.text().summary(result));
        summary.setVisible(!empty);
        List<Finding> shown =
                findings.getChildren().stream()
                        .map(FindingCard.class::cast)
                        .map(FindingCard::finding)
                        .toList();
        if (!shown.equals(result.findings())) {
            FindingCard.Actions actions =
                    new FindingCard.Actions(this::open, this::mend, model::ignore);
            findings.getChildren()
                    .setAll(
                            result.findings().stream()
                                    .map(each -> new FindingCard(desk, model.text(), each, actions))
                                    .toList());
        }
        holds.getChildren().setAll(heading(desk.text("check.holds")));
        result.holds().forEach(each -> holds.getChildren().add(line(each)));
        holds.setVisible(!result.holds().isEmpty());
        choose();
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("check-heading");
        return heading;
    }

    private HBox line(Held held) {
        Node tick = Icons.of(Feather.CHECK);
        tick.getStyleClass().add("check-tick");
        Label sentence = new Label(model.text().say(held.sentence()));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("finding-why");
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Label rule = new Label(held.rule());
        rule.getStyleClass().add("small");
        rule.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, tick, sentence, rule);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private void choose() {
        for (Node each : findings.getChildren()) {
            FindingCard card = (FindingCard) each;
            boolean chosen =
                    model.chosenProperty().get().filter(card.finding()::equals).isPresent();
            card.setChosen(chosen);
            if (chosen) {
                reveal(card);
            }
        }
    }

    private void reveal(FindingCard card) {
        layout();
        Region content = (Region) getContent();
        double hidden = content.getHeight() - getViewportBounds().getHeight();
        Bounds place = card.getBoundsInParent();
        double top = findings.getBoundsInParent().getMinY() + place.getMinY();
        double from = getVvalue() * Math.max(0, hidden);
        boolean seen =
                top >= from && top + place.getHeight() <= from + getViewportBounds().getHeight();
        if (hidden > 0 && !seen) {
            setVvalue(Math.clamp(top / hidden, 0, 1));
        }
    }

    private void open(Finding finding) {
        model.choose(finding);
        editing.jump(finding.span());
    }

    private void mend(Finding finding) {
        finding.fix().ifPresent(this::write);
    }

    private void write(Fix fix) {
        editing.replace(fix.span(), fix.words());
    }

    /** Goes to the next finding, or with -1 to the one before. */
    void step(int step) {
        model.step(step).ifPresent(finding -> editing.jump(finding.span()));
    }

    /** Writes what the chosen finding proposes, if it proposes anything. */
    void mendChosen() {
        model.chosenProperty().get().ifPresent(this::mend);
    }
}
