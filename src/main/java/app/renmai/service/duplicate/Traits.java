package app.renmai.service.duplicate;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What somebody is recognized by.
 *
 * @param name the name
 * @param points where they are reached
 * @param organizations the names of the organizations they work or worked at
 * @param birthday their birthday, or null
 */
public record Traits(
        PersonName name,
        List<ContactPoint> points,
        List<String> organizations,
        @Nullable ImportantDate birthday) {
    /** Keeps the lists unchangeable. */
    public Traits {
        points = List.copyOf(points);
        organizations = List.copyOf(organizations);
    }
}
