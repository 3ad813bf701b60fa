package app.renmai.ui.introduction;

import app.renmai.model.introduction.Introduction;
import app.renmai.service.introduction.Days;
import app.renmai.service.introduction.IntroductionRow;
import app.renmai.service.introduction.Introductions;
import app.renmai.service.introduction.Ladder;
import app.renmai.service.introduction.Move;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.navigation.Route;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/** What can be done with an introduction. Each is one step that can be undone. */
final class IntroductionActions {
    private final Desk desk;
    private final IntroductionRow row;
    private final Introductions introductions;
    private final IntroductionText text;

    IntroductionActions(Desk desk, IntroductionRow row) {
        this.desk = desk;
        this.row = row;
        this.introductions = desk.services().value().introductions();
        this.text = new IntroductionText(desk.wording());
    }

    private LocalDate today() {
        return desk.times().today();
    }

    /** Does the one thing that is next. */
    void main() {
        Ladder.next(row.introduction()).ifPresent(this::main);
    }

    private void main(Ladder.Step step) {
        switch (step.kind()) {
            case ASK -> {
                switch (row.introduction().of(step.contactId()).consent()) {
                    case NOT_ASKED -> draftQuestion(step.contactId());
                    case ASKED -> said(Move.AGREE, step.contactId());
                    case AGREED, DECLINED -> {}
                }
            }
            case MAKE -> draftMail();
            case RESULT, THANKS -> result();
        }
    }

    /** One of the two was asked, or said something. */
    void said(Move move, long contact) {
        told(
                introductions.said(row.id(), move, contact, today()),
                desk.text("introduction.moved." + move.code(), text.name(row, contact)));
    }

    /** The one whose turn it is said something; nobody's turn, nothing. */
    void said(Move move) {
        Ladder.next(row.introduction())
                .filter(step -> step.kind() == Ladder.Kind.ASK)
                .ifPresent(step -> said(move, step.contactId()));
    }

    /** The two were brought together. */
    void made() {
        told(
                introductions.make(row.id(), today()),
                desk.text("introduction.moved.make", text.both(row)));
    }

    /** Asks what came of it. */
    void result() {
        ResultSheet.open(desk, this, text.both(row), row.introduction());
    }

    /** Notes what came of it; as of the day it was first known while it stays the same. */
    CompletableFuture<?> result(Move move, String words) {
        return introductions.result(row.id(), move, words, knownOn(move));
    }

    private LocalDate knownOn(Move move) {
        Introduction now = row.introduction();
        LocalDate known = now.resultOn();
        boolean useful = now.result() == Introduction.Result.USEFUL;
        return known != null && useful == (move == Move.USEFUL) ? known : today();
    }

    /** Says that it was noted what came of it. */
    void toldResult(Move move) {
        desk.inWindow()
                .toasts()
                .undoable(desk.text("introduction.moved." + move.code(), text.both(row)));
    }

    /** Asks when its steps were. */
    void days() {
        DaysSheet.open(desk, this, row);
    }

    /** Tells anew when its steps were. */
    CompletableFuture<?> days(Days days) {
        return introductions.days(row.id(), days);
    }

    /** The user was thanked. */
    void thanked() {
        told(
                introductions.thank(row.id(), today()),
                desk.text("introduction.moved.thank", text.both(row)));
    }

    /** Says anew why one of the two would want to know the other. */
    void why(long contact, String words) {
        if (!words.strip().equals(row.introduction().of(contact).why())) {
            told(introductions.why(row.id(), contact, words), desk.text("introduction.why.saved"));
        }
    }

    /** Drafts the question to one of the two. */
    void draftQuestion(long contact) {
        boolean second = row.introduction().besides(contact).consent().code().equals("agreed");
        draft(contact, second ? "introduction-second" : "introduction");
    }

    /** Drafts the mail that brings them together. */
    void draftMail() {
        draft(row.one().contact().id(), "introduction-made");
    }

    private void draft(long contact, String template) {
        desk.after(
                introductions
                        .words(row.id(), contact)
                        .thenCompose(
                                words ->
                                        desk.services()
                                                .drafting()
                                                .draft(
                                                        contact,
                                                        template,
                                                        desk.locale().toLanguageTag(),
                                                        words)),
                pitch -> desk.navigator().open(new Route.Pitch(pitch)));
    }

    /** Deletes it. */
    void delete() {
        told(introductions.delete(row.id()), desk.text("introduction.deleted", text.both(row)));
    }

    /** Goes to one of the two. */
    void openContact(long contact) {
        desk.navigator().open(new Route.Contact(contact));
    }

    private void told(CompletableFuture<?> step, String words) {
        desk.after(step, _ -> desk.inWindow().toasts().undoable(words));
    }
}
