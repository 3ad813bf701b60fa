package app.renmai.ui.value;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.ui.desk.Desk;

/** Tells what was done, and offers without standing in the way to note the value it had. */
public final class ValuePrompt {
    private ValuePrompt() {}

    /**
     * After a talk was logged; of a meal, of a note and of a talk with nobody nothing is offered.
     *
     * @param told what was done
     */
    public static void logged(Desk desk, String told, Interaction talk) {
        if (!talk.held() || !talk.kind().counts() || talk.participants().isEmpty()) {
            desk.toasts().undoable(told);
            return;
        }
        long contact = talk.participants().getFirst();
        offer(desk, told, () -> ValueSheet.ofTalk(desk.inWindow(), contact, talk));
    }

    /**
     * After a promise was kept.
     *
     * @param told what was done
     */
    public static void kept(Desk desk, String told, Commitment promise) {
        offer(desk, told, () -> ValueSheet.ofPromise(desk.inWindow(), promise));
    }

    private static void offer(Desk desk, String told, Runnable note) {
        desk.inWindow().toasts().undoable(told, desk.text("timeline.value"), note);
    }
}
