package app.renmai.bench;

import app.renmai.service.exchange.ImportOptions;
import app.renmai.service.exchange.ImportReport;
import app.renmai.service.exchange.Imports;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Workspace;

import ezvcard.Ezvcard;
import ezvcard.VCard;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * 10,000 and 100,000 vCards into an empty workspace, as one step that can be undone, against
 * parsing them with ez-vcard and throwing them away, and against parsing them so and writing the
 * rows they become.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ImportBench {
    /** How many cards the file has: ten times as many may take ten times as long. */
    @Param({"10000", "100000"})
    private int cards;

    private Path file;
    private Path folder;
    private Workspace workspace;
    private BareRows rows;
    private Path bareFolder;
    private Connection bare;

    /** The rows they become. */
    @Setup(Level.Trial)
    public void read() throws IOException, SQLException {
        open();
        ours();
        workspace.close();
        rows = BareRows.of(folder);
        Folders.delete(folder);
        bare.close();
        Folders.delete(bareFolder);
    }

    /** An empty workspace each time. */
    @Setup(Level.Invocation)
    public void open() throws IOException, SQLException {
        file = Material.cards(cards);
        folder = Files.createTempDirectory("renmai-bench");
        workspace = Material.open(folder);
        bareFolder = Files.createTempDirectory("renmai-bench");
        Material.open(bareFolder).close();
        bare = BareRows.connect(bareFolder);
    }

    /** Takes it away. */
    @TearDown(Level.Invocation)
    public void close() throws IOException, SQLException {
        workspace.close();
        Folders.delete(folder);
        bare.close();
        Folders.delete(bareFolder);
    }

    /** What the window and the command line do. */
    @Benchmark
    public ImportReport ours() {
        Imports imports = new Imports(workspace, new Jobs(Runnable::run, Runnable::run));
        return imports.run(List.of(file), ImportOptions.USUAL, Progress.NONE);
    }

    /** Parsing alone. */
    @Benchmark
    public List<VCard> parsing() throws IOException {
        return Ezvcard.parse(Files.readString(file, StandardCharsets.UTF_8)).all();
    }

    /** Parsing, and writing the rows with nothing but JDBC. */
    @Benchmark
    public List<VCard> parsingAndRows() throws IOException, SQLException {
        List<VCard> cards = parsing();
        rows.write(bare);
        return cards;
    }
}
