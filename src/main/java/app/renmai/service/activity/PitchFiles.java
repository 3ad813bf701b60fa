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

/** Files that go along with a pitch. */
public final class PitchFiles {
    private final Workspace workspace;
    private final Jobs jobs;
    private final FileCopies copies;

    /**
     * @param workspace where the pitches are
     * @param jobs runs what takes its time
     */
    public PitchFiles(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.copies = new FileCopies(workspace);
    }

    /** The files of a pitch, oldest first. */
    public CompletableFuture<List<Attachment>> of(long pitchId) {
        return workspace.read(reader -> AttachmentStore.ofPitch(reader, pitchId));
    }

    /** Where the bytes of a file lie. */
    public Path path(Attachment file) {
        return workspace.attachments().path(file.sha256());
    }

    /**
     * Takes files in, all of them as one step; see {@link ContactFiles#add}.
     *
     * @param pitchId what they go along with
     * @param files the files
     */
    public Job<Integer> add(long pitchId, List<Path> files) {
        List<Path> all = List.copyOf(files);
        return jobs.start(
                FileCopies.JOB, FileCopies.names(all), progress -> add(pitchId, all, progress));
    }

    private int add(long pitchId, List<Path> files, Progress progress) {
        List<Attachment> made = copies.take(files, progress);
        return Workspace.await(
                workspace.write(
                        Op.ATTACH_FILE,
                        FileCopies.names(files),
                        tx ->
                                FileCopies.insert(
                                        tx,
                                        AttachmentStore.ofPitch(tx, pitchId),
                                        made,
                                        file -> file.ofPitch(pitchId))));
    }

    /** Takes a file away from a pitch; undo brings it back. */
    public CompletableFuture<Void> remove(Attachment file) {
        return workspace.run(
                Op.DELETE_ATTACHMENT, file.name(), tx -> AttachmentStore.delete(tx, file.id()));
    }
}
