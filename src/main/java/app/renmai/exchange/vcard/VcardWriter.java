package app.renmai.exchange.vcard;

import app.renmai.exchange.ExportedContact;
import app.renmai.exchange.FoldedWriter;
import app.renmai.exchange.TargetException;
import app.renmai.exchange.TargetException.Problem;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * A file of vCards 4.0 (RFC 6350) or 3.0 (RFC 2426) in UTF-8. Written beside its place and moved
 * there when it is whole. What vCard has no property for is in properties of our own, so that
 * {@link VcardReader} reads back what was written.
 */
public final class VcardWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VcardWriter.class);

    private final Path given;
    private final Path target;
    private final Path temporary;
    private final VCardVersion version;
    private final VCardWriter writer;

    /**
     * Begins a file.
     *
     * @param target where it will be; a file that is there is replaced
     * @param old whether for programs that know version 3.0 only
     * @throws TargetException when it cannot be there; nothing is changed
     */
    public VcardWriter(Path target, boolean old) {
        this.given = target;
        this.version = old ? VCardVersion.V3_0 : VCardVersion.V4_0;
        this.target = target.toAbsolutePath().normalize();
        Path parent = this.target.getParent();
        if (Files.isDirectory(this.target) || parent == null) {
            throw new TargetException(Problem.IS_FOLDER, given);
        }
        if (Files.exists(this.target) && !Files.isWritable(this.target)) {
            throw new TargetException(Problem.DENIED, given);
        }
        try {
            Files.createDirectories(parent);
            temporary = parent.resolve(".renmai-export-" + UUID.randomUUID());
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16);
            writer = writer(out, version);
        } catch (IOException e) {
            throw TargetException.of(e, given);
        }
    }

    /** One contact as the text of a card of version 4.0, to copy it. */
    public static String text(ExportedContact contact) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (VCardWriter writer = writer(octets, VCardVersion.V4_0)) {
            writer.write(CardOf.contact(contact, VCardVersion.V4_0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    private static VCardWriter writer(OutputStream out, VCardVersion version) {
        VCardWriter writer = new VCardWriter(new FoldedWriter(out), version);
        // It would fold at so many characters, which is more octets than allowed.
        writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
        writer.setAddProdId(false);
        writer.setVersionStrict(false);
        writer.setCaretEncodingEnabled(true);
        return writer;
    }

    /**
     * Writes a card.
     *
     * @throws TargetException when the disk refuses
     */
    public void write(ExportedContact contact) {
        VCard card = CardOf.contact(contact, version);
        try {
            writer.write(card);
        } catch (IOException e) {
            throw TargetException.of(e, given);
        }
    }

    /**
     * Puts the file into its place.
     *
     * @throws TargetException when the disk refuses; what was there before is still there
     */
    public void commit() {
        try {
            writer.close();
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw TargetException.of(e, given);
        }
    }

    /** Removes what was not put into its place. */
    @Override
    public void close() {
        try {
            writer.close();
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The export failed or is in its place already; what is left is a hidden file.
            LOG.warn("cannot delete {}", temporary, e);
        }
    }
}
