package app.renmai.service.log;

import app.renmai.model.contact.PersonName;

/**
 * Somebody a line may speak of.
 *
 * @param id the contact; 0 for somebody who is none yet
 * @param name the name; of somebody who is none yet, as far as it can be told from the words
 * @param organization where they work now; may be empty
 */
public record Someone(long id, PersonName name, String organization) {
    static Someone newcomer(PersonName name) {
        return new Someone(0, name, "");
    }

    /** Whether they are no contact yet. */
    public boolean newcomer() {
        return id == 0;
    }
}
