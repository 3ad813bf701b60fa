package app.renmai.ui.outreach;

import app.renmai.model.activity.Interaction;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.service.outreach.ThreadPage;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.LadderStep;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** What was tried, one below the other, from the last talk before it to the attempt to come. */
final class LadderPane extends VBox {
    private final Desk desk;
    private final OutreachText text;

    LadderPane(Desk desk) {
        this.desk = desk;
        this.text = new OutreachText(desk.wording());
        getStyleClass().add("ladder");
        setId("ladder");
    }

    void show(ThreadPage page) {
        List<Node> steps = new ArrayList<>();
        Interaction before = page.before();
        if (before != null) {
            steps.add(before(before));
        }
        OutreachThread thread = page.row().thread();
        ThreadActions actions = new ThreadActions(desk, page.row());
        thread.attempts().forEach(each -> steps.add(attempt(each, actions)));
        State state = thread.outreach().state();
        if (state == State.PREPARING || state == State.WAITING) {
            steps.add(next(page));
        }
        getChildren().setAll(steps);
        if (!steps.isEmpty()) {
            steps.getLast().getStyleClass().add("last");
        }
    }

    private Node before(Interaction talk) {
        Node icon = Icons.of(Feather.USERS);
        icon.getStyleClass().add("ladder-talk");
        String kind = desk.text("interaction.kind." + talk.kind().code());
        Label what = line(talk.summary().isBlank() ? kind : talk.summary(), "");
        return new LadderStep(
                icon, List.of(what, small(text.weekday(talk.start()) + " · " + kind)));
    }

    private Node attempt(Attempt attempt, ThreadActions actions) {
        List<Node> lines = new ArrayList<>();
        lines.add(
                line(
                        desk.text(
                                "outreach.ladder.attempt",
                                attempt.number(),
                                text.channel(attempt.channel())),
                        text.brought(attempt)));
        lines.add(
                small(text.weekday(attempt.madeAt()) + " · " + text.lower(text.outcome(attempt))));
        if (!attempt.answer().isBlank()) {
            Label words = new Label(text.quoted(attempt.answer()));
            words.getStyleClass().add("ladder-words");
            words.setWrapText(true);
            lines.add(words);
        }
        Long pitch = attempt.pitchId();
        if (pitch != null) {
            Hyperlink link = new Hyperlink(desk.text("outreach.ladder.pitch"));
            link.getStyleClass().add("entry-link");
            link.setOnAction(_ -> desk.navigator().open(new Route.Pitch(pitch)));
            lines.add(link);
        }
        LadderStep step = new LadderStep(AttemptMark.of(attempt.outcome()), lines);
        Button edit =
                Buttons.small(
                        Buttons.icon(
                                desk.text("outreach.attempt.edit", attempt.number()),
                                Feather.EDIT_2,
                                () -> actions.edit(attempt)));
        edit.getStyleClass().add("step-edit");
        edit.setId("attempt-edit-" + attempt.number());
        step.getChildren().add(edit);
        return step;
    }

    private Node next(ThreadPage page) {
        Label what = new Label(text.next(page.row()));
        what.getStyleClass().add("strong");
        what.setWrapText(true);
        List<Node> lines = new ArrayList<>(List.of(what));
        String why = text.whyThen(page.row());
        if (!why.isEmpty()) {
            lines.add(small(why));
        }
        return new LadderStep(AttemptMark.next(), lines);
    }

    private static Label line(String first, String then) {
        Label line = new Label(then.isEmpty() ? first : first + " · " + then);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private static Label small(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("small");
        label.setWrapText(true);
        return label;
    }
}
