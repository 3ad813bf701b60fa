package app.renmai.service.outreach;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What they said, or that one met.
 *
 * @param move {@link Move#ANSWER}, {@link Move#MEET}, {@link Move#NOT_NOW}, {@link Move#DECLINE} or
 *     {@link Move#STOP}
 * @param at when
 * @param words their words; may be empty
 * @param until with {@link Move#NOT_NOW}, the day until which they asked to be left alone, or null
 * @param attemptId the attempt it answers, or null for the newest
 * @param initiative whether they came of their own accord
 */
public record Answer(
        Move move,
        Instant at,
        String words,
        @Nullable LocalDate until,
        @Nullable Long attemptId,
        boolean initiative) {

    /** An answer to the newest attempt, which is logged as an interaction too. */
    public static Answer of(Move move, Instant at, String words) {
        return new Answer(move, at, words, null, null, false);
    }

    /** The same answer with the day until which they asked to be left alone. */
    public Answer until(@Nullable LocalDate day) {
        return new Answer(move, at, words, day, attemptId, initiative);
    }

    /** The same answer, to an attempt. */
    public Answer to(@Nullable Long attempt) {
        return new Answer(move, at, words, until, attempt, initiative);
    }

    /** The same answer, of their own accord or not. */
    public Answer ofTheirOwn(boolean accord) {
        return new Answer(move, at, words, until, attemptId, accord);
    }
}
