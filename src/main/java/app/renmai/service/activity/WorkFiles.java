package app.renmai.service.activity;

import app.renmai.model.activity.Attachment;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.activity.AttachmentStore;
import app.renmai.store.collaboration.CollaborationStore;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Documents of a collaboration. */
public final class WorkFiles {
    private final Workspace workspace;
    private final Jobs jobs;
    private final FileCopies copies;

    /**
     * @param workspace where the collaborations are
     * @param jobs runs what takes its time
     */
    public WorkFiles(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.copies = new FileCopies(workspace);
    }

    /** The documents of a collaboration, oldest first. */
    public CompletableFuture<List<Attachment>> of(long collaborationId) {
        return workspace.read(reader -> of(reader, collaborationId));
    }

    private static List<Attachment> of(Reader reader, long collaborationId) {
        return AttachmentStore.withIds(reader, CollaborationStore.files(reader, collaborationId));
    }

    /**
     * Takes files in, all of them as one step; see {@link ContactFiles#add}.
     *
     * @param collaborationId what they belong to
     * @param files the files
     */
    public Job<Integer> add(long collaborationId, List<Path> files) {
        List<Path> all = List.copyOf(files);
        return jobs.start(
                FileCopies.JOB,
                FileCopies.names(all),
                progress -> add(collaborationId, all, progress));
    }

    private int add(long id, List<Path> files, Progress progress) {
        List<Attachment> made = copies.take(files, progress);
        return Workspace.await(
                workspace.write(
                        Op.ATTACH_FILE,
                        FileCopies.names(files),
                        tx ->
                                FileCopies.insert(
                                        of(tx, id),
                                        made,
                                        file ->
                                                CollaborationStore.addFile(
                                                        tx,
                                                        id,
                                                        AttachmentStore.insert(tx, file)))));
    }

    /** Takes a document away from its collaboration; undo brings it back. */
    public CompletableFuture<Void> remove(Attachment file) {
        return workspace.run(
                Op.DELETE_ATTACHMENT,
                file.name(),
                tx -> CollaborationStore.removeFile(tx, file.id()));
    }
}
