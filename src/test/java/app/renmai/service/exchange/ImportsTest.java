package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.Tag;
import app.renmai.service.exchange.ImportOptions.OnDuplicate;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.TagStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

class ImportsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private Workspace workspace;
    private Imports imports;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace"), CLOCK, Runnable::run);
        imports = new Imports(workspace, new Jobs(Runnable::run, Runnable::run));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @TestFactory
    Stream<DynamicTest> everyFixtureComesInOnceGoesOutByOneUndoAndChangesNothingTwice() {
        return Stream.concat(Fixtures.of("vcard").stream(), Fixtures.of("csv").stream())
                .filter(entry -> entry.expected() > 0)
                .map(entry -> DynamicTest.dynamicTest(entry.path(), () -> comesAndGoes(entry)));
    }

    private void comesAndGoes(Fixtures.Entry entry) {
        FileReport first = only(run(entry.file(), ImportOptions.USUAL));
        assertThat(first.refusal()).isNull();
        assertThat(first.rejected()).isEmpty();
        assertThat(first.read()).isEqualTo(entry.expected());
        assertThat(first.created()).isEqualTo(entry.expected());
        assertThat(contacts()).hasSize(entry.expected());
        var done = workspace.undoState().undo();

        for (OnDuplicate again : List.of(OnDuplicate.MERGE, OnDuplicate.SKIP)) {
            FileReport second = only(run(entry.file(), ImportOptions.USUAL.withOnDuplicate(again)));
            assertThat(second.unchanged()).as("%s", again).isEqualTo(entry.expected());
            assertThat(second.created() + second.updated()).isZero();
        }
        assertThat(workspace.undoState().undo()).isEqualTo(done);

        Workspace.await(workspace.undo());
        assertThat(contacts()).isEmpty();
        assertThat(Workspace.await(workspace.read(TagStore::all))).isEmpty();
    }

    @Test
    void aNewPersonWhoIsLikeSomebodyIsPlannedAsPossible() throws IOException {
        Path first = folder.resolve("first.csv");
        Files.writeString(first, "First Name,Last Name,Phone\n博,陈,138 0013 8000\n");
        ImportPlan empty = imports.plan(List.of(first), ImportOptions.USUAL, Progress.NONE);
        assertThat(empty.files().getFirst().records())
                .extracting(PlannedRecord::verdict)
                .containsExactly(Verdict.NEW);
        run(first, ImportOptions.USUAL);
        Path second = folder.resolve("second.csv");
        Files.writeString(
                second, "First Name,Last Name,Phone\nBo,Chen,+8613800138000\nTom,Becker,1\n");
        List<PlannedRecord> records =
                imports.plan(List.of(second), ImportOptions.USUAL, Progress.NONE)
                        .files()
                        .getFirst()
                        .records();
        assertThat(records)
                .extracting(PlannedRecord::verdict)
                .containsExactly(Verdict.POSSIBLE, Verdict.NEW);
        assertThat(records.getFirst().alike())
                .containsExactly(new Alike(contacts().getFirst().id(), "陈博", 84));
        assertThat(records.get(1).alike()).isEmpty();
    }

    @Test
    void aBrokenCardIsNamedWithItsLineAndTheOthersComeIn() throws IOException {
        Path file =
                write(
                        "broken.vcf",
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:刘同
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Never Closed
                        BEGIN:VCARD
                        VERSION:3.0
                        this is no property
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Tom Becker
                        END:VCARD
                        """);

        FileReport report = only(run(file, ImportOptions.USUAL));

        assertThat(report.created()).isEqualTo(2);
        assertThat(report.read()).isEqualTo(4);
        assertThat(report.rejected())
                .containsExactly(
                        Remark.at(5, Reason.CARD_NOT_CLOSED, 8),
                        Remark.at(10, Reason.CARD_UNREADABLE, "this is no property"));
        assertThat(names()).containsExactly("刘同", "Tom Becker");
    }

    @Test
    void whatCannotBeReadIsRefusedAndNothingIsWritten() throws IOException {
        Path binary = folder.resolve("photo.csv");
        Files.write(binary, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 1, 2, 0});
        Path empty = write("empty.vcf", "");
        Path text = write("letter.csv", "Dear all,\nthere is nothing in here.\n");
        Path notVcard = write("letter.vcf", "Dear all,\nthere is nothing in here.\n");

        ImportReport report =
                imports.run(
                        List.of(folder.resolve("gone.vcf"), folder, binary, empty, text, notVcard),
                        ImportOptions.USUAL,
                        Progress.NONE);

        assertThat(report.files())
                .extracting(file -> file.refusal() == null ? null : file.refusal().reason())
                .containsExactly(
                        Reason.MISSING,
                        Reason.DIRECTORY,
                        Reason.BINARY,
                        Reason.EMPTY,
                        Reason.NO_HEADER,
                        Reason.NO_VCARD);
        assertThat(report.allRefused()).isTrue();
        assertThat(workspace.undoState().undo()).isEmpty();
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersOutAndAllAreOneStep() throws IOException {
        Path good = write("a.vcf", card("FN:刘同"));
        Path other = write("b.csv", "姓名,手机,公司\n王伟,13800000000,远山科技\n");

        ImportReport report =
                imports.run(
                        List.of(good, folder.resolve("gone.vcf"), other),
                        ImportOptions.USUAL,
                        Progress.NONE);

        assertThat(report.created()).isEqualTo(2);
        assertThat(report.complete()).isFalse();
        assertThat(report.allRefused()).isFalse();
        assertThat(workspace.undoState().undo().orElseThrow().op()).isEqualTo(Op.IMPORT);
        Workspace.await(workspace.undo());
        assertThat(contacts()).isEmpty();
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() throws IOException {
        run(write("a.vcf", card("FN:刘同", "TEL:13800000000")), ImportOptions.USUAL);
        var before = workspace.undoState();
        Path file =
                write(
                        "b.vcf",
                        card("FN:刘同", "TEL:+86 138 0000 0000", "EMAIL:liu@example.com")
                                + card("FN:新人")
                                + card("FN:刘同", "TEL:13800000000"));

        FileReport dry = only(run(file, ImportOptions.USUAL.withDryRun(true)));

        assertThat(workspace.undoState()).isEqualTo(before);
        assertThat(contacts()).hasSize(1);
        FileReport real = only(run(file, ImportOptions.USUAL));
        assertThat(dry).isEqualTo(real);
        assertThat(real.created()).isEqualTo(1);
        assertThat(real.updated()).isEqualTo(1);
        assertThat(real.unchanged()).isEqualTo(1);
    }

    @Test
    void mergingAddsWhatIsNewAndOverwritesNothing() throws IOException {
        run(
                write("a.vcf", card("N:刘;同;;;", "TEL:13800000000", "ORG:北京电视台", "NOTE:旧")),
                ImportOptions.USUAL);
        Path file =
                write(
                        "b.vcf",
                        card(
                                "N:刘;同;;;",
                                "NICKNAME:同哥",
                                "TEL:+86-138-0000-0000",
                                "EMAIL:liu@example.com",
                                "ORG:北京电视台",
                                "TITLE:制片人",
                                "CATEGORIES:媒体",
                                "NOTE:新"));

        run(file, ImportOptions.USUAL);

        Contact contact = contacts().getFirst();
        assertThat(contacts()).hasSize(1);
        assertThat(contact.name().nickname()).isEqualTo("同哥");
        assertThat(contact.notes()).isEqualTo("旧\n\n新");
        assertThat(points(contact)).containsExactlyInAnyOrder("13800000000", "liu@example.com");
        assertThat(tags(contact)).containsExactly("媒体");
    }

    @Test
    void skippingLeavesWhoIsKnownAndCreatingMakesAnother() throws IOException {
        Path file = write("a.vcf", card("UID:u1", "FN:刘同", "TEL:13800000000"));
        run(file, ImportOptions.USUAL);
        Path changed = write("b.vcf", card("UID:u1", "FN:刘同", "EMAIL:liu@example.com"));

        assertThat(only(run(changed, usual(OnDuplicate.SKIP))).unchanged()).isEqualTo(1);
        assertThat(points(contacts().getFirst())).containsExactly("13800000000");

        assertThat(only(run(changed, usual(OnDuplicate.CREATE))).created()).isEqualTo(1);
        assertThat(contacts()).hasSize(2).extracting(Contact::uid).doesNotHaveDuplicates();
    }

    @Test
    void namesakesWhoShareNothingStayApart() throws IOException {
        run(write("a.vcf", card("FN:张伟", "TEL:13800000001")), ImportOptions.USUAL);
        FileReport report =
                only(
                        run(
                                write(
                                        "b.vcf",
                                        card("FN:张伟", "TEL:13800000002")
                                                + card("FN:李娜", "TEL:13800000001")),
                                ImportOptions.USUAL));

        assertThat(report.created()).isEqualTo(2);
        assertThat(contacts()).hasSize(3);
    }

    @Test
    void programsThatGiveEveryCardOneUidDoNotMeltPeopleTogether() throws IOException {
        FileReport report =
                only(
                        run(
                                write("a.vcf", card("UID:0", "FN:张伟") + card("UID:0", "FN:李娜")),
                                ImportOptions.USUAL));

        assertThat(report.created()).isEqualTo(2);
    }

    @Test
    void oneUidOfSeveralPeopleNeverPutsTheirDataTogether() throws IOException {
        String zhang = card("UID:0", "FN:张伟", "TEL:1");
        String li = card("UID:0", "FN:李娜", "TEL:2");
        String nobody = card("UID:0", "FN:王芳");
        run(write("a.vcf", zhang + li + nobody), ImportOptions.USUAL);

        for (String again : List.of(zhang + li + nobody, nobody + li + zhang, li)) {
            FileReport report = only(run(write("b.vcf", again), ImportOptions.USUAL));
            assertThat(report.created() + report.updated()).as(again).isZero();
        }
        assertThat(contacts().stream().map(this::points))
                .containsExactly(List.of("1"), List.of("2"), List.of());
    }

    @Test
    void theOneWhoMadeTheIntroductionIsFoundByNameOrKeptInWords() throws IOException {
        Path file =
                write(
                        "a.csv",
                        """
                        姓,名,电子邮件地址,引用者
                        刘,同,liu@example.com,王伟
                        王,伟,wang@example.com,
                        陈,博,chen@example.com,谁也不认识
                        """);

        run(file, ImportOptions.USUAL);
        FileReport again = only(run(file, ImportOptions.USUAL));

        List<Contact> contacts = contacts();
        assertThat(contacts.get(0).metThrough()).isEqualTo(contacts.get(1).id());
        assertThat(contacts.get(2).metThrough()).isNull();
        assertThat(contacts.get(2).howMet()).isEqualTo("谁也不认识");
        assertThat(again.unchanged()).isEqualTo(3);
    }

    @Test
    void aGroupIsATagOfItsMembers() throws IOException {
        String member = "8d7d2a0c-0f0e-4d6d-9a0b-1a2b3c4d5e6f";
        run(
                write(
                        "a.vcf",
                        card("UID:" + member, "FN:刘同")
                                + card(
                                        "X-ADDRESSBOOKSERVER-KIND:group",
                                        "FN:校友",
                                        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:" + member)),
                ImportOptions.USUAL);

        assertThat(contacts()).hasSize(1);
        assertThat(tags(contacts().getFirst())).containsExactly("校友");
        assertThat(contacts().getFirst().uid()).hasToString(member);
    }

    @Test
    void aTextLongerThanTheDatabaseHoldsIsRejectedAndTheOthersComeIn() throws IOException {
        FileReport report =
                only(
                        run(
                                write("a.vcf", card("FN:" + "长".repeat(500)) + card("FN:刘同")),
                                ImportOptions.USUAL));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.rejected()).extracting(Remark::reason).containsExactly(Reason.TOO_LONG);
    }

    @Test
    void theCharsetCanBeNamedWhenTheGuessIsWrong() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(
                file, "Name,E-mail\nСергей,s@example.com\n".getBytes(Charset.forName("KOI8-R")));

        run(file, ImportOptions.USUAL.withCharset(Charset.forName("KOI8-R")));

        assertThat(names()).containsExactly("Сергей");
    }

    @Test
    void aCancelledImportLeavesNothingBehind() throws IOException {
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            cards.append(card("FN:Person " + i));
        }
        Path file = write("many.vcf", cards.toString());
        Jobs jobs = new Jobs(Runnable::run, Runnable::run);
        List<Long> onTheWayBack = new CopyOnWriteArrayList<>();
        jobs.onChange(
                job -> {
                    if (job.cancelRequested() && job.state() == Job.State.RUNNING) {
                        onTheWayBack.add(job.amount().done());
                    }
                    if (job.amount().done() == 1_500) {
                        job.cancel();
                    }
                });

        ImportPlan plan = imports.plan(List.of(file), ImportOptions.USUAL, Progress.NONE);
        Job<ImportReport> job = new Imports(workspace, jobs).startApply(plan, Map.of());

        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        assertThatThrownBy(() -> Workspace.await(job.result()))
                .isInstanceOf(CancellationException.class);
        assertThat(contacts()).isEmpty();
        assertThat(workspace.undoState().undo()).isEmpty();
        assertThat(onTheWayBack)
                .as("what is taken back is counted down")
                .isSortedAccordingTo(Comparator.reverseOrder())
                .startsWith(1_500L)
                .endsWith(0L)
                .hasSizeGreaterThan(2);
    }

    private ImportReport run(Path file, ImportOptions options) {
        return imports.run(List.of(file), options, Progress.NONE);
    }

    private static ImportOptions usual(OnDuplicate onDuplicate) {
        return ImportOptions.USUAL.withOnDuplicate(onDuplicate);
    }

    private static FileReport only(ImportReport report) {
        assertThat(report.files()).hasSize(1);
        return report.files().getFirst();
    }

    private List<Contact> contacts() {
        return Workspace.await(workspace.read(ContactStore::all));
    }

    private List<String> names() {
        return contacts().stream()
                .map(contact -> (contact.name().given() + " " + contact.name().family()).strip())
                .toList();
    }

    private List<String> points(Contact contact) {
        return Workspace.await(workspace.read(reader -> ContactPointStore.of(reader, contact.id())))
                .stream()
                .map(ContactPoint::value)
                .toList();
    }

    private List<String> tags(Contact contact) {
        return Workspace.await(workspace.read(reader -> TagStore.of(reader, contact.id()))).stream()
                .map(Tag::name)
                .toList();
    }

    private static String card(String... lines) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
