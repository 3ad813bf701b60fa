package app.renmai.service.activity;

import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.activity.Reminder;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.service.activity.LogEntry.Newcomer;
import app.renmai.service.activity.LogEntry.Promise;
import app.renmai.service.activity.Outcome.Needed;
import app.renmai.service.activity.Outcome.Offered;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.store.Op;
import app.renmai.store.SettingStore;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.AttachmentStore;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Logs what happened and what is planned: what begins later than now is planned, see {@link
 * Course#stored}. Every change is one step that can be undone.
 */
public final class Interactions {
    /** The largest file that is kept, in bytes: 100 MB. */
    public static final long LARGEST_FILE = 100L * 1024 * 1024;

    private static final int PLACES = 50;

    private final Workspace workspace;
    private final Jobs jobs;
    private final FileCopies copies;
    private final AttachedFiles attached;

    /** Interactions of a workspace whose files are copied by whoever asks for it. */
    public Interactions(Workspace workspace) {
        this(workspace, new Jobs(Runnable::run, Runnable::run));
    }

    /**
     * @param workspace where they are
     * @param jobs runs what takes its time
     */
    public Interactions(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.copies = new FileCopies(workspace);
        this.attached = new AttachedFiles(FileOwner.INTERACTION, workspace, jobs);
    }

    /**
     * Logs an interaction with what comes out of it, its files and the tags of who took part.
     *
     * @return the new id; fails with a {@link FileProblem} when a file cannot be kept, and then
     *     nothing is saved
     */
    public CompletableFuture<Long> log(LogEntry entry) {
        return entry.files().isEmpty() ? log(entry, List.of()) : logWithFiles(entry).result();
    }

    /**
     * Logs as {@link #log} does, as a job: its files are copied first.
     *
     * @return the new id; fails with a {@link java.util.concurrent.CancellationException} when it
     *     was cancelled, and then nothing is saved
     */
    public Job<Long> logWithFiles(LogEntry entry) {
        return jobs.start(
                FileCopies.JOB,
                FileCopies.names(entry.files()),
                progress -> Workspace.await(log(entry, copies.take(entry.files(), progress))));
    }

    private CompletableFuture<Long> log(LogEntry entry, List<Attachment> files) {
        return workspace.write(
                Op.LOG_INTERACTION,
                entry.interaction().summary(),
                tx -> {
                    Map<Long, Long> arrived = arrive(tx, entry.newcomers());
                    Interaction talk =
                            Course.settled(withArrived(entry.interaction(), arrived), tx.now());
                    long id = InteractionStore.insert(tx, talk);
                    comeOut(tx, id, talk, entry.outcome(), arrived);
                    keep(tx, id, files);
                    entry.tags().forEach(tag -> tag(tx, talk.participants(), tag));
                    return id;
                });
    }

    /** Stores the newcomers; returns their ids by what stood for them. */
    private static Map<Long, Long> arrive(Tx tx, List<Newcomer> newcomers) {
        Map<Long, Long> arrived = new HashMap<>();
        for (Newcomer newcomer : newcomers) {
            arrived.put(newcomer.standIn(), ContactStore.insert(tx, newcomer.contact()));
        }
        return arrived;
    }

    private static Interaction withArrived(Interaction interaction, Map<Long, Long> arrived) {
        return interaction.withParticipants(
                interaction.participants().stream()
                        .map(id -> arrived.getOrDefault(id, id))
                        .toList());
    }

    private static void comeOut(
            Tx tx, long id, Interaction talk, Outcome outcome, Map<Long, Long> arrived) {
        outcome.needs().forEach(need -> need(tx, id, need, arrived));
        outcome.offers().forEach(offer -> offer(tx, offer, arrived));
        outcome.promises().forEach(promise -> promise(tx, id, promise, arrived));
        if (outcome.initiative()) {
            InitiativeStore.put(tx, id, talk.participants());
        }
        outcome.works().stream()
                .filter(work -> CollaborationStore.find(tx, work).isPresent())
                .forEach(work -> CollaborationStore.addTalk(tx, work, id));
        outcome.next().ifPresent(next -> remind(tx, id, talk, next));
        outcome.meeting()
                .map(meeting -> meeting.withParticipants(talk.participants()))
                .ifPresent(
                        meeting -> InteractionStore.insert(tx, Course.settled(meeting, tx.now())));
    }

    private static void need(Tx tx, long interactionId, Needed need, Map<Long, Long> arrived) {
        NeedStore.insert(
                tx,
                new Need(
                        0,
                        arrived.getOrDefault(need.contactId(), need.contactId()),
                        interactionId,
                        need.words(),
                        need.certainty(),
                        Need.State.OPEN,
                        need.neededBy(),
                        tx.now()));
    }

    /** What is noted already is not noted twice. */
    private static void offer(Tx tx, Offered offer, Map<Long, Long> arrived) {
        Long told = offer.contactId();
        Long owner = told == null ? null : arrived.getOrDefault(told, told);
        List<Offer> there = owner == null ? OfferStore.mine(tx) : OfferStore.ofContact(tx, owner);
        if (there.stream().noneMatch(each -> each.words().equals(offer.words()))) {
            OfferStore.insert(
                    tx, new Offer(0, UUID.randomUUID(), owner, offer.words(), "", "", tx.now()));
        }
    }

    private static void promise(
            Tx tx, long interactionId, Promise promise, Map<Long, Long> arrived) {
        CommitmentStore.insert(
                tx,
                new Commitment(
                        0,
                        arrived.getOrDefault(promise.contactId(), promise.contactId()),
                        interactionId,
                        promise.owedBy(),
                        promise.text(),
                        promise.due(),
                        null,
                        tx.now()));
    }

    private static void remind(Tx tx, long interactionId, Interaction talk, LogEntry.Next next) {
        talk.participants().stream()
                .findFirst()
                .ifPresent(
                        contact ->
                                ReminderStore.insert(
                                        tx,
                                        new Reminder(
                                                0,
                                                contact,
                                                interactionId,
                                                next.reason(),
                                                next.due(),
                                                null,
                                                tx.now())));
    }

    private static void tag(Tx tx, List<Long> contacts, String name) {
        if (!contacts.isEmpty()) {
            long tag = TagStore.ensure(tx, name);
            contacts.forEach(contact -> TagStore.add(tx, contact, tag));
        }
    }

    private static void keep(Tx tx, long interactionId, List<Attachment> files) {
        FileCopies.insert(tx, FileOwner.INTERACTION, interactionId, files);
    }

    /**
     * Keeps files with an interaction, all of them as one step; one that it has already is not kept
     * twice.
     *
     * @return how many came in; fails like {@link #logWithFiles}
     */
    public Job<Integer> attach(long interactionId, List<Path> files) {
        return attached.add(interactionId, files);
    }

    /** Takes a file away from its interaction; undo brings it back. */
    public CompletableFuture<Void> detach(Attachment file) {
        return attached.remove(file);
    }

    /**
     * The size of a file that can be kept, in bytes.
     *
     * @throws FileProblem when it cannot be kept
     */
    public static long sizeToKeep(Path file) {
        return FileCopies.size(file);
    }

    /** The interaction with an id. */
    public CompletableFuture<Optional<Interaction>> find(long id) {
        return workspace.read(reader -> InteractionStore.find(reader, id));
    }

    /** Changes an interaction and who took part. */
    public CompletableFuture<Void> edit(Interaction interaction) {
        return workspace.run(
                Op.EDIT_INTERACTION,
                interaction.summary(),
                tx -> InteractionStore.update(tx, Course.settled(interaction, tx.now())));
    }

    /**
     * Changes an interaction, who took part, and the files kept with it.
     *
     * @return done; fails like {@link #log}, and then nothing is saved
     */
    public CompletableFuture<Void> revise(Revision revision) {
        return revise(Op.EDIT_INTERACTION, revision);
    }

    /**
     * Changes as {@link #revise} does, as a job: the files that are added are copied first.
     *
     * @return done; fails like {@link #logWithFiles}
     */
    public Job<Void> reviseWithFiles(Revision revision) {
        return withFiles(Op.EDIT_INTERACTION, revision);
    }

    /**
     * Says that a planned interaction happened, how it was, and what came out of it.
     *
     * @return done; fails like {@link #log}, and then nothing is saved
     */
    public CompletableFuture<Void> held(Revision revision) {
        return revise(Op.HELD_INTERACTION, ofHeld(revision));
    }

    /**
     * Says as {@link #held} does, as a job: the files that are added are copied first.
     *
     * @return done; fails like {@link #logWithFiles}
     */
    public Job<Void> heldWithFiles(Revision revision) {
        return withFiles(Op.HELD_INTERACTION, ofHeld(revision));
    }

    private static Revision ofHeld(Revision revision) {
        return new Revision(
                revision.interaction().in(State.HELD),
                revision.newcomers(),
                revision.added(),
                revision.removed(),
                revision.outcome());
    }

    private CompletableFuture<Void> revise(Op op, Revision revision) {
        return revision.added().isEmpty()
                ? revise(op, revision, List.of())
                : withFiles(op, revision).result();
    }

    private Job<Void> withFiles(Op op, Revision revision) {
        return jobs.start(
                FileCopies.JOB,
                FileCopies.names(revision.added()),
                progress ->
                        Workspace.await(
                                revise(op, revision, copies.take(revision.added(), progress))));
    }

    /** Says that a planned interaction did not take place; it stays in the timeline. */
    public CompletableFuture<Void> notHeld(Interaction interaction) {
        return workspace.run(
                Op.NOT_HELD_INTERACTION,
                interaction.summary(),
                tx -> {
                    InteractionStore.update(tx, interaction.in(State.NOT_HELD));
                    answered(tx, interaction);
                });
    }

    /**
     * Moves an interaction to another time. One that was not held is planned anew if the time is
     * still to come.
     */
    public CompletableFuture<Void> move(
            Interaction interaction, Instant start, @Nullable Instant end, boolean allDay) {
        return workspace.run(
                Op.MOVE_INTERACTION,
                interaction.summary(),
                tx -> {
                    InteractionStore.update(
                            tx, Course.settled(interaction.at(start, end, allDay), tx.now()));
                    answered(tx, interaction);
                });
    }

    private static void answered(Tx tx, Interaction interaction) {
        SettingStore.put(tx, Agenda.ASKED_LATER + interaction.id(), "");
    }

    private CompletableFuture<Void> revise(Op op, Revision revision, List<Attachment> added) {
        Interaction interaction = revision.interaction();
        return workspace.run(
                op,
                interaction.summary(),
                tx -> {
                    Map<Long, Long> arrived = arrive(tx, revision.newcomers());
                    Interaction talk = Course.settled(withArrived(interaction, arrived), tx.now());
                    InteractionStore.update(tx, talk);
                    answered(tx, talk);
                    comeOut(tx, talk.id(), talk, revision.outcome(), arrived);
                    revision.removed().forEach(file -> AttachmentStore.delete(tx, file.id()));
                    keep(tx, interaction.id(), added);
                });
    }

    /** Deletes an interaction; promises out of it stay. */
    public CompletableFuture<Void> delete(Interaction interaction) {
        return workspace.run(
                Op.DELETE_INTERACTION,
                interaction.summary(),
                tx -> {
                    InteractionStore.delete(tx, interaction.id());
                    answered(tx, interaction);
                });
    }

    /** The files kept with an interaction. */
    public CompletableFuture<List<Attachment>> attachments(long interactionId) {
        return attached.of(interactionId);
    }

    /**
     * Copies an attachment out under its own name, to open it with another program.
     *
     * @return the copy, in a folder of its own among the system's temporary files; fails with an
     *     {@link UncheckedIOException} when the file is not there or cannot be copied
     */
    public CompletableFuture<Path> copy(Attachment attachment) {
        return workspace.read(
                _ -> {
                    try {
                        String name =
                                attachment.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
                        Path copy = Files.createTempDirectory("renmai-").resolve(name);
                        return Files.copy(file(attachment), copy);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** Where the bytes of an attachment lie. */
    public Path file(Attachment attachment) {
        return workspace.attachments().path(attachment.sha256());
    }

    /** Places used before, the latest first. */
    public CompletableFuture<List<String>> places() {
        return workspace.read(reader -> InteractionStore.places(reader, PLACES));
    }

    /** The last talks with a contact, the newest first: what happened, but no notes. */
    public CompletableFuture<List<Interaction>> talksWith(long contactId, int most) {
        return workspace.read(reader -> talks(InteractionStore.ofContact(reader, contactId), most));
    }

    /** Like {@link #talksWith}, with anyone who works at an organization now. */
    public CompletableFuture<List<Interaction>> talksAt(long organizationId, int most) {
        return workspace.read(
                reader -> talks(InteractionStore.ofOrganization(reader, organizationId), most));
    }

    private static List<Interaction> talks(List<Interaction> all, int most) {
        return all.stream()
                .filter(one -> one.held() && one.kind() != Interaction.Kind.NOTE)
                .limit(most)
                .toList();
    }
}
