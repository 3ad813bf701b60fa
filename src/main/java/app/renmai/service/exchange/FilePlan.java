package app.renmai.service.exchange;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What would become of one file. Every record of it is planned, rejected or skipped.
 *
 * @param path the file
 * @param format its format, or empty when it was refused
 * @param variant who wrote it, as far as one can tell
 * @param charset the charset it is in, or empty when it was refused
 * @param read how many records it holds, those rejected included; an event that recurs is one
 * @param records what would become of each record
 * @param rejected what should have been a record and could not be read
 * @param skipped what is no record: groups, rows of members who are gone
 * @param unused columns or properties that hold something for which there is no field
 * @param kept those of them that are kept with the contact
 * @param refusal why nothing of the file would come in, or null
 */
public record FilePlan(
        Path path,
        String format,
        String variant,
        String charset,
        int read,
        List<PlannedRecord> records,
        List<Remark> rejected,
        List<Remark> skipped,
        List<String> unused,
        List<String> kept,
        @Nullable Remark refusal) {
    /** Keeps the lists unchangeable. */
    public FilePlan {
        records = List.copyOf(records);
        rejected = List.copyOf(rejected);
        skipped = List.copyOf(skipped);
        unused = List.copyOf(unused);
        kept = List.copyOf(kept);
    }

    /** Whether nothing of the file would come in because it cannot be read. */
    public boolean refused() {
        return refusal != null;
    }

    /** How many entries do not come in because nobody in them is known. */
    public int nobodyKnown() {
        return (int) skipped.stream().filter(one -> one.reason() == Reason.NOBODY_KNOWN).count();
    }

    /** How many records have a verdict. */
    public int count(Verdict verdict) {
        return (int) records.stream().filter(record -> record.verdict() == verdict).count();
    }

    /** The same with what was done in place of what was planned. */
    FilePlan withOutcomes(Map<RecordId, Verdict> outcomes) {
        List<PlannedRecord> done =
                records.stream()
                        .map(one -> one.withVerdict(outcomes.getOrDefault(one.id(), one.verdict())))
                        .toList();
        return new FilePlan(
                path, format, variant, charset, read, done, rejected, skipped, unused, kept,
                refusal);
    }

    /** The report of this file when everything is done as it is planned. */
    FileReport report() {
        return new FileReport(
                path,
                format,
                variant,
                charset,
                read,
                count(Verdict.NEW) + count(Verdict.POSSIBLE),
                count(Verdict.UPDATE),
                count(Verdict.SAME) + count(Verdict.LEFT_OUT),
                rejected,
                skipped,
                unused,
                kept,
                records,
                refusal);
    }

    /** The columns or properties that do not come in at all: without a field, and not kept. */
    public List<String> dropped() {
        return unused.stream().filter(name -> !kept.contains(name)).toList();
    }
}
