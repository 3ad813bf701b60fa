package app.renmai.ui.outreach;

import app.renmai.model.outreach.Outreach;
import app.renmai.service.outreach.ThreadRow;

/** A line of the list of threads. */
sealed interface OutreachLine {
    /**
     * What stands above the threads in one state.
     *
     * @param state the state
     * @param count how many there are
     * @param note what is to be known of this state; may be empty
     * @param folded whether they are not shown
     */
    record Heading(Outreach.State state, int count, String note, boolean folded)
            implements OutreachLine {}

    /**
     * A thread.
     *
     * @param row the thread and whose attention it is for
     */
    record Item(ThreadRow row) implements OutreachLine {
        long id() {
            return row.id();
        }
    }
}
