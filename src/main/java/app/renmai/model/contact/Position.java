package app.renmai.model.contact;

import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

/**
 * A contact at an organization for a time. A contact has many over the years.
 *
 * @param id the row, or 0 before it is stored
 * @param organizationId the organization, or null when only the title is known
 * @param organizationName the organization's name as stored with it, empty without one
 * @param title the title
 * @param department the department
 * @param from since when, as far as known
 * @param to until when, or null
 * @param former whether it is over, even if nobody knows since when
 */
public record Position(
        long id,
        @Nullable Long organizationId,
        String organizationName,
        String title,
        String department,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        boolean former) {

    /** Whether the contact holds it now. */
    public boolean current() {
        return !former && to == null;
    }

    /** The same position at an organization that is stored, or at none. */
    public Position at(@Nullable Long organization) {
        return new Position(
                id, organization, organizationName, title, department, from, to, former);
    }

    /** The same position, held no more. */
    public Position left() {
        return new Position(
                id, organizationId, organizationName, title, department, from, to, true);
    }
}
