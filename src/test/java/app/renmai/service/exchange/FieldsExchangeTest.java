package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.Zips;
import app.renmai.exchange.csv.CsvMeaning;
import app.renmai.exchange.document.Words;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.field.OwnFields;
import app.renmai.service.contact.Contacts;
import app.renmai.service.contact.Erasure;
import app.renmai.service.contact.Extras;
import app.renmai.service.duplicate.Merging;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.field.CustomFields;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.service.organization.Organizations;
import app.renmai.store.Workspace;
import app.renmai.ui.desk.DocumentWords;
import app.renmai.ui.i18n.Messages;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Fields of the user's own, out of a workspace and into another: nothing of them is lost. */
class FieldsExchangeTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Jobs JOBS = new Jobs(Runnable::run, Runnable::run);
    private static final String HARD = "=1+1; \"a\", b\\nc\n😀 second line: x";

    @TempDir Path dir;
    private Workspace workspace;
    private long liu;

    @BeforeEach
    void open() {
        workspace = another("workspace");
        liu = person("刘", "同");
        field(Target.CONTACT, "Note; \"x\" = #5%", Kind.TEXT, HARD);
        field(Target.CONTACT, "Budget", Kind.NUMBER, "12500.50");
        field(Target.CONTACT, "认识", Kind.DATE, "--04-15");
        field(Target.CONTACT, "Tier", Kind.CHOICE, "Gold", "Gold", "Silver");
        field(Target.CONTACT, "Notes", Kind.LINK, "https://example.com/a?b=c,d;e#f");
        field(Target.CONTACT, "Empty", Kind.TEXT, "");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Workspace another(String name) {
        return Workspace.open(dir.resolve(name), CLOCK, Runnable::run);
    }

    private long person(String family, String given) {
        return Workspace.await(
                new Contacts(workspace)
                        .add(
                                Contact.named(PersonName.of(family, given), NOW),
                                List.of(),
                                "Raffles",
                                ""));
    }

    private CustomField field(
            Target target, String name, Kind kind, String value, String... choices) {
        CustomFields fields = new CustomFields(workspace);
        CustomField draft = CustomField.of(target, name, kind, List.of(choices));
        long id = Workspace.await(fields.add(draft));
        CustomField field = new CustomField(id, target, name, kind, draft.choices());
        if (!value.isEmpty()) {
            Workspace.await(fields.put(field, liu, value));
        }
        return field;
    }

    /** What somebody has, as kind and value by the field's name. */
    private static Map<String, String> own(Workspace of, long contact) {
        OwnFields own = Workspace.await(new CustomFields(of).of(Target.CONTACT, contact));
        Map<String, String> all = new LinkedHashMap<>();
        own.filled()
                .forEach(field -> all.put(field.name(), field.kind().code() + " " + own.of(field)));
        return all;
    }

    private static void take(Workspace into, Path file) {
        assertThat(
                        new Imports(into, JOBS)
                                .run(List.of(file), ImportOptions.USUAL, Progress.NONE)
                                .complete())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "VCARD", "VCARD_3"})
    void comeBackAsTheyWentAndASecondTimeChangeNothing(Format format) {
        Path target = dir.resolve("out" + format.ending());
        new Exports(workspace, JOBS).run(target, ExportOptions.all(format), Progress.NONE);
        try (Workspace other = another("other")) {
            take(other, target);
            assertThat(own(other, 1)).isEqualTo(own(workspace, liu)).hasSize(5);
            take(other, target);
            assertThat(own(other, 1)).isEqualTo(own(workspace, liu));
            assertThat(Workspace.await(new CustomFields(other).all())).hasSize(5);
        }
    }

    @Test
    void theListOfContactsAloneBringsThemIntoTheFieldsOfTheirNames() throws IOException {
        Path folder = dir.resolve("out");
        new Exports(workspace, JOBS).run(folder, ExportOptions.all(Format.CSV), Progress.NONE);
        Map<String, String> before = own(workspace, liu);
        assertThat(Files.readString(folder.resolve("contacts.csv")))
                .contains("Budget,认识,Tier,Notes (field),Empty")
                .contains("12500.50,--04-15,Gold,");
        Workspace.await(new Contacts(workspace).delete(List.of(liu), "x"));
        take(workspace, folder.resolve("contacts.csv"));
        long again =
                Workspace.await(workspace.read(app.renmai.store.contact.ContactStore::all))
                        .getFirst()
                        .id();
        before.remove("Notes");
        assertThat(own(workspace, again)).isEqualTo(before);
    }

    @Test
    void aColumnCanMeanAFieldThatIsThereOrANewOneAndWhatItDoesNotTakeIsKept() throws IOException {
        Path file =
                Files.writeString(
                        dir.resolve("list.csv"),
                        "Name,Phone,Budget,Shoe #,Level\n"
                                + "Ann Lee,+1 555 0100,\"1,200\",42,Bronze\n"
                                + "Bob Ray,+1 555 0101,lots,43.5,gold\n");
        CsvLayouts layouts = new CsvLayouts(workspace);
        CsvLook look = layouts.look(file, null).join();
        assertThat(look.layout().columns().get(2).meaning())
                .isEqualTo(CsvMeaning.own("Budget", Kind.NUMBER));
        var said =
                look.layout()
                        .withMeaning(3, CsvMeaning.own("Shoe #", Kind.NUMBER))
                        .withMeaning(4, CsvMeaning.own("Tier", Kind.TEXT));
        new Imports(workspace, JOBS)
                .run(List.of(file), ImportOptions.USUAL.withLayout(file, said), Progress.NONE);
        assertThat(own(workspace, 2))
                .isEqualTo(
                        Map.of(
                                "Budget",
                                "number 1200",
                                "Shoe #",
                                "number 42",
                                "Tier",
                                "choice Bronze"));
        assertThat(own(workspace, 3))
                .isEqualTo(Map.of("Shoe #", "number 43.5", "Tier", "choice Gold"));
        assertThat(Workspace.await(new Extras(workspace).of(3)).kept())
                .extracting(KeptField::name, KeptField::value)
                .contains(org.assertj.core.groups.Tuple.tuple("Budget", "lots"));
        Workspace.await(workspace.undo());
        assertThat(Workspace.await(new CustomFields(workspace).all()))
                .extracting(CustomField::name)
                .doesNotContain("Shoe #");
    }

    @Test
    void whatIsThereStaysAndTheDifferenceIsTold() throws IOException {
        Path file = Files.writeString(dir.resolve("list.csv"), "姓名,Budget,Empty\n刘同,99,full\n");
        Imports imports = new Imports(workspace, JOBS);
        var options = ImportOptions.USUAL;
        ImportPlan plan = imports.plan(List.of(file), options, Progress.NONE);
        assertThat(plan.files().getFirst().records()).isNotEmpty();
        imports.apply(
                plan,
                Map.of(plan.files().getFirst().records().getFirst().id(), new Decision.Into(liu)),
                Progress.NONE);
        assertThat(own(workspace, liu))
                .containsEntry("Budget", "number 12500.50")
                .containsEntry("Empty", "text full");
    }

    @Test
    void anArchiveBringsAllBackAndADossierAndAWorkbookHaveThem() {
        Organizations organizations = new Organizations(workspace);
        long raffles = Workspace.await(organizations.byName("Raffles")).orElseThrow();
        CustomFields fields = new CustomFields(workspace);
        long id =
                Workspace.await(
                        fields.add(
                                CustomField.of(
                                        Target.ORGANIZATION, "Floor", Kind.NUMBER, List.of())));
        CustomField floor =
                new CustomField(id, Target.ORGANIZATION, "Floor", Kind.NUMBER, List.of());
        Workspace.await(fields.put(floor, raffles, "12"));
        Path zip = dir.resolve("all.zip");
        new Archives(workspace, JOBS).write(zip, Progress.NONE);
        try (Workspace other = another("other")) {
            new Archives(other, JOBS).take(zip, Progress.NONE);
            assertThat(own(other, liu)).isEqualTo(own(workspace, liu));
            assertThat(
                            Workspace.await(
                                            new CustomFields(other)
                                                    .of(Target.ORGANIZATION, raffles))
                                    .of(floor))
                    .isEqualTo("12");
        }
        Path sheet = dir.resolve("all.xlsx");
        new Exports(workspace, JOBS).run(sheet, ExportOptions.all(Format.XLSX), Progress.NONE);
        assertThat(String.join("", Zips.texts(sheet).values()))
                .contains("Budget")
                .contains("<v>12500.50</v>");
    }

    @Test
    void ofTwoWhoAreMergedEachFieldKeepsOneAndEitherCanBeChosen() {
        long twin = person("刘", "桐");
        CustomFields fields = new CustomFields(workspace);
        List<CustomField> all = Workspace.await(fields.all());
        CustomField budget = all.get(1);
        Workspace.await(fields.put(budget, twin, "7"));
        Workspace.await(fields.put(all.get(3), twin, "Silver"));
        Workspace.await(fields.put(all.get(5), twin, "mine"));
        Map<String, String> before = own(workspace, liu);
        Merging merging = new Merging(workspace);
        assertThat(Workspace.await(merging.draftInto(liu, twin)).orElseThrow().own()).hasSize(6);
        Workspace.await(merging.merge(liu, twin, Map.of(), Set.of(budget.id())));
        assertThat(own(workspace, liu))
                .containsEntry("Budget", "number 7")
                .containsEntry("Tier", "choice Gold")
                .containsEntry("Empty", "text mine");
        Workspace.await(workspace.undo());
        assertThat(own(workspace, liu)).isEqualTo(before);
        assertThat(own(workspace, twin)).containsEntry("Budget", "number 7").hasSize(3);
    }

    @Test
    void anErasedPersonLeavesNoValueAnywhere() throws IOException {
        Erasure erasure = new Erasure(workspace, JOBS);
        Workspace.await(erasure.run(Workspace.await(erasure.plan(liu)).orElseThrow()));
        assertThat(Workspace.await(new CustomFields(workspace).counted()))
                .allMatch(each -> each.values() == 0);
        Path database;
        try (var files = Files.list(dir.resolve("workspace"))) {
            database =
                    files.filter(each -> each.toString().endsWith(".mv.db"))
                            .findFirst()
                            .orElseThrow();
        }
        workspace.close();
        assertThat(
                        new String(
                                Files.readAllBytes(database),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("12500.50");
        workspace = another("workspace");
    }

    @Test
    void aDossierHasThem() {
        Path zip = dir.resolve("liu.zip");
        Words words = new DocumentWords(new Messages(Locale.ENGLISH), ZoneOffset.UTC);
        new PersonExports(workspace, JOBS).run(zip, liu, words, Progress.NONE);
        String text = String.join("\n", Zips.texts(zip).values());
        assertThat(text).contains("12500.50").contains("\"Budget\"").contains("Tier");
    }
}
