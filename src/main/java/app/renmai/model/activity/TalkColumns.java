package app.renmai.model.activity;

import app.renmai.model.activity.Interaction.State;

import java.util.Arrays;
import java.util.Map;

/**
 * When every interaction was and of what kind, the earliest first, in columns: a million of them
 * are 20 MB.
 */
public final class TalkColumns {
    private final long[] moments;
    private final Interaction.Kind[] kinds;
    private final long[] ids;
    private final Map<Long, State> states;

    private TalkColumns(
            long[] moments, Interaction.Kind[] kinds, long[] ids, Map<Long, State> states) {
        this.moments = moments;
        this.kinds = kinds;
        this.ids = ids;
        this.states = Map.copyOf(states);
    }

    /** Takes them one by one. */
    public static final class Collector {
        private long[] moments;
        private Interaction.Kind[] kinds;
        private long[] ids;
        private int size;

        /**
         * @param expected about how many there will be
         */
        public Collector(int expected) {
            moments = new long[expected];
            kinds = new Interaction.Kind[expected];
            ids = new long[expected];
        }

        /** Takes the next one, which began no earlier than the one before. */
        public void add(long moment, Interaction.Kind kind, long id) {
            if (size == moments.length) {
                resize(size + size / 2 + 1);
            }
            moments[size] = moment;
            kinds[size] = kind;
            ids[size++] = id;
        }

        private void resize(int length) {
            moments = Arrays.copyOf(moments, length);
            kinds = Arrays.copyOf(kinds, length);
            ids = Arrays.copyOf(ids, length);
        }

        /** All that were taken, and happened. */
        public TalkColumns columns() {
            return columns(Map.of());
        }

        /**
         * All that were taken.
         *
         * @param states how those stand that have not happened, by their ids
         */
        public TalkColumns columns(Map<Long, State> states) {
            if (size < moments.length) {
                resize(size);
            }
            return new TalkColumns(moments, kinds, ids, states);
        }
    }

    /** How many there are. */
    public int size() {
        return moments.length;
    }

    /** When each began; not to be changed. */
    public long[] moments() {
        return moments;
    }

    /** The kind of one. */
    public Interaction.Kind kind(int index) {
        return kinds[index];
    }

    /** Whether one happened. */
    public State state(int index) {
        return states.isEmpty() ? State.HELD : states.getOrDefault(ids[index], State.HELD);
    }

    /** Their ids; not to be changed. */
    public long[] ids() {
        return ids;
    }
}
