package app.renmai.service.activity;

import app.renmai.model.activity.Attachment;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.activity.AttachmentStore;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The files kept with contacts, or with pitches, or with interactions. */
public final class AttachedFiles {
    private final FileOwner owner;
    private final Workspace workspace;
    private final Jobs jobs;
    private final FileCopies copies;

    /**
     * @param owner what they are kept with
     * @param workspace where they are
     * @param jobs runs what takes its time
     */
    public AttachedFiles(FileOwner owner, Workspace workspace, Jobs jobs) {
        this.owner = owner;
        this.workspace = workspace;
        this.jobs = jobs;
        this.copies = new FileCopies(workspace);
    }

    /** The files of an owner, oldest first. */
    public CompletableFuture<List<Attachment>> of(long ownerId) {
        return workspace.read(reader -> owner.kept(reader, ownerId));
    }

    /** Where the bytes of a file lie. */
    public Path path(Attachment file) {
        return workspace.attachments().path(file.sha256());
    }

    /**
     * Takes files in, all of them as one step. One that the owner has already, under the same name
     * and with the same bytes, is not kept twice.
     *
     * @param ownerId whose they are
     * @param files the files
     * @return how many came in; fails with a {@link FileProblem} when one cannot be taken in, and
     *     with a {@link java.util.concurrent.CancellationException} when the job was cancelled, and
     *     then none did
     */
    public Job<Integer> add(long ownerId, List<Path> files) {
        List<Path> all = List.copyOf(files);
        String names = FileCopies.names(all);
        return jobs.start(
                FileCopies.JOB,
                names,
                progress -> {
                    List<Attachment> made = copies.take(all, progress);
                    return Workspace.await(
                            workspace.write(
                                    Op.ATTACH_FILE,
                                    names,
                                    tx -> FileCopies.insert(tx, owner, ownerId, made)));
                });
    }

    /** Takes a file away from what it is kept with; undo brings it back. */
    public CompletableFuture<Void> remove(Attachment file) {
        return workspace.run(
                Op.DELETE_ATTACHMENT, file.name(), tx -> AttachmentStore.delete(tx, file.id()));
    }
}
