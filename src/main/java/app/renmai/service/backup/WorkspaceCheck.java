package app.renmai.service.backup;

import app.renmai.model.shared.Coded;
import app.renmai.store.AttachmentFiles;
import app.renmai.store.DatabaseCheck;
import app.renmai.store.DatabaseCheck.KeptFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Looks through a workspace that nobody has open: every row, and the file of every attachment. */
public final class WorkspaceCheck {
    private WorkspaceCheck() {}

    /**
     * What was found.
     *
     * @param database what the database says
     * @param files the attachments whose files are not as they should be
     */
    public record Report(DatabaseCheck.Report database, List<WrongFile> files) {
        /** Whether nothing is wrong. */
        public boolean well() {
            return sound() && files.isEmpty();
        }

        /** Whether nothing is wrong with the database. */
        public boolean sound() {
            return database.findings().isEmpty();
        }
    }

    /**
     * An attachment whose file is not as it should be.
     *
     * @param fault what is wrong
     * @param name the name the file came with
     * @param path where it should lie
     */
    public record WrongFile(Fault fault, String name, Path path) {}

    /** What can be wrong with a file. Message keys are {@code check.file.<code>}. */
    public enum Fault implements Coded {
        /** It is not there. */
        MISSING("missing"),
        /** Its bytes are not those that were kept. */
        CHANGED("changed"),
        /** It is there but cannot be read. */
        UNREADABLE("unreadable");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Looks through a workspace; changes nothing.
     *
     * @param directory its folder
     * @return what was found
     * @throws app.renmai.store.WorkspaceException when the database cannot be opened
     */
    public static Report of(Path directory) {
        DatabaseCheck.Report database = DatabaseCheck.of(directory);
        AttachmentFiles attachments = AttachmentFiles.of(directory);
        List<WrongFile> wrong = new ArrayList<>();
        for (KeptFile kept : database.files()) {
            Path path = attachments.path(kept.sha256());
            if (!Files.exists(path)) {
                wrong.add(new WrongFile(Fault.MISSING, kept.name(), path));
                continue;
            }
            try (InputStream in = Files.newInputStream(path)) {
                if (!hash(in).equals(kept.sha256())) {
                    wrong.add(new WrongFile(Fault.CHANGED, kept.name(), path));
                }
            } catch (IOException _) {
                // Which file it is says all that a person can use.
                wrong.add(new WrongFile(Fault.UNREADABLE, kept.name(), path));
            }
        }
        return new Report(database, List.copyOf(wrong));
    }

    /** The SHA-256 of what is read, as attachments are named. */
    static String hash(InputStream in) throws IOException {
        MessageDigest digest = AttachmentFiles.sha256();
        byte[] buffer = new byte[65_536];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
