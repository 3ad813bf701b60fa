package app.renmai.service.exchange;

import app.renmai.exchange.Remark;
import app.renmai.model.contact.PersonName;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of one file. Every person read is created, updated, unchanged or rejected.
 *
 * @param path the file
 * @param format its format, or empty when it was refused
 * @param variant who wrote it, as far as one can tell
 * @param charset the charset it is in, or empty when it was refused
 * @param read how many people it holds, those rejected included
 * @param created how many contacts were made
 * @param updated how many contacts that were there got something new
 * @param unchanged how many were there with all that the file says
 * @param rejected what should have been a person and could not be read
 * @param skipped what is no person: groups, rows of members who are gone
 * @param unused columns or properties that hold something for which there is no place
 * @param first the first few people in it, by which one sees whether it was read rightly
 * @param refusal why nothing of the file came in, or null
 */
public record FileReport(
        Path path,
        String format,
        String variant,
        String charset,
        int read,
        int created,
        int updated,
        int unchanged,
        List<Remark> rejected,
        List<Remark> skipped,
        List<String> unused,
        List<PersonName> first,
        @Nullable Remark refusal) {
    /** Keeps the lists unchangeable. */
    public FileReport {
        rejected = List.copyOf(rejected);
        skipped = List.copyOf(skipped);
        unused = List.copyOf(unused);
        first = List.copyOf(first);
    }

    /** Whether nothing of the file came in because it cannot be read. */
    public boolean refused() {
        return refusal != null;
    }

    static FileReport refused(Path path, Remark why) {
        return new FileReport(
                path, "", "", "", 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), why);
    }
}
