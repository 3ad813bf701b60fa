package app.renmai.model.activity;

import java.util.Arrays;

/**
 * When every interaction was and of what kind, the earliest first, in columns: a million of them
 * are 20 MB.
 */
public final class TalkColumns {
    private final long[] moments;
    private final Interaction.Kind[] kinds;
    private final long[] ids;

    private TalkColumns(long[] moments, Interaction.Kind[] kinds, long[] ids) {
        this.moments = moments;
        this.kinds = kinds;
        this.ids = ids;
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

        /** All that were taken. */
        public TalkColumns columns() {
            if (size < moments.length) {
                resize(size);
            }
            return new TalkColumns(moments, kinds, ids);
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

    /** Their ids; not to be changed. */
    public long[] ids() {
        return ids;
    }
}
