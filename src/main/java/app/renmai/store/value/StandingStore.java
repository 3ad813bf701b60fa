package app.renmai.store.value;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.Deed;
import app.renmai.model.contact.Tally;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.Promotion;
import app.renmai.model.value.ValueEntry;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.appointment.AppointmentStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.talk.TalkStore;
import app.renmai.store.talk.Talks;

import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The SQL of what standing comes from: one query a source, never one a contact. */
public final class StandingStore {
    /** The tables standing comes from. */
    private static final String[] TABLES = {
        "interaction",
        "participant",
        AppointmentStore.TABLE,
        "outreach",
        "attempt",
        ValueEntryStore.TABLE,
        CollaborationStore.TABLE,
        CollaborationStore.COLLABORATORS,
        InitiativeStore.TABLE,
        PromotionStore.TABLE
    };

    private static final String UNCOUNTED =
            Arrays.stream(Interaction.Kind.values())
                    .filter(kind -> !kind.counts())
                    .map(kind -> "'" + kind.code() + "'")
                    .collect(Collectors.joining(", "));

    /** Talks that count: they happened, and were neither a note nor a meal or a gift. */
    private static final String COUNTED =
            "i.starts_at <= :now AND i.kind NOT IN ("
                    + UNCOUNTED
                    + ") AND "
                    + AppointmentStore.HAPPENED;

    /** Like {@link ValueEntry#counts}. */
    private static final String SERVED =
            "(v.need_id IS NOT NULL OR TRIM(v.need_words) <> '') AND (v.direction = '"
                    + ValueEntry.Direction.RECEIVED.code()
                    + "' OR v.confirmed_on IS NOT NULL)";

    /** Like {@link Collaboration#finished}. */
    private static final String FINISHED =
            "c.result IN ('"
                    + Collaboration.Result.DONE.code()
                    + "', '"
                    + Collaboration.Result.DONE_WELL.code()
                    + "')";

    private StandingStore() {}

    /** The tables standing comes from. */
    public static String[] tables() {
        return TABLES.clone();
    }

    /**
     * How much there was with contacts; who is not in it has nothing that counts.
     *
     * @param ids some, at least one, or null for all
     * @param now talks and answers up to this moment count
     */
    public static Map<Long, Tally> tallies(
            Reader reader, @Nullable Collection<Long> ids, Instant now) {
        return tallies(reader, ids, now, TalkStore.talks(reader, ids, now));
    }

    /**
     * Like {@link #tallies(Reader, Collection, Instant)}.
     *
     * @param talks what there was of talks with the same contacts up to the same moment
     */
    public static Map<Long, Tally> tallies(
            Reader reader, @Nullable Collection<Long> ids, Instant now, Map<Long, Talks> talks) {
        Map<Long, Tally> tallies = new HashMap<>();
        Counting counting = new Counting(reader, ids, now, tallies);
        talks.forEach(
                (contact, each) -> {
                    if (each.exchanged()) {
                        tallies.put(contact, Tally.EXCHANGED);
                    }
                });
        counting.count(
                "SELECT o.contact_id FROM attempt a JOIN outreach o ON o.id = a.outreach_id WHERE"
                        + " a.answered_at <= :now",
                "o.contact_id",
                _ -> Tally.EXCHANGED);
        counting.count(
                "SELECT v.contact_id, COUNT(*) AS served FROM value_entry v WHERE " + SERVED,
                "v.contact_id",
                row -> new Tally(false, row.getInt("served"), 0, 0, 0, 0, false));
        counting.work();
        counting.count(
                "SELECT n.contact_id, COUNT(*) AS initiatives FROM initiative n JOIN interaction i"
                        + " ON i.id = n.interaction_id WHERE "
                        + COUNTED,
                "n.contact_id",
                row -> new Tally(false, 0, 0, 0, 0, row.getInt("initiatives"), false));
        counting.count(
                "SELECT m.contact_id FROM promotion m WHERE 1 = 1",
                "m.contact_id",
                _ -> Tally.PROMOTED);
        return tallies;
    }

    /** How much was finished together, of everybody with whom something was; nothing else. */
    public static Map<Long, Tally> work(Reader reader) {
        Map<Long, Tally> tallies = new HashMap<>();
        new Counting(reader, null, Instant.EPOCH, tallies).work();
        return tallies;
    }

    private interface Step {
        Tally of(ResultSet row) throws SQLException;
    }

