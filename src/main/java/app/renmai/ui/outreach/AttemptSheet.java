package app.renmai.ui.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.outreach.Outreach;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.ui.desk.Channels;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.MomentField;
import app.renmai.ui.desk.OverSheet;
import app.renmai.ui.kit.ChoiceChips;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** How an attempt went out, and what it carried. */
final class AttemptSheet extends OverSheet {
    private final ThreadActions actions;
    private final @Nullable Attempt before;
    private final OutreachThread thread;
    private final ChoiceChips<String> channel;
    private final ChoiceChips<Carried> carried;
    private final TextField words = new TextField();
    private final MomentField at;

    private AttemptSheet(Desk desk, ThreadActions actions, @Nullable Attempt before) {
        super(
                desk,
                "attempt-sheet",
                desk.text(
                        "outreach.attempt.title",
                        before == null ? actions.row().thread().next() : before.number()),
                actions.subject(),
                desk.text("outreach.attempt.save"));
        this.actions = actions;
        this.before = before;
        this.thread = actions.row().thread();
        OutreachText text = new OutreachText(desk.wording());
        channel =
                new ChoiceChips<>(
                        Channels.CODES,
                        before == null
                                ? thread.last()
                                        .map(Attempt::channel)
                                        .orElse(Channels.CODES.getFirst())
                                : before.channel(),
                        text::channel);
        carried =
                new ChoiceChips<>(
                        List.of(Carried.values()),
                        before == null ? Carried.INFORMATION : before.carried(),
                        text::carried);
        at = new MomentField(desk, before == null ? actions.now() : before.madeAt());
        words.setId("attempt-words");
        words.setText(before == null ? "" : before.carriedWords());
        words.setPromptText(desk.text("outreach.attempt.words.prompt"));
        Insets inset = new Insets(4, 0, 0, 0);
        channel.fit(FIELDS);
        carried.fit(FIELDS);
        channel.setPadding(inset);
        carried.setPadding(inset);
        row(desk.text("outreach.attempt.carried"), carried);
        row(desk.text("outreach.attempt.words"), words);
        row(desk.text("outreach.attempt.channel"), channel);
        row(desk.text("outreach.attempt.at"), at);
        if (before != null) {
            row(
                    "",
                    deletion(
                            desk.text("outreach.attempt.delete"),
                            "attempt-delete",
                            () -> actions.delete(before)));
        }
        carried.onChange(this::weigh);
        weigh();
    }

    static void open(Desk desk, ThreadActions actions) {
        new AttemptSheet(desk, actions, null).open();
    }

    static void edit(Desk desk, ThreadActions actions, Attempt attempt) {
        new AttemptSheet(desk, actions, attempt).open();
    }

    /** Says what a reminder is worth here. */
    private void weigh() {
        boolean value = carried.chosen().value();
        boolean again = thread.last().map(last -> !last.carried().value()).orElse(false);
        words.setDisable(!value);
        hint(
                !value && again && before == null
                        ? desk().text("outreach.attempt.reminder.again")
                        : "");
    }

    @Override
    protected void save() {
        boolean value = carried.chosen().value();
        if (!value && before == null && thread.outreach().state() == Outreach.State.DECLINED) {
            refuse(desk().text("outreach.attempt.declined"));
            return;
        }
        at.moment().ifPresent(this::save);
    }

    private void save(Instant moment) {
        done();
        Attempt there = before;
        if (there != null) {
            actions.keep(
                    new Attempt(
                            there.id(),
                            there.outreachId(),
                            there.number(),
                            moment,
                            channel.chosen(),
                            carried.chosen(),
                            carried.chosen().value() ? words.getText().strip() : "",
                            there.outcome(),
                            there.answeredAt(),
                            there.answer(),
                            there.note(),
                            there.pitchId(),
                            there.interactionId()));
            return;
        }
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
    protected Node first() {
        return carried.first();
    }
}
