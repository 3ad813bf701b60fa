package app.renmai.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ContactPoint.Kind;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.Position;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Real lists of contacts of many programs. */
class CsvFixtureTest {
    @TestFactory
    Stream<DynamicTest> everyRowOfTheIndexComesIn() {
        return Fixtures.of("csv").stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.path() + ": " + entry.special(), () -> count(entry)));
    }

    private static void count(Fixtures.Entry entry) {
        ImportedFile file = read(entry);
        assertThat(file.contacts()).hasSize(entry.expected());
        assertThat(file.rejected()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> ourOwnFilesSayWhatWeWroteIntoThem() {
        List<Fixtures.Entry> entries =
                Fixtures.of("csv").stream().filter(e -> e.path().startsWith("ours/")).toList();
        Map<String, Object> truth = Fixtures.truth();
        return entries.stream()
                .filter(entry -> truth.containsKey(entry.path().substring("ours/".length())))
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.path(),
                                        () ->
                                                compare(
                                                        entry,
                                                        truth.get(
                                                                entry.path()
                                                                        .substring(
                                                                                "ours/"
                                                                                        .length())))));
    }

    @TestFactory
    Stream<DynamicTest> everyFieldIsWhatAnotherReaderFinds() {
        List<Fixtures.Entry> entries = Fixtures.of("csv");
        Map<String, Map<String, Object>> expectations = Fixtures.expectations("csv.jsonl");
        return entries.stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.path(),
                                        () ->
                                                agree(
                                                        entry,
                                                        Objects.requireNonNull(
                                                                expectations.get(entry.path())))));
    }

    @SuppressWarnings("unchecked")
    private static void agree(Fixtures.Entry entry, Map<String, Object> expectation) {
        List<RawRow> rows =
                ((List<Map<String, Object>>) expectation.get("rows"))
                        .stream()
                                .map(RawRow::of)
                                // LinkedIn: of a member who has gone only a date is left.
                                .filter(row -> row.cells().size() > 1)
                                .toList();
        List<ImportedContact> contacts = read(entry).contacts();
        assertThat(contacts).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            RawRow raw = rows.get(i);
            ImportedContact contact = contacts.get(i);
            assertThat(List.of(contact.name().family(), contact.name().given()))
                    .as("name in row %d", i + 1)
                    .isEqualTo(List.of(raw.family(), raw.given()));
            assertThat(values(contact, Kind.PHONE))
                    .as("phones in row %d", i + 1)
                    .containsExactlyInAnyOrderElementsOf(raw.phones());
            assertThat(values(contact, Kind.EMAIL))
                    .as("addresses in row %d", i + 1)
                    .containsExactlyInAnyOrderElementsOf(raw.emails());
            assertThat(contact.positions().stream().map(Position::organizationName).toList())
                    .as("organizations in row %d", i + 1)
                    .filteredOn(name -> !name.isEmpty())
                    .isEqualTo(raw.organizations());
            assertThat(birthdays(List.of(contact)))
                    .as("birthday in row %d", i + 1)
                    .isEqualTo(raw.birthdays());
        }
    }

    @SuppressWarnings("unchecked")
    private static void compare(Fixtures.Entry entry, Object truth) {
        List<Map<String, Object>> people =
                (List<Map<String, Object>>) ((Map<String, Object>) truth).get("truth");
        List<ImportedContact> contacts = read(entry).contacts();
        assertThat(contacts).hasSameSizeAs(people);
        for (int i = 0; i < people.size(); i++) {
            Map<String, Object> wanted = people.get(i);
            Map<String, Object> found = found(contacts.get(i));
            found.keySet().retainAll(wanted.keySet());
            Map<String, Object> comparable = new LinkedHashMap<>();
            found.keySet().forEach(key -> comparable.put(key, plain(key, wanted.get(key))));
            assertThat(found).as("row %d", i + 1).isEqualTo(comparable);
        }
    }

    private static Object plain(String key, Object value) {
        if (key.equals("bday")) {
            return Objects.toString(value, "").replace("-", "");
        }
        return value == null ? "" : value;
    }

    private static Map<String, Object> found(ImportedContact contact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("family", contact.name().family());
        fields.put("given", contact.name().given());
        fields.put("tel", values(contact, Kind.PHONE));
        fields.put("email", values(contact, Kind.EMAIL));
        List<String> units = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        contact.positions()
                .forEach(
                        position -> {
                            units.add(position.organizationName());
                            units.add(position.department());
                            titles.add(position.title());
                        });
        units.removeIf(String::isEmpty);
        titles.removeIf(String::isEmpty);
        fields.put("org", units);
        fields.put("title", titles);
        fields.put("note", contact.notes());
        fields.put("tags", contact.tags());
        fields.put("connected", Objects.toString(contact.metOn(), ""));
        fields.put(
                "bday",
                contact.dates().stream()
                        .filter(date -> date.kind() == ImportantDate.Kind.BIRTHDAY)
                        .map(date -> date.date().toString().replace("-", ""))
                        .findFirst()
                        .orElse(""));
        return fields;
    }

    @Test
    void googlesJoinedCellsBecomeContactPointsOfTheirOwn() {
        ImportedContact max = only("csv_google/fkcontacts__Google.csv");

        assertThat(values(max, Kind.EMAIL)).hasSize(11).contains("business 3@golker.de");
        assertThat(values(max, Kind.PHONE)).hasSize(10).contains("Tel9", "Fax work");
        assertThat(max.points())
                .filteredOn(point -> point.kind() == Kind.MESSENGER)
                .extracting(ContactPoint::service)
                .containsExactly("qq", "skype", "icq", "xmpp", "");
        assertThat(max.tags()).containsExactly("Importiert am 29.3.");
        assertThat(max.name().phonetic())
                .isEqualTo("Vorname phonetisch Zweiter Vorname phonetisch Nachname phonetisch");
    }

    @Test
    void outlooksDatesAreReadInTheOrderOfTheirColumn() {
        assertThat(birthdays(fixture("csv_outlook/fkcontacts__GoogleCreatedOutlook.csv")))
                .containsExactly("1972-01-31");
        assertThat(birthdays(fixture("csv_outlook/fkcontacts__Outlook365.csv")))
                .contains("1981-01-20");
    }

    @Test
    void columnsWithoutAPlaceAreNamedAndOnlyWhenTheyHoldSomething() {
        ImportedFile file = fixture("csv_outlook/fkcontacts__GoogleCreatedOutlook.csv");

        assertThat(file.variant()).isEqualTo("outlook");
        assertThat(file.unused()).isEmpty();
        assertThat(file.contacts().getFirst().extras().relations())
                .containsExactly(new ImportedRelation("spouse", "", "Petra"));
        ImportedFile full = fixture("csv_outlook/fkcontacts__Outlook365.csv");
        assertThat(full.unused())
                .contains("Anniversary", "Government ID Number", "E-mail Display Name", "User 4")
                .doesNotContain("ISDN", "Spouse", "Assistant's Name");
        assertThat(full.kept()).contains("Location").doesNotContain("Government ID Number");
        assertThat(full.contacts().getLast().extras().kept())
                .contains(
                        KeptField.of("csv", "Anniversary", "Anniversary"),
                        KeptField.of("csv", "User 1", "User 1"),
                        KeptField.of("csv", "Location", "Location"))
                .noneMatch(field -> field.name().startsWith("Government"));
    }

    @Test
    void thunderbirdsTwinColumnsAreTheHomeAndThenTheWorkAddress() {
        ImportedContact chen = only("csv_thunderbird/synth__thunderbird_zhCN.csv");

        assertThat(chen.points())
                .filteredOn(point -> point.kind() == Kind.ADDRESS)
                .extracting(point -> point.label() + " " + point.address().postalCode())
                .containsExactlyInAnyOrder("home 100022", "work 100080");
    }

    @Test
    void theMembersWhoAreGoneAreSkippedAndCounted() {
        ImportedFile file = fixture("csv_linkedin/synth__linkedin_connections_preamble.csv");

        assertThat(file.variant()).isEqualTo("linkedin");
        assertThat(file.skipped()).singleElement().matches(remark -> remark.line() == 9);
        assertThat(file.contacts().getFirst().line()).isEqualTo(5);
    }

    @Test
    void charsetsAreFoundWithoutAWordAboutThem() {
        assertThat(fixture("csv_outlook/synth__outlook2007_zhCN_gbk.csv").charset())
                .isEqualTo("GB18030");
        assertThat(fixture("csv_thunderbird/fkcontacts__ThunderbirdAnsi.csv").charset())
                .isEqualTo("windows-1252");
        assertThat(fixture("csv_outlook/fkcontacts__Outlook365.csv").charset())
                .isEqualTo("windows-1252");
    }

    private static List<String> birthdays(ImportedFile file) {
        return birthdays(file.contacts());
    }

    private static List<String> birthdays(List<ImportedContact> contacts) {
        return contacts.stream()
                .flatMap(contact -> contact.dates().stream())
                .filter(date -> date.kind() == ImportantDate.Kind.BIRTHDAY)
                .map(date -> date.date().toString())
                .toList();
    }

    private static List<String> values(ImportedContact contact, Kind kind) {
        return contact.points().stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .toList();
    }

    private static ImportedContact only(String path) {
        List<ImportedContact> contacts = fixture(path).contacts();
        assertThat(contacts).hasSize(1);
        return contacts.getFirst();
    }

    private static ImportedFile fixture(String path) {
        return read(
                Fixtures.of("csv").stream()
                        .filter(entry -> entry.path().endsWith(path))
                        .findFirst()
                        .orElseThrow());
    }

    private static ImportedFile read(Fixtures.Entry entry) {
        return ContactCsvReader.read(TextFile.read(entry.file(), null));
    }
}
