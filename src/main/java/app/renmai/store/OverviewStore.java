package app.renmai.store;

import java.time.LocalDate;

/** The SQL that counts what there is. */
public final class OverviewStore {
    private OverviewStore() {}

    /**
     * How much there is.
     *
     * @param contacts contacts
     * @param interactions interactions
     * @param drafts pitches still to be sent
     * @param due what is worth doing: my promises up to a second day, reminders and promises to me
     *     up to a first
     */
    public record Totals(long contacts, long interactions, long drafts, long due) {}

    /** Counts, with my promises up to {@code soon} and all else that is due up to {@code day}. */
    public static Totals totals(Reader reader, LocalDate day, LocalDate soon) {
        return reader.handle()
                .createQuery(
                        "SELECT (SELECT COUNT(*) FROM contact) AS contacts, (SELECT COUNT(*) FROM"
                                + " interaction) AS interactions, (SELECT COUNT(*) FROM pitch WHERE"
                                + " state = 'draft') AS drafts, (SELECT COUNT(*) FROM commitment"
                                + " WHERE done_at IS NULL AND (due_on <= :day OR owed_by = 'me' AND"
                                + " due_on <= :soon)) +"
                                + " (SELECT COUNT(*) FROM reminder WHERE done_at IS NULL AND due_on"
                                + " <= :day) AS due")
                .bind("day", day)
                .bind("soon", soon)
                .map(
                        (row, _) ->
                                new Totals(
                                        row.getLong("contacts"),
                                        row.getLong("interactions"),
                                        row.getLong("drafts"),
                                        row.getLong("due")))
                .one();
    }
}
