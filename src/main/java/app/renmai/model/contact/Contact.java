package app.renmai.model.contact;

import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A person. Texts that are not known are empty.
 *
 * @param id the row, or 0 before it is stored
 * @param uid the identity that survives export and import
 * @param name the name in parts
 * @param addressAs how to address them: 刘总, Dr. Smith
 * @param howMet how the two of you met, in words
 * @param metOn when, as far as known
 * @param metThrough the contact who made the introduction, or null
 * @param notes Markdown
 * @param createdAt when the contact was first stored
 * @param updatedAt when the contact's own fields last changed
 */
public record Contact(
        long id,
        UUID uid,
        PersonName name,
        String addressAs,
        String howMet,
        @Nullable PartialDate metOn,
        @Nullable Long metThrough,
        String notes,
        Instant createdAt,
        Instant updatedAt) {

    /** A contact not yet stored, of whom only the name is known. */
    public static Contact named(PersonName name, Instant now) {
        return new Contact(0, UUID.randomUUID(), name, "", "", null, null, "", now, now);
    }

    /** The same contact with another name. */
    public Contact withName(PersonName newName) {
        return new Contact(
                id,
                uid,
                newName,
                addressAs,
                howMet,
                metOn,
                metThrough,
                notes,
                createdAt,
                updatedAt);
    }

    /** The same contact, addressed in another way. */
    public Contact withAddressAs(String newAddressAs) {
        return new Contact(
                id,
                uid,
                name,
                newAddressAs,
                howMet,
                metOn,
                metThrough,
                notes,
                createdAt,
                updatedAt);
    }

    /** The same contact with another account of how you met. */
    public Contact withMeeting(
            String newHowMet, @Nullable PartialDate newMetOn, @Nullable Long newMetThrough) {
        return new Contact(
                id,
                uid,
                name,
                addressAs,
                newHowMet,
                newMetOn,
                newMetThrough,
                notes,
                createdAt,
                updatedAt);
    }

    /** The same contact with other notes. */
    public Contact withNotes(String newNotes) {
        return new Contact(
                id,
                uid,
                name,
                addressAs,
                howMet,
                metOn,
                metThrough,
                newNotes,
                createdAt,
                updatedAt);
    }
}
