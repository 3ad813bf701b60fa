package app.renmai.store;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the rows put in by one transaction of a long step as ranges, and images of the others. The
 * ranges come first, those of parents before those of their children: so they can be put in again
 * one after the other, and taken out from the last. Behind a row that was taken out everything is
 * kept in its order, for what comes may take its place.
 */
final class RangeRecorder implements Recorder {
    private final Handle handle;
    private final Step step;
    private final List<String> parentsFirst;
    private final Map<String, InsertedRows> open = new HashMap<>();
    private final List<InsertedRows> ranges = new ArrayList<>();
    private final List<RowImage> images = new ArrayList<>();
    private boolean takenOut;

    /**
     * @param parentsFirst all tables, each behind those its rows refer to
     */
    RangeRecorder(Handle handle, Step step, List<String> parentsFirst) {
        this.handle = handle;
        this.step = step;
        this.parentsFirst = parentsFirst;
    }

    @Override
    public void record(RowImage image) {
        Row after = image.after();
        takenOut |= after == null;
        if (image.before() != null || after == null || takenOut) {
            images.add(image);
            return;
        }
        InsertedRows range = open.get(image.table());
        if (range == null || !range.extend(image.id(), after)) {
            InsertedRows begun = new InsertedRows(image.table(), image.id(), after);
            open.put(image.table(), begun);
            ranges.add(begun);
        }
    }

    @Override
    public void finish() {
        ranges.sort(Comparator.comparingInt(range -> parentsFirst.indexOf(range.table())));
        HistoryRanges.keep(handle, step, ranges);
        History.keep(handle, step, images);
        open.clear();
        ranges.clear();
        images.clear();
    }
}
