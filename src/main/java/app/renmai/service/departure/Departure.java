package app.renmai.service.departure;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Position;
import app.renmai.model.value.Need;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be asked now that somebody has left a position.
 *
 * @param contact who has left
 * @param position what they left
 * @param on the day, as far as known
 * @param follower whether it is still to be asked who follows
 * @param needs what they needed when they left and nobody has said anything of since
 */
public record Departure(
        ContactName contact, Position position, LocalDate on, boolean follower, List<Need> needs) {
    /** Keeps the list unchangeable. */
    public Departure {
        needs = List.copyOf(needs);
    }

    /** Whether there is anything to ask. */
    public boolean asks() {
        return follower || !needs.isEmpty();
    }
}
