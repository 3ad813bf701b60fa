package app.renmai.store.contact;

import app.renmai.model.contact.PersonName;
import app.renmai.store.Change;
import app.renmai.store.Columns;
import app.renmai.store.History;
import app.renmai.store.Reader;
import app.renmai.store.appointment.AppointmentStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.field.CustomValueStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.PromotionStore;
import app.renmai.store.value.ValueEntryStore;
import app.renmai.text.Folding;

import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The SQL behind the contact list: one query a source, never one a contact. */
public final class ContactListStore {
    private static final String TAGGED =
            "SELECT contact_id FROM contact_tag WHERE tag_id IN (<ids>)";

    private static final String TOOK_PART =
            "SELECT contact_id FROM participant WHERE interaction_id IN (<ids>)";

    private static final String WORKED =
            "SELECT contact_id FROM collaborator WHERE collaboration_id IN (<ids>)";

    private static final String THREADS = "SELECT contact_id FROM outreach WHERE id IN (<ids>)";

    private ContactListStore() {}

    /** A contact and its stored keys. */
    public record Head(long id, PersonName name, String nameKey, String sortKey, String text) {}

    /** Where a contact works now. */
    public record Job(
            long contactId,
            @Nullable Long organizationId,
            String organization,
            String organizationKey,
            String title) {}

    /**
     * Something open with a contact; its kind is {@code me}, {@code them}, {@code reminder} or
     * {@code draft}.
     */
    public record Open(long contactId, String kind, String text, @Nullable LocalDate due) {}

    /** Contacts with their notes folded; of all when the ids are null. */
    public static List<Head> heads(Reader reader, @Nullable Collection<Long> ids) {
        return query(reader, "SELECT * FROM contact c WHERE 1 = 1", "c.id", ids)
                .map(
                        (row, _) ->
                                new Head(
                                        row.getLong("id"),
                                        ContactStore.name(row),
                                        row.getString("search_key"),
                                        row.getString("sort_key"),
                                        Folding.fold(
                                                row.getString("address_as")
                                                        + " "
                                                        + row.getString("how_met")
                                                        + " "
                                                        + row.getString("notes"))))
                .list();
    }

    /** The current positions; the first of a contact is the one to show. */
    public static List<Job> jobs(Reader reader, @Nullable Collection<Long> ids) {
        return query(
                        reader,
                        "SELECT p.contact_id, p.organization_id, p.title, o.name, o.search_key FROM"
                                + " position_held p LEFT JOIN organization o ON o.id ="
                                + " p.organization_id WHERE NOT p.former AND p.to_date IS NULL",
                        "p.contact_id",
                        ids)
                .map(
                        (row, _) ->
                                new Job(
                                        row.getLong("contact_id"),
                                        Columns.optionalLong(row, "organization_id"),
                                        Columns.text(row, "name"),
                                        Columns.text(row, "search_key"),
                                        row.getString("title")))
                .list();
    }

    /** The tags of contacts. */
    public static Map<Long, List<String>> tags(Reader reader, @Nullable Collection<Long> ids) {
        return texts(
                reader,
                "SELECT l.contact_id, t.name AS word FROM contact_tag l JOIN tag t ON t.id ="
                        + " l.tag_id WHERE 1 = 1",
                "l.contact_id",
                ids);
    }

    /** The values of contact points, as written. */
    public static Map<Long, List<String>> points(Reader reader, @Nullable Collection<Long> ids) {
        return texts(
                reader,
                "SELECT contact_id, point_value AS word FROM contact_point WHERE contact_id IS NOT"
                        + " NULL",
                "contact_id",
                ids);
    }

    private static Map<Long, List<String>> texts(
            Reader reader, String sql, String column, @Nullable Collection<Long> ids) {
        Map<Long, List<String>> texts = new HashMap<>();
        query(reader, sql, column, ids)
                .map((row, _) -> Map.entry(row.getLong("contact_id"), row.getString("word")))
                .forEach(
                        entry ->
                                texts.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                                        .add(entry.getValue()));
        return texts;
    }

    /** Where contacts can be visited: their addresses. */
    public static Map<Long, List<String>> places(Reader reader, @Nullable Collection<Long> ids) {
        return texts(
                reader,
                "SELECT contact_id, CONCAT_WS(' ', point_value, city, region, country) AS word FROM"
                        + " contact_point WHERE contact_id IS NOT NULL AND kind = 'address'",
                "contact_id",
                ids);
    }

    /** What is open with contacts. */
    public static List<Open> open(Reader reader, @Nullable Collection<Long> ids) {
        List<Open> open = new ArrayList<>();
        for (String sql :
                List.of(
                        "SELECT contact_id, owed_by AS kind, promise AS words, due_on FROM"
                                + " commitment WHERE done_at IS NULL",
                        "SELECT contact_id, 'reminder' AS kind, reason AS words, due_on FROM"
                                + " reminder WHERE done_at IS NULL",
                        "SELECT contact_id, 'draft' AS kind, subject AS words, CAST(NULL AS DATE)"
                                + " AS due_on FROM pitch WHERE state = 'draft'")) {
            query(reader, sql, "contact_id", ids)
                    .map(
                            (row, _) ->
                                    new Open(
                                            row.getLong("contact_id"),
                                            row.getString("kind"),
                                            row.getString("words"),
                                            Columns.optionalDate(row, "due_on")))
                    .forEach(open::add);
        }
        return open;
    }

