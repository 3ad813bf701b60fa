package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.outreach.SpecialDay;
import app.renmai.model.outreach.StopWish;
import app.renmai.service.contact.Contacts;
import app.renmai.service.contact.Erasure;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.service.outreach.StopWishes;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.outreach.SpecialDayStore;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.ui.desk.DocumentWords;
import app.renmai.ui.i18n.Messages;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** Outreach threads go wherever a contact goes; inner notes go nowhere unasked. */
class OutreachRoundTripTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final String INNER = "She has decided against us";

    private static final List<String> TOLD =
            List.of(
                    "SELECT CONCAT_WS('|', o.uid, c.uid, purpose, state, their_words, until_on,"
                            + " next_on, o.created_at, closed_at) FROM outreach o JOIN contact c ON"
                            + " c.id = o.contact_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', o.uid, number, made_at, channel, carried, carried_words,"
                        + " outcome, answered_at, answer, note, i.summary, r.summary) FROM attempt"
                        + " a JOIN outreach o ON o.id = a.outreach_id LEFT JOIN interaction i ON"
                        + " i.id = a.interaction_id LEFT JOIN interaction r ON r.id = a.reply_id"
                        + " ORDER BY 1",
                    "SELECT CONCAT_WS('|', c.uid, words, said_on) FROM stop_wish s JOIN contact c"
                            + " ON c.id = s.contact_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', on_day, kind, name) FROM special_day ORDER BY 1");

    @TempDir Path dir;
    private Workspace workspace;

    @BeforeEach
    void fill() {
        workspace = open("workspace");
        Workspace.await(new SampleStory(workspace).load(Locale.ENGLISH, TODAY, ZONE));
        Workspace.await(new StopWishes(workspace, ZONE).put(person("珂"), "No more, please", TODAY));
        Workspace.await(
                workspace.run(
                        Op.EDIT_SPECIAL_DAY,
                        "",
                        tx ->
                                SpecialDayStore.put(
                                        tx,
                                        new SpecialDay(
                                                LocalDate.of(2026, 12, 24),
                                                SpecialDay.Kind.HOLIDAY,
                                                "Day off"))));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Workspace open(String folder) {
        return Workspace.open(dir.resolve(folder), Clock.fixed(NOW, ZONE), Runnable::run);
    }

    private static Jobs jobs() {
        return new Jobs(Runnable::run, Runnable::run);
    }

    private static List<List<String>> told(Workspace of) {
        return TOLD.stream().map(sql -> texts(of, sql)).toList();
    }

    private static List<String> texts(Workspace of, String sql) {
        return Workspace.await(
                of.read(reader -> reader.handle().createQuery(sql).mapTo(String.class).list()));
    }

    private long count(String table) {
        return count(workspace, table);
    }

    private static long count(Workspace of, String table) {
        return Long.parseLong(texts(of, "SELECT COUNT(*) FROM " + table).getFirst());
    }

    private long person(String given) {
        String sql = "SELECT id FROM contact WHERE given_name = '" + given + "'";
        return Long.parseLong(texts(workspace, sql).getFirst());
    }

    @Test
    void thereIsSomethingInEachTable() {
        assertThat(told(workspace)).allSatisfy(rows -> assertThat(rows).isNotEmpty());
    }

    @Test
    void anArchiveKeepsAllOfItInnerNotesToo() {
        Path zip = dir.resolve("all.zip");
        new Archives(workspace, jobs()).write(zip, Progress.NONE);
        try (Workspace to = open("to")) {
            new Archives(to, jobs()).take(zip, Progress.NONE);
            assertThat(told(to)).isEqualTo(told(workspace));
            assertThat(texts(to, "SELECT thought FROM inner_note").getFirst()).contains(INNER);
        }
    }

    @Test
    void aFolderOfTablesComesBackAndTwiceIsOnce() {
        Path folder = dir.resolve("tables");
        new Exports(workspace, jobs()).run(folder, ExportOptions.all(Format.CSV), Progress.NONE);
        try (Workspace to = open("to")) {
            for (int i = 0; i < 2; i++) {
                ImportReport report =
                        new Imports(to, jobs())
                                .run(List.of(folder), ImportOptions.USUAL, Progress.NONE);
                assertThat(report.files().getFirst().rejected()).isEmpty();
                assertThat(verdicts(report, i == 0 ? Verdict.NEW : Verdict.SAME))
                        .isEqualTo(count("outreach"));
                assertThat(told(to)).isEqualTo(told(workspace));
            }
        }
    }

    private static long verdicts(ImportReport report, Verdict verdict) {
        return report.files().getFirst().records().stream()
                .filter(each -> each.kind() == RecordKind.THREAD)
                .filter(each -> each.verdict() == verdict && each.line() > 1)
                .count();
    }

    @Test
    void whoWantsNoMoreIsNotAskedByAFolderEither() {
        Path folder = dir.resolve("tables");
        new Exports(workspace, jobs()).run(folder, ExportOptions.all(Format.CSV), Progress.NONE);
        ImportOptions usual = ImportOptions.USUAL;
        try (Workspace to = open("to")) {
            new Imports(to, jobs()).run(List.of(folder), usual, Progress.NONE);
            String all = "SELECT id FROM contact ORDER BY id";
            String open = "SELECT purpose FROM outreach WHERE state <> 'closed'";
            Workspace.await(
                    to.run(
                            Op.STOP_CONTACT,
                            "",
                            tx -> {
                                for (String id : texts(to, all)) {
                                    StopWishStore.put(
                                            tx, new StopWish(0, Long.parseLong(id), "", TODAY));
                                }
                                for (String id : texts(to, "SELECT id FROM outreach")) {
                                    OutreachStore.delete(tx, Long.parseLong(id));
                                }
                            }));

            new Imports(to, jobs()).run(List.of(folder), usual, Progress.NONE);

            assertThat(count(to, "outreach")).isEqualTo(count(workspace, "outreach"));
            assertThat(texts(to, open)).isEmpty();
        }
    }

    @Test
    void aRowThatSpeaksOfNobodyIsToldOfAndTheRestComesIn() throws IOException {
        Path folder = dir.resolve("tables");
        new Exports(workspace, jobs()).run(folder, ExportOptions.all(Format.CSV), Progress.NONE);
        append(folder, "attempts.csv", "outreach_id", "9999");
        append(folder, "outreach.csv", "state", "rejected");
        append(folder, "outreach.csv", "contact_id", "9999");
        append(folder, "stop_wishes.csv", "contact_id", "9999");
        append(folder, "special_days.csv", "on_day", "2026-02-30");
        try (Workspace to = open("to")) {
            ImportReport report =
                    new Imports(to, jobs())
                            .run(List.of(folder), ImportOptions.USUAL, Progress.NONE);
            assertThat(report.files().getFirst().rejected())
                    .extracting(each -> told(each.arguments()))
                    .hasSize(5)
                    .anyMatch(each -> each.equals("attempts.csv outreach_id 9999"))
                    .anyMatch(each -> each.equals("outreach.csv contact_id 9999"))
                    .anyMatch(each -> each.startsWith("outreach") && each.contains("rejected"))
                    .anyMatch(each -> each.equals("stop_wishes.csv contact_id 9999"))
                    .anyMatch(each -> each.startsWith("special_days") && each.contains("30"));
            assertThat(told(to)).isEqualTo(told(workspace));
        }
    }

    private static String told(List<Object> arguments) {
        return arguments.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Says the last row of a table again, with another value in a column. */
    private static void append(Path folder, String table, String column, String value)
            throws IOException {
        Path file = folder.resolve(table);
        List<String> lines = Files.readAllLines(file);
        List<String> names = List.of(lines.getFirst().replace("\uFEFF", "").split(","));
        String[] cells = lines.getLast().split(",", -1);
        cells[names.indexOf(column)] = value;
        Files.writeString(file, String.join(",", cells) + "\r\n", StandardOpenOption.APPEND);
    }

    @Test
    void innerNotesGoOutOnlyWhenAskedFor() throws IOException {
        Path folder = dir.resolve("tables");
        ExportOptions usual = ExportOptions.all(Format.CSV);
        Exports exports = new Exports(workspace, jobs());
        exports.run(folder, usual.withInnerNotes(true), Progress.NONE);
        assertThat(Files.readString(folder.resolve("inner_notes.csv"))).contains(INNER);

        exports.run(folder, usual, Progress.NONE);
        assertThat(folder.resolve("inner_notes.csv")).doesNotExist();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain(INNER);
            }
        }
    }

    @Test
    void aSelectionTakesWhatBelongsToIt() throws IOException {
        Path folder = dir.resolve("tables");
        ExportOptions chosen =
                new ExportOptions(Format.CSV, Set.of(person("博")), false).withInnerNotes(true);
        new Exports(workspace, jobs()).run(folder, chosen, Progress.NONE);
        assertThat(Files.readString(folder.resolve("outreach.csv")))
                .contains("Yuanye on campus")
                .doesNotContain("Night-run");
        assertThat(Files.readAllLines(folder.resolve("attempts.csv"))).hasSize(12);
        assertThat(Files.readAllLines(folder.resolve("stop_wishes.csv"))).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("inner_notes.csv"))).hasSize(1);
    }

    @Test
    void deletingAContactTakesTheirsAndIsUndone() {
        List<List<String>> before = told(workspace);
        Workspace.await(new Contacts(workspace).delete(List.of(person("珂"), person("博")), "x"));
        assertThat(count("outreach")).isEqualTo(46);
        assertThat(count("stop_wish")).isZero();
        Workspace.await(workspace.undo());
        assertThat(told(workspace)).isEqualTo(before);
    }

    @Test
    void erasingLeavesNothingOfThemInTheHistory() {
        Erasure erasure = new Erasure(workspace, jobs());
        Erasure.Plan plan =
                Workspace.await(
                                erasure.plan(
                                        Long.parseLong(
                                                texts(
                                                                workspace,
                                                                "SELECT contact_id FROM outreach"
                                                                    + " WHERE purpose = 'Night-run"
                                                                    + " partnership'")
                                                        .getFirst())))
                        .orElseThrow();
        assertThat(plan.threads()).isEqualTo(2);
        Workspace.await(erasure.run(plan));
        assertThat(count("outreach")).isEqualTo(46);
        assertThat(count("inner_note")).isZero();
        assertThat(
                        texts(
                                workspace,
                                "SELECT CONCAT(row_before, row_after) FROM history_row WHERE"
                                        + " table_name IN ('outreach', 'attempt', 'inner_note')"))
                .noneMatch(row -> row.contains("Night-run partnership"))
                .noneMatch(row -> row.contains(INNER));
    }

    @Test
    void whatIsKnownOfAPersonHoldsThreadsAndNoInnerNote() throws IOException {
        Path zip = dir.resolve("person.zip");
        long lin =
                Long.parseLong(
                        texts(
                                        workspace,
                                        "SELECT contact_id FROM outreach WHERE purpose ="
                                                + " 'Night-run partnership'")
                                .getFirst());
        new PersonExports(workspace, jobs())
                .run(
                        zip,
                        lin,
                        new DocumentWords(new Messages(Locale.ENGLISH), ZONE),
                        Progress.NONE);
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            for (String name : List.of("person.html", "person.json")) {
                String text =
                        new String(
                                file.getInputStream(file.getEntry(name)).readAllBytes(),
                                StandardCharsets.UTF_8);
                assertThat(text)
                        .contains("Night-run partnership", "what students wear")
                        .doesNotContain(INNER);
            }
        }
    }

    @Test
    void takingTheStoryAwayLeavesNoThread() {
        Workspace.await(new SampleStory(workspace).remove());
        for (String table : List.of("outreach", "attempt", "inner_note", "stop_wish")) {
            assertThat(count(table)).as(table).isZero();
        }
    }
}
