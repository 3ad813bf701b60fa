package app.renmai.store.appointment;

import app.renmai.model.activity.Interaction.State;
import app.renmai.model.shared.Coded;
import app.renmai.store.History;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Step;
import app.renmai.store.Tx;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SQL of what tells interactions that have not happened from those that have. */
public final class AppointmentStore {
    /** The table; what happened has no row in it. */
    public static final String TABLE = "appointment";

    /** A condition: the interaction {@code i} has happened. */
    public static final String HAPPENED = "i.id NOT IN (SELECT interaction_id FROM " + TABLE + ")";

    private static final int IDS_A_QUERY = 1_000;

    private AppointmentStore() {}

    /** Says of an interaction whether it happened. */
    public static void put(Tx tx, long interaction, State state) {
        Optional<Long> there =
                tx.handle()
                        .createQuery("SELECT id FROM appointment WHERE interaction_id = :talk")
                        .bind("talk", interaction)
                        .mapTo(Long.class)
                        .findOne();
        if (state == State.HELD) {
            there.ifPresent(id -> tx.delete(TABLE, id));
        } else if (there.isPresent()) {
            tx.update(TABLE, there.get(), Row.of("state", state));
        } else {
            insert(tx, interaction, state);
        }
    }

    /** Says of an interaction of which nothing is said yet that it has not happened. */
    public static void insert(Tx tx, long interaction, State state) {
        if (state != State.HELD) {
            tx.insert(TABLE, Row.of("interaction_id", interaction).and("state", state));
        }
    }

    /**
     * Says of interactions that come from a workspace of before it was said that those still to
     * come are planned.
     */
    public static void planAhead(Tx tx) {
        tx.handle()
                .createQuery(
                        "SELECT id FROM interaction i WHERE starts_at > :now AND kind <> 'note' AND"
                                + " "
                                + HAPPENED
                                + " ORDER BY id")
                .bind("now", tx.now())
                .mapTo(Long.class)
                .list()
                .forEach(id -> insert(tx, id, State.PLANNED));
    }

    /** How interactions stand; those that happened are not in it. */
    public static Map<Long, State> of(Reader reader, List<Long> interactions) {
        Map<Long, State> states = new HashMap<>();
        for (int from = 0; from < interactions.size(); from += IDS_A_QUERY) {
            reader.handle()
                    .createQuery(
                            "SELECT interaction_id, state FROM appointment WHERE interaction_id IN"
                                    + " (<ids>)")
                    .bindList(
                            "ids",
                            interactions.subList(
                                    from, Math.min(interactions.size(), from + IDS_A_QUERY)))
                    .map((row, _) -> Map.entry(row.getLong(1), state(row.getString(2))))
                    .forEach(each -> states.put(each.getKey(), each.getValue()));
        }
        return states;
    }

    /** How all interactions stand; those that happened are not in it. */
    public static Map<Long, State> all(Reader reader) {
        Map<Long, State> states = new HashMap<>();
        reader.handle()
                .createQuery("SELECT interaction_id, state FROM appointment")
                .map((row, _) -> Map.entry(row.getLong(1), state(row.getString(2))))
                .forEach(each -> states.put(each.getKey(), each.getValue()));
        return states;
    }

    private static State state(String code) {
        return Coded.of(State.class, code);
    }

    /** The interactions whose rows a step touched, those among them whose row is gone too. */
    public static Collection<Long> touched(Reader reader, Step step, Collection<Long> rows) {
        Collection<Long> interactions =
                History.owners(reader.handle(), step, TABLE, "interaction_id");
        if (!rows.isEmpty()) {
            interactions.addAll(
                    reader.handle()
                            .createQuery(
                                    "SELECT interaction_id FROM appointment WHERE id IN (<ids>)")
                            .bindList("ids", List.copyOf(rows))
                            .mapTo(Long.class)
                            .list());
        }
        return interactions;
    }
}
