package app.renmai.exchange.ldif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ContactPoint.Kind;
import app.renmai.model.contact.KeptField;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Address books in LDIF. */
class LdifReaderTest {
    private static final ReadSettings SETTINGS = new ReadSettings(ZoneOffset.UTC, Instant.EPOCH);

    /** What names an entry and says what it is, but nothing of a person. */
    private static final Set<String> OF_THE_DIRECTORY =
            Set.of("dn", "objectclass", "version", "modifytimestamp", "birthmonth", "member");

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> everyFileOfTheIndexComesInWithEveryValue() {
        Map<String, Map<String, Object>> expected = Fixtures.expectations("ldif.jsonl");
        return Fixtures.of("ldif").stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.path(),
                                        () ->
                                                compare(
                                                        entry,
                                                        Objects.requireNonNull(
                                                                expected.get(entry.path())))));
    }

    @SuppressWarnings("unchecked")
    private static void compare(Fixtures.Entry index, Map<String, Object> expected) {
        TextFile text = TextFile.read(index.file(), null);
        ImportedFile file = LdifReader.read(text, SETTINGS);
        assertThat(LdifReader.looksLikeLdif(text)).isTrue();
        assertThat(file.contacts()).hasSize(index.expected());
        assertThat(file.contacts()).hasSize((Integer) expected.get("n_people"));
        assertThat(file.skipped()).hasSize((Integer) expected.get("n_groups"));
        assertThat(file.rejected()).isEmpty();
        List<Map<String, List<String>>> people =
                ((List<Map<String, List<String>>>) expected.get("entries"))
                        .stream()
                                .filter(each -> !("" + each.get("objectclass")).contains("groupOf"))
                                .toList();
        for (int i = 0; i < people.size(); i++) {
            String found = file.contacts().get(i).toString();
            people.get(i)
                    .forEach(
                            (attribute, values) -> {
                                if (!OF_THE_DIRECTORY.contains(attribute.toLowerCase())) {
                                    values.forEach(
                                            value ->
                                                    assertThat(found.replace(" ", ""))
                                                            .as(attribute)
                                                            .contains(plain(index, value)));
                                }
                            });
        }
    }

    /** As a person has it: the parts of a name are apart, and abook's backslashes are gone. */
    private static String plain(Fixtures.Entry index, String value) {
        boolean abook = index.path().contains("abook");
        String text = value.replace("\r\n", "\n");
        text =
                abook
                        ? text.replace("\\\\", "\0")
                                .replace("\\n", "\n")
                                .replaceAll("\\\\(.)", "$1")
                        : text;
        String given = text.matches("\\p{IsLatin}[^@0-9:/.]* \\S+") ? text.split(" ")[0] : text;
        return (abook ? given.replace('\0', '\\') : text.equals("陈思远") ? "思远" : given)
                .replace(" ", "");
    }

    @Test
    @SuppressWarnings("unchecked")
    void thunderbirdsAddressBookSaysWhatWasWrittenIntoIt() {
        ImportedFile file = fixture("synth__thunderbird_zh.ldif");
        Map<String, Object> truth =
                (Map<String, Object>) Fixtures.truth().get("ldif/synth__thunderbird_zh.ldif");
        List<Map<String, Object>> people = (List<Map<String, Object>>) truth.get("truth");

        for (int i = 0; i < file.contacts().size(); i++) {
            ImportedContact person = file.contacts().get(i);
            Map<String, Object> wanted = people.get(i);
            assertThat(person.name().family()).isEqualTo(wanted.get("family"));
            assertThat(person.name().given()).isEqualTo(wanted.get("given"));
            assertThat(values(person, Kind.PHONE)).isEqualTo(wanted.get("tel"));
            assertThat(values(person, Kind.EMAIL)).isEqualTo(wanted.get("email"));
            assertThat(person.notes()).isEqualTo(wanted.get("note"));
            assertThat(
                            person.positions().stream()
                                    .flatMap(p -> Stream.of(p.organizationName(), p.department()))
                                    .toList())
                    .isEqualTo(wanted.get("org"));
            assertThat(person.positions().stream().map(p -> p.title()).toList())
                    .isEqualTo(wanted.get("title"));
            assertThat(
                            person.dates().stream()
                                    .map(date -> date.date().toString())
                                    .findFirst()
                                    .orElse(null))
                    .isEqualTo(wanted.get("bday"));
            assertThat(person.tags()).containsExactly("校友");
        }
        assertThat(file.variant()).isEqualTo("thunderbird");
        assertThat(file.unused()).isEmpty();
        assertThat(file.contacts().getFirst().points())
                .filteredOn(point -> point.kind() == Kind.ADDRESS)
                .singleElement()
                .matches(p -> p.label().equals("home") && p.address().street().equals("建国路88号"));
        assertThat(file.skipped()).containsExactly(Remark.at(40, Reason.GROUP, "校友"));
    }

    @Test
    void abooksBackslashesAreItsOwn() {
        List<ImportedContact> people = fixture("peer__abook061_seed101.ldif").contacts();

        assertThat(people.get(1).notes()).isEqualTo("Prefers e-mail, not phone.\nFollow up in Q1.");
        assertThat(people.get(3).notes()).isEqualTo("C:\\notes\\487.txt has details");
        assertThat(people.get(2).name().family()).isEqualTo("O'Brien");
        assertThat(people.get(2).name().given()).isEqualTo("William Lee");
        assertThat(people.get(2).dates())
                .extracting(date -> date.kind() + " " + date.date())
                .containsExactly("ANNIVERSARY 1993-03-12");
        assertThat(people.getFirst().name().given()).isEqualTo("司马伟伟");
        assertThat(people.get(1).points())
                .extracting(ContactPoint::kind, ContactPoint::service)
                .contains(tuple(Kind.LINK, "linkedin"));
    }

    @Test
    void aDirectoryHoldsPeopleAndMuchElse() throws IOException {
        ImportedFile file = directory();

        assertThat(file.variant()).isEqualTo("ldap");
        assertThat(file.contacts()).hasSize(2);
        ImportedContact charles = file.contacts().getLast();
        assertThat(charles.positions())
                .singleElement()
                .matches(
                        p ->
                                p.organizationName().equals("Engines Ltd")
                                        && p.department().equals("Design"));
        assertThat(charles.extras().photo())
                .matches(photo -> photo.mediaType().equals("image/jpeg"));
        assertThat(file.unused())
                .contains("userPassword", "jpegPhoto", "employeeNumber")
                .containsAll(file.kept());
        assertThat(file.kept()).doesNotContain("userPassword");
        assertThat(file.skipped())
                .extracting(Remark::reason)
                .containsExactly(
                        Reason.GROUP, Reason.NO_PERSON, Reason.NO_PERSON, Reason.NO_PERSON);
        assertThat(file.rejected())
                .extracting(Remark::reason)
                .containsExactly(Reason.CHANGE_RECORD, Reason.ENTRY_UNREADABLE);
    }

    @Test
    void aPersonOfADirectoryHasTheirFields() throws IOException {
        ImportedContact ada = directory().contacts().getFirst();

        assertThat(ada.name().given()).isEqualTo("Ada");
        assertThat(ada.addressAs()).isEqualTo("Lady Ada");
        assertThat(values(ada, Kind.EMAIL))
                .containsExactly("ada@example.com", "countess@example.com");
        assertThat(ada.points())
                .filteredOn(p -> p.kind() == Kind.PHONE)
                .extracting(ContactPoint::label)
                .containsExactly("work", "fax");
        assertThat(values(ada, Kind.ADDRESS)).containsExactly("12 St James\nLondon\nUK");
        assertThat(ada.points())
                .filteredOn(p -> p.kind() == Kind.LINK)
                .extracting(ContactPoint::value, ContactPoint::label)
                .containsExactly(tuple("https://ada.example.com", "Home page"));
        assertThat(ada.tags()).containsExactly("Engineers", "Engines");
        assertThat(ada.notes()).isEqualTo("note that is folded");
        assertThat(ada.extras().relations())
                .containsExactly(
                        new ImportedRelation(
                                "manager",
                                "uid=bab,ou=People,dc=example,dc=com",
                                "Charles Babbage"),
                        new ImportedRelation("assistant", "", "Nobody Here"));
        assertThat(ada.extras().kept())
                .containsExactly(
                        KeptField.of("ldif", "uid", "ada"),
                        KeptField.of("ldif", "cn;lang-zh", "阿达"),
                        KeptField.of("ldif", "employeeNumber", "42"));
    }

    private static ImportedFile directory() throws IOException {
        try (var in = LdifReaderTest.class.getResourceAsStream("directory.ldif")) {
            byte[] octets = Objects.requireNonNull(in).readAllBytes();
            Path path = Path.of("directory.ldif");
            return LdifReader.read(new TextFile(path, octets, null, null), SETTINGS);
        }
    }

    @Test
    void birthdaysMayLackTheirYearAndNamesakesStayTwo() throws IOException {
        ImportedFile file =
                read(
                        "dn: cn=Li\r\ncn: Li\r\nbirthmonth: 2\r\nbirthday: 9\r\n\r\n"
                                + "dn: cn=Li\r\ncn: Li\r\nbirthyear: 1999\r\nbirthmonth: 2\r\n"
                                + "birthday: 31\r\nmozillaCustom1: blue\r\n\r\n");

        assertThat(file.contacts()).extracting(ImportedContact::uid).containsExactly("", "");
        assertThat(file.contacts().getFirst().dates().getFirst().date()).hasToString("--02-09");
        assertThat(file.contacts().getLast().dates()).isEmpty();
        assertThat(file.contacts().getLast().extras().kept())
                .contains(
                        KeptField.of("ldif", "birthday", "31"),
                        KeptField.of("ldif", "mozillaCustom1", "blue"));
    }

    @Test
    void rawOctetsAreReadInTheirCharsetAlsoWhereTheyAreFolded() throws IOException {
        String text =
                "dn: cn=张伟,mail=z@example.com\nobjectClass: person\ncn: 张伟\n"
                        + "mail: z@example.com\ndescription: 这是一个很长的中文说明，用来判断编码。\n";
        byte[] gbk = text.getBytes(Charset.forName("GBK"));
        Path path = Files.write(folder.resolve("gbk.ldif"), gbk);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        // Folded after the first octet of 张 in cn.
        int at =
                text.substring(0, text.indexOf("cn: 张") + 4).getBytes(StandardCharsets.UTF_8).length
                        + 1;
        byte[] cut = new byte[utf8.length + 2];
        System.arraycopy(utf8, 0, cut, 0, at);
        cut[at] = '\n';
        cut[at + 1] = ' ';
        System.arraycopy(utf8, at, cut, at + 2, utf8.length - at);
        Path folded = Files.write(folder.resolve("folded.ldif"), cut);

        for (Path each : List.of(path, folded)) {
            Charset asked = each.equals(folded) ? StandardCharsets.UTF_8 : null;
            TextFile file = new TextFile(each, Files.readAllBytes(each), asked, null);
            ImportedContact person = LdifReader.read(file, SETTINGS).contacts().getFirst();
            assertThat(person.name().given()).as("%s", each).isEqualTo("张伟");
        }
    }

    @Test
    void whatIsNoBase64IsToldAndBecomesNoName() throws IOException {
        ImportedFile file =
                read(
                        "dn: cn=Bo\n"
                                + "objectclass: person\n"
                                + "cn:: !!!notbase64\n"
                                + "mail: b@x.example\n\n"
                                + "dn: cn=Li\n"
                                + "objectclass: person\n"
                                + "cn:: 5p2O\n"
                                + " 5Zub\n"
                                + "mail: l@x.example\n");

        assertThat(file.rejected())
                .containsExactly(Remark.at(3, Reason.ENTRY_UNREADABLE, "cn:: !!!notbase64"));
        assertThat(file.contacts().getFirst().name().given()).isEqualTo("Bo");
        assertThat(file.contacts().getLast().name().given()).isEqualTo("李四");
    }

    @Test
    void aFileWithoutEntriesIsRefused() {
        assertThatThrownBy(() -> read("name: value\n"))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NO_LDIF));
    }

    private static List<String> values(ImportedContact contact, Kind kind) {
        return contact.points().stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .toList();
    }

    private ImportedFile read(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("book.ldif"), text);
        return LdifReader.read(TextFile.read(path, null), SETTINGS);
    }

    private static ImportedFile fixture(String name) {
        return LdifReader.read(
                TextFile.read(
                        Fixtures.of("ldif").stream()
                                .filter(entry -> entry.path().endsWith(name))
                                .findFirst()
                                .orElseThrow()
                                .file(),
                        null),
                SETTINGS);
    }
}
