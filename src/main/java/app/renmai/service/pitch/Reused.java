package app.renmai.service.pitch;

import app.renmai.model.contact.ContactName;
import app.renmai.model.pitch.Reuse;

import java.util.List;

/**
 * A pitch that was first written for somebody else.
 *
 * @param reuse from which
 * @param first for whom
 * @param items what of theirs is still in the text and nobody looked at
 */
public record Reused(Reuse reuse, ContactName first, List<Foreign.Item> items) {
    /** Keeps the list unchangeable. */
    public Reused {
        items = List.copyOf(items);
    }
}
