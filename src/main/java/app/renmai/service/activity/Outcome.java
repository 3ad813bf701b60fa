package app.renmai.service.activity;

import app.renmai.model.activity.Interaction;
import app.renmai.model.value.Need;
import app.renmai.service.activity.LogEntry.Next;
import app.renmai.service.activity.LogEntry.Promise;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What comes out of an interaction: the answers to what they need, who promised what, and when
 * next, bringing what.
 *
 * @param needs what they need
 * @param promises who promised what
 * @param next when to be reminded, and of what
 * @param meeting when to meet again: an interaction with the same people; its id is 0 and its
 *     participants are not looked at
 * @param initiative whether it was their initiative: that of all who took part
 * @param works the collaborations it was about; those that are gone are left out
 * @param offers what they or the user can do
 */
public record Outcome(
        List<Needed> needs,
        List<Promise> promises,
        Optional<Next> next,
        Optional<Interaction> meeting,
        boolean initiative,
        List<Long> works,
        List<Offered> offers) {
    /** Nothing comes out of it. */
    public static final Outcome NOTHING =
            new Outcome(List.of(), List.of(), Optional.empty(), Optional.empty());

    /** What comes out of an interaction that was nobody's initiative in particular. */
    public Outcome(
            List<Needed> needs,
            List<Promise> promises,
            Optional<Next> next,
            Optional<Interaction> meeting) {
        this(needs, promises, next, meeting, false, List.of(), List.of());
    }

    /** Keeps the lists unchangeable. */
    public Outcome {
        needs = List.copyOf(needs);
        promises = List.copyOf(promises);
        works = List.copyOf(works);
        offers = List.copyOf(offers);
    }

    /**
     * A need.
     *
     * @param contactId who needs it; the stand-in of a newcomer is possible
     * @param words what is needed
     * @param certainty how one knows
     * @param neededBy the day, or null
     */
    public record Needed(
            long contactId, String words, Need.Certainty certainty, @Nullable LocalDate neededBy) {}

    /**
     * Something that can be done.
     *
     * @param contactId who can do it, or null for the user; the stand-in of a newcomer is possible
     * @param words what can be done
     */
    public record Offered(@Nullable Long contactId, String words) {}
}
