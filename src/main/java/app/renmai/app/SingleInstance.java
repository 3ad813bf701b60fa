package app.renmai.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * One window a workspace: the first listens on a socket in the user's temporary folder, and a
 * second start tells it to come to the front. A socket left over by a crash answers nobody and is
 * replaced.
 */
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final int LONGEST = 262_144;

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
     * @return whether there was one
     */
    public static boolean tell(Path workspace, String message) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket(workspace)));
            ByteBuffer bytes = ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return true;
        } catch (IOException e) {
            LOG.debug("no window has {} open", workspace, e);
            return false;
        }
    }

    /**
     * Listens for later starts.
     *
     * @param workspace the workspace's folder
     * @param told called on another thread with each message
     * @throws IOException when the socket cannot be made
     */
    public static SingleInstance listen(Path workspace, Consumer<String> told) throws IOException {
        Path socket = socket(workspace);
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        SingleInstance instance = new SingleInstance(socket, server);
        Thread.ofVirtual().name("second-start").start(() -> instance.serve(told));
        return instance;
    }

    private void serve(Consumer<String> told) {
        while (server.isOpen()) {
            try (SocketChannel caller = server.accept()) {
                ByteBuffer message = ByteBuffer.allocate(LONGEST);
                while (message.hasRemaining() && caller.read(message) >= 0) {
                    // Read on until the caller closes.
                }
                message.flip();
                told.accept(StandardCharsets.UTF_8.decode(message).toString());
            } catch (IOException e) {
                LOG.debug("stopped listening", e);
            }
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
