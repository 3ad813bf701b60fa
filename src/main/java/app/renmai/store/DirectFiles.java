package app.renmai.store;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.async.FilePathAsync;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Files for H2 that stay open when a thread is interrupted, like those of its scheme {@code async},
 * but which are read by the thread that asks. H2's go through a pool, and for a page that the
 * system has in memory the two changes of threads take many times as long as reading it. Public
 * because H2 makes one for each path.
 */
public final class DirectFiles extends FilePathAsync {
    /** Stands before the name of a file; ends with a colon. */
    static final String PREFIX = "direct:";

    /** For H2. */
    public DirectFiles() {}

    /** Lets H2 know of the scheme. */
    static void register() {
        FilePath.register(new DirectFiles());
    }

    @Override
    public String getScheme() {
        return PREFIX.substring(0, PREFIX.length() - 1);
    }

    /**
     * Opens the file.
     *
     * @param mode as of {@link java.io.RandomAccessFile}
     */
    @Override
    public FileChannel open(String mode) throws IOException {
        Set<StandardOpenOption> options =
                mode.equals("r")
                        ? Set.of(StandardOpenOption.READ)
                        : Set.of(
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.CREATE);
        Path path = Path.of(name.substring(PREFIX.length()));
        return new Direct(AsynchronousFileChannel.open(path, options, new Caller()), name);
    }

    private static final class Direct extends FileBaseDefault {
        private final AsynchronousFileChannel channel;
        private final String name;

        Direct(AsynchronousFileChannel channel, String name) {
            this.channel = channel;
            this.name = name;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return moved(channel.read(target, position));
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            return moved(channel.write(source, position));
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            channel.force(metadata);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return channel.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
        }

        @Override
        public String toString() {
            return name;
        }

        /**
         * How many bytes; on Windows the system moves them later, and an interrupt is handed on.
         */
        private static int moved(Future<Integer> bytes) throws IOException {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return bytes.get();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** Runs what it is given at once. */
    private static final class Caller extends AbstractExecutorService {
        @Override
        public void execute(Runnable command) {
            command.run();
        }

        @Override
        public void shutdown() {
            // Nothing runs here by itself.
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
