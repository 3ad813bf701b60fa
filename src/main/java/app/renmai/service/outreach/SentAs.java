package app.renmai.service.outreach;

import app.renmai.model.outreach.Attempt.Carried;

import org.jspecify.annotations.Nullable;

/**
 * As which attempt a pitch goes out: the next one of a thread, or the first of a new one.
 *
 * @param outreachId the thread, or null for a new one
 * @param purpose what a new thread is for
 * @param carried what sort of value the pitch carries
 * @param carriedWords what it carries, in words; may be empty
 */
public record SentAs(
        @Nullable Long outreachId, String purpose, Carried carried, String carriedWords) {

    /** The next attempt of a thread. */
    public static SentAs next(long outreachId, Carried carried, String words) {
        return new SentAs(outreachId, "", carried, words);
    }

    /** The first attempt of a new thread. */
    public static SentAs first(String purpose, Carried carried, String words) {
        return new SentAs(null, purpose, carried, words);
    }
}
