package app.renmai.exchange;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.Position;

import java.util.List;

/**
 * A contact with all that describes it, on its way into a file.
 *
 * @param contact the contact's own fields
 * @param shownName the whole name as it is shown, or empty
 * @param metThrough the name of the one who made the introduction, or empty
 * @param points ways to reach them
 * @param positions where they work or worked
 * @param dates important dates
 * @param tags tags
 * @param extras picture, relations and what was kept of other programs
 */
public record ExportedContact(
        Contact contact,
        String shownName,
        String metThrough,
        List<ContactPoint> points,
        List<Position> positions,
        List<ImportantDate> dates,
        List<String> tags,
        ImportedExtras extras) {
    /** Keeps the lists unchangeable. */
    public ExportedContact {
        points = List.copyOf(points);
        positions = List.copyOf(positions);
        dates = List.copyOf(dates);
        tags = List.copyOf(tags);
    }
}
