package app.renmai.bench;

import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.store.Workspace;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One keystroke in the filter over 100,000 contacts, against looking for the same text in the same
 * strings and nothing else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FilterBench {
    /** Few match, many match, words in two fields. */
    @Param({"ouyang", "w", "wang campus"})
    public String typed = "";

    private Workspace workspace;
    private ContactList list;
    private List<ContactRow> rows;

    /** Reads the list once, as the window does. */
    @Setup
    public void open() {
        workspace = Material.open(Material.many());
        list = new ContactList(workspace, java.time.ZoneOffset.UTC);
        rows = list.find("", Order.NAME, false).join();
    }

    /** Closes the file. */
    @TearDown
    public void close() {
        workspace.close();
    }

    /** What the window asks for. */
    @Benchmark
    public List<ContactRow> ours() {
        return list.find(typed, Order.NAME, false).join();
    }

    /** The scan alone, on one thread. */
    @Benchmark
    public long plain() {
        long found = 0;
        for (ContactRow row : rows) {
            if (row.nameKey().contains(typed) || row.text().contains(typed)) {
                found++;
            }
        }
        return found;
    }
}
