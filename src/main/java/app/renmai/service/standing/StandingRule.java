package app.renmai.service.standing;

import app.renmai.model.contact.Deed;
import app.renmai.model.contact.Standing;
import app.renmai.model.contact.Tally;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far one has come: the highest level whose own condition holds. It looks at how much there was
 * of each, never at the order or at how long ago, so the same events give the same standing.
 */
public final class StandingRule {
    /** So many collaborations done well prove what one can do together. */
    static final int PROVE = 2;

    private StandingRule() {}

    /** How far one has come with somebody with whom there was so much. */
    public static Standing of(Tally tally) {
        if (proven(tally)) {
            return tally.initiatives() > 0 || tally.promoted() ? Standing.TRUSTED : Standing.PROVEN;
        }
        if (tally.finished() > 0) {
            return Standing.WORKED_TOGETHER;
        }
        if (tally.served() > 0) {
            return Standing.USEFUL;
        }
        return tally.exchanges() ? Standing.EXCHANGING : Standing.MET;
    }

    /** Whether work together has shown what one can do. */
    public static boolean proven(Tally tally) {
        return tally.doneWell() >= PROVE || tally.significant() > 0;
    }

    /** How far one has come by what happened, in whatever order. */
    public static Standing of(Collection<Deed> deeds) {
        return of(tally(deeds));
    }

    /** How much there was of each.. */
    public static Tally tally(Collection<Deed> deeds) {
        Map<Deed.Kind, Integer> counts = new EnumMap<>(Deed.Kind.class);
        deeds.forEach(deed -> counts.merge(deed.kind(), 1, Integer::sum));
        boolean exchanged =
                counts.containsKey(Deed.Kind.TALK)
                        || counts.containsKey(Deed.Kind.ANSWER)
                        || counts.containsKey(Deed.Kind.SENT)
                                && counts.containsKey(Deed.Kind.RECEIVED);
        int done = counts.getOrDefault(Deed.Kind.DONE, 0);
        int well = counts.getOrDefault(Deed.Kind.DONE_WELL, 0);
        int significant = counts.getOrDefault(Deed.Kind.SIGNIFICANT, 0);
        return new Tally(
                exchanged,
                counts.getOrDefault(Deed.Kind.GIVEN, 0) + counts.getOrDefault(Deed.Kind.TAKEN, 0),
                done + well + significant,
                well,
                significant,
                counts.getOrDefault(Deed.Kind.INITIATIVE, 0),
                counts.containsKey(Deed.Kind.PROMOTION));
    }
}
