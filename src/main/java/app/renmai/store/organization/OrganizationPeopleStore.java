package app.renmai.store.organization;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.organization.OrganizationLine;
import app.renmai.model.shared.PartialDate;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.appointment.AppointmentStore;
import app.renmai.store.field.CustomValueStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The SQL that ties people to organizations. */
public final class OrganizationPeopleStore {
    private OrganizationPeopleStore() {}

    /**
     * Somebody at an organization.
     *
     * @param contact who
     * @param title the title there
     * @param from since when, as far as known
     * @param to until when, or null
     * @param current whether they work there now
     */
    public record Person(
            ContactName contact,
            String title,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            boolean current) {}

    /**
     * All organizations by name.
     *
     * @param now what began later, and what has not happened, is no last talk
     */
    public static List<OrganizationLine> lines(Reader reader, Instant now) {
        Map<Long, Map<Long, String>> own = CustomValueStore.by(reader, Target.ORGANIZATION, null);
        return reader.handle()
                .createQuery(
                        "SELECT o.id, o.name, o.other_name, o.sector, SUBSTRING(o.notes, 1, 200)"
                                + " AS notes, o.search_key, COUNT(DISTINCT p.contact_id) AS people,"
                                + " MAX(t.last) AS last_talk FROM organization o LEFT JOIN"
                                + " position_held p ON p.organization_id = o.id AND NOT p.former"
                                + " AND p.to_date IS NULL LEFT JOIN (SELECT a.contact_id,"
                                + " MAX(i.starts_at) AS last FROM participant a JOIN interaction i"
                                + " ON i.id = a.interaction_id WHERE i.starts_at <= :now AND "
                                + AppointmentStore.HAPPENED
                                + " GROUP BY a.contact_id) t ON t.contact_id = p.contact_id GROUP"
                                + " BY o.id, o.name, o.other_name, o.sector, o.notes, o.search_key,"
                                + " o.sort_key ORDER BY o.sort_key, o.id")
                .bind("now", now)
                .map(
                        (row, _) ->
                                new OrganizationLine(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        row.getString("other_name"),
                                        row.getString("sector"),
                                        row.getString("notes"),
                                        row.getString("search_key"),
                                        row.getInt("people"),
                                        Columns.optionalInstant(row, "last_talk"),
                                        own.getOrDefault(row.getLong("id"), Map.of())))
                .list();
    }

    /** The people of an organization, those who work there now first, then by name. */
    public static List<Person> people(Reader reader, long organizationId) {
        return reader.handle()
                .createQuery(
                        "SELECT c.*, p.title, p.from_date, p.to_date, (NOT p.former AND p.to_date"
                            + " IS NULL) AS works_there FROM position_held p JOIN contact c ON c.id"
                            + " = p.contact_id WHERE p.organization_id = :organization ORDER BY"
                            + " works_there DESC, COALESCE(p.to_date, '') DESC, c.sort_key, c.id,"
                            + " p.id")
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
                                        Columns.optionalPartialDate(row, "from_date"),
                                        Columns.optionalPartialDate(row, "to_date"),
                                        row.getBoolean("works_there")))
                .list();
    }
}
