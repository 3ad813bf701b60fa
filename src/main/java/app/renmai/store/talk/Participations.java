package app.renmai.store.talk;

import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.shared.Coded;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.appointment.AppointmentStore;

import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Who took part in which interactions that happened, those that were planned and held among them.
 * Of everybody it is read by two walks, through the index of kind, direction and start and through
 * that of who took part: a join looks every row up, which of a million takes many times as long.
 */
final class Participations {
    private static final String INTERACTIONS =
            "SELECT i.id, i.kind, i.direction, i.starts_at FROM interaction i WHERE "
                    + AppointmentStore.HAPPENED;

    private static final String PARTS = "SELECT interaction_id, contact_id FROM participant";

    private static final String OF_SOME =
            "SELECT p.contact_id, i.kind, i.direction, i.starts_at FROM participant p JOIN"
                    + " interaction i ON i.id = p.interaction_id WHERE p.contact_id IN (<ids>) AND"
                    + " i.starts_at <= :now AND "
                    + AppointmentStore.HAPPENED;

    private final Reader reader;

    private Participations(Reader reader) {
        this.reader = reader;
    }

    /** Is told of each contact in each interaction. */
    interface Taking {
        void take(long contact, Kind kind, Direction direction, Instant start);
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * Tells of the interactions, in no order.
     *
     * @param ids the contacts, at least one, or null for all
     * @param now interactions that began up to this moment
     */
    static void read(Reader reader, @Nullable Collection<Long> ids, Instant now, Taking taking) {
        Participations participations = new Participations(reader);
        if (ids == null) {
            participations.ofAll(now, taking);
        } else {
            participations.ofSome(ids, now, taking);
        }
    }

    private void ofSome(Collection<Long> ids, Instant now, Taking taking) {
        walk(
                OF_SOME,
                query ->
                        query.bindList("ids", List.copyOf(ids))
                                .bind("now", now.atOffset(ZoneOffset.UTC)),
                row ->
                        taking.take(
                                row.getLong(1),
                                Coded.of(Kind.class, row.getString(2)),
                                Coded.of(Direction.class, row.getString(3)),
                                Columns.instant(row, "starts_at")));
    }

    private void ofAll(Instant now, Taking taking) {
        ById interactions = new ById();
        lazily(
                INTERACTIONS,
                row -> {
                    Instant start = Columns.instant(row, "starts_at");
                    // Asked of H2, it would follow the index of starts, at random through the rows.
                    if (!start.isAfter(now)) {
                        interactions.put(
                                id(row),
                                Coded.of(Kind.class, row.getString(2)),
                                Coded.of(Direction.class, row.getString(3)),
                                start);
                    }
                });
        lazily(PARTS, row -> interactions.tell(id(row), row.getLong(2), taking));
    }

    /** Without gathering all rows first, which H2 does on disk when there are many. */
    private void lazily(String sql, Row taking) {
        try {
            reader.handle().execute("SET LAZY_QUERY_EXECUTION TRUE");
            walk(sql, query -> query, taking);
        } finally {
            reader.handle().execute("SET LAZY_QUERY_EXECUTION FALSE");
        }
    }

    private void walk(String sql, UnaryOperator<Query> bound, Row taking) {
        bound.apply(reader.handle().createQuery(sql))
                .scanResultSet(
                        (rows, _) -> {
                            ResultSet row = rows.get();
                            while (row.next()) {
                                taking.take(row);
                            }
                            return true;
                        });
    }

    private static int id(ResultSet row) throws SQLException {
        return Math.toIntExact(row.getLong(1));
    }

    /** Interactions by their ids, in 16 bytes each: there may be a million. */
    private static final class ById {
        private @Nullable Kind[] kinds = {};
        private @Nullable Direction[] directions = {};
        private long[] starts = {};

        void put(int id, Kind kind, Direction direction, Instant start) {
            if (id >= kinds.length) {
                int length = Math.max(id + 1, 2 * kinds.length);
                kinds = Arrays.copyOf(kinds, length);
                directions = Arrays.copyOf(directions, length);
                starts = Arrays.copyOf(starts, length);
            }
            kinds[id] = kind;
            directions[id] = direction;
            starts[id] = ChronoUnit.MICROS.between(Instant.EPOCH, start);
        }

        void tell(int id, long contact, Taking taking) {
            Kind kind = id < kinds.length ? kinds[id] : null;
            Direction direction = id < kinds.length ? directions[id] : null;
            if (kind != null && direction != null) {
                taking.take(
                        contact,
                        kind,
                        direction,
                        Instant.EPOCH.plus(starts[id], ChronoUnit.MICROS));
            }
        }
    }
}
