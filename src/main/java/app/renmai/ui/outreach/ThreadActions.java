package app.renmai.ui.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.outreach.Answer;
import app.renmai.service.outreach.Move;
import app.renmai.service.outreach.Outreaches;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.ui.collaboration.WorkSheet;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.warmth.NotNowSheet;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What can be done with a thread, wherever it is shown. Each is one step that can be undone. */
public final class ThreadActions {
    private final Desk desk;
    private final ThreadRow row;
    private final Outreaches outreaches;
    private final OutreachText text;

    /**
     * @param desk what every screen is given
     * @param row the thread
     */
    public ThreadActions(Desk desk, ThreadRow row) {
        this.desk = desk;
        this.row = row;
        this.outreaches = desk.services().outreach().outreaches();
        this.text = new OutreachText(desk.wording());
    }

    /** Notes what went out in a thread; asks what it carried. */
    public static void attempt(Desk desk, long threadId) {
        with(desk, threadId, ThreadActions::attempt);
    }

    /** Notes that they answered in a thread, just now. */
    public static void answered(Desk desk, long threadId) {
        with(desk, threadId, ThreadActions::answered);
    }

    private static void with(Desk desk, long threadId, Consumer<ThreadActions> action) {
        desk.after(
                desk.services().outreach().board().find(threadId),
                found -> found.map(row -> new ThreadActions(desk, row)).ifPresent(action));
    }

    ThreadRow row() {
        return row;
    }

    /** They answered, just now; their words can be added later. */
    public void answered() {
        said(Answer.of(Move.ANSWER, now(), ""));
    }

    /** One has met, just now. */
    public void met() {
        said(Answer.of(Move.MEET, now(), ""));
    }

    /** They said: not now; asks until when. */
    public void notNow() {
        NotNowSheet.ask(
                desk, subject(), until -> said(Answer.of(Move.NOT_NOW, now(), "").until(until)));
    }

    /** They said no; asks in which words. */
    public void declined() {
        ReplySheet.open(desk, this, Move.DECLINE);
    }

    /** They said something; asks what. */
    public void reply() {
        ReplySheet.open(desk, this, Move.ANSWER);
    }

    /** Something went out; asks what it carried. */
    public void attempt() {
        AttemptSheet.open(desk, this);
    }

    /** Something useful is made ready: goes on with a draft, or begins one. */
    public void prepare(List<Pitch> drafts) {
        if (drafts.isEmpty()) {
            desk.sheets().draftPitch(row.contactId());
        } else {
            desk.navigator().open(new Route.Pitch(drafts.getFirst().id()));
        }
    }

    /** Ends the thread. */
    public void close() {
        told(outreaches.close(row.id()), desk.text("outreach.moved.close", text.name(row)));
    }

    /** Says anew what the thread is for. */
    void rename(String purpose) {
        told(outreaches.rename(row.id(), purpose), desk.text("outreach.renamed"));
    }

    /** Chooses the day of the next attempt. */
    void chooseDay() {
        NotNowSheet.ask(
                desk,
                subject(),
                day ->
                        told(
                                outreaches.next(row.id(), day),
                                desk.text("outreach.day-chosen", desk.times().weekday(day))));
    }

    /** Deletes the thread with its attempts. */
    public void delete() {
        told(outreaches.delete(row.id()), desk.text("outreach.deleted", text.name(row)));
    }

    /** What was agreed becomes work; asks for the rest. */
    public void collaborate() {
        WorkSheet.open(desk, row.contactId(), row.thread().outreach().purpose());
    }

    /** Goes to the contact. */
    public void openContact() {
        desk.navigator().open(new Route.Contact(row.contactId()));
    }

    /** Whom and what it is about. */
    String subject() {
        return desk.text("outreach.subject", text.name(row), row.thread().outreach().purpose());
    }

    /** Notes what they said. */
    void said(Answer answer) {
        desk.after(answering(answer), _ -> tell(answer));
    }

    /** Notes what went out. */
    void attempt(Attempt attempt) {
        told(
                outreaches.attempt(row.id(), attempt),
                desk.text("outreach.attempt.noted", row.thread().next()));
    }

    /** Notes what they said, and tells nobody. */
    CompletableFuture<Void> answering(Answer answer) {
        return outreaches.answer(row.id(), answer);
    }

    /** Tells that an answer was noted. */
    void tell(Answer answer) {
        desk.inWindow()
                .toasts()
                .undoable(desk.text("outreach.moved." + answer.move().code(), text.name(row)));
    }

    /** Says anew how an attempt went out; asks. */
    void edit(Attempt attempt) {
        AttemptSheet.edit(desk, this, attempt);
    }

    /** Keeps what is said anew of an attempt. */
    void keep(Attempt attempt) {
        told(
                outreaches.editAttempt(attempt),
                desk.text("outreach.attempt.changed", attempt.number()));
    }

    /** Deletes an attempt; those behind it move up. */
    void delete(Attempt attempt) {
        told(
                outreaches.deleteAttempt(attempt),
                desk.text("outreach.attempt.deleted", attempt.number()));
    }

    private <T> void told(CompletableFuture<T> action, String words) {
        desk.after(action, _ -> desk.inWindow().toasts().undoable(words));
    }

    Instant now() {
        return desk.services().clock().instant();
    }
}
