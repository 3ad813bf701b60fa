package app.renmai.service.activity;

import app.renmai.model.activity.Attachment;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.activity.AttachmentStore;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Files kept with a contact itself. */
public final class ContactFiles {
    /** The message key of the name of a job that takes files in. */
    public static final String JOB = FileCopies.JOB;

    private final Workspace workspace;
    private final Jobs jobs;
    private final FileCopies copies;

    /**
     * @param workspace where the contacts are
     * @param jobs runs what takes its time
     */
    public ContactFiles(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.copies = new FileCopies(workspace);
    }

    /** The files of a contact, oldest first. */
    public CompletableFuture<List<Attachment>> of(long contactId) {
        return workspace.read(reader -> AttachmentStore.ofContact(reader, contactId));
    }

    /**
     * Takes files in, all of them as one step. One that the contact has already, under the same
     * name and with the same bytes, is not kept twice.
     *
     * @param contactId whose they are
     * @param files the files
     * @return how many came in; fails with a {@link FileProblem} when one cannot be taken in, and
     *     with a {@link java.util.concurrent.CancellationException} when the job was cancelled, and
     *     then none did
     */
    public Job<Integer> add(long contactId, List<Path> files) {
        List<Path> all = List.copyOf(files);
        return jobs.start(JOB, FileCopies.names(all), progress -> add(contactId, all, progress));
    }

    private int add(long contactId, List<Path> files, Progress progress) {
        List<Attachment> made = copies.take(files, progress);
        return Workspace.await(
                workspace.write(
                        Op.ATTACH_FILE,
                        FileCopies.names(files),
                        tx ->
                                FileCopies.insert(
                                        tx,
                                        AttachmentStore.ofContact(tx, contactId),
                                        made,
                                        file -> file.ofContact(contactId))));
    }

    /** Takes a file away from what it is kept with; undo brings it back. */
    public CompletableFuture<Void> remove(Attachment file) {
        return workspace.run(
                Op.DELETE_ATTACHMENT, file.name(), tx -> AttachmentStore.delete(tx, file.id()));
    }
}
