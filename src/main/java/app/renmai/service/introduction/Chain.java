package app.renmai.service.introduction;

import app.renmai.model.contact.ContactName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * How one came to know somebody: through whom, through whom one came to know those, and so on.
 *
 * @param links through whom, the nearest first
 * @param circle who would come next but is in it already, or the contact itself; null when it ends
 */
public record Chain(List<ContactName> links, @Nullable ContactName circle) {
    /** Through nobody. */
    public static final Chain NONE = new Chain(List.of(), null);

    /** Keeps the list unchangeable. */
    public Chain {
        links = List.copyOf(links);
    }

    /**
     * The ids of a chain.
     *
     * @param links through whom, the nearest first; each once
     * @param circle whoever would come next but was there before; null when it ends
     */
    public record Ids(List<Long> links, @Nullable Long circle) {
        /** Keeps the list unchangeable. */
        public Ids {
            links = List.copyOf(links);
        }
    }

    /**
     * Follows a chain as far as it goes, round a circle once.
     *
     * @param contact whom one came to know
     * @param through through whom one came to know somebody
     */
    public static Ids follow(long contact, LongFunction<Optional<Long>> through) {
        Set<Long> seen = new LinkedHashSet<>();
        seen.add(contact);
        Optional<Long> next = through.apply(contact);
        while (next.isPresent() && seen.add(next.get())) {
            next = through.apply(next.get());
        }
        List<Long> links = new ArrayList<>(seen);
        links.removeFirst();
        return new Ids(links, next.orElse(null));
    }
}
