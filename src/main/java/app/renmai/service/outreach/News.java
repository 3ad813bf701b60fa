package app.renmai.service.outreach;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.value.Fact;

import java.util.List;
import java.util.Map;

/**
 * What could be new for them: noted or written since something last went out to them.
 *
 * @param facts what was found out about them and where they work, the newest first
 * @param drafts what is being written to them, the last changed first
 * @param versions how many versions a draft has, by its id
 */
public record News(List<Fact> facts, List<Pitch> drafts, Map<Long, Integer> versions) {
    /** Nothing. */
    public static final News NONE = new News(List.of(), List.of(), Map.of());

    /** Keeps the lists unchangeable. */
    public News {
        facts = List.copyOf(facts);
        drafts = List.copyOf(drafts);
        versions = Map.copyOf(versions);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return facts.isEmpty() && drafts.isEmpty();
    }
}
