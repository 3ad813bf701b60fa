package app.renmai.service.contact;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.Tag;

import java.util.List;
import java.util.Optional;

/**
 * A contact with all that describes it, as one page shows it.
 *
 * @param contact the contact
 * @param points how to reach them, preferred first
 * @param positions current ones first, then the latest
 * @param dates important dates
 * @param tags tags
 * @param metThrough who made the introduction, when known
 */
public record ContactDetails(
        Contact contact,
        List<ContactPoint> points,
        List<Position> positions,
        List<ImportantDate> dates,
        List<Tag> tags,
        Optional<ContactName> metThrough) {

    /** The position held now, the first when there are several. */
    public Optional<Position> currentPosition() {
        return positions.stream().filter(Position::current).findFirst();
    }
}
