package app.renmai.store;

/** The SQL that counts what there is. */
public final class OverviewStore {
    private OverviewStore() {}

    /**
     * How much there is.
     *
     * @param contacts contacts
     * @param interactions interactions that happened
     * @param drafts pitches still to be sent
     * @param threads outreach that goes on
     */
    public record Totals(long contacts, long interactions, long drafts, long threads) {}

    /** Counts. */
    public static Totals totals(Reader reader) {
        return reader.handle()
                .createQuery(
                        "SELECT (SELECT COUNT(*) FROM contact) AS contacts, (SELECT COUNT(*) FROM"
                            + " interaction) - (SELECT COUNT(*) FROM appointment) AS interactions,"
                            + " (SELECT COUNT(*) FROM pitch WHERE state = 'draft') AS drafts,"
                            + " (SELECT COUNT(*) FROM outreach WHERE state NOT IN ('declined',"
                            + " 'closed')) AS threads")
                .map(
                        (row, _) ->
                                new Totals(
                                        row.getLong("contacts"),
                                        row.getLong("interactions"),
                                        row.getLong("drafts"),
                                        row.getLong("threads")))
                .one();
    }
}
