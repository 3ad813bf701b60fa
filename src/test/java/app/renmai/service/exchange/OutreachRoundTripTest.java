package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.outreach.SpecialDay;
import app.renmai.model.outreach.StopWish;
import app.renmai.service.contact.Contacts;
import app.renmai.service.contact.Erasure;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Progress;
import app.renmai.service.outreach.StopWishes;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.outreach.SpecialDayStore;
import app.renmai.store.outreach.StopWishStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Outreach threads go wherever a contact goes; inner notes go nowhere unasked. */
class OutreachRoundTripTest {
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
    private RoundTrip trip;
    private Workspace workspace;

    @BeforeEach
    void fill() {
        trip = new RoundTrip(dir, TOLD);
        workspace = trip.from();
        Workspace.await(
                new StopWishes(workspace, RoundTrip.ZONE)
                        .put(trip.person("珂"), "No more, please", RoundTrip.TODAY));
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
        trip.close();
    }

    private long count(String table) {
        return RoundTrip.count(workspace, table);
    }

    private long lin() {
        return RoundTrip.number(
                workspace,
                "SELECT contact_id FROM outreach WHERE purpose = 'Night-run partnership'");
    }

    @Test
    void thereIsSomethingInEachTable() {
        assertThat(trip.told(workspace)).allSatisfy(rows -> assertThat(rows).isNotEmpty());
    }

    @Test
    void anArchiveKeepsAllOfItInnerNotesToo() {
        Path zip = dir.resolve("all.zip");
        new Archives(workspace, RoundTrip.jobs()).write(zip, Progress.NONE);
        try (Workspace to = trip.open("to")) {
            new Archives(to, RoundTrip.jobs()).take(zip, Progress.NONE);
            assertThat(trip.told(to)).isEqualTo(trip.told(workspace));
            assertThat(RoundTrip.texts(to, "SELECT thought FROM inner_note").getFirst())
                    .contains(INNER);
        }
    }

    @Test
    void aFolderOfTablesComesBackAndTwiceIsOnce() {
        trip.checkTables();
    }

    @Test
    void eachThreadOfAFolderIsARecordOfItsOwn() {
        Path folder = trip.tables();
        try (Workspace to = trip.open("to")) {
            for (Verdict verdict : List.of(Verdict.NEW, Verdict.SAME)) {
                FileReport report = RoundTrip.bringIn(to, folder);
                assertThat(report.rejected()).isEmpty();
                assertThat(verdicts(report, verdict)).isEqualTo(count("outreach"));
            }
        }
    }

    private static long verdicts(FileReport report, Verdict verdict) {
        return report.records().stream()
                .filter(each -> each.kind() == RecordKind.THREAD)
                .filter(each -> each.verdict() == verdict && each.line() > 1)
                .count();
    }

    @Test
    void whoWantsNoMoreIsNotAskedByAFolderEither() {
        Path folder = trip.tables();
        try (Workspace to = trip.open("to")) {
            RoundTrip.bringIn(to, folder);
            String all = "SELECT id FROM contact ORDER BY id";
            String open = "SELECT purpose FROM outreach WHERE state <> 'closed'";
            Workspace.await(
                    to.run(
                            Op.STOP_CONTACT,
                            "",
                            tx -> {
                                for (String id : RoundTrip.texts(to, all)) {
                                    StopWishStore.put(
                                            tx,
                                            new StopWish(
                                                    0, Long.parseLong(id), "", RoundTrip.TODAY));
                                }
                                for (String id : RoundTrip.texts(to, "SELECT id FROM outreach")) {
                                    OutreachStore.delete(tx, Long.parseLong(id));
                                }
                            }));

            RoundTrip.bringIn(to, folder);

            assertThat(RoundTrip.count(to, "outreach"))
                    .isEqualTo(RoundTrip.count(workspace, "outreach"));
            assertThat(RoundTrip.texts(to, open)).isEmpty();
        }
    }

