package app.renmai.service.rate;

import app.renmai.model.outreach.Attempt.Carried;

import java.util.OptionalLong;

/**
 * An attempt as it is counted.
 *
 * @param outreachId the thread it belongs to
 * @param number its number in the thread, 1 for the first
 * @param carried what it carried
 * @param channel how it went out
 * @param fate what came of it
 * @param days the days to the answer; empty without one, or when it is not known when it came
 */
public record Try(
        long outreachId,
        int number,
        Carried carried,
        String channel,
        Fate fate,
        OptionalLong days) {

    /** What came of an attempt. */
    public enum Fate {
        /** They said something, and it was no refusal; "not now" is an answer. */
        ANSWERED,
        /** They said no, which is an answer too. */
        REFUSED,
        /** Nothing came, and the thread went on to a next attempt or was closed. */
        UNANSWERED,
        /** An answer can still come: it is the newest of a thread that goes on. */
        WAITING
    }
}
