package app.renmai.store.activity;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.activity.TalkColumns;
import app.renmai.model.contact.ContactName;
import app.renmai.model.shared.Coded;
import app.renmai.store.Columns;
import app.renmai.store.FileRows;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;
import app.renmai.store.appointment.AppointmentStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.ValueEntryStore;

import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The SQL of interactions and of who took part. */
public final class InteractionStore {
    /** The table. */
    public static final String TABLE = "interaction";

    private static final String PARTICIPANTS = "participant";
    private static final int ROWS_A_FETCH = 10_000;
    private static final int UIDS_A_QUERY = 500;

    /** What began earlier is not looked for among what still goes on. */
    private static final Duration LONGEST = Duration.ofDays(62);

    private InteractionStore() {}

    /** Stores a new interaction with its participants; the record's id is ignored. */
    public static long insert(Tx tx, Interaction interaction) {
        long id =
                tx.insert(
                        TABLE,
                        columns(interaction)
                                .and("uid", interaction.uid())
                                .and("created_at", tx.now()));
        takePart(tx, id, interaction.participants());
        AppointmentStore.insert(tx, id, interaction.state());
        return id;
    }

    /** Stores the fields and participants of an interaction that is there. */
    public static void update(Tx tx, Interaction interaction) {
        tx.update(TABLE, interaction.id(), columns(interaction));
        AppointmentStore.put(tx, interaction.id(), interaction.state());
        List<Long> before =
                participants(tx, List.of(interaction.id()))
                        .getOrDefault(interaction.id(), List.of());
        if (!before.equals(interaction.participants())) {
            tx.deleteWhere(PARTICIPANTS, "interaction_id", interaction.id());
            takePart(tx, interaction.id(), interaction.participants());
            InitiativeStore.keep(tx, interaction.id(), interaction.participants());
        }
    }

    private static void takePart(Tx tx, long id, List<Long> contacts) {
        int ordinal = 0;
        for (long contact : new LinkedHashSet<>(contacts)) {
            tx.add(
                    PARTICIPANTS,
                    Row.of("interaction_id", id)
                            .and("contact_id", contact)
                            .and("ordinal", ordinal++));
        }
    }

    /**
     * Deletes an interaction; promises, reminders, needs, facts and value out of it stay, without
     * it, and so do attempts that were made or answered in it.
     */
    public static void delete(Tx tx, long id) {
        AttemptStore.forgetInteraction(tx, id);
        PrivateStore.markInteraction(tx, id, false);
        for (String table :
                List.of("commitment", "reminder", "need", "fact", ValueEntryStore.TABLE)) {
            tx.handle()
                    .createQuery("SELECT id FROM " + table + " WHERE interaction_id = :id")
                    .bind("id", id)
                    .mapTo(Long.class)
                    .list()
                    .forEach(row -> tx.update(table, row, Row.of("interaction_id", null)));
        }
        FileRows.deleteOf(tx, "interaction_id", id);
        tx.deleteWhere(PARTICIPANTS, "interaction_id", id);
        tx.deleteWhere(AppointmentStore.TABLE, "interaction_id", id);
        tx.deleteWhere(InitiativeStore.TABLE, "interaction_id", id);
        tx.deleteWhere("collaboration_talk", "interaction_id", id);
        tx.delete(TABLE, id);
    }

    /** The interaction with an id. */
    public static Optional<Interaction> find(Reader reader, long id) {
        return read(
                        reader,
                        reader.handle()
                                .createQuery("SELECT * FROM interaction WHERE id = :id")
                                .bind("id", id))
                .stream()
                .findFirst();
    }

