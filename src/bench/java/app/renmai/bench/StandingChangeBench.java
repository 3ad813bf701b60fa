package app.renmai.bench;

import app.renmai.model.contact.Standing;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.standing.Standings;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.value.ValueEntryStore;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The standing of one contact after one of 1,000,000 events has changed, against the whole way of
 * the change: written, the step kept for undo, and the lists of the window brought up to date.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StandingChangeBench {
    private static final long SOMEBODY = 50_001;

    private Path folder;
    private Workspace workspace;
    private ContactList list;
    private Deeds deeds;

    /** Opens a copy of the workspace, which will be written to, and reads the list. */
    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("deeds");
        try (Stream<Path> files = Files.walk(Material.deeds())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Material.deeds().relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        workspace = Material.open(folder);
        list = new ContactList(workspace, Material.CLOCK.getZone());
        list.row(SOMEBODY).join();
        deeds = new Deeds(workspace, Material.CLOCK.instant());
    }

    /** Closes the file. */
    @TearDown
    public void close() throws IOException {
        workspace.close();
        Folders.delete(folder);
    }

    /** What has to be counted anew. */
    @Benchmark
    public Standing ours() {
        return workspace
                .read(reader -> Standings.of(reader, SOMEBODY, Material.CLOCK.instant()))
                .join();
    }

    /** An entry is written, and the line of the list knows it. */
    @Benchmark
    public ContactRow write() {
        workspace
                .run(Op.IMPORT, "entry", tx -> ValueEntryStore.insert(tx, deeds.entry(SOMEBODY, 0)))
                .join();
        return list.row(SOMEBODY).join().orElseThrow();
    }
}
