package app.renmai.service.today;

import app.renmai.model.activity.Interaction;
import app.renmai.service.cadence.Today;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.outreach.Advising;
import app.renmai.service.today.Suggestion.Meeting;
import app.renmai.service.today.Suggestion.Occasion;
import app.renmai.service.today.Suggestion.Over;
import app.renmai.service.today.Suggestion.Serve;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.contact.CadenceStore;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What is worth doing on a day, and what can be done about it. */
public final class Suggesting {
    private final Workspace workspace;
    private final ContactList contacts;
    private final Advising advising;
    private final Serving serving;
    private final ZoneId zone;
    private final WeeklyDraw draw;

    /**
     * What is worth doing, of a workspace.
     *
     * @param workspace the workspace
     * @param contacts its contacts as lines
     * @param advising what to do next in its outreach
     * @param serving which needs can be served
     * @param zone where days begin
     */
    public Suggesting(
            Workspace workspace,
            ContactList contacts,
            Advising advising,
            Serving serving,
            ZoneId zone) {
        this.workspace = workspace;
        this.contacts = contacts;
        this.advising = advising;
        this.serving = serving;
        this.zone = zone;
        this.draw = new WeeklyDraw(zone, serving);
    }

    /**
     * All that a day is made of.
     *
     * @param day the day
     * @param waiting of how many of those that can wait the talks and names are wanted too
     */
    public CompletableFuture<DayPage> day(LocalDate day, int waiting) {
        return lines(day)
                .thenCompose(
                        lines ->
                                workspace.read(
                                        reader ->
                                                reading(day)
                                                        .page(
                                                                reader,
                                                                lines.inTouch(),
                                                                lines.rows(),
                                                                waiting)));
    }

    /** What is worth doing on a day, without all that is shown beside it. */
    public CompletableFuture<Suggestions> of(LocalDate day) {
        return lines(day)
                .thenCompose(
                        lines ->
                                workspace.read(
                                        reader ->
                                                reading(day).suggestions(reader, lines.inTouch())));
    }

    private DayReading reading(LocalDate day) {
        return new DayReading(
                new Today(day, zone), workspace.clock().instant(), advising, serving, draw);
    }

    /**
     * Who need not be named, and who is looked at however long one has not spoken.
     *
     * @param planned with whom an interaction is near
     * @param proven with whom something was done together
     */
    private record Known(Set<Long> planned, Set<Long> proven) {}

    /**
     * Whom one means to be in touch with, and the lines that say so.
     *
     * @param inTouch who is beyond the cadence
     * @param rows all contacts; none when nobody has a cadence
     */
    private record Lines(KeepingInTouch inTouch, List<ContactRow> rows) {}

    private CompletableFuture<Lines> lines(LocalDate day) {
        Instant now = workspace.clock().instant();
        Instant soon = now.plus(Duration.ofDays(Suggestions.HORIZON_DAYS));
        // Without any cadence the lines of all contacts need not be read for this.
        return workspace
                .read(
                        reader ->
                                CadenceStore.any(reader)
                                        ? Optional.of(
                                                new Known(
                                                        InteractionStore.plannedWith(
                                                                reader, now, soon),
                                                        GroundsReading.proofs(reader).keySet()))
                                        : Optional.<Known>empty())
                .thenCompose(
                        known ->
                                known.map(with -> lines(with, day))
                                        .orElseGet(
                                                () ->
                                                        CompletableFuture.completedFuture(
                                                                new Lines(
                                                                        KeepingInTouch.NOBODY,
                                                                        List.of()))));
    }

    private CompletableFuture<Lines> lines(Known known, LocalDate day) {
        return contacts.find("", ContactList.Order.NAME, false)
                .thenApply(
                        rows ->
                                new Lines(
                                        KeepingInTouch.of(
                                                rows,
                                                known.planned(),
                                                known.proven(),
                                                new Today(day, zone)),
                                        rows));
    }

    /** Meetings that begin in a span of time, the earliest first: those that have an hour. */
    public CompletableFuture<List<Meeting>> meetings(Instant from, Instant to) {
        return workspace.read(
                reader ->
                        InteractionStore.between(reader, from, to).stream()
                                .filter(Suggesting::meeting)
                                .map(each -> Meeting.of(each, zone))
                                .toList());
    }

    /** Whether one meets somebody at an hour of the day. */
    static boolean meeting(Interaction talk) {
        boolean spoken =
                switch (talk.kind()) {
                    case MEETING, CALL, EVENT, HOSPITALITY -> true;
                    case MESSAGE, EMAIL, NOTE -> false;
                };
        return spoken && !talk.allDay() && !talk.participants().isEmpty();
    }

    /** What the user wants of Today. */
    public CompletableFuture<TodaySettings> settings() {
        return workspace.read(reader -> TodayMarks.read(reader).settings());
    }

    /** Changes what the user wants of Today, as one step. */
    public CompletableFuture<Void> set(TodaySettings settings) {
        return workspace.run(Op.EDIT_TODAY, "", tx -> TodayMarks.put(tx, settings));
    }

    // The steps below bear no name: they know of no contact, so that erasing would not find them.

    /** Is done with a date for the year in which it returns. */
    public CompletableFuture<Void> done(Occasion occasion) {
        return workspace.run(Op.DATE_DONE, "", tx -> TodayMarks.done(tx, occasion.anniversary()));
    }

    /** Puts a date off until a day; one after the date itself lets it pass this time. */
    public CompletableFuture<Void> putOff(Occasion occasion, LocalDate until) {
        return workspace.run(
                Op.DATE_LATER, "", tx -> TodayMarks.later(tx, occasion.anniversary(), until));
    }

    /** Does not name a need before a day. */
    public CompletableFuture<Void> putOff(Serve serve, LocalDate until) {
        return workspace.run(
                Op.NEED_LATER,
                "",
                tx -> TodayMarks.needLater(tx, serve.proposal().need().id(), until));
    }

    /** Does not ask about a collaboration before a day. */
    public CompletableFuture<Void> putOff(Over over, LocalDate until) {
        return workspace.run(Op.WORK_LATER, "", tx -> TodayMarks.workLater(tx, over.work(), until));
    }

    /** Does not name whom a week has drawn, in the week of a day. */
    public CompletableFuture<Void> leavePick(LocalDate day) {
        return workspace.run(
                Op.PICK_LEFT, "", tx -> TodayMarks.leavePick(tx, WeeklyPick.monday(day)));
    }

    /** Is ready for a meeting, which stays in the calendar. */
    public CompletableFuture<Void> done(Meeting meeting) {
        return workspace.run(
                Op.MEETING_READY, "", tx -> TodayMarks.ready(tx, meeting.interaction().id()));
    }

    /** Does not name a meeting before a day; it stays in the calendar. */
    public CompletableFuture<Void> putOff(Meeting meeting, LocalDate until) {
        return workspace.run(
                Op.MEETING_LATER,
                "",
                tx -> TodayMarks.later(tx, meeting.interaction().id(), until));
    }
}
