package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.exchange.TargetException;
import app.renmai.exchange.TargetException.Problem;
import app.renmai.model.contact.Contact;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.TableDump;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.contact.TagStore;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import ezvcard.Ezvcard;
import ezvcard.VCard;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

class ExportsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private Workspace workspace;
    private Exports exports;
    private long liu;
    private long tom;

    @BeforeEach
    void fill() {
        workspace = Workspace.open(folder.resolve("workspace"), CLOCK, Runnable::run);
        exports = new Exports(workspace, new Jobs(Runnable::run, Runnable::run));
        TwoPeople people = TwoPeople.in(workspace);
        tom = people.tom();
        liu = people.liu();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static final List<String> FILES =
            List.of(
                    "contacts.csv",
                    "contact_points.csv",
                    "positions.csv",
                    "organizations.csv",
                    "important_dates.csv",
                    "tags.csv",
                    "contact_tags.csv",
                    "interactions.csv",
                    "participants.csv",
                    "commitments.csv",
                    "reminders.csv",
                    "needs.csv",
                    "organization_needs.csv",
                    "need_tags.csv",
                    "appointments.csv",
                    "facts.csv",
                    "competitors.csv",
                    "offers.csv",
                    "offers_for.csv",
                    "offer_tags.csv",
                    "offer_proofs.csv",
                    "dismissed_matches.csv",
                    "values.csv",
                    "initiatives.csv",
                    "promotions.csv",
                    "introductions.csv",
                    "collaborations.csv",
                    "collaborators.csv",
                    "collaboration_organizations.csv",
                    "collaboration_talks.csv",
                    "collaboration_files.csv",
                    "first_sentences.csv",
                    "outreach.csv",
                    "attempts.csv",
                    "stop_wishes.csv",
                    "special_days.csv",
                    "pitches.csv",
                    "pitch_versions.csv",
                    "pitch_reuses.csv",
                    "pitch_efforts.csv",
                    "templates.csv",
                    "attachments.csv",
                    "kept_fields.csv",
                    "relations.csv",
                    "photos.csv",
                    "not_same.csv",
                    "cadences.csv",
                    "cadence_rests.csv",
                    "custom_fields.csv",
                    "custom_values.csv",
                    "saved_views.csv",
                    "private_marks.csv");

    @Test
    void aFolderHoldsOneFileATableThatExcelReads() throws IOException {
        Path target = folder.resolve("out/export");

        assertThat(exports.run(target, ExportOptions.all(Format.CSV), Progress.NONE)).isEqualTo(2);

        assertThat(files(target)).containsExactlyInAnyOrderElementsOf(FILES);
        byte[] octets = Files.readAllBytes(target.resolve("interactions.csv"));
        assertThat(octets).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(octets, java.nio.charset.StandardCharsets.UTF_8))
                .contains("\r\n")
                .contains(",'=校园方案,")
                .contains("\"第一行\n第二行, \"\"引号\"\"\"");
        List<NamedCsvRecord> contacts = rows(target, "contacts");
        assertThat(contacts.get(1).getField("name")).isEqualTo("刘同");
        assertThat(contacts.get(1).getField("organization")).isEqualTo("北京电视台");
        assertThat(contacts.get(1).getField("met_through")).isEqualTo("Dr. Tom J. Becker, Jr.");
        assertThat(rows(target, "participants").getFirst().getField("contact")).isEqualTo("刘同");
        assertThat(rows(target, "contact_points"))
                .extracting(row -> row.getField("point_value"))
                .contains("+86 138 0013 0041");
    }

    @Test
    void rawIsExact() throws IOException {
        Path target = folder.resolve("raw");

        exports.run(target, new ExportOptions(Format.CSV, null, true), Progress.NONE);

        assertThat(Files.readString(target.resolve("interactions.csv")))
                .startsWith("id,state,uid,")
                .contains(",=校园方案,");
    }

    @Test
    void theSameWorkspaceGivesTheSameOctetsAndReplacesAnEarlierExport() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        exports.run(first, ExportOptions.all(Format.CSV), Progress.NONE);
        exports.run(second, ExportOptions.all(Format.CSV), Progress.NONE);
        exports.run(first, ExportOptions.all(Format.CSV), Progress.NONE);

        for (String name : files(first)) {
            assertThat(first.resolve(name)).hasSameBinaryContentAs(second.resolve(name));
        }
        assertThat(files(folder)).containsExactlyInAnyOrder("workspace", "first", "second");
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Path target = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(target.resolve("holiday.jpg"), "x");

        refused(target, Format.CSV, Problem.NOT_EMPTY);

        assertThat(files(target)).containsExactly("holiday.jpg");
        assertThat(files(folder)).containsExactlyInAnyOrder("workspace", "photos");
    }

    @Test
    void aTargetThatCannotBeIsRefusedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        refused(file, Format.CSV, Problem.IS_FILE);
        refused(file.resolve("under"), Format.CSV, Problem.IS_FILE);
        refused(file.resolve("under.vcf"), Format.VCARD, Problem.IS_FILE);
        refused(folder, Format.VCARD, Problem.IS_FOLDER);
        assertThat(file).hasContent("x");
    }

    @Test
    void aCancelledExportLeavesNothingBehind() throws IOException {
        Jobs jobs = new Jobs(Runnable::run, Runnable::run);
        jobs.onChange(
                job -> {
                    if (job.amount().done() > 0) {
                        job.cancel();
                    }
                });
        for (Format format : Format.values()) {
            Job<Long> job =
                    new Exports(workspace, jobs)
                            .start(
                                    folder.resolve("out"),
                                    ExportOptions.all(format)
                                            .with(
                                                    new CalendarSettings(
                                                            ZoneId.of("UTC"),
                                                            CLOCK.instant(),
                                                            Locale.ENGLISH,
                                                            (key, _) -> key)));
            assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        }
        assertThat(files(folder)).containsExactly("workspace");
    }

    @Test
    void chosenContactsGoOutWithWhatHangsOnThem() throws IOException {
        Path target = folder.resolve("some");

        exports.run(target, new ExportOptions(Format.CSV, Set.of(tom), false), Progress.NONE);

        assertThat(rows(target, "contacts")).hasSize(1);
        assertThat(rows(target, "interactions")).isEmpty();
        assertThat(rows(target, "tags")).isEmpty();
        Path card = folder.resolve("some.vcf");
        assertThat(
                        exports.run(
                                card,
                                new ExportOptions(Format.VCARD, Set.of(liu), false),
                                Progress.NONE))
                .isEqualTo(1);
        assertThat(Ezvcard.parse(card).all()).hasSize(1);
    }

    @Test
    void cardsAreReadByAnIndependentParser() throws IOException {
        Path target = folder.resolve("all.vcf");
        exports.run(target, ExportOptions.all(Format.VCARD), Progress.NONE);

        List<VCard> cards = Ezvcard.parse(target).all();

        assertThat(cards).hasSize(2);
        VCard card = cards.get(1);
        assertThat(card.getFormattedName().getValue()).isEqualTo("刘同");
        assertThat(card.getStructuredName().getFamily()).isEqualTo("刘");
        assertThat(card.getTelephoneNumbers()).hasSize(3);
        assertThat(card.getNotes().getFirst().getValue()).isEqualTo("a\\b; c, d\n第二行");
        assertThat(card.getCategories().getValues()).containsExactly("客户,重点", "校友");
        assertThat(card.getBirthday().getPartialDate().toISO8601(false)).isEqualTo("--0415");
        assertThat(card.getOrganizations().get(1).getValues()).containsExactly("Acme, Inc.; Ltd.");
        assertThat(Files.readAllLines(target)).allMatch(line -> line.length() <= 75);
    }

    @Test
    void whatGoesOutAsCardsComesBackTheSame() {
        Path target = folder.resolve("all.vcf");
        exports.run(target, ExportOptions.all(Format.VCARD), Progress.NONE);

        try (Workspace other = Workspace.open(folder.resolve("other"), CLOCK, Runnable::run)) {
            new Imports(other, new Jobs(Runnable::run, Runnable::run))
                    .run(List.of(target), ImportOptions.USUAL, Progress.NONE);

            assertThat(content(other)).isEqualTo(content(workspace));
        }
    }

    /** All that a vCard can hold, without the ids. */
    private static List<List<String>> content(Workspace workspace) {
        return Workspace.await(
                workspace.read(
                        reader -> {
                            List<List<String>> content = new ArrayList<>();
                            for (Contact contact : ContactStore.all(reader)) {
                                List<String> texts = new ArrayList<>();
                                texts.add(contact.uid() + " " + contact.name());
                                texts.add(contact.addressAs() + contact.howMet() + contact.metOn());
                                texts.add(contact.notes());
                                ContactPointStore.of(reader, contact.id()).stream()
                                        .map(point -> withoutId(point.toString()))
                                        .sorted()
                                        .forEach(texts::add);
                                PositionStore.of(reader, contact.id()).stream()
                                        .map(p -> withoutId(p.toString()))
                                        .forEach(texts::add);
                                ImportantDateStore.of(reader, contact.id()).stream()
                                        .map(d -> withoutId(d.toString()))
                                        .sorted()
                                        .forEach(texts::add);
                                TagStore.of(reader, contact.id()).stream()
                                        .map(tag -> tag.name())
                                        .sorted()
                                        .forEach(texts::add);
                                content.add(texts);
                            }
                            return content;
                        }));
    }

    private static String withoutId(String text) {
        return text.replaceAll("\\b(id|organizationId)=\\d+", "");
    }

    @Test
    void ourContactsTableAloneCanBeImportedToo() {
        Path target = folder.resolve("csv");
        exports.run(target, ExportOptions.all(Format.CSV), Progress.NONE);

        ImportReport report =
                new Imports(workspace, new Jobs(Runnable::run, Runnable::run))
                        .run(
                                List.of(target.resolve("contacts.csv")),
                                ImportOptions.USUAL,
                                Progress.NONE);

        assertThat(report.files().getFirst().variant()).isEqualTo("renmai");
        assertThat(report.unchanged()).isEqualTo(2);
    }

    @Test
    void rowsOfManyPagesComeOnceAndInOrder() {
        Workspace.await(
                workspace.run(
                        Op.TAG_CONTACTS,
                        "",
                        tx -> {
                            for (int i = 0; i < 12_000; i++) {
                                TagStore.ensure(tx, "tag " + i);
                            }
                        }));
        List<String> ids = new ArrayList<>();
        Workspace.await(
                workspace.read(
                        reader -> {
                            TableDump.each(
                                    reader, "tag", List.of("id"), row -> ids.add(row.getFirst()));
                            return true;
                        }));

        assertThat(ids).hasSize(12_002).doesNotHaveDuplicates();
        assertThat(ids.stream().map(Long::valueOf).toList()).isSorted();
    }

    private void refused(Path target, Format format, Problem problem) {
        assertThatThrownBy(() -> exports.run(target, ExportOptions.all(format), Progress.NONE))
                .isInstanceOfSatisfying(
                        TargetException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static List<NamedCsvRecord> rows(Path folder, String table) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder()
                        .detectBomHeader(true)
                        .ofNamedCsvRecord(folder.resolve(table + ".csv"))) {
            return rows.stream().toList();
        }
    }
}
