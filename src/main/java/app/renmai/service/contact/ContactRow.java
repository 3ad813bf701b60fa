package app.renmai.service.contact;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Standing;
import app.renmai.service.cadence.Touch;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A contact as one line of a list, with what the filter looks at.
 *
 * @param id the contact
 * @param name the name in parts
 * @param nameKey the search key of the name and of the organization
 * @param sortKey the place in an alphabetical list
 * @param organizationId where they work now, or null
 * @param organization its name, or empty
 * @param title their title there, or empty
 * @param tags their tags
 * @param lastTalk the start of the last interaction that is past, or null
 * @param touch how one keeps in touch
 * @param standing how far one has come
 * @param kinds the kinds of interactions there were
 * @param place their addresses, folded; empty when none is known
 * @param next what is open next, or null
 * @param own what they have in fields of the user's own, by the field's id
 * @param text everything else the filter looks at, folded
 */
public record ContactRow(
        long id,
        PersonName name,
        String nameKey,
        String sortKey,
        @Nullable Long organizationId,
        String organization,
        String title,
        List<String> tags,
        @Nullable Instant lastTalk,
        Touch touch,
        Standing standing,
        Set<Interaction.Kind> kinds,
        String place,
        @Nullable Next next,
        Map<Long, String> own,
        String text) {

    /** The part of {@link #nameKey} that is of the name, without the organization's. */
    public String ownNameKey() {
        int joint = nameKey.indexOf("||");
        return joint < 0 ? nameKey : nameKey.substring(0, joint + 1);
    }

    /**
     * What is open next with a contact.
     *
     * @param kind what it is
     * @param text its words
     * @param due the day, or null for a draft
     */
    public record Next(Kind kind, String text, @Nullable LocalDate due) {}

    /** What a next thing is. */
    public enum Kind {
        I_OWE,
        THEY_OWE,
        REMINDER,
        PLANNED,
        DRAFT
    }
}
