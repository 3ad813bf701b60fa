package app.renmai.service.brief;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of a brief, and where it is from.
 *
 * @param origin what it was taken from, where it leads
 * @param words what it says
 * @param about the name of the organization it is about, when that is another than theirs: a
 *     competitor; else empty
 * @param date the day it tells of: of a fact when it was last true, of a need when it was said, of
 *     a promise when it is due; or null
 * @param stale whether it is so old that it should be looked at again
 */
public record BriefLine(
        Origin origin, String words, String about, @Nullable LocalDate date, boolean stale) {

    /** What a line was taken from. */
    public sealed interface Origin {
        /** A fact. */
        record OfFact(Fact fact) implements Origin {}

        /** An open need. */
        record OfNeed(Need need) implements Origin {}

        /** Something the user can do. */
        record OfOffer(Offer offer) implements Origin {}

        /** An open promise. */
        record OfPromise(Commitment promise) implements Origin {}

        /** A talk. */
        record OfTalk(Interaction talk) implements Origin {}

        /** The first sentence, written by the user. */
        record Written() implements Origin {}
    }

    /** Whether it is a guess, to be asked about. */
    public boolean assumed() {
        return origin instanceof Origin.OfNeed(Need need)
                && need.certainty() == Need.Certainty.ASSUMED;
    }

    /** The identity of the fact or offer it was taken from. */
    public Optional<UUID> uid() {
        return switch (origin) {
            case Origin.OfFact(Fact fact) -> Optional.of(fact.uid());
            case Origin.OfOffer(Offer offer) -> Optional.of(offer.uid());
            default -> Optional.empty();
        };
    }

    /** Where it is from, in words of the user; may be empty. */
    public String source() {
        return switch (origin) {
            case Origin.OfFact(Fact fact) -> fact.source();
            case Origin.OfOffer(Offer offer) -> offer.proof();
            default -> "";
        };
    }

    /** Where it can be read, or empty. */
    public String link() {
        return switch (origin) {
            case Origin.OfFact(Fact fact) -> fact.link();
            case Origin.OfOffer(Offer offer) -> offer.link();
            default -> "";
        };
    }

    /** The interaction it came out of, or is. */
    public Optional<Long> talk() {
        return switch (origin) {
            case Origin.OfFact(Fact fact) -> Optional.ofNullable(fact.interactionId());
            case Origin.OfNeed(Need need) -> Optional.ofNullable(need.interactionId());
            case Origin.OfPromise(Commitment promise) ->
                    Optional.ofNullable(promise.interactionId());
            case Origin.OfTalk(Interaction talk) -> Optional.of(talk.id());
            default -> Optional.empty();
        };
    }
}
