package app.renmai.service.outreach;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.PersonName;

import org.jspecify.annotations.Nullable;

/**
 * A thread with whose attention it is for, as lists show it.
 *
 * @param thread the thread
 * @param name whose attention
 * @param title what they are now; empty when not known
 * @param organization where; empty when not known
 * @param meeting the next planned interaction with them, or null
 */
public record ThreadRow(
        OutreachThread thread,
        PersonName name,
        String title,
        String organization,
        @Nullable Interaction meeting) {
    /** The thread's id. */
    public long id() {
        return thread.outreach().id();
    }

    /** The contact's id. */
    public long contactId() {
        return thread.outreach().contactId();
    }
}
