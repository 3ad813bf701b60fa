package app.renmai.service.today;

import app.renmai.store.Reader;

import java.util.Collection;
import java.util.Map;

/** Says which open needs the user can serve. */
@FunctionalInterface
public interface Serving {
    /** Where nobody can say. */
    Serving NOBODY = (_, _) -> Map.of();

    /**
     * Of some contacts the need that fits best what the user can do; who has none is not in it.
     *
     * @param contacts the contacts
     */
    Map<Long, Served> of(Reader reader, Collection<Long> contacts);
}
