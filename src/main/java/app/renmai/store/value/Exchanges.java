package app.renmai.store.value;

import app.renmai.model.activity.Interaction.Direction;
import app.renmai.store.Reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * With whom of all contacts something went both ways. Two walks through tables, one after the
 * other: a join of a million rows looks each of them up, which takes many times as long.
 */
final class Exchanges {
    private static final String BOTH = Direction.BOTH.code();
    private static final String OUTGOING = Direction.OUTGOING.code();
    private static final String PARTS = "SELECT interaction_id, contact_id FROM participant";

    private final Reader reader;

    Exchanges(Reader reader) {
        this.reader = reader;
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * The ids of the contacts.
     *
     * @param counted which interactions {@code i} count, whenever they were
     * @param now interactions up to this moment count
     */
    BitSet upTo(String counted, Instant now) {
        BitSet ahead = ahead(now);
        Map<Direction, BitSet> talks = sets();
        // Asked for the moment too, the walk would follow its index, at random through the rows.
        walk(
                "SELECT i.id, i.direction FROM interaction i WHERE " + counted,
                row -> {
                    int talk = id(row, 1);
                    if (!ahead.get(talk)) {
                        of(talks, direction(row.getString(2))).set(talk);
                    }
                });
        Map<Direction, BitSet> contacts = sets();
        walk(
                PARTS,
                row -> {
                    int talk = id(row, 1);
                    int contact = id(row, 2);
                    for (Direction each : Direction.values()) {
                        if (of(talks, each).get(talk)) {
                            of(contacts, each).set(contact);
                        }
                    }
                });
        BitSet exchanged = of(contacts, Direction.OUTGOING);
        exchanged.and(of(contacts, Direction.INCOMING));
        exchanged.or(of(contacts, Direction.BOTH));
        return exchanged;
    }

    /** Interactions that are still ahead: few. */
    private BitSet ahead(Instant now) {
        return reader
                .handle()
                .createQuery("SELECT id FROM interaction WHERE starts_at > :now")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .stream()
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static Map<Direction, BitSet> sets() {
        Map<Direction, BitSet> sets = new EnumMap<>(Direction.class);
        for (Direction each : Direction.values()) {
            sets.put(each, new BitSet());
        }
        return sets;
    }

    private static BitSet of(Map<Direction, BitSet> sets, Direction direction) {
        return sets.computeIfAbsent(direction, _ -> new BitSet());
    }

    private static Direction direction(String code) {
        return code.equals(BOTH)
                ? Direction.BOTH
                : code.equals(OUTGOING) ? Direction.OUTGOING : Direction.INCOMING;
    }

    private static int id(ResultSet row, int column) throws SQLException {
        return Math.toIntExact(row.getLong(column));
    }

    private void walk(String sql, Row taking) {
        reader.handle()
                .createQuery(sql)
                .scanResultSet(
                        (rows, _) -> {
                            ResultSet row = rows.get();
                            while (row.next()) {
                                taking.take(row);
                            }
                            return true;
                        });
    }
}
