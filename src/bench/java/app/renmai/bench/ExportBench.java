package app.renmai.bench;

import app.renmai.service.exchange.ExportOptions;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.exchange.Exports;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Workspace;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A workspace of 100,000 talks as a folder of CSV tables, against writing the same cells from
 * memory with FastCSV.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExportBench {
    private static final ExportOptions ALL = ExportOptions.all(Format.CSV);

    private Workspace workspace;
    private Exports exports;
    private Path folder;
    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

    /** Exports once, and keeps the cells. */
    @Setup
    public void open() throws IOException {
        workspace = Material.open(Material.busy());
        exports = new Exports(workspace, new Jobs(Runnable::run, Runnable::run));
        folder = Files.createTempDirectory("renmai-bench");
        exports.run(folder.resolve("first"), ALL, Progress.NONE);
        try (Stream<Path> files = Files.list(folder.resolve("first"))) {
            for (Path file : files.toList()) {
                tables.put(file.getFileName().toString(), read(file));
            }
        }
    }

    private static List<List<String>> read(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().map(record -> List.copyOf(record.getFields())).toList();
        }
    }

    /** Closes the file. */
    @TearDown
    public void close() throws IOException {
        workspace.close();
        Folders.delete(folder);
    }

    /** What the window and the command line do. */
    @Benchmark
    public long ours() {
        return exports.run(folder.resolve("ours"), ALL, Progress.NONE);
    }

    /** Writing alone. */
    @Benchmark
    public long plain() throws IOException {
        Path target = Files.createDirectories(folder.resolve("plain"));
        long cells = 0;
        for (Map.Entry<String, List<List<String>>> table : tables.entrySet()) {
            try (CsvWriter writer =
                    CsvWriter.builder()
                            .build(target.resolve(table.getKey()), StandardCharsets.UTF_8)) {
                for (List<String> row : table.getValue()) {
                    writer.writeRecord(row);
                    cells += row.size();
                }
            }
        }
        return cells;
    }
}
