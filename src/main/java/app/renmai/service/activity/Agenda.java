package app.renmai.service.activity;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.ContactName;
import app.renmai.model.pitch.Pitch;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.Workspace;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.PlannedStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.pitch.PitchStore;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What to do now: promises both ways, reminders, and drafts that wait. */
public final class Agenda {
    private static final String SNOOZED = "snoozed.commitment.";

    /** What began earlier is over, as far as a question is to rise by itself. */
    private static final Duration LONGEST = Duration.ofDays(31);

    /** The first to be over is among so many of the nearest. */
    private static final int SOME = 200;

    /** Settings that let a question how an interaction went wait until a day. */
    static final String ASKED_LATER = "snoozed.interaction.";

    private final Workspace workspace;

    /** The agenda of a workspace. */
    public Agenda(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Everything open.
     *
     * @param commitments open promises, the nearest first
     * @param reminders open reminders, the nearest first
     * @param drafts pitches still to be sent, the latest first
     * @param snoozed the days until which promises can wait, by their ids
     * @param later the days until which questions how it went can wait, by the ids of interactions
     * @param names the names of everyone in it
     */
    public record Day(
            List<Commitment> commitments,
            List<Reminder> reminders,
            List<Pitch> drafts,
            Map<Long, LocalDate> snoozed,
            Map<Long, ContactName> names) {}

    /** Everything open now. */
    public CompletableFuture<Day> day() {
        return workspace.read(Agenda::day);
    }

    private static Day day(Reader reader) {
        List<Commitment> commitments = CommitmentStore.open(reader);
        List<Reminder> reminders = ReminderStore.open(reader);
        List<Pitch> drafts = PitchStore.inState(reader, Pitch.State.DRAFT);
        Set<Long> all = new HashSet<>();
        commitments.forEach(each -> all.add(each.contactId()));
        reminders.forEach(each -> all.add(each.contactId()));
        drafts.forEach(each -> all.add(each.contactId()));
        Map<Long, ContactName> names = ContactStore.names(reader, all);
        return new Day(commitments, reminders, drafts, snoozed(reader), names);
    }

    /** The days until which promises can wait, by their ids; inside a read that is under way. */
    public static Map<Long, LocalDate> snoozed(Reader reader) {
        return until(reader, SNOOZED);
    }

    private static Map<Long, LocalDate> until(Reader reader, String prefix) {
        Map<Long, LocalDate> until = new HashMap<>();
        SettingStore.startingWith(reader, prefix)
                .forEach(
                        (name, day) ->
                                until.put(
                                        Long.valueOf(name.substring(prefix.length())),
                                        LocalDate.parse(day)));
        return until;
    }

    /** Lets the question how an interaction went wait until a day; the step bears no name. */
    public CompletableFuture<Void> askLater(Interaction interaction, LocalDate until) {
        return workspace.run(
                Op.EDIT_INTERACTION,
                "",
                tx -> SettingStore.put(tx, ASKED_LATER + interaction.id(), until.toString()));
    }

    /** What was planned and is over: how it went is still to be said, the earliest first. */
    public CompletableFuture<List<Interaction>> asked(ZoneId zone) {
        return workspace.read(reader -> asked(reader, workspace.clock().instant(), zone));
    }

    /** When the next planned interaction is over; far off when none is planned. */
    public static Instant nextQuestion(Reader reader, Instant now, ZoneId zone) {
        return PlannedStore.nearest(reader, now.minus(LONGEST), SOME).stream()
                .map(each -> Course.end(each, zone))
                .filter(end -> end.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** The same inside a read that is under way. */
    public static List<Interaction> asked(Reader reader, Instant now, ZoneId zone) {
        return PlannedStore.begun(reader, now).stream()
                .filter(each -> Course.of(each, now, zone) == Course.ASKED)
                .toList();
    }

    /** The days until which questions how it went can wait, by the ids of interactions. */
    public static Map<Long, LocalDate> askedLater(Reader reader) {
        return until(reader, ASKED_LATER);
    }

    /** What is open with one contact: plans, promises both ways, reminders. */
    public CompletableFuture<OpenWithContact> with(long contactId) {
        return workspace.read(reader -> with(reader, contactId));
    }

    private static OpenWithContact with(Reader reader, long contactId) {
        List<Interaction> planned = PlannedStore.planned(reader, contactId);
        Map<Long, ContactName> names = InteractionStore.names(reader, planned);
        return new OpenWithContact(
                planned.stream().map(talk -> TimelineEntry.Talk.of(talk, names)).toList(),
                CommitmentStore.ofContact(reader, contactId).stream()
                        .filter(Commitment::open)
                        .map(
                                each ->
                                        new OpenWithContact.Promise(
                                                each,
                                                since(
                                                        reader,
                                                        each.interactionId(),
                                                        each.createdAt())))
                        .toList(),
                ReminderStore.ofContact(reader, contactId));
    }

    /** Promises count from the talk they came out of, else from when they were noted. */
    private static Instant since(Reader reader, @Nullable Long talk, Instant noted) {
        return Optional.ofNullable(talk)
                .flatMap(id -> InteractionStore.find(reader, id))
                .map(Interaction::start)
                .orElse(noted);
    }

    /** The promises out of an interaction, kept or not. */
    public CompletableFuture<List<Commitment>> outOf(long interactionId) {
        return workspace.read(reader -> CommitmentStore.ofInteraction(reader, interactionId));
    }

    /** What is open with one contact. */
    public CompletableFuture<List<Commitment>> commitments(long contactId) {
        return workspace.read(reader -> CommitmentStore.ofContact(reader, contactId));
    }

    /** The open reminders of one contact. */
    public CompletableFuture<List<Reminder>> reminders(long contactId) {
        return workspace.read(reader -> ReminderStore.ofContact(reader, contactId));
    }

    /** Notes a promise. */
    public CompletableFuture<Long> promise(
            long contactId, Commitment.Owner owedBy, String text, @Nullable LocalDate due) {
        return workspace.write(
                Op.ADD_COMMITMENT,
                text,
                tx ->
                        CommitmentStore.insert(
                                tx,
                                new Commitment(
                                        0, contactId, null, owedBy, text, due, null, tx.now())));
    }

    /** Marks a promise as kept, or as open again. */
    public CompletableFuture<Void> done(Commitment commitment, boolean done) {
        return workspace.run(
                Op.EDIT_COMMITMENT,
                commitment.promise(),
                tx -> {
                    CommitmentStore.done(tx, commitment.id(), done ? tx.now() : null);
                    SettingStore.put(tx, SNOOZED + commitment.id(), "");
                });
    }

    /**
     * Lets a promise wait until a day. What was promised stays promised for its own day. The step
     * bears no name: it touches no contact, so that erasing one would not find it.
     *
     * @param until the day it is suggested again
     */
    public CompletableFuture<Void> snooze(Commitment commitment, LocalDate until) {
        return workspace.run(
                Op.EDIT_COMMITMENT,
                "",
                tx -> SettingStore.put(tx, SNOOZED + commitment.id(), until.toString()));
    }

    /** Changes a promise. */
    public CompletableFuture<Void> edit(Commitment commitment) {
        return workspace.run(
                Op.EDIT_COMMITMENT,
                commitment.promise(),
                tx -> CommitmentStore.update(tx, commitment));
    }

    /** Moves a promise to another day. */
    public CompletableFuture<Void> move(Commitment commitment, @Nullable LocalDate due) {
        return workspace.run(
                Op.EDIT_COMMITMENT,
                commitment.promise(),
                tx ->
                        CommitmentStore.update(
                                tx,
                                new Commitment(
                                        commitment.id(),
                                        commitment.contactId(),
                                        commitment.interactionId(),
                                        commitment.owedBy(),
                                        commitment.promise(),
                                        due,
                                        commitment.doneAt(),
                                        commitment.createdAt())));
    }

    /** Deletes a promise. */
    public CompletableFuture<Void> delete(Commitment commitment) {
        return workspace.run(
                Op.DELETE_COMMITMENT,
                commitment.promise(),
                tx -> {
                    CommitmentStore.delete(tx, commitment.id());
                    SettingStore.put(tx, SNOOZED + commitment.id(), "");
                });
    }

    /** Notes a reminder. */
    public CompletableFuture<Long> remind(long contactId, String reason, LocalDate due) {
        return workspace.write(
                Op.ADD_REMINDER,
                reason,
                tx ->
                        ReminderStore.insert(
                                tx, new Reminder(0, contactId, null, reason, due, null, tx.now())));
    }

    /** Marks a reminder as done, or as open again. */
    public CompletableFuture<Void> done(Reminder reminder, boolean done) {
        return workspace.run(
                Op.EDIT_REMINDER,
                reminder.reason(),
                tx -> ReminderStore.done(tx, reminder.id(), done ? tx.now() : null));
    }

    /** Changes a reminder. */
    public CompletableFuture<Void> edit(Reminder reminder) {
        return workspace.run(
                Op.EDIT_REMINDER, reminder.reason(), tx -> ReminderStore.update(tx, reminder));
    }

    /** Moves a reminder to another day. */
    public CompletableFuture<Void> move(Reminder reminder, LocalDate due) {
        return workspace.run(
                Op.EDIT_REMINDER,
                reminder.reason(),
                tx ->
                        ReminderStore.update(
                                tx,
                                new Reminder(
                                        reminder.id(),
                                        reminder.contactId(),
                                        reminder.interactionId(),
                                        reminder.reason(),
                                        due,
                                        reminder.doneAt(),
                                        reminder.createdAt())));
    }

    /** Deletes a reminder. */
    public CompletableFuture<Void> delete(Reminder reminder) {
        return workspace.run(
                Op.DELETE_REMINDER,
                reminder.reason(),
                tx -> ReminderStore.delete(tx, reminder.id()));
    }
}
