package app.renmai.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of attachments, each once, under its SHA-256: {@code attachments/ab/cdef…}. Files are
 * only ever added, so undo needs the row alone; only erasing for good takes them away.
 */
public final class AttachmentFiles {
    /** What a hash looks like. */
    public static final String HASH = "[0-9a-f]{64}";

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentFiles.class);

    private final Path folder;

    AttachmentFiles(Path folder) {
        this.folder = folder;
    }

    /** The attachments of a workspace, which need not be open. */
    public static AttachmentFiles of(Path workspace) {
        return new AttachmentFiles(workspace.resolve("attachments"));
    }

    /**
     * What was stored.
     *
     * @param sha256 64 lower-case hexadecimal digits
     * @param size in bytes
     */
    public record Stored(String sha256, long size) {}

    /**
     * Copies a file in; a file with the same bytes is kept once.
     *
     * @param source the file
     * @return its hash and size
     * @throws IOException when it cannot be read, or the folder not be written; nothing is left
     *     half-written
     */
    public Stored add(Path source) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            return add(in);
        }
    }

    /** Like {@link #add(Path)}, for bytes that are in no file. */
    public Stored add(byte[] bytes) throws IOException {
        return add(new ByteArrayInputStream(bytes));
    }

    /** Like {@link #add(Path)}, for bytes that come from elsewhere. */
    public Stored add(InputStream source) throws IOException {
        Files.createDirectories(folder);
        MessageDigest digest = sha256();
        Path partial = Files.createTempFile(folder, "adding-", ".part");
        try {
            long size = 0;
            try (OutputStream out = Files.newOutputStream(partial)) {
                byte[] buffer = new byte[65_536];
                for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
                    digest.update(buffer, 0, n);
                    out.write(buffer, 0, n);
                    size += n;
                }
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            Path target = path(hash);
            Files.createDirectories(target.getParent());
            if (!Files.exists(target)) {
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Stored(hash, size);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * Takes a file away for good: nothing may speak of it any more.
     *
     * @return whether it was there
     * @throws IOException when it cannot be deleted
     */
    public boolean delete(String sha256) throws IOException {
        return Files.deleteIfExists(path(sha256));
    }

    /** Takes files away for good; returns those that could not be deleted. */
    List<Path> deleteAll(Collection<String> hashes) {
        List<Path> left = new ArrayList<>();
        for (String hash : hashes) {
            try {
                delete(hash);
            } catch (IOException e) {
                LOG.warn("cannot delete {}", path(hash), e);
                left.add(path(hash));
            }
        }
        return left;
    }

    /** The folder of all files. */
    public Path folder() {
        return folder;
    }

    /**
     * All files, in the order of their names; none when nothing was ever attached.
     *
     * @throws IOException when the folder cannot be read
     */
    public List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(this::whole).sorted().toList();
        }
    }

    /** A file that is being added lies in the folder itself; a whole one under its hash. */
    private boolean whole(Path file) {
        return Files.isRegularFile(file) && !folder.equals(file.getParent());
    }

    /** Where the bytes of a hash lie. */
    public Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    /** A digest of the kind files are named by. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
