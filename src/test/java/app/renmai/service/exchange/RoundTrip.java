package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.Workspace;
import app.renmai.ui.desk.DocumentWords;
import app.renmai.ui.i18n.Messages;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * The sample story on its way out of one workspace and into another, and what either holds, told
 * without ids so that the two can be compared.
 */
final class RoundTrip implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private final Path dir;
    private final List<String> told;
    private final Workspace from;

    /**
     * @param dir where everything is written
     * @param told queries of one text column each
     */
    RoundTrip(Path dir, List<String> told) {
        this.dir = dir;
        this.told = told;
        this.from = open("workspace");
        Workspace.await(new SampleStory(from).load(Locale.ENGLISH, TODAY, ZONE));
    }

    /** Where the story is. */
    Workspace from() {
        return from;
    }

    /** Another workspace, empty. */
    Workspace open(String folder) {
        return Workspace.open(dir.resolve(folder), Clock.fixed(NOW, ZONE), Runnable::run);
    }

    static Jobs jobs() {
        return new Jobs(Runnable::run, Runnable::run);
    }

    /** What a workspace holds. */
    List<List<String>> told(Workspace of) {
        return told.stream().map(sql -> texts(of, sql)).toList();
    }

    static List<String> texts(Workspace of, String sql) {
        return Workspace.await(
                of.read(reader -> reader.handle().createQuery(sql).mapTo(String.class).list()));
    }

    static long number(Workspace of, String sql) {
        return Long.parseLong(texts(of, sql).getFirst());
    }

    static long count(Workspace of, String table) {
        return number(of, "SELECT COUNT(*) FROM " + table);
    }

    /** Somebody of the story. */
    long person(String given) {
        return number(from, "SELECT id FROM contact WHERE given_name = '" + given + "'");
    }

    /** Takes the story out into a folder of tables. */
    Path tables() {
        return tables(ExportOptions.all(Format.CSV));
    }

    Path tables(ExportOptions options) {
        Path folder = dir.resolve("tables");
        new Exports(from, jobs()).run(folder, options, Progress.NONE);
        return folder;
    }

    /** Brings a folder of tables in; what is told of it. */
    static FileReport bringIn(Workspace to, Path folder) {
        return new Imports(to, jobs())
                .run(List.of(folder), ImportOptions.USUAL, Progress.NONE)
                .files()
                .getFirst();
    }

    /** Takes the story out into a folder of tables and brings it in, twice: that is once. */
    void checkTables() {
        Path folder = tables();
        try (Workspace to = open("to")) {
            for (int i = 0; i < 2; i++) {
                assertThat(bringIn(to, folder).rejected()).isEmpty();
                assertThat(told(to)).isEqualTo(told(from));
            }
        }
    }

    /** Says the last row of a table again, with another value in a column. */
    static void append(Path folder, String table, String column, String value) throws IOException {
        append(folder, table, Map.of(column, value));
    }

    /** Says the last row of a table again, with other values in some columns. */
    static void append(Path folder, String table, Map<String, String> values) throws IOException {
        Path file = folder.resolve(table);
        List<List<String>> rows = rows(file);
        List<String> cells = new ArrayList<>(rows.getLast());
        values.forEach((column, value) -> cells.set(rows.getFirst().indexOf(column), value));
        String line =
                cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","));
        Files.writeString(file, line + "\r\n", StandardOpenOption.APPEND);
    }

    /** What stands in a column of the last row of a table. */
    static String last(Path folder, String table, String column) throws IOException {
        List<List<String>> rows = rows(folder.resolve(table));
        return rows.getLast().get(rows.getFirst().indexOf(column));
    }

    /** How many rows a table has. */
    static long size(Path folder, String table) throws IOException {
        return rows(folder.resolve(table)).size() - 1L;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        String text = Files.readString(file).replace("\uFEFF", "");
        try (var reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    /**
     * What the history holds of tables, before and after each step.
     *
     * @param tables their names, quoted, with commas between
     */
    List<String> history(String tables) {
        return texts(
                from,
                "SELECT CONCAT(row_before, row_after) FROM history_row WHERE table_name IN ("
                        + tables
                        + ")");
    }

    /** What is written for somebody who asks what is known of them: the page, and the data. */
    List<String> personDocuments(long contact) throws IOException {
        return personDocuments(contact, Locale.ENGLISH);
    }

    List<String> personDocuments(long contact, Locale language) throws IOException {
        Path zip = dir.resolve("person.zip");
        DocumentWords words = new DocumentWords(new Messages(language), ZONE);
        new PersonExports(from, jobs()).run(zip, contact, words, Progress.NONE);
        List<String> texts = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            for (String name : List.of("person.html", "person.json")) {
                byte[] bytes = file.getInputStream(file.getEntry(name)).readAllBytes();
                texts.add(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Override
    public void close() {
        from.close();
    }
}
