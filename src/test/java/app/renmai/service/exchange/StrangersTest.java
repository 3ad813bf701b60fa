package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.ImportedParty.Role;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.SettingStore;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Those who take part in what a file tells and whom nobody knows. */
class StrangersTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC);
    private static final ImportedParty ME = mail(Role.TO, "Me", "me@example.com");
    private static final ImportOptions WITH = ImportOptions.USUAL.withNewPeople(true);

    @TempDir Path folder;
    private Workspace workspace;
    private Imports imports;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace"), CLOCK, Runnable::run);
        imports = new Imports(workspace, new Jobs(Runnable::run, Runnable::run));
        Workspace.await(
                workspace.run(
                        Op.EDIT_PROFILE,
                        "",
                        tx -> SettingStore.put(tx, "me.email", "me@example.com")));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static ImportedParty mail(Role role, String name, String email) {
        return ImportedParty.mail(role, name, email);
    }

    private static ImportedInteraction letter(int line, ImportedParty... parties) {
        return new ImportedInteraction(
                line,
                "<" + line + "@mail>",
                Interaction.Kind.EMAIL,
                null,
                Instant.parse("2026-05-01T08:00:00Z"),
                null,
                false,
                "",
                "Letter " + line,
                "Hello",
                Arrays.asList(parties));
    }

    private ImportPlan plan(ImportOptions options, ImportedInteraction... letters) {
        ImportedFile file =
                new ImportedFile(
                        "mail",
                        "mbox",
                        "UTF-8",
                        List.of(),
                        ImportedTimeline.of(Arrays.asList(letters)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        Path path = folder.resolve("all.mbox");
        return imports.planned(List.of(Reading.of(path, () -> file)), options, Progress.NONE);
    }

    private List<Contact> contacts() {
        return Workspace.await(workspace.read(ContactStore::all));
    }

    private List<ContactPoint> points(Contact contact) {
        return Workspace.await(
                workspace.read(reader -> ContactPointStore.of(reader, contact.id())));
    }

    private List<Interaction> talks(Contact contact) {
        return Workspace.await(
                workspace.read(reader -> InteractionStore.ofContact(reader, contact.id())));
    }

    @Test
    void comeInOnceEachWithTheirLettersOnlyWhenAskedFor() {
        ImportedInteraction[] letters = {
            letter(1, mail(Role.FROM, "", "ANNA@example.com"), ME),
            letter(9, mail(Role.FROM, "Keller, Anna", "anna@example.com"), ME),
            letter(20, mail(Role.FROM, "陈博", "bo@example.cn"), ME),
            letter(30, mail(Role.FROM, "Shop", "no-reply@shop.example"), ME),
        };

        FilePlan without = plan(ImportOptions.USUAL, letters).files().getFirst();
        assertThat(without.records()).isEmpty();
        assertThat(without.nobodyKnown()).isEqualTo(4);

        ImportPlan plan = plan(WITH, letters);
        FilePlan file = plan.files().getFirst();
        assertThat(file.count(Verdict.NEW)).isEqualTo(5);
        assertThat(file.nobodyKnown()).as("the shop's machine").isEqualTo(1);
        assertThat(file.records())
                .filteredOn(one -> one.kind() == RecordKind.CONTACT)
                .extracting(PlannedRecord::title)
                .containsExactlyInAnyOrder("Anna Keller", "陈博");

        imports.apply(plan, Map.of(), Progress.NONE);
        assertThat(contacts())
                .extracting(Contact::name)
                .containsExactlyInAnyOrder(
                        PersonName.of("Keller", "Anna"), PersonName.of("陈", "博"));
        for (Contact contact : contacts()) {
            assertThat(points(contact)).hasSize(1);
            int written = contact.name().family().equals("陈") ? 1 : 2;
            assertThat(talks(contact)).hasSize(written);
        }

        FilePlan again = plan(WITH, letters).files().getFirst();
        assertThat(again.count(Verdict.NEW)).as("known now").isZero();
        assertThat(again.count(Verdict.SAME)).isEqualTo(3);

        Workspace.await(workspace.undo());
        assertThat(contacts()).as("one step").isEmpty();
    }

    @Test
    void oneLeftOutTakesTheirLettersAlong() {
        ImportPlan plan = plan(WITH, letter(1, mail(Role.FROM, "Anna Keller", "a@x.org"), ME));
        RecordId anna =
                plan.files().getFirst().records().stream()
                        .filter(one -> one.kind() == RecordKind.CONTACT)
                        .findFirst()
                        .orElseThrow()
                        .id();

        FileReport report =
                imports.apply(plan, Map.of(anna, new Decision.LeaveOut()), Progress.NONE)
                        .files()
                        .getFirst();

        assertThat(contacts()).isEmpty();
        assertThat(report.count(RecordKind.CONTACT, Verdict.LEFT_OUT)).isEqualTo(1);
        assertThat(report.count(RecordKind.INTERACTION, Verdict.LEFT_OUT)).isEqualTo(1);
    }

    @Test
    void keepTheirNumberWhenAnotherBecomesKnown() {
        ImportedInteraction[] letters = {
            letter(1, mail(Role.FROM, "Anna Keller", "a@x.org"), ME),
            letter(2, mail(Role.FROM, "Tom Becker", "t@x.org"), ME),
        };
        RecordId before = id(plan(WITH, letters), "Tom Becker");
        imports.apply(plan(WITH, letters[0]), Map.of(), Progress.NONE);
        assertThat(id(plan(WITH, letters), "Tom Becker")).isEqualTo(before);
    }

    @Test
    void aRecordTellsWhatItHolds() {
        ImportPlan plan = plan(WITH, letter(1, mail(Role.FROM, "Anna Keller", "a@x.org"), ME));
        assertThat(plan.contents(id(plan, "Anna Keller")))
                .extracting(FieldChange::after)
                .containsExactly("Anna Keller", "a@x.org");
        assertThat(plan.contents(id(plan, "Letter 1")))
                .extracting(FieldChange::after)
                .containsExactly("Anna Keller, Me", "Hello");
    }

    private static RecordId id(ImportPlan plan, String title) {
        return plan.files().getFirst().records().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply@x.com",
                "No-Reply@x.com",
                "shop.noreply@x.com",
                "noreply+123@x.com",
                "do_not_reply@x.com",
                "MAILER-DAEMON@x.com",
                "notifications@github.com",
                "newsletter@x.com",
                "dev-list@x.com",
                "anything@lists.debian.org",
                "team@googlegroups.com",
                "c_123@group.calendar.google.com",
                "messages-noreply@linkedin.com",
                "x@reply.github.com",
            })
    void machinesAndListsAreNobody(String address) {
        assertThat(Strangers.reads(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com",
                "a.replyman@example.com",
                "newsom@example.com",
                "listen@example.com",
                "info@example.com",
                "liu.tong@lists-and-more.com",
                "",
            })
    void peopleAreSomebody(String address) {
        assertThat(Strangers.reads(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Keller,Keller,Anna",
        "'Keller, Anna',Keller,Anna",
        "\"'Anna Maria Keller'\",Keller,Anna Maria",
        "刘同,刘,同",
        "'陈, 思远',陈,思远",
        "陈 思远,陈,思远",
        "李雷 Li Lei,'',李雷 Li Lei",
        "Madonna,'',Madonna",
    })
    void aNameInOnePieceIsDivided(String whole, String family, String given) {
        assertThat(Strangers.inParts(whole)).isEqualTo(PersonName.of(family, given));
    }
}
