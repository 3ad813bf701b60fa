package app.renmai.store.activity;

import app.renmai.model.activity.Interaction;

import java.util.Arrays;

/**
 * When every interaction was and of what kind, the earliest first, in columns: a million of them
 * are 17 MB.
 */
public final class TalkColumns {
    private static final Interaction.Kind[] KINDS = Interaction.Kind.values();

    private final long[] moments;
    private final byte[] kinds;
    private final long[] ids;

    private TalkColumns(long[] moments, byte[] kinds, long[] ids) {
        this.moments = moments;
        this.kinds = kinds;
        this.ids = ids;
    }

    /** Takes them one by one. */
    public static final class Collector {
        private long[] moments;
        private byte[] kinds;
        private long[] ids;
        private int size;

        /**
         * @param expected about how many there will be
         */
        public Collector(int expected) {
            moments = new long[expected];
            kinds = new byte[expected];
            ids = new long[expected];
        }

        /** Takes the next one, which began no earlier than the one before. */
        public void add(long moment, Interaction.Kind kind, long id) {
            if (size == moments.length) {
                resize(size + size / 2 + 1);
            }
            moments[size] = moment;
            kinds[size] = (byte) kind.ordinal();
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
        return KINDS[kinds[index]];
    }

    /** Their ids; not to be changed. */
    public long[] ids() {
        return ids;
    }
}
