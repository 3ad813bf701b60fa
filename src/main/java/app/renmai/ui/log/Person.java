package app.renmai.ui.log;

import app.renmai.model.contact.PersonName;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.contact.NameReader;
import app.renmai.service.log.Someone;

/**
 * Somebody who took part, or may be chosen to.
 *
 * @param id the contact; negative for somebody who becomes one when the form is saved
 * @param name the name
 * @param title what they are there; may be empty
 * @param organization where they work now; may be empty
 * @param typed what was typed to name a newcomer; empty for a contact
 */
public record Person(long id, PersonName name, String title, String organization, String typed) {
    /** A contact. */
    static Person of(ContactRow row) {
        return new Person(row.id(), row.name(), row.title(), row.organization(), "");
    }

    /** A contact that a text speaks of. */
    static Person of(Someone someone) {
        return new Person(someone.id(), someone.name(), "", someone.organization(), "");
    }

    /** Somebody who is no contact yet. */
    static Person newcomer(long standIn, String typed) {
        String name = typed.strip();
        return new Person(standIn, NameReader.read(name), "", "", name);
    }

    /** Whether they become a contact when the form is saved. */
    public boolean newcomer() {
        return !typed.isEmpty();
    }
}
