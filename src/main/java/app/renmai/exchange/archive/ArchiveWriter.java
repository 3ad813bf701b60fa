package app.renmai.exchange.archive;

import app.renmai.exchange.archive.ArchiveManifest.TablePart;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive. The same content gives the same bytes but for the time in the manifest:
 * entries come in the order of the calls, bear one fixed time, and are packed in one way.
 */
public final class ArchiveWriter implements AutoCloseable {
    /** The earliest time a zip can tell. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int PART = 1 << 16;

    private final ZipOutputStream zip;
    private final Runnable pause;
    private final List<TablePart> tables = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private long attachments;

    /**
     * @param out takes the zip
     * @param pause called in the middle of long files; may throw to stop
     */
    public ArchiveWriter(OutputStream out, Runnable pause) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        this.pause = pause;
    }

    /** Hands over rows. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Hands over the rows.
         *
         * @param sink takes one row after the other, with null for a cell that holds nothing
         */
        void writeTo(Consumer<List<@Nullable String>> sink);
    }

    /** Writes a table; each is written once. */
    public void table(String name, List<String> columns, Rows rows) throws IOException {
        zip.putNextEntry(entry(ArchiveText.tableEntry(name)));
        Measured measured = new Measured(zip);
        long[] count = {0};
        try {
            OutputStream buffered = new BufferedOutputStream(measured, PART);
            CsvWriter csv =
                    CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.LF)
                            .build(buffered, StandardCharsets.UTF_8);
            csv.writeRecord(columns);
            rows.writeTo(
                    row -> {
                        csv.writeRecord(row.stream().map(ArchiveText::written).toList());
                        count[0]++;
                    });
            csv.close();
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
        zip.closeEntry();
        tables.add(new TablePart(name, count[0], measured.length, measured.hash()));
    }

    /**
     * Writes a file, or notes that it is missing when it is not there or not what its hash says.
     * Files are packed as they are: pictures and documents are packed already.
     */
    public void attachment(String sha256, Path file) throws IOException {
        CRC32 sum = new CRC32();
        MessageDigest digest = ArchiveText.sha256();
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = new byte[PART];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                pause.run();
                sum.update(part, 0, n);
                digest.update(part, 0, n);
                size += n;
            }
        } catch (NoSuchFileException _) {
            // The manifest says that it was missing.
            missing(sha256);
            return;
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            missing(sha256);
            return;
        }
        ZipEntry entry = entry(ArchiveText.attachmentEntry(sha256));
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = new byte[PART];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                pause.run();
                zip.write(part, 0, n);
            }
        }
        zip.closeEntry();
        attachments++;
    }

    /** Notes that a file which the tables speak of is not there. */
    public void missing(String sha256) {
        missing.add(sha256);
    }

    /**
     * Writes the manifest, which ends the archive.
     *
     * @param program the version of the program
     * @param schema the version of the tables
     * @param madeAt now
     * @return the manifest
     */
    public ArchiveManifest finish(String program, int schema, Instant madeAt) throws IOException {
        ArchiveManifest manifest =
                new ArchiveManifest(program, schema, madeAt, tables, attachments, missing);
        zip.putNextEntry(entry(ArchiveManifest.ENTRY));
        zip.write(manifest.json());
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }

    /** Gives back the memory of the packing; the stream stays open. */
    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts and hashes what goes through, and stays open when it is closed. */
    private static final class Measured extends FilterOutputStream {
        private final MessageDigest digest = ArchiveText.sha256();
        private long length;

        Measured(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int count) throws IOException {
            digest.update(octets, offset, count);
            length += count;
            out.write(octets, offset, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
