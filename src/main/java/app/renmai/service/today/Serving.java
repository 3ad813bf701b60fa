package app.renmai.service.today;

import app.renmai.service.match.Matches;
import app.renmai.service.match.Proposal;
import app.renmai.store.Reader;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Says which open needs the user can serve. */
@FunctionalInterface
public interface Serving {
    /**
     * By what the user can do and what they need, see {@link Matches}; the best of each contact.
     */
    Serving BY_MATCHES = Serving::matching;

    private static Map<Long, Served> matching(Reader reader, Collection<Long> contacts) {
        Map<Long, Served> best = new HashMap<>();
        for (Proposal each : Matches.read(reader)) {
            Long asker = each.need().contactId();
            if (asker != null && each.mine() && contacts.contains(asker)) {
                best.putIfAbsent(asker, new Served(each.need().words(), each.offer().words()));
            }
        }
        return best;
    }

    /** Where nobody can say. */
    Serving NOBODY = (_, _) -> Map.of();

    /**
     * Of some contacts the need that fits best what the user can do; who has none is not in it.
     *
     * @param contacts the contacts
     */
    Map<Long, Served> of(Reader reader, Collection<Long> contacts);
}
