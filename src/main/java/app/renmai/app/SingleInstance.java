package app.renmai.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/**
 * One window a workspace: the first listens on a socket in the user's temporary folder, and what
 * starts later tells it what is wanted and is answered. A socket left over by a crash answers
 * nobody and is replaced.
 *
 * <p>Whoever listens greets first. A caller that is not greeted in time goes away before it has
 * said anything, so that a window that hangs never does later what the caller took for refused.
 */
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final int LONGEST = 4 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte GREETING = '+';

    private final Path socket;
    private final ServerSocketChannel server;

    private SingleInstance(Path socket, ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    /**
     * Where the window of a workspace listens; short, for socket names are limited to 100 bytes,
     * and the same by whatever links the folder is reached.
     */
    static Path socket(Path workspace) {
        String name = Integer.toHexString(real(workspace).toString().hashCode());
        String user = Integer.toHexString(System.getProperty("user.name").hashCode());
        return Path.of(System.getProperty("java.io.tmpdir"), "renmai-" + user + "-" + name);
    }

    private static Path real(Path workspace) {
        try {
            return workspace.toRealPath();
        } catch (IOException _) {
            // A folder that is not there yet has no window and no links.
            return workspace.toAbsolutePath().normalize();
        }
    }

    /**
     * Tells the window that has the workspace open.
     *
     * @param workspace the workspace's folder
     * @param message what to tell
     * @return what it answered; empty when there is no window
     * @throws SilentWindowException when there is one that does not answer
     */
    public static Optional<String> tell(Path workspace, String message)
            throws SilentWindowException {
        return tell(workspace, message, PATIENCE);
    }

    /** As {@link #tell(Path, String)}, waiting no longer than some time for each answer. */
    static Optional<String> tell(Path workspace, String message, Duration patience)
            throws SilentWindowException {
        boolean there = false;
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket(workspace)));
            there = true;
            byte[] greeting = within(patience, channel, 1);
            if (greeting.length == 0 || greeting[0] != GREETING) {
                throw new SilentWindowException();
            }
            write(channel, ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8)));
            channel.shutdownOutput();
            byte[] answer = within(patience, channel, LONGEST);
            if (answer.length == 0) {
                throw new SilentWindowException();
            }
            return Optional.of(new String(answer, StandardCharsets.UTF_8));
        } catch (SilentWindowException e) {
            throw e;
        } catch (IOException e) {
            LOG.debug("no answer from a window on {}", workspace, e);
            if (there) {
                throw new SilentWindowException();
            }
            return Optional.empty();
        }
    }

    /** Reads to the end; a channel that takes too long is closed, which ends the reading. */
    private static byte[] within(Duration patience, SocketChannel channel, int most)
            throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(
                        () -> {
                            if (over.compareAndSet(false, true)) {
                                close(channel);
                            }
                        });
        byte[] read = Channels.newInputStream(channel).readNBytes(most);
        over.set(true);
        return read;
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("could not close", e);
        }
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Listens for later starts.
     *
     * @param workspace the workspace's folder
     * @param told called on other threads with each message; gives the answer
     * @throws IOException when the socket cannot be made
     */
    public static SingleInstance listen(Path workspace, UnaryOperator<String> told)
            throws IOException {
        Path socket = socket(workspace);
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        SingleInstance instance = new SingleInstance(socket, server);
        Thread.ofVirtual().name("second-start").start(() -> instance.serve(told));
        return instance;
    }

    private void serve(UnaryOperator<String> told) {
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                Thread.ofVirtual().name("second-start-answer").start(() -> answer(caller, told));
            } catch (IOException e) {
                LOG.debug("stopped listening", e);
            }
        }
    }

    private static void answer(SocketChannel caller, UnaryOperator<String> told) {
        try (caller) {
            write(caller, ByteBuffer.wrap(new byte[] {GREETING}));
            byte[] message = within(PATIENCE, caller, LONGEST);
            if (message.length > 0) {
                String answer = told.apply(new String(message, StandardCharsets.UTF_8));
                write(caller, ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            LOG.debug("a caller went away", e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            LOG.debug("could not remove {}", socket, e);
        }
    }
}