    @Test
    void aRowThatSpeaksOfNobodyIsToldOfAndTheRestComesIn() throws IOException {
        Path folder = trip.tables();
        RoundTrip.append(folder, "attempts.csv", "outreach_id", "9999");
        RoundTrip.append(folder, "outreach.csv", "state", "rejected");
        RoundTrip.append(folder, "outreach.csv", "contact_id", "9999");
        RoundTrip.append(folder, "stop_wishes.csv", "contact_id", "9999");
        RoundTrip.append(folder, "special_days.csv", "on_day", "2026-02-30");
        try (Workspace to = trip.open("to")) {
            assertThat(RoundTrip.bringIn(to, folder).rejected())
                    .extracting(each -> told(each.arguments()))
                    .hasSize(5)
                    .anyMatch(each -> each.equals("attempts.csv outreach_id 9999"))
                    .anyMatch(each -> each.equals("outreach.csv contact_id 9999"))
                    .anyMatch(each -> each.startsWith("outreach") && each.contains("rejected"))
                    .anyMatch(each -> each.equals("stop_wishes.csv contact_id 9999"))
                    .anyMatch(each -> each.startsWith("special_days") && each.contains("30"));
            assertThat(trip.told(to)).isEqualTo(trip.told(workspace));
        }
    }

    private static String told(List<Object> arguments) {
        return arguments.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Test
    void innerNotesGoOutOnlyWhenAskedFor() throws IOException {
        ExportOptions usual = ExportOptions.all(Format.CSV);
        Path folder = trip.tables(usual.withInnerNotes(true));
        assertThat(Files.readString(folder.resolve("inner_notes.csv"))).contains(INNER);

        trip.tables(usual);
        assertThat(folder.resolve("inner_notes.csv")).doesNotExist();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain(INNER);
            }
        }
    }

    @Test
    void aSelectionTakesWhatBelongsToIt() throws IOException {
        ExportOptions chosen =
                new ExportOptions(Format.CSV, Set.of(trip.person("博")), false).withInnerNotes(true);
        Path folder = trip.tables(chosen);
        assertThat(Files.readString(folder.resolve("outreach.csv")))
                .contains("Yuanye on campus")
                .doesNotContain("Night-run");
        assertThat(Files.readAllLines(folder.resolve("attempts.csv"))).hasSize(12);
        assertThat(Files.readAllLines(folder.resolve("stop_wishes.csv"))).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("inner_notes.csv"))).hasSize(1);
    }

    @Test
    void deletingAContactTakesTheirsAndIsUndone() {
        List<List<String>> before = trip.told(workspace);
        Workspace.await(
                new Contacts(workspace).delete(List.of(trip.person("珂"), trip.person("博")), "x"));
        assertThat(count("outreach")).isEqualTo(46);
        assertThat(count("stop_wish")).isZero();
        Workspace.await(workspace.undo());
        assertThat(trip.told(workspace)).isEqualTo(before);
    }

    @Test
    void erasingLeavesNothingOfThemInTheHistory() {
        Erasure erasure = new Erasure(workspace, RoundTrip.jobs());
        Erasure.Plan plan = Workspace.await(erasure.plan(lin())).orElseThrow();
        assertThat(plan.threads()).isEqualTo(2);
        Workspace.await(erasure.run(plan));
        assertThat(count("outreach")).isEqualTo(46);
        assertThat(count("inner_note")).isZero();
        assertThat(trip.history("'outreach', 'attempt', 'inner_note'"))
                .noneMatch(row -> row.contains("Night-run partnership"))
                .noneMatch(row -> row.contains(INNER));
    }

    @Test
    void whatIsKnownOfAPersonHoldsThreadsAndNoInnerNote() throws IOException {
        assertThat(trip.personDocuments(lin()))
                .allSatisfy(
                        text ->
                                assertThat(text)
                                        .contains("Night-run partnership", "what students wear")
                                        .doesNotContain(INNER));
    }

    @Test
    void takingTheStoryAwayLeavesNoThread() {
        Workspace.await(new SampleStory(workspace).remove());
        for (String table : List.of("outreach", "attempt", "inner_note", "stop_wish")) {
            assertThat(count(table)).as(table).isZero();
        }
    }
}
