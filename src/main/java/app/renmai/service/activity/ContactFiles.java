package app.renmai.service.activity;

import app.renmai.model.activity.Attachment;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.service.job.WatchedInput;
import app.renmai.store.AttachmentFiles.Stored;
import app.renmai.store.Op;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.AttachmentStore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Files kept with a contact itself. */
public final class ContactFiles {
    /** The message key of the name of a job that takes files in. */
    public static final String JOB = "job.attach";

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Workspace workspace;
    private final Jobs jobs;

    /**
     * @param workspace where the contacts are
     * @param jobs runs what takes its time
     */
    public ContactFiles(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
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
        return jobs.start(JOB, names(all), progress -> add(contactId, all, progress));
    }

    private int add(long contactId, List<Path> files, Progress progress) {
        long total = 0;
        for (Path file : files) {
            total += size(file);
        }
        List<Attachment> made = new ArrayList<>();
        long before = 0;
        for (Path file : files) {
            long done = before;
            long of = total;
            Attachment one =
                    stored(contactId, file, progress, read -> progress.report(done + read, of));
            before += one.size();
            made.add(one);
        }
        return Workspace.await(
                workspace.write(Op.ATTACH_FILE, names(files), tx -> insert(tx, contactId, made)));
    }

    private static int insert(Tx tx, long contactId, List<Attachment> made) {
        List<Attachment> known = new ArrayList<>(AttachmentStore.ofContact(tx, contactId));
        int added = 0;
        for (Attachment each : made) {
            if (known.stream().noneMatch(one -> same(one, each))) {
                AttachmentStore.insert(tx, each);
                known.add(each);
                added++;
            }
        }
        return added;
    }

    private static boolean same(Attachment one, Attachment other) {
        return one.sha256().equals(other.sha256()) && one.name().equals(other.name());
    }

    private static long size(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new FileProblem(FileProblem.Kind.FOLDER, file);
            }
            long size = Files.size(file);
            if (size > Interactions.LARGEST_FILE) {
                throw new FileProblem(FileProblem.Kind.TOO_LARGE, file);
            }
            return size;
        } catch (IOException e) {
            throw problem(file, e);
        }
    }

    private Attachment stored(long contactId, Path file, Progress progress, LongConsumer read) {
        try (InputStream in = new WatchedInput(Files.newInputStream(file), progress, read)) {
            Stored stored = workspace.attachments().add(in);
            String type = Files.probeContentType(file);
            return new Attachment(
                    0,
                    null,
                    contactId,
                    null,
                    name(file),
                    Objects.requireNonNullElse(type, UNKNOWN_TYPE),
                    stored.size(),
                    stored.sha256(),
                    Instant.EPOCH);
        } catch (IOException e) {
            throw problem(file, e);
        }
    }

    private static FileProblem problem(Path file, IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> new FileProblem(FileProblem.Kind.MISSING, file, cause);
            case AccessDeniedException _ ->
                    new FileProblem(FileProblem.Kind.UNREADABLE, file, cause);
            default -> new FileProblem(FileProblem.Kind.NOT_KEPT, file, cause);
        };
    }

    /** Takes a file away from its contact; undo brings it back. */
    public CompletableFuture<Void> remove(Attachment file) {
        return workspace.run(
                Op.DELETE_ATTACHMENT, file.name(), tx -> AttachmentStore.delete(tx, file.id()));
    }

    private static String name(Path file) {
        return Objects.toString(file.getFileName(), file.toString());
    }

    private static String names(List<Path> files) {
        return files.stream().map(ContactFiles::name).collect(Collectors.joining(", "));
    }
}
