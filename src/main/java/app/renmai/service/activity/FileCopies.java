package app.renmai.service.activity;

import app.renmai.model.activity.Attachment;
import app.renmai.service.job.Progress;
import app.renmai.service.job.WatchedInput;
import app.renmai.store.AttachmentFiles.Stored;
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
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Copies files into the workspace, before and outside of the step that keeps them: the copying is
 * watched and can be cancelled, the step is short. What is copied and then not kept is no harm: the
 * same bytes are stored once.
 */
final class FileCopies {
    /** The message key of the name of a job that takes files in. */
    static final String JOB = "job.attach";

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Workspace workspace;

    FileCopies(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Copies files in.
     *
     * @return what is to be kept of each, in their order, belonging to nothing yet
     * @throws FileProblem when one cannot be taken in
     * @throws java.util.concurrent.CancellationException when the work is to stop
     */
    List<Attachment> take(List<Path> files, Progress progress) {
        long total = 0;
        for (Path file : files) {
            total += size(file);
        }
        List<Attachment> made = new ArrayList<>();
        long before = 0;
        for (Path file : files) {
            long done = before;
            long of = total;
            Attachment one = stored(file, progress, read -> progress.report(done + read, of));
            before += one.size();
            made.add(one);
        }
        return made;
    }

    /**
     * The size of a file that can be taken in.
     *
     * @throws FileProblem when it cannot be
     */
    static long size(Path file) {
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

    private Attachment stored(Path file, Progress progress, LongConsumer read) {
        try (InputStream in = new WatchedInput(Files.newInputStream(file), progress, read)) {
            Stored stored = workspace.attachments().add(in);
            String type = Files.probeContentType(file);
            return new Attachment(
                    0,
                    null,
                    null,
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

    /**
     * Keeps files with what has some already; one of the same name with the same bytes is not kept
     * twice.
     *
     * @param owner what they are to be kept with
     * @param ownerId which of these
     * @param made what was taken in
     * @return how many came in
     */
    static int insert(Tx tx, FileOwner owner, long ownerId, List<Attachment> made) {
        return insert(
                owner.kept(tx, ownerId),
                made,
                file -> AttachmentStore.insert(tx, owner.own(file, ownerId)));
    }

    /**
     * Keeps files like {@link #insert(Tx, FileOwner, long, List)}.
     *
     * @param kept what is kept there before
     * @param keep keeps one
     */
    static int insert(List<Attachment> kept, List<Attachment> made, Consumer<Attachment> keep) {
        List<Attachment> known = new ArrayList<>(kept);
        int added = 0;
        for (Attachment each : made) {
            if (known.stream().noneMatch(one -> same(one, each))) {
                keep.accept(each);
                known.add(each);
                added++;
            }
        }
        return added;
    }

    private static boolean same(Attachment one, Attachment other) {
        return one.sha256().equals(other.sha256()) && one.name().equals(other.name());
    }

    private static FileProblem problem(Path file, IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> new FileProblem(FileProblem.Kind.MISSING, file, cause);
            case AccessDeniedException _ ->
                    new FileProblem(FileProblem.Kind.UNREADABLE, file, cause);
            default -> new FileProblem(FileProblem.Kind.NOT_KEPT, file, cause);
        };
    }

    private static String name(Path file) {
        return Objects.toString(file.getFileName(), file.toString());
    }

    /** The names of some files, as a job and a step are told by. */
    static String names(List<Path> files) {
        return files.stream().map(FileCopies::name).collect(Collectors.joining(", "));
    }
}
