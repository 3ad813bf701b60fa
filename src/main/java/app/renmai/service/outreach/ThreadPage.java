package app.renmai.service.outreach;

import app.renmai.model.activity.Interaction;
import app.renmai.model.outreach.InnerNote;
import app.renmai.model.outreach.StopWish;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * All that is shown of one thread.
 *
 * @param row the thread and whose attention it is for
 * @param before the last time both sides spoke before the first attempt, or null
 * @param news what could be new for them
 * @param stop that they asked not to be written to again, or null
 * @param notes what the user thinks the silence means, as it was written
 * @param tally how often that was right, over all threads
 */
public record ThreadPage(
        ThreadRow row,
        @Nullable Interaction before,
        News news,
        @Nullable StopWish stop,
        List<InnerNote> notes,
        InnerNotes.Tally tally) {
    /** A list of its own. */
    public ThreadPage {
        notes = List.copyOf(notes);
    }
}
