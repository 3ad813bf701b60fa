package app.renmai.service.outreach;

import static app.renmai.model.outreach.Outreach.State.ANSWERED;
import static app.renmai.model.outreach.Outreach.State.CLOSED;
import static app.renmai.model.outreach.Outreach.State.DECLINED;
import static app.renmai.model.outreach.Outreach.State.MET;
import static app.renmai.model.outreach.Outreach.State.PAUSED;
import static app.renmai.model.outreach.Outreach.State.PREPARING;
import static app.renmai.model.outreach.Outreach.State.WAITING;

import app.renmai.model.outreach.Outreach.State;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where each move leads from each state. A move that is not in the table is refused: time alone
 * moves nothing, what was declined is opened only by something new, and what was closed stays so;
 * but that they want no more of it can be said at any time.
 */
public final class Moves {
    private static final Map<State, Map<Move, State>> TABLE = table();

    private Moves() {}

    private static Map<State, Map<Move, State>> table() {
        Map<State, Map<Move, State>> table = new EnumMap<>(State.class);
        for (State from : new State[] {PREPARING, WAITING, ANSWERED, MET, PAUSED}) {
            Map<Move, State> row = new EnumMap<>(Move.class);
            row.put(Move.BRING_VALUE, WAITING);
            row.put(Move.REMIND, WAITING);
            row.put(Move.ANSWER, ANSWERED);
            row.put(Move.NOT_NOW, PAUSED);
            row.put(Move.DECLINE, DECLINED);
            row.put(Move.MEET, MET);
            row.put(Move.PREPARE, PREPARING);
            row.put(Move.CLOSE, CLOSED);
            row.put(Move.STOP, CLOSED);
            table.put(from, row);
        }
        Map<Move, State> declined = new EnumMap<>(Move.class);
        declined.put(Move.BRING_VALUE, WAITING);
        declined.put(Move.CLOSE, CLOSED);
        declined.put(Move.STOP, CLOSED);
        table.put(DECLINED, declined);
        Map<Move, State> closed = new EnumMap<>(Move.class);
        closed.put(Move.STOP, CLOSED);
        table.put(CLOSED, closed);
        return Map.copyOf(table);
    }

    /** Where a move leads; empty when it cannot be made from there. */
    public static Optional<State> after(State from, Move move) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(move));
    }
}