    /**
     * The contacts whose lines a change may have altered. Deleted rows can no longer be asked for
     * their contact, so those come from the history.
     *
     * @param most more than this many need not be told apart
     * @return their ids, more than {@code most} of them when there are too many
     */
    public static Set<Long> touched(Reader reader, Change change, int most) {
        Set<Long> contacts = new HashSet<>(change.ids("contact"));
        for (Map.Entry<String, Set<Long>> rows : change.rows().entrySet()) {
            if (contacts.size() + rows.getValue().size() > most) {
                return LongStream.rangeClosed(0, most).boxed().collect(Collectors.toSet());
            }
            contacts.addAll(
                    switch (rows.getKey()) {
                        case "contact_point",
                                "position_held",
                                "contact_tag",
                                "important_date",
                                "commitment",
                                "reminder",
                                "pitch",
                                "cadence_rest",
                                OutreachStore.TABLE,
                                CustomValueStore.TABLE,
                                ValueEntryStore.TABLE,
                                InitiativeStore.TABLE,
                                PromotionStore.TABLE,
                                CollaborationStore.COLLABORATORS,
                                "participant" ->
                                owners(reader, change, rows.getKey(), rows.getValue());
                        case "cadence" -> withCadence(reader, change);
                        case "organization" ->
                                ids(
                                        reader,
                                        "SELECT contact_id FROM position_held WHERE organization_id"
                                                + " IN (<ids>)",
                                        rows.getValue());
                        case AttemptStore.TABLE -> tried(reader, change, rows.getValue());
                        case CollaborationStore.TABLE -> ids(reader, WORKED, rows.getValue());
                        case "tag" -> ids(reader, TAGGED, rows.getValue());
                        case "interaction" -> ids(reader, TOOK_PART, rows.getValue());
                        case AppointmentStore.TABLE ->
                                ids(
                                        reader,
                                        TOOK_PART,
                                        AppointmentStore.touched(
                                                reader, change.step(), rows.getValue()));
                        default -> Set.<Long>of();
                    });
        }
        return contacts;
    }

    private static Set<Long> withCadence(Reader reader, Change change) {
        Set<Long> contacts =
                owners(reader, change, CadenceStore.TABLE, change.ids(CadenceStore.TABLE));
        Set<Long> tags =
                History.owners(reader.handle(), change.step(), CadenceStore.TABLE, "tag_id");
        if (!tags.isEmpty()) {
            contacts.addAll(ids(reader, TAGGED, tags));
        }
        return contacts;
    }

    /** Of a deleted attempt, only its thread is known, and only from the history. */
    private static Set<Long> tried(Reader reader, Change change, Set<Long> attempts) {
        Set<Long> threads =
                new HashSet<>(
                        ids(
                                reader,
                                "SELECT outreach_id FROM attempt WHERE id IN (<ids>)",
                                attempts));
        threads.addAll(
                History.owners(reader.handle(), change.step(), AttemptStore.TABLE, "outreach_id"));
        return ids(reader, THREADS, threads);
    }

    private static Set<Long> owners(Reader reader, Change change, String table, Set<Long> rows) {
        Set<Long> owners =
                new HashSet<>(
                        ids(
                                reader,
                                "SELECT contact_id FROM " + table + " WHERE id IN (<ids>)",
                                rows));
        owners.addAll(History.owners(reader.handle(), change.step(), table, "contact_id"));
        owners.remove(0L);
        return owners;
    }

    private static Set<Long> ids(Reader reader, String sql, Collection<Long> some) {
        if (some.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(
                reader.handle()
                        .createQuery(sql)
                        .bindList("ids", List.copyOf(some))
                        .mapTo(Long.class)
                        .filter(Objects::nonNull)
                        .list());
    }

    /**
     * An interaction with a contact that is planned.
     *
     * @param words what it is about
     */
    public record Planned(long contactId, Instant start, String words) {}

    /** What is planned with contacts; with all when the ids are null. */
    public static List<Planned> planned(Reader reader, @Nullable Collection<Long> ids) {
        return query(
                        reader,
                        "SELECT p.contact_id, i.starts_at, i.summary FROM appointment a JOIN"
                                + " interaction i ON i.id = a.interaction_id JOIN participant p ON"
                                + " p.interaction_id = i.id WHERE a.state = 'planned'",
                        "p.contact_id",
                        ids)
                .map(
                        (row, _) ->
                                new Planned(
                                        row.getLong("contact_id"),
                                        Columns.instant(row, "starts_at"),
                                        row.getString("summary")))
                .list();
    }

    private static Query query(
            Reader reader, String sql, String column, @Nullable Collection<Long> ids) {
        return query(reader, sql, column, ids, "");
    }

    /**
     * A query about some contacts, or about all.
     *
     * @param sql ends with a condition
     * @param column the contact's id
     * @param ids some, at least one, or null for all
     * @param order how the rows are ordered, or nothing
     */
    static Query query(
            Reader reader,
            String sql,
            String column,
            @Nullable Collection<Long> ids,
            String order) {
        String some = ids == null ? "" : " AND " + column + " IN (<ids>)";
        return bind(reader.handle().createQuery(sql + some + order), ids);
    }

    private static Query bind(Query query, @Nullable Collection<Long> ids) {
        return ids == null ? query : query.bindList("ids", List.copyOf(ids));
    }
}
