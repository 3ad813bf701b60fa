package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.service.contact.Erasure;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.Workspace;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/** Introductions go wherever both of the two go. */
class IntroductionRoundTripTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final String TOLD =
            "SELECT CONCAT_WS('|', i.uid, a.uid, b.uid, contact_why, other_why, contact_consent,"
                    + " other_consent, contact_asked_on, other_asked_on, made_on, result,"
                    + " result_words, result_on, thanked_on) FROM introduction i JOIN contact a ON"
                    + " a.id = i.contact_id JOIN contact b ON b.id = i.other_id ORDER BY 1";
    private static final String VALUE =
            "SELECT CONCAT_WS('|', i.uid, c.uid, v.on_day, v.words, v.need_words) FROM value_entry"
                    + " v JOIN introduction i ON i.id = v.introduction_id JOIN contact c ON c.id ="
                    + " v.contact_id ORDER BY 1";

    @TempDir Path dir;
    private Workspace workspace;

    @BeforeEach
    void fill() {
        workspace = open("workspace");
        Workspace.await(
                new SampleStory(workspace).load(Locale.ENGLISH, LocalDate.of(2026, 11, 18), ZONE));
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

    private static List<String> texts(Workspace of, String sql) {
        return Workspace.await(
                of.read(reader -> reader.handle().createQuery(sql).mapTo(String.class).list()));
    }

    private long person(String given) {
        String sql = "SELECT id FROM contact WHERE given_name = '" + given + "'";
        return Long.parseLong(texts(workspace, sql).getFirst());
    }

    @Test
    void aFolderOfTablesComesBackAndTwiceIsOnce() throws IOException {
        Path folder = dir.resolve("tables");
        new Exports(workspace, jobs()).run(folder, ExportOptions.all(Format.CSV), Progress.NONE);
        assertThat(texts(workspace, TOLD)).hasSize(8);
        assertThat(texts(workspace, VALUE)).hasSize(4);
        try (Workspace to = open("to")) {
            for (int i = 0; i < 2; i++) {
                ImportReport report =
                        new Imports(to, jobs())
                                .run(List.of(folder), ImportOptions.USUAL, Progress.NONE);
                assertThat(report.files().getFirst().rejected()).isEmpty();
                assertThat(texts(to, TOLD)).isEqualTo(texts(workspace, TOLD));
                assertThat(texts(to, VALUE)).isEqualTo(texts(workspace, VALUE));
            }
        }
    }

    @Test
    void somebodyIntroducedToThemselvesIsToldOfAndTheRestComesIn() throws IOException {
        Path folder = dir.resolve("tables");
        new Exports(workspace, jobs()).run(folder, ExportOptions.all(Format.CSV), Progress.NONE);
        RoundTrip.append(
                folder,
                "introductions.csv",
                "other_id",
                RoundTrip.last(folder, "introductions.csv", "contact_id"));
        try (Workspace to = open("to")) {
            ImportReport report =
                    new Imports(to, jobs())
                            .run(List.of(folder), ImportOptions.USUAL, Progress.NONE);
            assertThat(report.files().getFirst().rejected())
                    .extracting(Remark::reason)
                    .containsExactly(Reason.INTRODUCED_TO_SELF);
            assertThat(texts(to, TOLD)).isEqualTo(texts(workspace, TOLD));
        }
    }

    @Test
    void anArchiveKeepsThem() {
        Path zip = dir.resolve("all.zip");
        new Archives(workspace, jobs()).write(zip, Progress.NONE);
        try (Workspace to = open("to")) {
            new Archives(to, jobs()).take(zip, Progress.NONE);
            assertThat(texts(to, TOLD)).isEqualTo(texts(workspace, TOLD));
            assertThat(texts(to, VALUE)).isEqualTo(texts(workspace, VALUE));
        }
    }

    @Test
    void ofSomeContactsOnlyThoseBetweenThemGoOut() throws IOException {
        Path folder = dir.resolve("tables");
        ExportOptions chosen =
                new ExportOptions(Format.CSV, java.util.Set.of(person("博"), person("慧")), false);
        new Exports(workspace, jobs()).run(folder, chosen, Progress.NONE);
        assertThat(Files.readAllLines(folder.resolve("introductions.csv"))).hasSize(2);
    }

    @Test
    void everythingAboutAPersonTellsOfThemInBothLanguages() throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Path zip = dir.resolve(language.toLanguageTag() + ".zip");
            new PersonExports(workspace, jobs())
                    .run(
                            zip,
                            person("博"),
                            new DocumentWords(new Messages(language), ZONE),
                            Progress.NONE);
            try (ZipFile file = new ZipFile(zip.toFile())) {
                String page = text(file, "person.html");
                assertThat(page)
                        .contains(new Messages(language).text("introduction.title"))
                        .contains("she sees every day why students queue")
                        .doesNotContain("he decides which stores");
                assertThat(text(file, "person.json")).contains("\"introductions\"");
            }
        }
    }

    private static String text(ZipFile file, String name) throws IOException {
        try (var in = file.getInputStream(file.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whoIsErasedIsInNoIntroductionAndInNoHistory() {
        Erasure erasure = new Erasure(workspace, jobs());
        Erasure.Plan plan = Workspace.await(erasure.plan(person("慧"))).orElseThrow();
        erasure.start(plan).result().join();
        assertThat(texts(workspace, TOLD)).hasSize(6);
        assertThat(texts(workspace, VALUE)).hasSize(2);
        assertThat(
                        texts(
                                workspace,
                                "SELECT row_after FROM history_row WHERE row_after LIKE"
                                        + " '%nineteen others%'"))
                .isEmpty();
    }
}
