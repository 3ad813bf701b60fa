package app.renmai.service.activity;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.ContactName;
import app.renmai.model.pitch.Pitch;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.pitch.PitchStore;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What to do now: promises both ways, reminders, drafts that wait, and who was met lately. */
public final class Agenda {
    private static final int RECENT_TALKS = 40;
    private static final int RECENT_PEOPLE = 6;

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
     * @param recent contacts met lately, the latest first
     * @param names the names of everyone in it
     */
    public record Day(
            List<Commitment> commitments,
            List<Reminder> reminders,
            List<Pitch> drafts,
            List<ContactName> recent,
            Map<Long, ContactName> names) {}

    /** Everything open now. */
    public CompletableFuture<Day> day() {
        return workspace.read(Agenda::day);
    }

    private static Day day(Reader reader) {
        List<Commitment> commitments = CommitmentStore.open(reader);
        List<Reminder> reminders = ReminderStore.open(reader);
        List<Pitch> drafts =
                PitchStore.all(reader).stream()
                        .filter(pitch -> pitch.state() == Pitch.State.DRAFT)
                        .toList();
        Set<Long> recent = new LinkedHashSet<>();
        InteractionStore.newest(reader, RECENT_TALKS)
                .forEach(talk -> recent.addAll(talk.participants()));
        Set<Long> all = new HashSet<>(recent);
        commitments.forEach(each -> all.add(each.contactId()));
        reminders.forEach(each -> all.add(each.contactId()));
        drafts.forEach(each -> all.add(each.contactId()));
        Map<Long, ContactName> names = ContactStore.names(reader, all);
        return new Day(
                commitments,
                reminders,
                drafts,
                recent.stream().limit(RECENT_PEOPLE).map(names::get).toList(),
                names);
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
                tx -> CommitmentStore.done(tx, commitment.id(), done ? tx.now() : null));
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
                tx -> CommitmentStore.delete(tx, commitment.id()));
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
