package app.renmai.bench;

import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactListStore;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.util.concurrent.TimeUnit;

/**
 * The list of 100,000 contacts with 1,000,000 events read for the first time, as when the window
 * opens, against reading the contacts themselves and nothing that hangs on them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ListBench {
    private Workspace workspace;

    /** Opens the workspace. */
    @Setup
    public void open() {
        workspace = Material.open(Material.deeds());
    }

    /** Closes the file. */
    @TearDown
    public void close() {
        workspace.close();
    }

    /** The whole list. */
    @Benchmark
    public int ours() {
        return new ContactList(workspace, Material.CLOCK.getZone())
                .find("", Order.NAME, false)
                .join()
                .size();
    }

    /** The contacts alone. */
    @Benchmark
    public int query() {
        return workspace.read(reader -> ContactListStore.heads(reader, null).size()).join();
    }
}
