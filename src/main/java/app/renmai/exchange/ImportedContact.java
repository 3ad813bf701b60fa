package app.renmai.exchange;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A person as a file has them, before anything is stored. Texts that are not known are empty.
 *
 * @param line the line of the file where the person begins, from 1
 * @param uid the identity the file gives them, or empty
 * @param name the name in parts; blank for a card of an organization
 * @param addressAs how to address them
 * @param points ways to reach them
 * @param positions where they work; without organization ids
 * @param dates important dates
 * @param tags groups and categories
 * @param howMet how you met, in words
 * @param metOn when you met
 * @param metThrough the name of the one who made the introduction
 * @param notes notes
 * @param extras what the file says beyond these
 */
public record ImportedContact(
        int line,
        String uid,
        PersonName name,
        String addressAs,
        List<ContactPoint> points,
        List<Position> positions,
        List<ImportantDate> dates,
        List<String> tags,
        String howMet,
        @Nullable PartialDate metOn,
        String metThrough,
        String notes,
        ImportedExtras extras) {

    /** Keeps the lists unchangeable. */
    public ImportedContact {
        points = List.copyOf(points);
        positions = List.copyOf(positions);
        dates = List.copyOf(dates);
        tags = List.copyOf(tags);
    }

    /** The same person with other tags. */
    public ImportedContact withTags(List<String> newTags) {
        return new ImportedContact(
                line,
                uid,
                name,
                addressAs,
                points,
                positions,
                dates,
                newTags,
                howMet,
                metOn,
                metThrough,
                notes,
                extras);
    }

    /** Whether nothing is known by which one could tell or reach the person. */
    public boolean isBlank() {
        return name.isBlank()
                && name.prefix().isEmpty()
                && name.phonetic().isEmpty()
                && addressAs.isEmpty()
                && points.isEmpty()
                && positions.isEmpty()
                && dates.isEmpty()
                && notes.isEmpty();
    }
}
