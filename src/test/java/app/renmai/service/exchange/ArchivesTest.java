package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.Zips;
import app.renmai.exchange.TargetException;
import app.renmai.exchange.archive.ArchiveException;
import app.renmai.exchange.archive.ArchiveException.Problem;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.Interactions;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.backup.Backups;
import app.renmai.service.contact.Contacts;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The archive: what it holds, what it makes again, and whatever is wrong with one. */
class ArchivesTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir Path dir;
    private Workspace workspace;
    private Path zip;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir.resolve("from"), CLOCK, Runnable::run);
        zip = dir.resolve("a.zip");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static Archives archives(Workspace of) {
        return new Archives(of, new Jobs(Runnable::run, Runnable::run));
    }

    private Workspace another(String name) {
        return Workspace.open(dir.resolve(name), CLOCK, Runnable::run);
    }

    private long person(String family, String given) {
        return Workspace.await(
                new Contacts(workspace)
                        .add(Contact.named(PersonName.of(family, given), NOW), List.of(), "", ""));
    }

    private void talkWithFile(long person, String text) throws IOException {
        Path file = Files.writeString(dir.resolve("plan.txt"), text);
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        NOW,
                        null,
                        false,
                        "",
                        "The plan",
                        "",
                        List.of(person),
                        NOW);
        Workspace.await(
                new Interactions(workspace)
                        .log(
                                new LogEntry(
                                        talk,
                                        List.of(),
                                        Optional.empty(),
                                        List.of(file),
                                        List.of())));
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void refused(Path file, Problem problem) {
        try (Workspace to = another("to-" + UUID.randomUUID())) {
            assertThatThrownBy(() -> archives(to).take(file, Progress.NONE))
                    .isInstanceOfSatisfying(
                            ArchiveException.class,
                            e -> assertThat(e.problem()).isEqualTo(problem));
            assertThat(Workspace.await(new Contacts(to).count())).isZero();
            assertThat(to.undoState().undo()).isEmpty();
            assertThat(files(to)).isEmpty();
        }
    }

    private static List<Path> files(Workspace of) {
        try {
            return of.attachments().all();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSampleStoryIsTheSameAfterwardsAndCanBeUndone() throws IOException {
        Workspace.await(
                new SampleStory(workspace)
                        .load(
                                Locale.ENGLISH,
                                LocalDate.of(2026, 11, 18),
                                ZoneId.of("Asia/Shanghai")));
        talkWithFile(1, "88 pages");
        Archives.Counts counts = archives(workspace).write(zip, Progress.NONE);
        assertThat(counts.attachments()).isEqualTo(1);
        assertThat(counts.missing()).isZero();

        try (Workspace to = another("to")) {
            assertThat(archives(to).take(zip, Progress.NONE)).isEqualTo(counts);
            Path again = dir.resolve("again.zip");
            archives(to).write(again, Progress.NONE);
            assertThat(again).hasSameBinaryContentAs(zip);
            assertThat(files(to))
                    .singleElement()
                    .satisfies(f -> assertThat(f).hasContent("88 pages"));

            Workspace.await(to.undo());
            assertThat(Workspace.await(new Contacts(to).count())).isZero();
            Workspace.await(to.redo());
            archives(to).write(again, Progress.NONE);
            assertThat(again).hasSameBinaryContentAs(zip);
        }
    }

    @Test
    void nothingIsToldFromAnEmptyText() {
        person("刘", "同");
        archives(workspace).write(zip, Progress.NONE);

        Map<String, String> texts = Zips.texts(zip);
        assertThat(texts.get("tables/contact.csv").lines().toList().getLast())
                .startsWith("1,")
                .contains(",刘,,同,")
                .contains(",\\N,\\N,");
        assertThat(texts.get("manifest.json"))
                .contains("\"schema\" : 8")
                .contains("\"madeAt\" : \"2026-11-18T02:00:00Z\"");
        assertThat(texts).doesNotContainKey("tables/history_step.csv");
    }

    @Test
    void aWorkspaceThatHoldsSomethingIsLeftAlone() {
        person("刘", "同");
        archives(workspace).write(zip, Progress.NONE);

        assertThatThrownBy(() -> archives(workspace).take(zip, Progress.NONE))
                .isInstanceOfSatisfying(
                        ArchiveException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.NOT_EMPTY));
        assertThat(Workspace.await(new Contacts(workspace).count())).isEqualTo(1);
    }

    @Test
    void aFileThatIsMissingIsToldOfAndTheRestGoesOut() throws Exception {
        long liu = person("刘", "同");
        talkWithFile(liu, "88 pages");
        workspace.attachments().delete(hash("88 pages"));

        assertThat(archives(workspace).write(zip, Progress.NONE).missing()).isEqualTo(1);

        try (Workspace to = another("to")) {
            assertThat(archives(to).take(zip, Progress.NONE).missing()).isEqualTo(1);
            assertThat(files(to)).isEmpty();
        }
    }

    @Test
    void cancellingLeavesNothingBehind() throws IOException {
        for (int i = 0; i < 20; i++) {
            talkWithFile(person("刘", "同" + i), "page " + i);
        }
        archives(workspace).write(zip, Progress.NONE);
        byte[] whole = Files.readAllBytes(zip);
        for (int after : new int[] {0, 5, 30, 70}) {
            assertThatThrownBy(() -> archives(workspace).write(zip, stopping(after)))
                    .isInstanceOf(CancellationException.class);
            try (Workspace to = another("to-" + after)) {
                assertThatThrownBy(() -> archives(to).take(zip, stopping(after)))
                        .isInstanceOf(CancellationException.class);
                assertThat(Workspace.await(new Contacts(to).count())).isZero();
                assertThat(files(to)).isEmpty();
            }
        }
        assertThat(zip).hasBinaryContent(whole);
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    private static Progress stopping(int after) {
        return new Progress() {
            private long done;

            @Override
            public void report(long now, long total) {
                done = now;
            }

            @Override
            public boolean cancelled() {
                return done >= after;
            }
        };
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldOf() {
        assertThatThrownBy(() -> archives(workspace).write(dir, Progress.NONE))
                .isInstanceOf(TargetException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 40, 60, 80, 95, 99})
    void aZipThatWasCutOffIsRefusedWhole(int percent) throws IOException {
        talkWithFile(person("刘", "同"), "88 pages");
        archives(workspace).write(zip, Progress.NONE);
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length * percent / 100));

        assertThat(Archives.looksLikeArchive(zip)).isTrue();
        refused(zip, Problem.DAMAGED);
    }

    @Test
    void whatIsNoArchiveIsNamed() throws IOException {
        refused(dir.resolve("none.zip"), Problem.MISSING);
        refused(dir, Problem.DIRECTORY);
        Path text = Files.writeString(dir.resolve("a.vcf"), "BEGIN:VCARD\nFN:A\nEND:VCARD\n");
        assertThat(Archives.looksLikeArchive(text)).isFalse();
        refused(text, Problem.NOT_AN_ARCHIVE);
        Path other = Zips.write(dir.resolve("b.zip"), Map.of("a.txt", new byte[3]));
        assertThat(Archives.looksLikeArchive(other)).isFalse();
        refused(other, Problem.NOT_AN_ARCHIVE);
        Path backup = dir.resolve("backup.zip");
        new Backups(workspace, new Jobs(Runnable::run, Runnable::run)).run(backup, Progress.NONE);
        assertThat(Archives.looksLikeArchive(backup)).isTrue();
        refused(backup, Problem.BACKUP);
    }

    /** An archive of one person and one file, changed. */
    private Path changed(UnaryOperator<Map<String, byte[]>> change) throws IOException {
        if (Workspace.await(new Contacts(workspace).count()) == 0) {
            talkWithFile(person("刘", "同"), "88 pages");
        }
        archives(workspace).write(zip, Progress.NONE);
        return Zips.write(
                dir.resolve(UUID.randomUUID() + ".zip"),
                change.apply(new LinkedHashMap<>(Zips.entries(zip))));
    }

    private static Map<String, byte[]> with(Map<String, byte[]> all, String name, String text) {
        all.put(name, text.getBytes(StandardCharsets.UTF_8));
        return all;
    }

    private static String text(Map<String, byte[]> all, String name) {
        return new String(all.get(name), StandardCharsets.UTF_8);
    }

    /** Changes a table and makes the manifest agree with it. */
    private Path forged(String table, UnaryOperator<String> change) throws IOException {
        return changed(
                all -> {
                    String name = "tables/" + table + ".csv";
                    String before = text(all, name);
                    String after = change.apply(before);
                    try {
                        return with(
                                with(all, name, after),
                                "manifest.json",
                                text(all, "manifest.json")
                                        .replace(hash(before), hash(after))
                                        .replace(
                                                "\"bytes\" : " + bytes(before) + ",",
                                                "\"bytes\" : " + bytes(after) + ","));
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void whatDoesNotAgreeWithTheManifestIsRefused() throws IOException {
        String contact = "tables/contact.csv";
        refused(
                changed(all -> with(all, contact, text(all, contact).replace("刘", "张"))),
                Problem.DAMAGED);
        refused(changed(all -> with(all, contact, text(all, contact) + "1\n")), Problem.DAMAGED);
        refused(changed(all -> with(all, contact, "")), Problem.DAMAGED);
        refused(
                changed(
                        all -> {
                            all.remove(contact);
                            return all;
                        }),
                Problem.DAMAGED);
        refused(changed(all -> with(all, "../../evil.txt", "x")), Problem.DAMAGED);
        refused(
                changed(all -> with(all, "attachments/../../../../evil.txt", "x")),
                Problem.DAMAGED);
        refused(
                changed(all -> with(all, "attachments/00/" + "0".repeat(62), "x")),
                Problem.DAMAGED);
        assertThat(dir.getParent().resolve("evil.txt")).doesNotExist();
        refused(
                changed(
                        all -> {
                            String file =
                                    all.keySet().stream()
                                            .filter(name -> name.startsWith("attachments/"))
                                            .findFirst()
                                            .orElseThrow();
                            return with(all, file, "89 pages");
                        }),
                Problem.DAMAGED);
    }

    @Test
    void rowsThatCannotBeAreRefusedThoughTheManifestAgrees() throws IOException {
        refused(forged("contact", text -> text.replace("\n1,", "\nx,")), Problem.DAMAGED);
        refused(forged("contact", text -> text.replace("\n1,", "\n\\N,")), Problem.DAMAGED);
        refused(forged("contact", text -> text.replace("2026-11", "2026-99")), Problem.DAMAGED);
        refused(forged("contact", text -> text.replace("family_name", "famly")), Problem.DAMAGED);
        refused(
                forged("contact", text -> text.replace("\n1,", "\n9223372036854775807,")),
                Problem.DAMAGED);
        refused(
                forged("participant", text -> text.replaceAll(",1,1,0\n", ",1,77,0\n")),
                Problem.DAMAGED);
        refused(forged("contact", text -> text.replace("刘", "x".repeat(2_000))), Problem.DAMAGED);
    }

    @Test
    void anotherVersionIsToldOf() throws IOException {
        refused(
                changed(
                        all ->
                                with(
                                        all,
                                        "manifest.json",
                                        text(all, "manifest.json")
                                                .replace("\"schema\" : 8", "\"schema\" : 9"))),
                Problem.NEWER);
        refused(
                changed(
                        all ->
                                with(
                                        all,
                                        "manifest.json",
                                        text(all, "manifest.json")
                                                .replace(
                                                        "\"formatVersion\" : 1",
                                                        "\"formatVersion\" : 2"))),
                Problem.NEWER);
        refused(changed(all -> with(all, "manifest.json", "{}")), Problem.NOT_AN_ARCHIVE);
        refused(changed(all -> with(all, "manifest.json", "[")), Problem.NOT_AN_ARCHIVE);
    }

    @Test
    void anOlderArchiveComesInWithoutWhatItDoesNotKnow() throws Exception {
        Path older =
                changed(
                        all -> {
                            all.remove("tables/csv_layout.csv");
                            String tags = text(all, "manifest.json");
                            return with(
                                    all,
                                    "manifest.json",
                                    tags.replaceFirst("\"schema\" : \\d+", "\"schema\" : 1")
                                            .replaceAll(
                                                    "\\{\\s*\"name\" :"
                                                            + " \"csv_layout\"[^}]*\\},?\\s*",
                                                    ""));
                        });
        try (Workspace to = another("to")) {
            assertThat(archives(to).take(older, Progress.NONE).contacts()).isEqualTo(1);
        }
    }

    @Test
    void aPartOutOfAllProportionIsNotUnpacked() throws IOException {
        Path bomb = forged("contact", text -> text.replaceFirst("刘", "x".repeat(40 << 20)));

        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThatThrownBy(() -> archives(another("to")).take(bomb, Progress.NONE))
                .isInstanceOf(ArchiveException.class);
    }
}
