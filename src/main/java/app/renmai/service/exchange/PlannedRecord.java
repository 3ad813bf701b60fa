package app.renmai.service.exchange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What would become of one record of a file.
 *
 * @param id names it
 * @param line the line of the file where it begins, from 1
 * @param kind what it is
 * @param title who or what: a name, a summary
 * @param detail what tells it from another: organization, day
 * @param verdict what would be done
 * @param contact the contact it is, or null
 * @param changes what would be added or changed, and what would not be though the file differs
 * @param alike who it may be, likeliest first; only for {@link Verdict#POSSIBLE}
 */
public record PlannedRecord(
        RecordId id,
        int line,
        RecordKind kind,
        String title,
        String detail,
        Verdict verdict,
        @Nullable Long contact,
        List<FieldChange> changes,
        List<Alike> alike) {
    /** Keeps the lists unchangeable. */
    public PlannedRecord {
        changes = List.copyOf(changes);
        alike = List.copyOf(alike);
    }

    /** A record that is new, or the same as one that is here. */
    static PlannedRecord newOrSame(
            RecordId id,
            int line,
            RecordKind kind,
            String title,
            String detail,
            boolean here,
            @Nullable Long contact) {
        Verdict verdict = here ? Verdict.SAME : Verdict.NEW;
        return new PlannedRecord(
                id, line, kind, title, detail, verdict, contact, List.of(), List.of());
    }

    PlannedRecord withVerdict(Verdict done) {
        return new PlannedRecord(id, line, kind, title, detail, done, contact, changes, alike);
    }
}
