package app.renmai.ui.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.outreach.Outreach;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.ui.desk.Channels;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.MomentField;
import app.renmai.ui.kit.ChoiceChips;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TextField;

import java.time.Instant;
import java.util.List;

/** How an attempt went out, and what it carried. */
final class AttemptSheet extends OverSheet {
    private final ThreadActions actions;
    private final OutreachThread thread;
    private final ChoiceChips<String> channel;
    private final ChoiceChips<Carried> carried;
    private final TextField words = new TextField();
    private final MomentField at;

    private AttemptSheet(Desk desk, ThreadActions actions) {
        super(
                desk,
                "attempt-sheet",
                desk.text("outreach.attempt.title", actions.row().thread().next()),
                actions.subject(),
                desk.text("outreach.attempt.save"));
        this.actions = actions;
        this.thread = actions.row().thread();
        OutreachText text = new OutreachText(desk.wording());
        channel =
                new ChoiceChips<>(
                        Channels.CODES,
                        thread.last().map(Attempt::channel).orElse(Channels.CODES.getFirst()),
                        text::channel);
        carried = new ChoiceChips<>(List.of(Carried.values()), Carried.INFORMATION, text::carried);
        at = new MomentField(desk, actions.now());
        words.setId("attempt-words");
        words.setPromptText(desk.text("outreach.attempt.words.prompt"));
        Insets inset = new Insets(4, 0, 0, 0);
        channel.setPadding(inset);
        carried.setPadding(inset);
        row(desk.text("outreach.attempt.carried"), carried);
        row(desk.text("outreach.attempt.words"), words);
        row(desk.text("outreach.attempt.channel"), channel);
        row(desk.text("outreach.attempt.at"), at);
        carried.onChange(this::weigh);
        weigh();
    }

    static void open(Desk desk, ThreadActions actions) {
        new AttemptSheet(desk, actions).open();
    }

    /** Says what a reminder is worth here. */
    private void weigh() {
        boolean value = carried.chosen().value();
        boolean again = thread.last().map(last -> !last.carried().value()).orElse(false);
        words.setDisable(!value);
        hint(!value && again ? desk().text("outreach.attempt.reminder.again") : "");
    }

    @Override
    void save() {
        boolean value = carried.chosen().value();
        if (!value && thread.outreach().state() == Outreach.State.DECLINED) {
            refuse(desk().text("outreach.attempt.declined"));
            return;
        }
        at.moment().ifPresent(this::save);
    }

    private void save(Instant moment) {
        done();
        actions.attempt(
                new Attempt(
                        0,
                        thread.outreach().id(),
                        thread.next(),
                        moment,
                        channel.chosen(),
                        carried.chosen(),
                        carried.chosen().value() ? words.getText().strip() : "",
                        Attempt.Outcome.NONE,
                        null,
                        "",
                        "",
                        null,
                        null));
    }

    @Override
    Node first() {
        return carried.first();
    }
}
