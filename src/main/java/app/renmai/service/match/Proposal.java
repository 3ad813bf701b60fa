package app.renmai.service.match;

import app.renmai.model.contact.ContactName;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.model.value.ValueEntry;
import app.renmai.service.pitch.Matter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An offer that may serve a need, with all that a screen tells of it.
 *
 * @param need what is needed; it is still open
 * @param since when it was said or noted
 * @param asker the contact who needs it, or null when an organization does
 * @param organization the name of the organization that needs it; empty when a contact does
 * @param offer what can be done
 * @param owner the contact who can do it, or null for the user
 * @param proof what shows it: its words, else the work that was done; may be empty
 * @param tags the tags in common
 * @param keys the folded words in common
 * @param served what the user has given for the need already, the newest first
 */
public record Proposal(
        Need need,
        Instant since,
        @Nullable ContactName asker,
        String organization,
        Offer offer,
        @Nullable ContactName owner,
        String proof,
        List<String> tags,
        Set<String> keys,
        List<ValueEntry> served) {
    /** Keeps the collections unchangeable. */
    public Proposal {
        tags = List.copyOf(tags);
        keys = Set.copyOf(keys);
        served = List.copyOf(served);
    }

    /** Whether the user can do it. */
    public boolean mine() {
        return offer.contactId() == null;
    }

    /** What a pitch about it is to carry. */
    public Matter matter() {
        return new Matter(need, offer, proof);
    }
}
