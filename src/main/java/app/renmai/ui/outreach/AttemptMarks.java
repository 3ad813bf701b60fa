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
    private static final int MOST = 5;

    AttemptMarks() {
        super(3);
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(OutreachThread thread) {
        List<Attempt> attempts = thread.attempts();
        int hidden = Math.max(0, attempts.size() - MOST);
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
        State state = thread.outreach().state();
        if (state == State.PREPARING || state == State.WAITING) {
            getChildren().add(AttemptMark.next());
        }
    }
}
