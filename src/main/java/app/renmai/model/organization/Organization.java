package app.renmai.model.organization;

import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A company, school or station. Texts that are not known are empty.
 *
 * @param id the row, or 0 before it is stored
 * @param uid the identity that survives export and import
 * @param name the name
 * @param otherName its name in another language or short form
 * @param sector what it works in
 * @param since when it was founded
 * @param website a link
 * @param notes Markdown
 * @param createdAt when it was first stored
 * @param updatedAt when its own fields last changed
 */
public record Organization(
        long id,
        UUID uid,
        String name,
        String otherName,
        String sector,
        @Nullable PartialDate since,
        String website,
        String notes,
        Instant createdAt,
        Instant updatedAt) {

    /** An organization not yet stored, of which only the name is known. */
    public static Organization named(String name, Instant now) {
        return new Organization(0, UUID.randomUUID(), name.strip(), "", "", null, "", "", now, now);
    }

    /** The same organization with the identity it has elsewhere. */
    public Organization withUid(UUID other) {
        return new Organization(
                id, other, name, otherName, sector, since, website, notes, createdAt, updatedAt);
    }

    /** The same organization under another name. */
    public Organization withName(String text) {
        return new Organization(
                id,
                uid,
                text.strip(),
                otherName,
                sector,
                since,
                website,
                notes,
                createdAt,
                updatedAt);
    }

    /** The same organization with another second name. */
    public Organization withOtherName(String text) {
        return new Organization(
                id, uid, name, text.strip(), sector, since, website, notes, createdAt, updatedAt);
    }

    /** The same organization in another sector. */
    public Organization withSector(String text) {
        return new Organization(
                id,
                uid,
                name,
                otherName,
                text.strip(),
                since,
                website,
                notes,
                createdAt,
                updatedAt);
    }

    /** The same organization, founded at another time. */
    public Organization withSince(@Nullable PartialDate date) {
        return new Organization(
                id, uid, name, otherName, sector, date, website, notes, createdAt, updatedAt);
    }

    /** The same organization with another link. */
    public Organization withWebsite(String link) {
        return new Organization(
                id, uid, name, otherName, sector, since, link.strip(), notes, createdAt, updatedAt);
    }

    /** The same organization with other notes. */
    public Organization withNotes(String text) {
        return new Organization(
                id, uid, name, otherName, sector, since, website, text, createdAt, updatedAt);
    }
}
