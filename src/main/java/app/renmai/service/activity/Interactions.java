package app.renmai.service.activity;

import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.service.activity.LogEntry.Newcomer;
import app.renmai.service.activity.LogEntry.Promise;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.store.Op;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.AttachmentStore;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.TagStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Logs what happened. Every change is one step that can be undone. */
public final class Interactions {
    /** The largest file that is kept, in bytes: 100 MB. */
    public static final long LARGEST_FILE = 100L * 1024 * 1024;

    private static final int PLACES = 50;

    private final Workspace workspace;
    private final Jobs jobs;
    private final FileCopies copies;

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
    }

    /**
     * Logs an interaction with its promises, its reminder, its files and the tags of who took part.
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
                    Interaction talk = withArrived(entry.interaction(), arrived);
                    long id = InteractionStore.insert(tx, talk);
                    entry.promises().forEach(promise -> promise(tx, id, promise, arrived));
                    entry.next().ifPresent(next -> remind(tx, id, talk, next));
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

    private static int keep(Tx tx, long interactionId, List<Attachment> files) {
        return FileCopies.insert(
                tx,
                AttachmentStore.ofInteraction(tx, interactionId),
                files,
                file -> file.ofInteraction(interactionId));
    }

    /**
     * Keeps files with an interaction, all of them as one step; one that it has already is not kept
     * twice.
     *
     * @return how many came in; fails like {@link #logWithFiles}
     */
    public Job<Integer> attach(long interactionId, List<Path> files) {
        List<Path> all = List.copyOf(files);
        String names = FileCopies.names(all);
        return jobs.start(
                FileCopies.JOB,
                names,
                progress -> {
                    List<Attachment> made = copies.take(all, progress);
                    return Workspace.await(
                            workspace.write(
                                    Op.ATTACH_FILE, names, tx -> keep(tx, interactionId, made)));
                });
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
                tx -> InteractionStore.update(tx, interaction));
    }

    /**
     * Changes an interaction, who took part, and the files kept with it.
     *
     * @return done; fails like {@link #log}, and then nothing is saved
     */
    public CompletableFuture<Void> revise(Revision revision) {
        return revision.added().isEmpty()
                ? revise(revision, List.of())
                : reviseWithFiles(revision).result();
    }

    /**
     * Changes as {@link #revise} does, as a job: the files that are added are copied first.
     *
     * @return done; fails like {@link #logWithFiles}
     */
    public Job<Void> reviseWithFiles(Revision revision) {
        return jobs.start(
                FileCopies.JOB,
                FileCopies.names(revision.added()),
                progress ->
                        Workspace.await(revise(revision, copies.take(revision.added(), progress))));
    }

    private CompletableFuture<Void> revise(Revision revision, List<Attachment> added) {
        Interaction interaction = revision.interaction();
        return workspace.run(
                Op.EDIT_INTERACTION,
                interaction.summary(),
                tx -> {
                    Map<Long, Long> arrived = arrive(tx, revision.newcomers());
                    InteractionStore.update(tx, withArrived(interaction, arrived));
                    revision.removed().forEach(file -> AttachmentStore.delete(tx, file.id()));
                    keep(tx, interaction.id(), added);
                });
    }

    /** Deletes an interaction; promises out of it stay. */
    public CompletableFuture<Void> delete(Interaction interaction) {
        return workspace.run(
                Op.DELETE_INTERACTION,
                interaction.summary(),
                tx -> InteractionStore.delete(tx, interaction.id()));
    }

    /** The files kept with an interaction. */
    public CompletableFuture<List<Attachment>> attachments(long interactionId) {
        return workspace.read(reader -> AttachmentStore.ofInteraction(reader, interactionId));
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
}
