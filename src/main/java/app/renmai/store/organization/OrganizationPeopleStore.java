package app.renmai.store.organization;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.store.Columns;
import app.renmai.store.Reader;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** The SQL that ties people to organizations. */
public final class OrganizationPeopleStore {
    private OrganizationPeopleStore() {}

    /**
     * An organization as one line of a list.
     *
     * @param id the organization
     * @param name its name
     * @param otherName its other name
     * @param sector what it works in
     * @param searchKey the search key of its names
     * @param people how many work there now
     * @param lastTalk the last interaction with one of them, or null
     */
    public record Line(
            long id,
            String name,
            String otherName,
            String sector,
            String searchKey,
            int people,
            @Nullable Instant lastTalk) {}

    /**
     * Somebody at an organization.
     *
     * @param contact who
     * @param title the title there
     * @param current whether they work there now
     */
    public record Person(ContactName contact, String title, boolean current) {}

    /** All organizations by name. */
    public static List<Line> lines(Reader reader) {
        return reader.handle()
                .createQuery(
                        "SELECT o.id, o.name, o.other_name, o.sector, o.search_key, COUNT(DISTINCT"
                                + " p.contact_id) AS people, MAX(t.last) AS last_talk FROM"
                                + " organization o LEFT JOIN position_held p ON p.organization_id ="
                                + " o.id AND NOT p.former AND p.to_date IS NULL LEFT JOIN (SELECT"
                                + " a.contact_id, MAX(i.starts_at) AS last FROM participant a JOIN"
                                + " interaction i ON i.id = a.interaction_id GROUP BY a.contact_id)"
                                + " t ON t.contact_id = p.contact_id GROUP BY o.id, o.name,"
                                + " o.other_name, o.sector, o.search_key, o.sort_key ORDER BY"
                                + " o.sort_key, o.id")
                .map(
                        (row, _) ->
                                new Line(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        row.getString("other_name"),
                                        row.getString("sector"),
                                        row.getString("search_key"),
                                        row.getInt("people"),
                                        Columns.optionalInstant(row, "last_talk")))
                .list();
    }

    /** The people of an organization, those who work there now first, then by name. */
    public static List<Person> people(Reader reader, long organizationId) {
        return reader.handle()
                .createQuery(
                        "SELECT c.*, p.title, (NOT p.former AND p.to_date IS NULL) AS works_there"
                            + " FROM position_held p JOIN contact c ON c.id = p.contact_id WHERE"
                            + " p.organization_id = :organization ORDER BY works_there DESC,"
                            + " c.sort_key, c.id")
                .bind("organization", organizationId)
                .map(
                        (row, _) ->
                                new Person(
                                        new ContactName(
                                                row.getLong("id"),
                                                new PersonName(
                                                        row.getString("family_name"),
                                                        row.getString("middle_name"),
                                                        row.getString("given_name"),
                                                        row.getString("prefix"),
                                                        row.getString("suffix"),
                                                        row.getString("nickname"),
                                                        row.getString("phonetic"))),
                                        row.getString("title"),
                                        row.getBoolean("works_there")))
                .list();
    }
}
