package app.renmai.ui.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.service.outreach.OutreachThread;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.List;

/** The attempts of a thread side by side, the last ones when there are many. */
final class AttemptMarks extends HBox {
    /** So many have room, the one to come included. */
    private static final int ROOM = 6;

    /** Beside the number of those that have none. */
    private static final int ROOM_BESIDE = 4;

    AttemptMarks() {
        super(3);
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(OutreachThread thread) {
        List<Attempt> attempts = thread.attempts();
        State state = thread.outreach().state();
        boolean next = state == State.PREPARING || state == State.WAITING;
        int all = attempts.size() + (next ? 1 : 0);
        int hidden = all <= ROOM ? 0 : all - ROOM_BESIDE;
        getChildren().clear();
        if (hidden > 0) {
            Label more = new Label("+" + hidden);
            more.getStyleClass().addAll("small", "attempts-before");
            more.setMinWidth(USE_PREF_SIZE);
            getChildren().add(more);
        }
        attempts.stream()
                .skip(hidden)
                .forEach(each -> getChildren().add(AttemptMark.of(each.outcome())));
        if (next) {
            getChildren().add(AttemptMark.next());
        }
    }
}