    /** The interactions with identities; those that are not there are left out. */
    public static List<Interaction> withUids(Reader reader, Collection<UUID> uids) {
        List<String> all = uids.stream().map(UUID::toString).distinct().toList();
        List<Interaction> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += UIDS_A_QUERY) {
            List<String> some = all.subList(from, Math.min(all.size(), from + UIDS_A_QUERY));
            found.addAll(
                    read(
                            reader,
                            reader.handle()
                                    .createQuery("SELECT * FROM interaction WHERE uid IN (<uids>)")
                                    .bindList("uids", some)));
        }
        return found;
    }

    /** The id of the interaction with an identity. */
    public static Optional<Long> idOf(Reader reader, UUID uid) {
        return reader.idOf(TABLE, uid);
    }

    /** The interactions of a contact, newest first. */
    public static List<Interaction> ofContact(Reader reader, long contactId) {
        return read(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT i.* FROM interaction i JOIN participant p ON"
                                        + " p.interaction_id = i.id WHERE p.contact_id = :contact"
                                        + " ORDER BY i.starts_at DESC, i.id DESC")
                        .bind("contact", contactId));
    }

    /**
     * With whom an interaction is planned.
     *
     * @param after the moment it begins after
     * @param before the moment it begins before
     */
    public static Set<Long> plannedWith(Reader reader, Instant after, Instant before) {
        return reader.handle()
                .createQuery(
                        "SELECT DISTINCT p.contact_id FROM interaction i JOIN appointment a ON"
                                + " a.interaction_id = i.id JOIN participant p ON p.interaction_id"
                                + " = i.id WHERE a.state = 'planned' AND i.starts_at > :after AND"
                                + " i.starts_at < :before")
                .bind("after", after)
                .bind("before", before)
                .mapTo(Long.class)
                .set();
    }

    /** The interactions with anyone who works at an organization now, newest first. */
    public static List<Interaction> ofOrganization(Reader reader, long organizationId) {
        return read(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT * FROM interaction WHERE id IN (SELECT p.interaction_id"
                                        + " FROM participant p JOIN position_held h ON h.contact_id"
                                        + " = p.contact_id WHERE h.organization_id = :organization"
                                        + " AND NOT h.former AND h.to_date IS NULL) ORDER BY"
                                        + " starts_at DESC, id DESC")
                        .bind("organization", organizationId));
    }

    /** The interactions that were about a collaboration, newest first. */
    public static List<Interaction> ofCollaboration(Reader reader, long collaborationId) {
        return read(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT * FROM interaction WHERE id IN (SELECT interaction_id FROM"
                                        + " collaboration_talk WHERE collaboration_id ="
                                        + " :collaboration) ORDER BY starts_at DESC, id DESC")
                        .bind("collaboration", collaborationId));
    }

    /**
     * All interactions, newest first.
     *
     * @param most at most this many
     */
    public static List<Interaction> newest(Reader reader, int most) {
        return read(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT * FROM interaction ORDER BY starts_at DESC, id DESC LIMIT"
                                        + " :most")
                        .bind("most", most));
    }

    /**
     * The interactions that begin in a span of time, newest first.
     *
     * @param most at most this many
     */
    public static List<Interaction> newest(Reader reader, Instant from, Instant to, int most) {
        return read(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT * FROM interaction WHERE starts_at >= :from AND starts_at"
                                        + " < :to ORDER BY starts_at DESC, id DESC LIMIT :most")
                        .bind("from", from)
                        .bind("to", to)
                        .bind("most", most));
    }

    private static final String WITH_TAG =
            "id IN (SELECT p.interaction_id FROM participant p JOIN contact_tag l ON l.contact_id ="
                    + " p.contact_id JOIN tag t ON t.id = l.tag_id WHERE t.folded = :tag)";

    /**
     * The interactions with anyone who bears a tag, newest first.
     *
     * @param tag its folded name
     * @param from the moment they begin at or after
     * @param to the moment they begin before
     * @param most at most this many
     */
    public static List<Interaction> newestWithTag(
            Reader reader, String tag, Instant from, Instant to, int most) {
        return read(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT * FROM interaction WHERE "
                                        + WITH_TAG
                                        + " AND starts_at >= :from AND starts_at < :to ORDER BY"
                                        + " starts_at DESC, id DESC LIMIT :most")
                        .bind("tag", tag)
                        .bind("from", from)
                        .bind("to", to)
                        .bind("most", most));
    }

    /** How many interactions there are with anyone who bears a tag, given by its folded name. */
    public static int countWithTag(Reader reader, String tag) {
        return reader.handle()
                .createQuery("SELECT COUNT(*) FROM interaction WHERE " + WITH_TAG)
                .bind("tag", tag)
                .mapTo(Integer.class)
                .one();
    }

    /** When every interaction with a bearer of a tag was, given by its folded name. */
    public static TalkColumns columnsWithTag(Reader reader, String tag) {
        return columns(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT starts_at, kind, id FROM interaction WHERE "
                                        + WITH_TAG
                                        + " ORDER BY starts_at, id")
                        .bind("tag", tag),
                countWithTag(reader, tag));
    }

    /** The interactions that happened up to a moment, newest first; at most so many. */
    public static List<Interaction> lately(Reader reader, Instant now, int most) {
        return read(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT i.* FROM interaction i WHERE i.starts_at <= :now AND "
                                        + AppointmentStore.HAPPENED
                                        + " ORDER BY i.starts_at DESC, i.id DESC LIMIT :most")
                        .bind("now", now)
                        .bind("most", most));
    }

    /** How many interactions there are. */
    public static int count(Reader reader) {
        return reader.handle()
                .createQuery("SELECT COUNT(*) FROM interaction")
                .mapTo(Integer.class)
                .one();
    }

    /** When every interaction was. */
    public static TalkColumns columns(Reader reader) {
        return columns(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT starts_at, kind, id FROM interaction ORDER BY starts_at,"
                                        + " id"),
                count(reader));
    }

    private static TalkColumns columns(Reader reader, Query query, int count) {
        TalkColumns.Collector columns = new TalkColumns.Collector(count);
        query.setFetchSize(ROWS_A_FETCH)
                .map(
                        (row, _) -> {
                            columns.add(
                                    Columns.instant(row, "starts_at").toEpochMilli(),
                                    Coded.of(Interaction.Kind.class, row.getString("kind")),
                                    row.getLong("id"));
                            return true;
                        })
                .forEach(_ -> {});
        return columns.columns(AppointmentStore.all(reader));
    }

    /** The interactions with some ids. */
    public static List<Interaction> of(Reader reader, Collection<Long> ids) {
        List<Interaction> found = new ArrayList<>();
        List<Long> wanted = List.copyOf(ids);
        for (int from = 0; from < wanted.size(); from += 1_000) {
            found.addAll(
                    read(
                            reader,
                            reader.handle()
                                    .createQuery("SELECT * FROM interaction WHERE id IN (<ids>)")
                                    .bindList(
                                            "ids",
                                            wanted.subList(
                                                    from, Math.min(wanted.size(), from + 1_000)))));
        }
        return found;
    }

    /** The interactions that begin in a span of time, the earliest first. */
    public static List<Interaction> between(Reader reader, Instant from, Instant to) {
        return read(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT * FROM interaction WHERE starts_at >= :from AND starts_at"
                                        + " < :to ORDER BY starts_at, id")
                        .bind("from", from)
                        .bind("to", to));
    }

    /** The interactions that begin in a span of time or go on in it, the earliest first. */
    public static List<Interaction> touching(Reader reader, Instant from, Instant to) {
        return read(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT * FROM interaction WHERE starts_at >= :from AND starts_at"
                                        + " < :to OR starts_at >= :early AND starts_at < :from AND"
                                        + " ends_at > :from ORDER BY starts_at, id")
                        .bind("from", from)
                        .bind("early", from.minus(LONGEST))
                        .bind("to", to));
    }

    /**
     * The interactions whose summary, place or body holds a text, whatever its case; newest first.
     *
     * @param text what to look for, not blank
     * @param most at most this many
     */
    public static List<Interaction> holding(Reader reader, String text, int most) {
        String like = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return read(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT * FROM interaction WHERE LOWER(summary) LIKE :like ESCAPE"
                                    + " '!' OR LOWER(place) LIKE :like ESCAPE '!' OR LOWER(body)"
                                    + " LIKE :like ESCAPE '!' ORDER BY starts_at DESC, id DESC"
                                    + " LIMIT :most")
                        .bind("like", like)
                        .bind("most", most));
    }

    /** Places used before, the latest first. */
    public static List<String> places(Reader reader, int most) {
        return reader.handle()
                .createQuery(
                        "SELECT place FROM interaction WHERE place <> '' GROUP BY place ORDER BY"
                                + " MAX(starts_at) DESC LIMIT :most")
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    /** The last interaction with a contact before a moment, notes left out; empty without one. */
    public static Optional<Interaction> lastBefore(Reader reader, long contactId, Instant moment) {
        return read(
                        reader,
                        reader.handle()
                                .createQuery(
                                        "SELECT i.* FROM interaction i JOIN participant p ON"
                                                + " p.interaction_id = i.id WHERE p.contact_id ="
                                                + " :contact AND i.starts_at < :moment AND i.kind"
                                                + " <> 'note' ORDER BY i.starts_at DESC, i.id DESC"
                                                + " LIMIT 1")
                                .bind("contact", contactId)
                                .bind("moment", moment))
                .stream()
                .findFirst();
    }

    /** The names of everyone in some interactions. */
    public static Map<Long, ContactName> names(
            Reader reader, Collection<Interaction> interactions) {
        Set<Long> ids = new LinkedHashSet<>();
        interactions.forEach(interaction -> ids.addAll(interaction.participants()));
        return ContactStore.names(reader, ids);
    }

    /** What a query of rows of the table finds, with who took part. */
    static List<Interaction> read(Reader reader, Query query) {
        List<Interaction> bare = query.map((row, _) -> interaction(row)).list();
        List<Long> ids = bare.stream().map(Interaction::id).toList();
        Map<Long, List<Long>> participants = participants(reader, ids);
        Map<Long, State> states = AppointmentStore.of(reader, ids);
        return bare.stream()
                .map(each -> each.withParticipants(participants.getOrDefault(each.id(), List.of())))
                .map(each -> each.in(states.getOrDefault(each.id(), State.HELD)))
                .toList();
    }

    private static Map<Long, List<Long>> participants(Reader reader, List<Long> interactions) {
        Map<Long, List<Long>> participants = new HashMap<>();
        for (int from = 0; from < interactions.size(); from += 1_000) {
            reader.handle()
                    .createQuery(
                            "SELECT interaction_id, contact_id FROM participant WHERE"
                                    + " interaction_id IN (<ids>) ORDER BY interaction_id, ordinal")
                    .bindList(
                            "ids",
                            interactions.subList(from, Math.min(interactions.size(), from + 1_000)))
                    .map((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                    .forEach(
                            pair ->
                                    participants
                                            .computeIfAbsent(pair[0], _ -> new ArrayList<>())
                                            .add(pair[1]));
        }
        return participants;
    }

    private static Row columns(Interaction interaction) {
        return Row.of("kind", interaction.kind())
                .and("direction", interaction.direction())
                .and("starts_at", interaction.start())
                .and("ends_at", interaction.end())
                .and("all_day", interaction.allDay())
                .and("place", interaction.place())
                .and("summary", interaction.summary())
                .and("body", interaction.body());
    }

    private static Interaction interaction(ResultSet row) throws SQLException {
        return new Interaction(
                row.getLong("id"),
                UUID.fromString(row.getString("uid")),
                Coded.of(Interaction.Kind.class, row.getString("kind")),
                Coded.of(Interaction.Direction.class, row.getString("direction")),
                Columns.instant(row, "starts_at"),
                Columns.optionalInstant(row, "ends_at"),
                row.getBoolean("all_day"),
                row.getString("place"),
                row.getString("summary"),
                row.getString("body"),
                List.of(),
                Columns.instant(row, "created_at"));
    }
}
