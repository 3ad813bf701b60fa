package app.renmai.service.introduction;

import app.renmai.model.contact.ContactName;
import app.renmai.model.introduction.Introduction;

/**
 * An introduction with the names of the two.
 *
 * @param introduction the introduction
 * @param one who the first is, and what they do
 * @param other who the other is, and what they do
 */
public record IntroductionRow(Introduction introduction, Who one, Who other) {

    /**
     * One of the two.
     *
     * @param contact who
     * @param title their title now; may be empty
     * @param organization where they work now; may be empty
     */
    public record Who(ContactName contact, String title, String organization) {}

    /** The row. */
    public long id() {
        return introduction.id();
    }

    /** How far it has come. */
    public Stage stage() {
        return Stage.of(introduction);
    }

    /** Who of the two a contact is; the first when it is neither. */
    public Who who(long contactId) {
        return other.contact().id() == contactId ? other : one;
    }

    /** Whom a contact is brought to. */
    public Who besides(long contactId) {
        return other.contact().id() == contactId ? one : other;
    }
}
