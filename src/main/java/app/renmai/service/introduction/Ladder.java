package app.renmai.service.introduction;

import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Side;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of an introduction in their order, of which one at most is next: first the one is
 * asked, and the other only when the first agreed, so that nobody is named in vain.
 */
public final class Ladder {
    private Ladder() {}

    /** What a step is. */
    public enum Kind {
        ASK,
        MAKE,
        RESULT,
        THANKS
    }

    /** Where a step stands. */
    public enum Standing {
        DONE,
        NEXT,
        /** It comes later, or may come. */
        LATER,
        /** It will not come. */
        OVER
    }

    /**
     * A step.
     *
     * @param kind what it is
     * @param contactId who is asked; 0 for the steps of both
     * @param standing where it stands
     */
    public record Step(Kind kind, long contactId, Standing standing) {}

    /** The steps of an introduction. */
    public static List<Step> of(Introduction introduction) {
        Stage stage = Stage.of(introduction);
        List<Step> steps = new ArrayList<>();
        boolean free = stage == Stage.TO_ASK || stage == Stage.ASKED;
        for (Side side : List.of(introduction.one(), introduction.other())) {
            Standing standing = asked(stage, side.consent(), free);
            free &= standing != Standing.NEXT;
            steps.add(new Step(Kind.ASK, side.contactId(), standing));
        }
        steps.add(
                new Step(
                        Kind.MAKE,
                        0,
                        switch (stage) {
                            case TO_ASK, ASKED -> Standing.LATER;
                            case READY -> Standing.NEXT;
                            case DECLINED -> Standing.OVER;
                            case MADE, USEFUL, THANKED, NOTHING -> Standing.DONE;
                        }));
        steps.add(
                new Step(
                        Kind.RESULT,
                        0,
                        switch (stage) {
                            case TO_ASK, ASKED, READY -> Standing.LATER;
                            case MADE -> Standing.NEXT;
                            case DECLINED -> Standing.OVER;
                            case USEFUL, THANKED, NOTHING -> Standing.DONE;
                        }));
        boolean thanked = introduction.thankedOn() != null;
        boolean over = stage == Stage.DECLINED || stage == Stage.NOTHING;
        steps.add(
                new Step(
                        Kind.THANKS,
                        0,
                        thanked ? Standing.DONE : over ? Standing.OVER : Standing.LATER));
        return List.copyOf(steps);
    }

    private static Standing asked(Stage stage, Consent consent, boolean free) {
        return switch (consent) {
            case AGREED, DECLINED -> Standing.DONE;
            case NOT_ASKED, ASKED ->
                    stage == Stage.DECLINED ? Standing.OVER : free ? Standing.NEXT : Standing.LATER;
        };
    }

    /** The step that is next; empty when nothing is to be done. */
    public static Optional<Step> next(Introduction introduction) {
        return of(introduction).stream()
                .filter(step -> step.standing() == Standing.NEXT)
                .findFirst();
    }
}
