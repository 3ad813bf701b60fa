package app.renmai.service.duplicate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pairs that are known at one moment: both are there, and nobody has told them apart. */
public final class FoundPairs {
    /** Nobody has been compared. */
    public static final FoundPairs NONE = new FoundPairs(false, List.of());

    private final boolean searched;
    private final List<AlikePair> pairs;
    private final Map<Long, Integer> others = new HashMap<>();

    FoundPairs(boolean searched, List<AlikePair> pairs) {
        this.searched = searched;
        this.pairs = List.copyOf(pairs);
        for (AlikePair pair : pairs) {
            others.merge(pair.first(), 1, Integer::sum);
            others.merge(pair.second(), 1, Integer::sum);
        }
    }

    /** Whether everybody was compared; else there may be more pairs. */
    public boolean searched() {
        return searched;
    }

    /** The pairs, the likeliest first, then the oldest. */
    public List<AlikePair> pairs() {
        return pairs;
    }

    /** How many may be one with a contact, the contact among them; 0 when nobody is like them. */
    public int alike(long contact) {
        Integer beside = others.get(contact);
        return beside == null ? 0 : beside + 1;
    }
}
