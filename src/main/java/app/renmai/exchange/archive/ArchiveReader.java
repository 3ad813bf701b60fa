package app.renmai.exchange.archive;

import app.renmai.exchange.archive.ArchiveException.Problem;
import app.renmai.exchange.archive.ArchiveManifest.TablePart;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads an archive, whoever made it: no name of an entry is taken for a path, nothing is unpacked
 * that is out of proportion, and every part is compared with the manifest while it is read.
 */
public final class ArchiveReader implements AutoCloseable {
    private static final int LARGEST_MANIFEST = 16 << 20;

    /** A part up to this size may be packed as densely as it likes. */
    private static final long HARMLESS = 16L << 20;

    /** Text of people packs ten to one; a hundred times is no text of people. */
    private static final long DENSEST = 200;

    private static final String BACKUP = "renmai.mv.db";
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** How long the head of a zip's first entry is, before its name. */
    private static final int HEAD = 30;

    private final Path path;
    private final ZipFile zip;
    private final ArchiveManifest manifest;
    private final Set<String> attachments = new TreeSet<>();

    private ArchiveReader(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        this.manifest = readManifest();
    }

    /** Whether a file is an archive, or was one before something happened to it. */
    public static boolean looksLikeArchive(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(ArchiveManifest.ENTRY) != null
                            && zip.stream().anyMatch(each -> ArchiveText.isTable(each.getName()))
                    || zip.getEntry(BACKUP) != null;
        } catch (IOException _) {
            // No zip, or a part of one: its beginning tells.
            return beginsLikeArchive(file);
        }
    }

    private static boolean beginsLikeArchive(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD + 100);
            if (head.length <= HEAD || !java.util.Arrays.equals(head, 0, 4, ZIP, 0, 4)) {
                return false;
            }
            String name = new String(head, HEAD, head.length - HEAD, StandardCharsets.ISO_8859_1);
            return name.startsWith("tables/") || name.startsWith(BACKUP);
        } catch (IOException _) {
            // What cannot be read is told of by whoever is asked to read it.
            return false;
        }
    }

    /**
     * Opens an archive and looks at what is in it.
     *
     * @throws ArchiveException when it is none, not whole, or newer than this program
     */
    public static ArchiveReader open(Path file, int schema) {
        if (!Files.exists(file)) {
            throw new ArchiveException(Problem.MISSING, file);
        }
        if (Files.isDirectory(file)) {
            throw new ArchiveException(Problem.DIRECTORY, file);
        }
        if (!Files.isReadable(file)) {
            throw new ArchiveException(Problem.UNREADABLE, file);
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            boolean ours = beginsLikeArchive(file);
            throw new ArchiveException(
                    ours ? Problem.DAMAGED : Problem.NOT_AN_ARCHIVE, file, "zip", e);
        } catch (IOException e) {
            throw new ArchiveException(Problem.UNREADABLE, file, "", e);
        }
        try {
            ArchiveReader reader = new ArchiveReader(file, zip);
            if (reader.manifest.schema() > schema) {
                throw new ArchiveException(Problem.NEWER, file, reader.manifest.program(), null);
            }
            reader.lookAround();
            return reader;
        } catch (IOException e) {
            closeQuietly(zip);
            throw new ArchiveException(Problem.DAMAGED, file, ArchiveManifest.ENTRY, e);
        } catch (RuntimeException e) {
            closeQuietly(zip);
            throw e;
        }
    }

    private static void closeQuietly(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ArchiveManifest readManifest() throws IOException {
        ZipEntry entry = zip.getEntry(ArchiveManifest.ENTRY);
        if (entry == null) {
            boolean backup = zip.getEntry(BACKUP) != null;
            throw new ArchiveException(backup ? Problem.BACKUP : Problem.NOT_AN_ARCHIVE, path);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] text = in.readNBytes(LARGEST_MANIFEST + 1);
            if (text.length > LARGEST_MANIFEST) {
                throw new ArchiveException(Problem.TOO_LARGE, path, entry.getName(), null);
            }
            return ArchiveManifest.read(text);
        } catch (IOException e) {
            throw new ArchiveException(Problem.NOT_AN_ARCHIVE, path, "", e);
        }
    }

    /** Compares the list of entries with the manifest. */
    private void lookAround() {
        Set<String> wanted = new HashSet<>();
        wanted.add(ArchiveManifest.ENTRY);
        for (TablePart table : manifest.tables()) {
            String entry = ArchiveText.tableEntry(table.name());
            if (!ArchiveText.isTable(entry) || !wanted.add(entry) || zip.getEntry(entry) == null) {
                throw damaged(entry, null);
            }
        }
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String hash = ArchiveText.hash(entry.getName());
            if (!seen.add(entry.getName()) || hash.isEmpty() && !wanted.contains(entry.getName())) {
                throw damaged(entry.getName(), null);
            }
            if (!hash.isEmpty()) {
                attachments.add(hash);
            }
        }
        if (attachments.size() != manifest.attachments()) {
            throw damaged("attachments", null);
        }
    }

    /** What it says of itself. */
    public ArchiveManifest manifest() {
        return manifest;
    }

    /** The hashes of the files in it, in their order. */
    public Set<String> attachments() {
        return Collections.unmodifiableSet(attachments);
    }

    /** Takes the rows of a table. */
    public interface Sink {
        /** Takes the names of the columns, once and first. */
        void columns(List<String> names);

        /** Takes a row, with as many cells as there are columns; null for one without a value. */
        void row(List<@Nullable String> cells);
    }

    /**
     * Reads a table.
     *
     * @throws ArchiveException when it is not as the manifest has it; the sink may have had a part
     *     of it by then
     */
    public void table(TablePart table, Sink sink) {
        String name = ArchiveText.tableEntry(table.name());
        ZipEntry entry = zip.getEntry(name);
        try (Measured in = measured(entry, table.bytes());
                CsvReader<CsvRecord> csv =
                        CsvReader.builder()
                                .allowUnclosedQuote(false)
                                .ofCsvRecord(in, StandardCharsets.UTF_8)) {
            long rows = -1;
            int width = 0;
            Iterator<CsvRecord> records = csv.iterator();
            while (records.hasNext()) {
                List<String> cells = records.next().getFields();
                if (rows < 0) {
                    width = cells.size();
                    sink.columns(List.copyOf(cells));
                } else if (cells.size() != width) {
                    throw damaged(name, null);
                } else {
                    List<@Nullable String> row = new ArrayList<>(width);
                    cells.forEach(cell -> row.add(ArchiveText.read(cell)));
                    sink.row(row);
                }
                rows++;
            }
            if (rows != table.rows()
                    || in.length != table.bytes()
                    || !in.hash().equals(table.sha256())) {
                throw damaged(name, null);
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw damaged(name, e);
        }
    }

    /** Takes what a file of the archive holds. */
    @FunctionalInterface
    public interface Taker {
        /** Takes it. */
        void take(InputStream in) throws IOException;
    }

    /**
     * Hands over a file of the archive.
     *
     * @param largest how many bytes it may have
     * @param taker reads it to its end
     * @throws IOException when the taker fails
     * @throws ArchiveException when its bytes are not those of its hash; the taker has had them by
     *     then
     */
    public void attachment(String sha256, long largest, Taker taker) throws IOException {
        ZipEntry entry = zip.getEntry(ArchiveText.attachmentEntry(sha256));
        try (Measured in = measured(entry, largest)) {
            taker.take(in);
            if (!in.hash().equals(sha256)) {
                throw damaged(entry.getName(), null);
            }
        } catch (ZipException e) {
            throw damaged(entry.getName(), e);
        }
    }

    /** Says that a part of this archive is not what it should be. */
    public ArchiveException damaged(String part, @Nullable Throwable cause) {
        return new ArchiveException(Problem.DAMAGED, path, part, cause);
    }

    private Measured measured(ZipEntry entry, long most) throws IOException {
        // The zip may claim anything; it cannot be longer than it is.
        long packed = Math.clamp(entry.getCompressedSize(), 1, Files.size(path));
        long bearable = Math.max(HARMLESS, packed * DENSEST);
        return new Measured(zip.getInputStream(entry), entry.getName(), most, bearable);
    }

    @Override
    public void close() {
        closeQuietly(zip);
    }

    /** Counts and hashes what goes through, and stops when it is too much. */
    private final class Measured extends FilterInputStream {
        private final MessageDigest digest = ArchiveText.sha256();
        private final String name;
        private final long promised;
        private final long bearable;
        private long length;

        Measured(InputStream in, String name, long promised, long bearable) {
            super(in);
            this.name = name;
            this.promised = promised;
            this.bearable = bearable;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] octets, int offset, int count) throws IOException {
            int n = in.read(octets, offset, count);
            if (n > 0) {
                digest.update(octets, offset, n);
                length += n;
            }
            if (length > promised) {
                throw damaged(name, null);
            }
            if (length > bearable) {
                throw new ArchiveException(Problem.TOO_LARGE, path, name, null);
            }
            return n;
        }

        @Override
        public long skip(long count) {
            throw new UnsupportedOperationException("everything is hashed");
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
