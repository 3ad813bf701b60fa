package app.renmai.store;

/** Counts the rows that long work is through with. */
final class RowsDone {
    private final Headway headway;
    private final long total;
    private long done;

    /**
     * @param total how many rows there are
     */
    RowsDone(Headway headway, long total) {
        this.headway = headway;
        this.total = total;
        headway.at(0, total);
    }

    /** How many rows are done. */
    long rows() {
        return done;
    }

    void more(long rows) {
        done += rows;
        headway.at(done, total);
    }
}
