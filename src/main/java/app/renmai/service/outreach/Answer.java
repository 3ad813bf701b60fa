package app.renmai.service.outreach;

import app.renmai.model.activity.Interaction;

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
 * @param interactionId the interaction it was logged as already, or null
 * @param logged whether an interaction is made of it when it was not logged already
 * @param kind as what kind of interaction it is logged, or null for what goes with the channel
 */
public record Answer(
        Move move,
        Instant at,
        String words,
        @Nullable LocalDate until,
        @Nullable Long attemptId,
        @Nullable Long interactionId,
        boolean logged,
        Interaction.@Nullable Kind kind) {

    /** An answer to the newest attempt, which is logged as an interaction too. */
    public static Answer of(Move move, Instant at, String words) {
        return new Answer(move, at, words, null, null, null, true, null);
    }

    /** The same answer with the day until which they asked to be left alone. */
    public Answer until(@Nullable LocalDate day) {
        return new Answer(move, at, words, day, attemptId, interactionId, logged, kind);
    }

    /** The same answer, to an attempt. */
    public Answer to(@Nullable Long attempt) {
        return new Answer(move, at, words, until, attempt, interactionId, logged, kind);
    }

    /** The same answer, logged as an interaction already. */
    public Answer loggedAs(@Nullable Long interaction) {
        return new Answer(move, at, words, until, attemptId, interaction, logged, kind);
    }

    /** The same answer, of which no interaction is made. */
    public Answer unlogged() {
        return new Answer(move, at, words, until, attemptId, interactionId, false, kind);
    }

    /** The same answer, logged as a kind of interaction. */
    public Answer as(Interaction.Kind other) {
        return new Answer(move, at, words, until, attemptId, interactionId, logged, other);
    }
}
