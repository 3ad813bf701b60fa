package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.Zips;
import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedOrganization;
import app.renmai.exchange.csv.CsvFolderReader;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Rest;
import app.renmai.service.activity.Interactions;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.contact.Contacts;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.contact.CadenceStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.view.SavedViewStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our own folder of tables read back, and the workbook. */
class OutRoundTripTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final List<String> HARD =
            List.of(
                    "=1+1",
                    "+8613800138000",
                    "-5",
                    "007",
                    "one\ntwo",
                    "a \"quote\", and more",
                    "😀 𠮷野",
                    "＝１＋１",
                    "＋8613800138000",
                    "－5",
                    "＠home",
                    "@home",
                    "'=1+1",
                    "''",
                    "\ttab",
                    "\\N");

    @TempDir Path dir;
    private Workspace workspace;
    private Exports exports;
    private Contacts contacts;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir.resolve("workspace"), CLOCK, Runnable::run);
        exports = new Exports(workspace, new Jobs(Runnable::run, Runnable::run));
        contacts = new Contacts(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long person(String family, String given, List<ContactPoint> points) {
        return Workspace.await(
                contacts.add(
                        Contact.named(PersonName.of(family, given), NOW), points, "=Qinghe", "-5"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatLooksLikeAFormulaComesBackAsItWas(boolean raw) {
        List<ContactPoint> points =
                HARD.stream().map(value -> ContactPoint.phone(value, value)).toList();
        long liu = person("刘", "=同", points);
        String notes = String.join("\n", HARD);
        Workspace.await(contacts.edit(liu, contact -> contact.withNotes("=" + notes)));
        Workspace.await(contacts.tag(List.of(liu), "+tag"));
        Path folder = dir.resolve("out");

        exports.run(folder, new ExportOptions(Format.CSV, null, raw), Progress.NONE);
        ImportedFile file = CsvFolderReader.read(folder);

        ImportedContact read = file.contacts().getFirst();
        assertThat(file.rejected()).isEmpty();
        assertThat(read.points())
                .extracting(ContactPoint::value, ContactPoint::label)
                .containsExactlyElementsOf(
                        HARD.stream()
                                .map(value -> org.assertj.core.groups.Tuple.tuple(value, value))
                                .toList());
        assertThat(read.notes()).isEqualTo("=" + notes);
        assertThat(read.name().given()).isEqualTo("=同");
        assertThat(read.tags()).containsExactly("+tag");
        assertThat(read.positions().getFirst().organizationName()).isEqualTo("=Qinghe");
        assertThat(read.positions().getFirst().title()).isEqualTo("-5");
    }

    @Test
    void ourOwnFolderBringsTheSampleStoryBack() {
        Workspace.await(
                new SampleStory(workspace)
                        .load(
                                Locale.ENGLISH,
                                LocalDate.of(2026, 11, 18),
                                ZoneId.of("Asia/Shanghai")));
        Path folder = dir.resolve("out");
        exports.run(folder, ExportOptions.all(Format.CSV), Progress.NONE);
        Path again = dir.resolve("again");
        try (Workspace other = Workspace.open(dir.resolve("other"), CLOCK, Runnable::run)) {
            Jobs jobs = new Jobs(Runnable::run, Runnable::run);
            ImportReport report =
                    new Imports(other, jobs)
                            .run(List.of(folder), ImportOptions.USUAL, Progress.NONE);
            assertThat(report.complete()).isTrue();
            assertThat(report.created()).isGreaterThanOrEqualTo(41);
            assertThat(Workspace.await(new Contacts(other).count())).isEqualTo(41);
            new Exports(other, jobs).run(again, ExportOptions.all(Format.CSV), Progress.NONE);
        }
        ImportedFile before = CsvFolderReader.read(folder);
        ImportedFile after = CsvFolderReader.read(again);
        assertThat(after.contacts())
                .extracting(ImportedContact::name)
                .containsExactlyElementsOf(
                        before.contacts().stream().map(ImportedContact::name).toList());
        assertThat(after.contacts())
                .extracting(ImportedContact::points)
                .containsExactlyElementsOf(
                        before.contacts().stream().map(ImportedContact::points).toList());
        assertThat(after.contacts())
                .extracting(each -> Optional.ofNullable(each.extras().cadence()))
                .containsExactlyElementsOf(
                        before.contacts().stream()
                                .map(each -> Optional.ofNullable(each.extras().cadence()))
                                .toList())
                .contains(Optional.of(new Cadence(30, 60)));
        assertThat(after.contacts())
                .extracting(each -> each.extras().fields())
                .containsExactlyElementsOf(
                        before.contacts().stream().map(each -> each.extras().fields()).toList());
        assertThat(after.organizations())
                .extracting(ImportedOrganization::name, ImportedOrganization::fields)
                .containsExactlyInAnyOrderElementsOf(
                        before.organizations().stream()
                                .map(
                                        each ->
                                                org.assertj.core.groups.Tuple.tuple(
                                                        each.name(), each.fields()))
                                .toList())
                .hasSize(11);
        assertThat(after.timeline().interactions()).hasSameSizeAs(before.timeline().interactions());
        assertThat(after.timeline().commitments()).hasSameSizeAs(before.timeline().commitments());
        assertThat(after.timeline().reminders()).hasSameSizeAs(before.timeline().reminders());
    }

    @Test
    void cadencesOfTagsPausesAndViewsComeBackAndWhatIsMeantHereStays() {
        long liu = person("刘", "同", List.of(ContactPoint.email("liu@example.com", "")));
        long wang = person("王", "宁", List.of(ContactPoint.email("wang@example.com", "")));
        Workspace.await(contacts.tag(List.of(liu, wang), "Spring"));
        Workspace.await(contacts.tag(List.of(wang), "秋季"));
        long spring = tag(workspace, "Spring");
        long autumn = tag(workspace, "秋季");
        Workspace.await(
                workspace.write(
                        Op.EDIT_CADENCE,
                        "",
                        tx -> {
                            CadenceStore.putTag(tx, spring, new Cadence(14, 30));
                            CadenceStore.putTag(tx, autumn, new Cadence(60, 90));
                            CadenceStore.putRest(tx, liu, new Rest(LocalDate.of(2027, 1, 5)));
                            CadenceStore.putRest(tx, wang, Rest.PAUSED);
                            SavedViewStore.insert(tx, "=Quiet", "{\"all\":[]}");
                            SavedViewStore.insert(tx, "Near", "{\"any\":[]}");
                            return 0L;
                        }));
        Path folder = dir.resolve("out");
        exports.run(folder, ExportOptions.all(Format.CSV), Progress.NONE);
        try (Workspace other = Workspace.open(dir.resolve("other"), CLOCK, Runnable::run)) {
            Jobs jobs = new Jobs(Runnable::run, Runnable::run);
            Workspace.await(
                    other.write(
                            Op.ADD_VIEW,
                            "",
                            tx -> SavedViewStore.insert(tx, "near", "{\"mine\":[]}")));
            ImportReport report =
                    new Imports(other, jobs)
                            .run(List.of(folder), ImportOptions.USUAL, Progress.NONE);
            assertThat(report.files().getFirst().unused()).isEmpty();
            assertThat(read(other, CadenceStore::byTag))
                    .containsOnly(
                            Map.entry(tag(other, "Spring"), new Cadence(14, 30)),
                            Map.entry(tag(other, "秋季"), new Cadence(60, 90)));
            assertThat(read(other, reader -> CadenceStore.rests(reader, null)).values())
                    .containsExactlyInAnyOrder(new Rest(LocalDate.of(2027, 1, 5)), Rest.PAUSED);
            assertThat(read(other, SavedViewStore::all))
                    .extracting(SavedViewStore.Stored::name, SavedViewStore.Stored::rule)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("near", "{\"mine\":[]}"),
                            org.assertj.core.groups.Tuple.tuple("=Quiet", "{\"all\":[]}"));
            Workspace.await(other.undo());
            assertThat(read(other, CadenceStore::byTag)).isEmpty();
            Map<Long, Rest> rests = read(other, reader -> CadenceStore.rests(reader, null));
            assertThat(rests).isEmpty();
            assertThat(read(other, SavedViewStore::all)).hasSize(1);
        }
    }

    private static <T> T read(Workspace workspace, java.util.function.Function<Reader, T> query) {
        return Workspace.await(workspace.read(query::apply));
    }

    private static long tag(Workspace workspace, String name) {
        return read(workspace, TagStore::all).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aRowThatCannotBeReadIsToldOfAndTheRestComesIn() throws IOException {
        long liu = person("刘", "同", List.of(ContactPoint.phone("007", "")));
        Path folder = dir.resolve("out");
        exports.run(folder, new ExportOptions(Format.CSV, null, true), Progress.NONE);
        Path points = folder.resolve("contact_points.csv");
        Files.writeString(points, Files.readString(points).replace(",phone,", ",pigeon,"));

        ImportedFile file = CsvFolderReader.read(folder);

        assertThat(liu).isPositive();
        assertThat(file.contacts()).hasSize(1);
        assertThat(file.rejected()).hasSize(1);
    }

    @Test
    void theWorkbookHoldsNumbersAsTextsAndDaysAsDays() {
        long liu =
                person(
                        "刘",
                        "同",
                        List.of(
                                ContactPoint.phone("+8613800138000", "work"),
                                ContactPoint.phone("13800138000", ""),
                                ContactPoint.email("liu@example.com", "")));
        person("王", "=薇\u0001", List.of());
        talk(liu);
        Path book = dir.resolve("people.xlsx");

        assertThat(exports.run(book, ExportOptions.all(Format.XLSX), Progress.NONE)).isEqualTo(2);

        Map<String, String> parts = Zips.texts(book);
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<pane").contains("<cols>").doesNotContain("<f>");
        assertThat(sheet).doesNotContain("13800138000");
        assertThat(strings(parts))
                .contains("+8613800138000\n13800138000")
                .contains("=Qinghe")
                .contains("liu@example.com")
                .doesNotContain("\u0001");
        assertThat(parts.get("xl/styles.xml")).contains("yyyy-mm-dd");
        // The 18th of November 2026 in days since 1900.
        assertThat(sheet).contains("<v>46344");
    }

    /** The texts of a workbook, with the characters that its writer spells as numbers. */
    private static String strings(Map<String, String> parts) {
        return Pattern.compile("&#(x?)([0-9a-fA-F]+);")
                .matcher(parts.get("xl/sharedStrings.xml"))
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        Character.toString(
                                                Integer.parseInt(
                                                        found.group(2),
                                                        found.group(1).isEmpty() ? 10 : 16))));
    }

    private void talk(long person) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.CALL,
                        Interaction.Direction.BOTH,
                        NOW,
                        null,
                        false,
                        "",
                        "A call",
                        "",
                        List.of(person),
                        NOW);
        Workspace.await(
                new Interactions(workspace)
                        .log(
                                new LogEntry(
                                        talk, List.of(), Optional.empty(), List.of(), List.of())));
    }

    @Test
    void onlyThoseChosenAreInTheWorkbook() {
        long liu = person("刘", "同", List.of());
        person("王", "薇", List.of());
        Path book = dir.resolve("one.xlsx");

        ExportOptions one = new ExportOptions(Format.XLSX, Set.of(liu), false);
        assertThat(exports.run(book, one, Progress.NONE)).isEqualTo(1);

        assertThat(strings(Zips.texts(book))).contains("刘同").doesNotContain("王薇");
    }
}
