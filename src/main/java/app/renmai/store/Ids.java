package app.renmai.store;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Ids of rows, in order. Those that follow each other, as those of an import do, take the room of
 * one, however many they are.
 */
final class Ids extends AbstractSet<Long> {
    /** The last id of each range, by its first; ranges neither overlap nor touch. */
    private final TreeMap<Long, Long> ranges = new TreeMap<>();

    private int size;

    @Override
    public boolean add(Long id) {
        return addRange(id, id);
    }

    @Override
    public boolean addAll(Collection<? extends Long> ids) {
        if (!(ids instanceof Ids others)) {
            return super.addAll(ids);
        }
        boolean any = false;
        for (Map.Entry<Long, Long> range : others.ranges.entrySet()) {
            any |= addRange(range.getKey(), range.getValue());
        }
        return any;
    }

    private boolean addRange(long from, long to) {
        long first = from;
        long last = to;
        int before = size;
        Map.Entry<Long, Long> low = ranges.floorEntry(from);
        if (low != null && low.getValue() >= from - 1) {
            if (low.getValue() >= to) {
                return false;
            }
            first = low.getKey();
            size -= count(low);
        }
        Map.Entry<Long, Long> next = ranges.higherEntry(first);
        while (next != null && next.getKey() <= last + 1) {
            last = Math.max(last, next.getValue());
            size -= count(next);
            ranges.remove(next.getKey());
            next = ranges.higherEntry(first);
        }
        ranges.put(first, last);
        size += Math.toIntExact(last - first + 1);
        return size != before;
    }

    private static int count(Map.Entry<Long, Long> range) {
        return Math.toIntExact(range.getValue() - range.getKey() + 1);
    }

    @Override
    public boolean contains(Object id) {
        if (!(id instanceof Long number)) {
            return false;
        }
        Map.Entry<Long, Long> low = ranges.floorEntry(number);
        return low != null && low.getValue() >= number;
    }

    @Override
    public Iterator<Long> iterator() {
        return ranges.entrySet().stream()
                .flatMapToLong(range -> LongStream.rangeClosed(range.getKey(), range.getValue()))
                .iterator();
    }

    @Override
    public int size() {
        return size;
    }
}
