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
     * @param due open promises of mine and reminders up to a day
     */
    public record Totals(long contacts, long interactions, long drafts, long due) {}

    /** Counts, with what is due up to a day. */
    public static Totals totals(Reader reader, LocalDate day) {
        return reader.handle()
                .createQuery(
                        "SELECT (SELECT COUNT(*) FROM contact) AS contacts, (SELECT COUNT(*) FROM"
                                + " interaction) AS interactions, (SELECT COUNT(*) FROM pitch WHERE"
                                + " state = 'draft') AS drafts, (SELECT COUNT(*) FROM commitment"
                                + " WHERE done_at IS NULL AND owed_by = 'me' AND due_on <= :day) +"
                                + " (SELECT COUNT(*) FROM reminder WHERE done_at IS NULL AND due_on"
                                + " <= :day) AS due")
                .bind("day", day)
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
