package app.renmai.ui.outreach;

import app.renmai.service.outreach.Answer;
import app.renmai.service.outreach.Move;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.MomentField;
import app.renmai.ui.desk.OverSheet;
import app.renmai.ui.kit.ChoiceChips;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What they said to an outreach, in their words. */
final class ReplySheet extends OverSheet {
    private static final List<Move> MOVES =
            List.of(Move.ANSWER, Move.MEET, Move.NOT_NOW, Move.DECLINE, Move.STOP);

    private final ThreadActions actions;
    private final ChoiceChips<Move> said;
    private final TextArea words = new TextArea();
    private final DayAheadField until;
    private final MomentField at;
    private final CheckBox initiative = new CheckBox();

    private ReplySheet(Desk desk, ThreadActions actions, Move move) {
        super(
                desk,
                "reply-sheet",
                desk.text("outreach.reply.title"),
                actions.subject(),
                desk.text("outreach.reply.save"));
        this.actions = actions;
        said = new ChoiceChips<>(MOVES, move, each -> desk.text("outreach.said." + each.code()));
        said.fit(FIELDS);
        said.setPadding(new Insets(4, 0, 0, 0));
        words.setId("reply-words");
        words.setPromptText(desk.text("pitch.answer.words.prompt"));
        words.setWrapText(true);
        words.setPrefRowCount(3);
        until = new DayAheadField(desk);
        at = new MomentField(desk, actions.now());
        row(desk.text("outreach.reply.said"), said);
        row(desk.text("outreach.reply.words"), words);
        row(desk.text("outreach.reply.until"), until);
        row(desk.text("outreach.reply.at"), at);
        initiative.setText(desk.text("initiative.title"));
        initiative.setId("reply-initiative");
        row("", initiative);
        said.onChange(this::explain);
        explain();
    }

    static void open(Desk desk, ThreadActions actions, Move move) {
        ReplySheet sheet = new ReplySheet(desk, actions, move);
        sheet.open();
        if (move == Move.DECLINE) {
            sheet.words.requestFocus();
        }
    }

    /** Says what follows from what is chosen. */
    private void explain() {
        until.setDisable(said.chosen() != Move.NOT_NOW);
        initiative.setDisable(said.chosen() != Move.ANSWER && said.chosen() != Move.MEET);
        hint(
                switch (said.chosen()) {
                    case STOP -> desk().text("outreach.reply.stop");
                    case DECLINE -> desk().text("outreach.reply.decline");
                    default -> "";
                });
    }

    @Override
    protected void save() {
        Move move = said.chosen();
        Optional<LocalDate> day = until.day();
        if (move == Move.NOT_NOW && day.isEmpty()) {
            refuse(desk().text("today.not-now.unclear"));
            return;
        }
        at.moment()
                .ifPresent(
                        moment -> {
                            Answer answer =
                                    Answer.of(move, moment, words.getText().strip())
                                            .until(move == Move.NOT_NOW ? day.get() : null)
                                            .ofTheirOwn(
                                                    initiative.isSelected()
                                                            && !initiative.isDisabled());
                            whenDone(actions.answering(answer), _ -> actions.tell(answer));
                        });
    }

    @Override
    protected Node first() {
        return said.first();
    }
}
