package app.renmai.store;

import app.renmai.store.Change.Cause;
import app.renmai.store.Transactions.Committed;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.sql.DataSource;

/**
 * An open database with its attachments: the only door to the data. Reads run on virtual threads,
 * each with a connection of its own; writes run one at a time on the writer lane, and each can be
 * undone, also after a restart.
 *
 * <p>The futures handed out complete with a {@link StoreException} when the database refuses; a
 * write that fails leaves nothing behind. What is asked for after closing is cancelled: a listener
 * may still be told of the last write while another thread closes.
 */
public final class Workspace implements AutoCloseable {
    private static final String CLOSED = "the workspace is closed";

    private final Path directory;
    private final Jdbi jdbi;
    private final Transactions transactions;
    private final ReadWriteLock opened = new ReentrantReadWriteLock();
    private Handle keepOpen;
    private final Clock clock;
    private final Executor notifyOn;
    private final AttachmentFiles attachments;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final Onlookers onlookers = new Onlookers();
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("writer").daemon().factory());
    private volatile UndoState undoState;
    private volatile boolean closed;

    private Workspace(Path directory, Jdbi jdbi, Handle keepOpen, Clock clock, Executor notifyOn) {
        this.directory = directory;
        this.jdbi = jdbi;
        this.transactions = new Transactions(jdbi, clock);
        this.clock = clock;
        this.notifyOn = notifyOn;
        this.attachments = new AttachmentFiles(directory.resolve("attachments"));
        this.keepOpen = keepOpen;
        LongStep.takeBackUnfinished(jdbi, keepOpen, clock.instant());
        this.undoState = transactions.undoState();
    }

    /**
     * Opens the workspace in a folder, making an empty one when there is none.
     *
     * @param directory the folder
     * @param clock tells the time of writes
     * @param notifyOn runs the listeners of {@link #onChange}
     * @return the open workspace; close it
     * @throws WorkspaceException when it is in use, damaged, newer than this program or out of
     *     reach; the file is left as it was
     */
    public static Workspace open(Path directory, Clock clock, Executor notifyOn) {
        return open(directory, clock, notifyOn, Schema.RELEASED);
    }

    /** Like {@link #open(Path, Clock, Executor)}, for a schema that is not released yet. */
    static Workspace open(Path directory, Clock clock, Executor notifyOn, Schema schema) {
        DataSource source = Database.source(directory);
        Jdbi jdbi = Jdbi.create(source);
        Handle keepOpen = Database.open(directory, jdbi, schema);
        try {
            schema.migrate(jdbi, source, directory, clock.instant());
            return new Workspace(directory, jdbi, keepOpen, clock, notifyOn);
        } catch (JdbiException e) {
            keepOpen.close();
            throw Database.failure(e, directory);
        } catch (RuntimeException e) {
            keepOpen.close();
            throw e;
        }
    }

    /** Whether a folder holds a workspace. */
    public static boolean exists(Path directory) {
        return java.nio.file.Files.exists(Database.file(directory));
    }

    /** The folder of this workspace. */
    public Path directory() {
        return directory;
    }

    /** The files of attachments. */
    public AttachmentFiles attachments() {
        return attachments;
    }

    /** The clock that tells the time of writes. */
    public Clock clock() {
        return clock;
    }

    /**
     * Reads in the background.
     *
     * @param query called on a virtual thread; must not keep the reader
     * @return what the query returned
     */
    public <T> CompletableFuture<T> read(Function<Reader, T> query) {
        return read(onlookers.present(), query);
    }

    /** Like {@link #read}, of what others may see: nothing private, nor what hangs on it. */
    public <T> CompletableFuture<T> readForOthers(Function<Reader, T> query) {
        return read(true, query);
    }

    private <T> CompletableFuture<T> read(boolean discreet, Function<Reader, T> query) {
        return later(
                readers,
                () ->
                        whileOpen(
                                handle -> {
                                    if (discreet) {
                                        onlookers.thin(handle);
                                    }
                                    return query.apply(new Reader(handle));
                                }));
    }

    /**
     * Has every {@link #read} see only what others may see, or all again, and says that everything
     * may look different. Writes see all. Not kept: a workspace is opened with everything to be
     * seen.
     */
    public CompletableFuture<Void> present(boolean others) {
        return lane(
                () -> {
                    onlookers.present(others);
                    Set<String> tables =
                            jdbi.withHandle(handle -> ArchiveTables.names(new Reader(handle)));
                    Change change = Change.ofLook(clock.instant(), tables);
                    notifyOn.execute(() -> tell(change));
                    return null;
                });
    }

    /** Whether only what others may see is read. */
    public boolean presenting() {
        return onlookers.present();
    }

    /** Reads may not begin while the file is closed for a moment, see {@link #erase}. */
    private <T> T whileOpen(HandleCallback<T, RuntimeException> body) {
        opened.readLock().lock();
        try {
            return jdbi.withHandle(body);
        } finally {
            opened.readLock().unlock();
        }
    }

    /**
     * Writes in one transaction, as one step that can be undone.
     *
     * @param op the kind of write
     * @param subject what it is done to, as the user knows it; may be empty
     * @param body does the writing, on the writer lane
     * @return what the body returned, once committed
     */
    public <T> CompletableFuture<T> write(Op op, String subject, Function<Tx, T> body) {
        return write(op, _ -> subject, body);
    }

    /**
     * Like {@link #write(Op, String, Function)}, with a subject that is read in the same
     * transaction, before the body runs.
     */
    public <T> CompletableFuture<T> write(
            Op op, Function<Reader, String> subject, Function<Tx, T> body) {
        return write(new Sitting(), op, subject, body);
    }

    /**
     * Like {@link #write(Op, Function, Function)}, as a part of the step that was written last in
     * the same sitting, while that is the newest one.
     *
     * @param sitting the stretch of writing it belongs to; of this workspace alone
     */
    public <T> CompletableFuture<T> write(
            Sitting sitting, Op op, Function<Reader, String> subject, Function<Tx, T> body) {
        return lane(
                () ->
                        announced(
                                transactions.step(sitting, undoState, op, subject, body),
                                Cause.DO));
    }

    /** Like {@link #write}, for a body that returns nothing. */
    public CompletableFuture<Void> run(Op op, String subject, Consumer<Tx> body) {
        return write(
                op,
                subject,
                tx -> {
                    body.accept(tx);
                    return null;
                });
    }

    /**
     * Begins a step that is written in several transactions: long work, between which others may
     * write. Undo knows it when it is finished; when the program ends before, it is taken back when
     * the workspace is opened the next time.
     *
     * @param op the kind of write
     * @param subject what it is done to, as the user knows it
     */
    public LongStep begin(Op op, String subject) {
        return new LongStep(this, jdbi, op, subject);
    }

    /**
     * Takes back the newest step.
     *
     * @return the step, or empty when there is none; fails with a {@link ConflictException} when a
     *     row is no longer what the step left
     */
    public CompletableFuture<Optional<Step>> undo() {
        return replay(Cause.UNDO, Long.MAX_VALUE).thenApply(Replayed::step);
    }

    /** Does again the step that was undone last; fails like {@link #undo}. */
    public CompletableFuture<Optional<Step>> redo() {
        return replay(Cause.REDO, Long.MAX_VALUE).thenApply(Replayed::step);
    }

    /**
     * Undoes or redoes the next step unless it is a large one; fails like {@link #undo}.
     *
     * @param cause undo or redo
     * @param most how many rows it may write
     */
    public CompletableFuture<Replayed> replay(Cause cause, long most) {
        return lane(
                () -> {
                    Optional<Step> next = next(cause);
                    boolean small =
                            next.filter(step -> transactions.rows(step, most) > most).isEmpty();
                    if (small) {
                        next.ifPresent(step -> replayed(cause, step, Headway.NONE));
                    }
                    return new Replayed(next, small);
                });
    }

    /**
     * Undoes or redoes a step, in one transaction: when it fails or is stopped, all is as before.
     *
     * @param cause undo or redo
     * @param step the step, left alone when it is not the next one any more
     * @param headway told how far it is, and may stop it
     * @return the step, or empty when it was left alone; fails like {@link #undo}
     */
    public CompletableFuture<Optional<Step>> replay(Cause cause, Step step, Headway headway) {
        return lane(
                () -> {
                    Optional<Step> next = next(cause).filter(step::equals);
                    next.ifPresent(each -> replayed(cause, each, headway));
                    return next;
                });
    }

    /** What undo and redo would do now. */
    public UndoState undoState() {
        return undoState;
    }

    /**
     * Says what {@link #erase} would do, and does nothing.
     *
     * @param body deletes what is to go
     */
    public CompletableFuture<Erased> wouldErase(Consumer<Tx> body) {
        return lane(() -> transactions.wouldErase(body));
    }

    /**
     * Deletes for good. It is no step and cannot be undone; the history becomes as if what goes had
     * never been there, files that nothing speaks of any more are deleted, and the database is
     * written anew, so that its file holds nothing of it. Other reads and writes wait.
     *
     * @param body deletes what is to go
     * @return what went; fails with a {@link StoreException} when the file could not be written
     *     anew, and then all is deleted, but its bytes may still be in the file
     */
    public CompletableFuture<Erased> erase(Consumer<Tx> body) {
        return lane(
                () -> {
                    Committed<Erased> done = transactions.erase(body);
                    Erased erased = done.value();
                    List<Path> left = attachments.deleteAll(erased.hashes());
                    writeAnew();
                    announced(done, Cause.DO);
                    return erased.withFilesLeft(left);
                });
    }

    private void writeAnew() {
        opened.writeLock().lock();
        try {
            try {
                Database.writeAnew(keepOpen, directory);
            } finally {
                keepOpen = jdbi.open();
            }
        } finally {
            opened.writeLock().unlock();
        }
    }

    /**
     * Sees to it that ids given from now on are higher than those that rows from elsewhere bring
     * with them. Nothing is lost by it when those rows do not come after all.
     *
     * @param highest the highest id that comes, by table
     */
    public CompletableFuture<Void> keepIdsFree(Map<String, Long> highest) {
        return lane(
                () -> {
                    jdbi.useHandle(handle -> ArchiveTables.keepIdsFree(handle, highest));
                    return null;
                });
    }

    /** The ids of a table's rows that steps of the kind inserted. */
    public CompletableFuture<List<Long>> insertedBy(Op op, String table) {
        return read(reader -> History.inserted(reader.handle(), op, table));
    }

    /** The newest steps that touched a row, newest first. */
    public CompletableFuture<List<Step>> history(String table, long id, int most) {
        return read(reader -> History.of(reader.handle(), table, id, most));
    }

    /**
     * Listens to every committed write.
     *
     * @param listener called on the executor given to {@link #open}
     * @return ends the listening
     */
    public Subscription onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Waits for a future of this class.
     *
     * @return its result
     * @throws StoreException or whatever the body threw, unwrapped
     */
    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Says what the database refuses in this class's own exceptions. */
    private <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw Database.failure(e, directory);
        }
    }

    /** Runs on the writer lane. */
    <T> CompletableFuture<T> lane(Supplier<T> work) {
        return later(writer, work);
    }

    private <T> CompletableFuture<T> later(ExecutorService on, Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> told(work), on);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new CancellationException(CLOSED));
        }
    }

    /** Tells of what a long step wrote. */
    void announce(Step step, Cause cause, Map<String, Set<Long>> rows) {
        announced(new Committed<>(step, step, rows, transactions.undoState()), cause);
    }

    private Optional<Step> next(Cause cause) {
        return cause == Cause.UNDO ? undoState.undo() : undoState.redo();
    }

    private void replayed(Cause cause, Step step, Headway headway) {
        announced(transactions.replay(cause, step, headway), cause);
    }

    private <T> T announced(Committed<T> done, Cause cause) {
        undoState = done.state();
        if (!done.rows().isEmpty()) {
            Change change = new Change(done.step(), cause, done.rows());
            notifyOn.execute(() -> tell(change));
        }
        return done.value();
    }

    /** A change that arrives after the workspace was closed finds nobody who could still read. */
    private void tell(Change change) {
        if (!closed) {
            listeners.forEach(listener -> listener.accept(change));
        }
    }

    /** Waits for what is under way, then closes the file. An interrupt would close it too early. */
    @Override
    public void close() {
        closed = true;
        writer.close();
        readers.close();
        Database.close(keepOpen);
    }
}