    private record Counting(
            Reader reader, @Nullable Collection<Long> ids, Instant now, Map<Long, Tally> tallies) {
        void work() {
            count(
                    "SELECT w.contact_id, COUNT(*) AS finished, SUM(CASE WHEN c.result = '"
                            + Collaboration.Result.DONE_WELL.code()
                            + "' AND NOT c.significant THEN 1 ELSE 0 END) AS well, SUM(CASE WHEN"
                            + " c.significant THEN 1 ELSE 0 END) AS significant FROM collaborator w"
                            + " JOIN collaboration c ON c.id = w.collaboration_id WHERE "
                            + FINISHED,
                    "w.contact_id",
                    StandingStore::worked);
        }

        void count(String sql, String column, Step step) {
            String some = ids == null ? "" : " AND " + column + " IN (<ids>)";
            Query query = reader.handle().createQuery(sql + some + " GROUP BY " + column);
            if (ids != null) {
                query.bindList("ids", List.copyOf(ids));
            }
            if (sql.contains(":now")) {
                query.bind("now", now.atOffset(ZoneOffset.UTC));
            }
            query.map((row, _) -> Map.entry(row.getLong("contact_id"), step.of(row)))
                    .forEach(each -> tallies.merge(each.getKey(), each.getValue(), Tally::plus));
        }
    }

    private static Tally worked(ResultSet row) throws SQLException {
        return new Tally(
                false,
                0,
                row.getInt("finished"),
                row.getInt("well"),
                row.getInt("significant"),
                0,
                false);
    }

    /**
     * What happened with a contact that may count, in no order.
     *
     * @param now talks and answers up to this moment count
     * @param zone where days begin
     */
    public static List<Deed> deeds(Reader reader, long contactId, Instant now, ZoneId zone) {
        List<Deed> deeds = new ArrayList<>();
        talks(reader, contactId, now, zone, deeds);
        reader.handle()
                .createQuery(
                        "SELECT o.id, o.purpose, a.answered_at FROM attempt a JOIN outreach o ON"
                                + " o.id = a.outreach_id WHERE o.contact_id = :contact AND"
                                + " a.answered_at <= :now")
                .bind("contact", contactId)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(
                        (row, _) ->
                                new Deed(
                                        Deed.Kind.ANSWER,
                                        row.getLong("id"),
                                        day(row, "answered_at", zone),
                                        row.getString("purpose"),
                                        null))
                .forEach(deeds::add);
        ValueEntryStore.ofContact(reader, contactId).stream()
                .filter(ValueEntry::counts)
                .map(StandingStore::deed)
                .forEach(deeds::add);
        CollaborationStore.ofContact(reader, contactId).stream()
                .filter(Collaboration::finished)
                .map(StandingStore::deed)
                .forEach(deeds::add);
        PromotionStore.of(reader, contactId).map(StandingStore::deed).ifPresent(deeds::add);
        return deeds;
    }

    private static void talks(
            Reader reader, long contactId, Instant now, ZoneId zone, List<Deed> deeds) {
        String talk = "SELECT i.id, i.kind, i.direction, i.summary, i.starts_at FROM ";
        String counted =
                " x JOIN interaction i ON i.id = x.interaction_id WHERE x.contact_id ="
                        + " :contact AND "
                        + COUNTED;
        UnaryOperator<Query> bound =
                query -> query.bind("contact", contactId).bind("now", now.atOffset(ZoneOffset.UTC));
        bound.apply(reader.handle().createQuery(talk + "participant" + counted))
                .map((row, _) -> talk(row, zone, spoke(row)))
                .forEach(deeds::add);
        bound.apply(reader.handle().createQuery(talk + InitiativeStore.TABLE + counted))
                .map((row, _) -> talk(row, zone, Deed.Kind.INITIATIVE))
                .forEach(deeds::add);
    }

    private static Deed.Kind spoke(ResultSet row) throws SQLException {
        Direction direction = Coded.of(Direction.class, row.getString("direction"));
        if (direction == Direction.BOTH) {
            return Deed.Kind.TALK;
        }
        return direction == Direction.OUTGOING ? Deed.Kind.SENT : Deed.Kind.RECEIVED;
    }

    private static Deed talk(ResultSet row, ZoneId zone, Deed.Kind kind) throws SQLException {
        return new Deed(
                kind,
                row.getLong("id"),
                day(row, "starts_at", zone),
                row.getString("summary"),
                Coded.of(Interaction.Kind.class, row.getString("kind")));
    }

    private static PartialDate day(ResultSet row, String column, ZoneId zone) throws SQLException {
        return PartialDate.of(Columns.instant(row, column).atZone(zone).toLocalDate());
    }

    private static Deed deed(ValueEntry entry) {
        return new Deed(
                entry.direction() == ValueEntry.Direction.GIVEN ? Deed.Kind.GIVEN : Deed.Kind.TAKEN,
                entry.id(),
                PartialDate.of(entry.on()),
                entry.words(),
                null);
    }

    private static Deed deed(Collaboration done) {
        return new Deed(
                kind(done),
                done.id(),
                done.ends() == null ? done.starts() : done.ends(),
                done.title(),
                null);
    }

    private static Deed.Kind kind(Collaboration done) {
        if (done.provesAlone()) {
            return Deed.Kind.SIGNIFICANT;
        }
        return done.result() == Collaboration.Result.DONE_WELL
                ? Deed.Kind.DONE_WELL
                : Deed.Kind.DONE;
    }

    private static Deed deed(Promotion promotion) {
        return new Deed(
                Deed.Kind.PROMOTION,
                promotion.contactId(),
                PartialDate.of(promotion.on()),
                promotion.note(),
                null);
    }
}
