package app.renmai.service.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaboration.Result;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.activity.Timelines;
import app.renmai.service.contact.Contacts;
import app.renmai.service.duplicate.Merging;
import app.renmai.service.exchange.ExportOptions;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.exchange.Exports;
import app.renmai.service.exchange.ImportOptions;
import app.renmai.service.exchange.Imports;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Collaborations on a real database: kept, closed, merged, deleted, taken out and in. */
class CollaborationsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final List<String> TOLD =
            List.of(
                    "SELECT CONCAT_WS('|', uid, title, goal, own_part, starts, ends, result,"
                            + " result_words, significant, notes) FROM collaboration ORDER BY 1",
                    "SELECT CONCAT_WS('|', k.uid, c.uid, ordinal, part, said) FROM collaborator w"
                            + " JOIN collaboration k ON k.id = w.collaboration_id JOIN contact c ON"
                            + " c.id = w.contact_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', k.uid, o.name, ordinal, part) FROM"
                            + " collaboration_organization p JOIN collaboration k ON k.id ="
                            + " p.collaboration_id JOIN organization o ON o.id = p.organization_id"
                            + " ORDER BY 1",
                    "SELECT CONCAT_WS('|', k.uid, i.summary) FROM collaboration_talk t JOIN"
                            + " collaboration k ON k.id = t.collaboration_id JOIN interaction i ON"
                            + " i.id = t.interaction_id ORDER BY 1");

    @TempDir Path dir;
    private Workspace workspace;
    private Collaborations all;

    @BeforeEach
    void open() {
        workspace = open("workspace");
        all = new Collaborations(workspace);
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

    private long person(String family) {
        PersonName name = new PersonName(family, "", "", "", "", "", "");
        return Workspace.await(
                new Contacts(workspace).add(Contact.named(name, NOW), List.of(), "", ""));
    }

    private static Collaboration tour(String starts, String ends) {
        Collaboration one = Collaboration.titled("Tour", NOW);
        return new Collaboration(
                0,
                one.uid(),
                "Tour",
                "Six campuses",
                "hosts",
                PartialDate.parse(starts),
                PartialDate.parse(ends),
                Result.OPEN,
                "",
                false,
                "",
                NOW,
                NOW);
    }

    private Work only() {
        return Workspace.await(all.all()).getFirst();
    }

    private static List<List<String>> told(Workspace of) {
        return TOLD.stream()
                .map(
                        sql ->
                                Workspace.await(
                                        of.read(
                                                reader ->
                                                        reader.handle()
                                                                .createQuery(sql)
                                                                .mapTo(String.class)
                                                                .list())))
                .toList();
    }

    private long count(String table) {
        return Workspace.await(
                workspace.read(
                        reader ->
                                reader.handle()
                                        .createQuery("SELECT COUNT(*) FROM " + table)
                                        .mapTo(Long.class)
                                        .one()));
    }

    @Test
    void nothingIsKeptOfWhatEndsBeforeItStarts() {
        assertThatThrownBy(
                        () ->
                                Workspace.await(
                                        all.save(
                                                tour("2026-09-17", "2026-09-16"),
                                                List.of(),
                                                List.of("Nowhere"))))
                .isInstanceOf(CollaborationProblem.class);
        assertThat(count("collaboration")).isZero();
        assertThat(count("organization")).isZero();
    }

    @Test
    void whatIsTooLongIsSaidSoAndNothingIsKept() {
        long chen = person("Chen");
        String much = "x".repeat(4_001);
        List<Collaborator> with = List.of(new Collaborator(chen, "", ""));
        refused(
                () -> all.save(Collaboration.titled("x".repeat(1_001), NOW), with, List.of()),
                1_000);
        refused(
                () ->
                        all.save(
                                tour("2026-09", "2026-10"),
                                List.of(new Collaborator(chen, "x".repeat(1_001), "")),
                                List.of()),
                1_000);
        assertThat(count("collaboration")).isZero();
        Workspace.await(all.save(tour("2026-09", "2026-10"), with, List.of()));
        for (Closing each :
                List.of(
                        new Closing(Result.DONE, much, false, Map.of(), "", null, null),
                        new Closing(Result.DONE, "", false, Map.of(chen, much), "", null, null),
                        new Closing(Result.DONE, "", false, Map.of(), much, null, null))) {
            refused(() -> all.close(only(), each), 4_000);
        }
        assertThat(only().stage(TODAY)).isEqualTo(Stage.TO_TELL);
    }

    private static void refused(Supplier<CompletableFuture<?>> step, int most) {
        assertThatThrownBy(() -> Workspace.await(step.get()))
                .isInstanceOfSatisfying(
                        CollaborationProblem.class,
                        problem -> {
                            assertThat(problem.key()).isEqualTo("fact.problem.long");
                            assertThat(problem.arguments()).containsExactly(most);
                        });
    }

    @Test
    void theThreeAnswersAreOneStep() {
        long chen = person("Chen");
        Workspace.await(
                all.save(
                        tour("2026-09", "2026-10"),
                        List.of(new Collaborator(chen, "budget", "")),
                        List.of("Qinghe")));
        assertThat(only().stage(TODAY)).isEqualTo(Stage.TO_TELL);

        Closing closing =
                new Closing(
                        Result.DONE_WELL,
                        "All six",
                        true,
                        Map.of(chen, "Again!"),
                        "Send the figures",
                        null,
                        LocalDate.of(2026, 11, 20));
        Workspace.await(all.close(only(), closing));

        Work closed = only();
        assertThat(closed.stage(TODAY)).isEqualTo(Stage.DONE_WELL);
        assertThat(closed.collaboration().provesAlone()).isTrue();
        assertThat(closed.collaborators())
                .containsExactly(new Collaborator(chen, "budget", "Again!"));
        assertThat(closed.organizationNames()).containsExactly("Qinghe");
        assertThat(count("reminder")).isOne();

        Workspace.await(workspace.undo());
        assertThat(only().stage(TODAY)).isEqualTo(Stage.TO_TELL);
        assertThat(only().of(chen).orElseThrow().said()).isEmpty();
        assertThat(count("reminder")).isZero();
    }

    @Test
    void whatComesNextWithoutADayIsAPromise() {
        long chen = person("Chen");
        Workspace.await(
                all.save(
                        tour("2026-09", "2026-10"),
                        List.of(new Collaborator(chen, "", "")),
                        List.of()));
        Workspace.await(
                all.close(
                        only(),
                        new Closing(Result.DONE, "", false, Map.of(), "Figures", null, null)));
        assertThat(count("commitment")).isOne();
    }

    @Test
    void twoWhoAreOneTakePartOnceWithTheWordsOfBoth() {
        long chen = person("Chen");
        long again = person("Chen");
        Workspace.await(
                all.save(
                        tour("2026-09", "2026-10"),
                        List.of(
                                new Collaborator(chen, "budget", ""),
                                new Collaborator(again, "product", "Well done")),
                        List.of()));
        Workspace.await(new Merging(workspace).merge(chen, again, Map.of()));
        assertThat(only().collaborators())
                .containsExactly(new Collaborator(chen, "budget · product", "Well done"));
    }

    @Test
    void whoIsDeletedTakesOnlyTheirOwnAlong() {
        long chen = person("Chen");
        long sun = person("Sun");
        Workspace.await(
                all.save(
                        tour("2026-09", "2026-10"),
                        List.of(new Collaborator(chen, "", ""), new Collaborator(sun, "", "")),
                        List.of("Qinghe")));
        Workspace.await(new Contacts(workspace).delete(List.of(chen), "Chen"));
        assertThat(only().collaborators()).containsExactly(new Collaborator(sun, "", ""));
        Workspace.await(new Contacts(workspace).delete(List.of(sun), "Sun"));
        assertThat(count("collaboration")).isZero();
        Workspace.await(workspace.undo());
        assertThat(only().people()).hasSize(1);
    }

    @Test
    void aFolderOfTablesComesBackAndTwiceIsOnce() {
        Workspace.await(new SampleStory(workspace).load(Locale.ENGLISH, TODAY, ZONE));
        assertThat(told(workspace)).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        Path folder = dir.resolve("tables");
        new Exports(workspace, jobs()).run(folder, ExportOptions.all(Format.CSV), Progress.NONE);
        try (Workspace to = open("to")) {
            for (int i = 0; i < 2; i++) {
                new Imports(to, jobs()).run(List.of(folder), ImportOptions.USUAL, Progress.NONE);
                assertThat(told(to)).isEqualTo(told(workspace));
            }
        }
    }

    @Test
    void theStoryTellsOfSixWithChenBoAndThreeThatAreOpen() {
        Workspace.await(new SampleStory(workspace).load(Locale.SIMPLIFIED_CHINESE, TODAY, ZONE));
        List<Work> works = Workspace.await(all.all());
        assertThat(works).filteredOn(work -> work.stage(TODAY).open()).hasSize(3);
        long chen =
                works.stream()
                        .filter(work -> work.collaboration().title().equals("2026 秋季校园行"))
                        .flatMap(work -> work.people().stream())
                        .findFirst()
                        .orElseThrow()
                        .id();
        List<TimelineEntry> entries =
                Workspace.await(Timelines.of(workspace, ZONE).ofContact(chen));
        assertThat(entries)
                .filteredOn(each -> each.lane() == TimelineEntry.Lane.COLLABORATIONS)
                .hasSize(6);

        WorkList list = WorkList.of(works, TODAY);
        assertThat(list.arranged("qiuji", null, WorkList.Order.TITLE, false)).hasSize(1);
        assertThat(list.arranged("chenbo", null, WorkList.Order.ENDS, true)).hasSize(6);
        assertThat(list.arranged("", Stage.NOT_DONE, WorkList.Order.STAGE, false)).hasSize(1);
    }
}
