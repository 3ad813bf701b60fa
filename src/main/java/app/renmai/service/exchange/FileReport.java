package app.renmai.service.exchange;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of one file. Every record read is created, updated, unchanged or rejected.
 *
 * @param path the file
 * @param format its format, or empty when it was refused
 * @param variant who wrote it, as far as one can tell
 * @param charset the charset it is in, or empty when it was refused
 * @param read how many records it holds, those rejected included
 * @param created how many records were made
 * @param updated how many that were there got something new
 * @param unchanged how many were there with all that the file says
 * @param rejected what should have been a record and could not be read
 * @param skipped what is no record: groups, rows of members who are gone
 * @param unused columns or properties that hold something for which there is no field
 * @param kept those of them that are kept with the contact
 * @param records what became of each record
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
        List<String> kept,
        List<PlannedRecord> records,
        @Nullable Remark refusal) {
    /** Keeps the lists unchangeable. */
    public FileReport {
        rejected = List.copyOf(rejected);
        skipped = List.copyOf(skipped);
        unused = List.copyOf(unused);
        kept = List.copyOf(kept);
        records = List.copyOf(records);
    }

    /** How many entries did not come in because nobody in them is known. */
    public int nobodyKnown() {
        return (int) skipped.stream().filter(one -> one.reason() == Reason.NOBODY_KNOWN).count();
    }

    /** How many records of a kind have a verdict. */
    public int count(RecordKind kind, Verdict verdict) {
        return (int)
                records.stream()
                        .filter(one -> one.kind() == kind && one.verdict() == verdict)
                        .count();
    }

    /** Whether nothing of the file came in because it cannot be read. */
    public boolean refused() {
        return refusal != null;
    }

    /** The titles of the first few records, by which one sees whether it was read rightly. */
    public List<String> first(int most) {
        return records.stream().limit(most).map(PlannedRecord::title).toList();
    }

    /** The columns or properties that do not come in at all: without a field, and not kept. */
    public List<String> dropped() {
        return unused.stream().filter(name -> !kept.contains(name)).toList();
    }
}
