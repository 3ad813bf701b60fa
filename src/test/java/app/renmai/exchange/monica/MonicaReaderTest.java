package app.renmai.exchange.monica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.KeptField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Accounts as Monica exports them in JSON. */
class MonicaReaderTest {
    static final Instant NOW = Instant.parse("2022-01-15T12:00:00Z");
    static final ReadSettings SETTINGS = new ReadSettings(ZoneOffset.UTC, NOW);

    @TempDir private Path folder;

    @Test
    void nothingOfTheFixtureIsLost() throws IOException {
        Path path = fixture(".json");
        ImportedFile file = MonicaReader.read(TextFile.read(path, null), SETTINGS);

        assertThat(Lossless.missing(path, file)).isEmpty();
        assertThat(file.rejected()).isEmpty();
        assertThat(file.format()).isEqualTo("monica");
        assertThat(file.variant()).isEqualTo("1.0-preview.1");
    }

    @Test
    void theFixtureSaysWhatWasWrittenIntoIt() {
        ImportedFile file = MonicaReader.read(TextFile.read(fixture(".json"), null), SETTINGS);

        MonicaTruth.compare("monica/synth__monica_412_export.json", file);
        assertThat(file.timeline().reminders())
                .singleElement()
                .matches(reminder -> reminder.due().equals(LocalDate.of(2022, 4, 15)))
                .matches(reminder -> reminder.uid().equals("c-1"));
        assertThat(file.contacts().getFirst().extras().relations())
                .containsExactly(new ImportedRelation("friend", "c-3", "林芳"));
        assertThat(file.contacts().getLast().extras().kept())
                .contains(KeptField.of("monica", "is_partial", "true"));
    }

    @Test
    void nothingOfAnAccountWithEverythingInItIsLost() throws IOException {
        assertThat(Lossless.missing(everythingPath(), everything()))
                .as("names of files told by what they are, the usual case, and a day with nobody")
                .containsExactlyInAnyOrder(
                        "contact.properties.avatar.avatar_photo = p-2",
                        "contact.data.values.properties.photos = p-1",
                        "contact.data.values = p-1",
                        "contact.data.values = p-2",
                        "contact.data.values = doc-1",
                        "photo.properties.original_filename = amy.png",
                        "contact.data.values.properties.frequency_type = one_time",
                        "activity.properties.summary = alone");
    }

    @Test
    void aPersonHasTheirFields() {
        ImportedContact amy = everything().contacts().getFirst();

        assertThat(amy.name().given()).isEqualTo("Amélie");
        assertThat(amy.name().middle()).isEqualTo("Rose");
        assertThat(amy.name().nickname()).isEqualTo("Amy");
        assertThat(amy.positions())
                .singleElement()
                .matches(position -> position.title().equals("Editor"))
                .matches(position -> position.organizationName().equals("Quill & Co"));
        assertThat(amy.dates())
                .extracting(date -> date.kind() + " " + date.label() + " " + date.date())
                .containsExactly("BIRTHDAY  1984-02-29", "OTHER deceased 2021-06-07");
        assertThat(amy.metOn()).hasToString("2010");
        assertThat(amy.metThrough()).isEqualTo("欧阳波");
        assertThat(amy.notes()).isEmpty();
        assertThat(amy.tags()).containsExactly("chess", "出版");
        assertThat(amy.line()).isGreaterThan(20);
        assertThat(amy.points())
                .extracting(ContactPoint::kind, ContactPoint::service, ContactPoint::value)
                .contains(
                        tuple(ContactPoint.Kind.EMAIL, "", "amy@example.com"),
                        tuple(ContactPoint.Kind.PHONE, "", "(02) 555 0100"),
                        tuple(ContactPoint.Kind.LINK, "facebook", "https://facebook.com/amy.o"),
                        tuple(ContactPoint.Kind.LINK, "linkedin", "amy-o"),
                        tuple(ContactPoint.Kind.MESSENGER, "telegram", "@amy"),
                        tuple(ContactPoint.Kind.MESSENGER, "whatsapp", "00 61 400 000"),
                        tuple(ContactPoint.Kind.MESSENGER, "discord", "amy#1234"));
        assertThat(amy.points())
                .filteredOn(p -> p.kind() == ContactPoint.Kind.ADDRESS)
                .singleElement()
                .matches(p -> p.label().equals("Home") && p.address().city().equals("Cork"));
        assertThat(amy.extras().photo())
                .matches(photo -> photo.mediaType().equals("image/png"))
                .matches(photo -> photo.bytes().length == 70);
        assertThat(amy.extras().relations())
                .containsExactly(new ImportedRelation("child", "c-kid", "Kim"));
    }

    @Test
    void whatHasNoFieldIsKeptWithThePersonAndNamed() {
        ImportedFile file = everything();

        assertThat(file.contacts().getFirst().extras().kept())
                .contains(
                        KeptField.of(
                                "monica",
                                "debt",
                                "amount: 50\n"
                                        + "currency: EUR\n"
                                        + "status: inprogress\n"
                                        + "reason: taxi\n"
                                        + "in debt: true"),
                        KeptField.of("monica", "pet", "name: Rex\ncategory: dog"),
                        KeptField.of("monica", "gender", "Enby"),
                        KeptField.of("monica", "first_met_date.is_age_based", "true"),
                        KeptField.of("monica", "note.is_favorite", "true (第二条)"),
                        KeptField.of("monica", "hologram", "colour: teal"),
                        KeptField.of("monica", "is_active", "false"),
                        KeptField.of("monica", "reminder.frequency", "2 month, 2021-11-30 (Tea)"));
        assertThat(file.contacts().get(1).extras().kept())
                .containsExactly(KeptField.of("monica", "some_new_thing.inner", "未来"));
        assertThat(file.kept()).contains("debt", "pet", "hologram", "document", "description");
        assertThat(file.unused())
                .containsAll(file.kept())
                .contains(
                        "document.dataUrl",
                        "journal_entries",
                        "audit_logs",
                        "addressbook",
                        "relationship",
                        "number_of_views",
                        "activity")
                .doesNotContain("modules", "user");
    }

    @Test
    void timeSpentIsToldOnceWithEveryoneWhoTookPart() {
        List<ImportedInteraction> told = everything().timeline().interactions();

        assertThat(told)
                .extracting(each -> each.kind() + " " + each.direction() + " " + each.summary())
                .containsExactlyInAnyOrder(
                        "CALL OUTGOING About proofs",
                        "HOSPITALITY OUTGOING Fountain pen",
                        "HOSPITALITY INCOMING Tea",
                        "HOSPITALITY OUTGOING Kite",
                        "MESSAGE BOTH WhatsApp: Hello there",
                        "NOTE BOTH Moved to Cork",
                        "NOTE BOTH new_job",
                        "NOTE BOTH First *note*",
                        "NOTE BOTH 第二条",
                        "MEETING BOTH Dinner at Lu’s",
                        "MEETING BOTH 散步");
        ImportedInteraction dinner = one(told, "act-1");
        assertThat(dinner.parties())
                .extracting(party -> party.uid())
                .containsExactly("c-amy", "c-bob");
        assertThat(dinner.body()).startsWith("Talked **late**").contains("Feast");
        assertThat(one(told, "call-1").start()).isEqualTo("2021-01-05T14:30:00Z");
        assertThat(one(told, "call-1").allDay()).isFalse();
        assertThat(one(told, "cv1").body()).isEqualTo("→ Hello there\n\n2021-05-03 ← 两天后\n再说");
        assertThat(one(told, "g1").body())
                .contains("blue ink", "recipient: Kim", "status: offered", "amount: 120.5");
        assertThat(one(told, "g3").start()).isEqualTo("2020-05-05T00:00:00Z");
    }

    @Test
    void aNoteStandsOnTheDayItWasWrittenAndWithoutOneWithTheContact() throws IOException {
        ImportedFile file =
                MonicaReader.read(
                        text(
                                person(
                                        "{\"type\":\"note\",\"values\":["
                                                + note("n1", "2020-05-05T10:20:00Z", "*One*\\nmore")
                                                + ","
                                                + note("n1", "2020-05-05T10:20:00Z", "*One*\\nmore")
                                                + ","
                                                + note("n2", "0000-00-00", "No such day")
                                                + ","
                                                + note("n3", "", "Undated")
                                                + ","
                                                + note("n4", "2020-05-05T10:20:00Z", " ")
                                                + "]}")),
                        SETTINGS);

        ImportedInteraction note = one(file.timeline().interactions(), "n1");
        assertThat(file.timeline().interactions()).hasSize(1);
        assertThat(note.kind()).isEqualTo(Kind.NOTE);
        assertThat(note.start()).isEqualTo("2020-05-05T10:20:00Z");
        assertThat(note.summary()).isEqualTo("*One*");
        assertThat(note.body()).isEqualTo("*One*\nmore");
        ImportedContact person = file.contacts().getFirst();
        assertThat(person.notes()).isEqualTo("No such day\n\nUndated");
        assertThat(person.extras().kept())
                .containsExactly(
                        KeptField.of("monica", "note.created_at", "0000-00-00 No such day"));
    }

    private static String person(String data) {
        return "{\"version\":\"1.0-preview.1\",\"account\":{\"data\":[{\"type\":\"contact\","
                + "\"values\":[{\"uuid\":\"c\",\"properties\":{\"first_name\":\"A\"},\"data\":["
                + data
                + "]}]}]}}";
    }

    private static String note(String id, String created, String body) {
        return "{\"uuid\":\"%s\",\"created_at\":\"%s\",\"properties\":{\"body\":\"%s\"}}"
                .formatted(id, created, body);
    }

    @Test
    void filesWhoseBytesAreThereAreNamedUnlessTheyAreThePicture() {
        assertThat(everything().skipped())
                .extracting(Remark::reason, Remark::arguments)
                .containsExactly(
                        tuple(Reason.FILE_LEFT, List.of("cat.jpg")),
                        tuple(Reason.FILE_LEFT, List.of("contract.pdf")));
        assertThat(everything().skipped()).allMatch(remark -> remark.reason().isNote());
    }

    @Test
    void remindersAreDueNextAndTasksArePromises() {
        var timeline = everything().timeline();

        assertThat(timeline.reminders())
                .extracting(each -> each.reason() + " " + each.due() + " " + each.doneAt())
                .containsExactlyInAnyOrder(
                        "met 2010-09-01 2010-09-01T00:00:00Z",
                        "Tea: at noon 2022-01-30 null",
                        "Once 2023-05-06 null");
        assertThat(timeline.commitments())
                .extracting(each -> each.promise() + " " + each.doneAt())
                .containsExactly(
                        "Send book: signed copy null", "Call printer 2021-04-04T09:00:00Z");
    }

    @Test
    void aDayIsThatDayWhereverTheUserIs() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        ImportedFile file =
                MonicaReader.read(
                        TextFile.read(everythingPath(), null), new ReadSettings(shanghai, NOW));

        ImportedInteraction dinner = one(file.timeline().interactions(), "act-1");
        assertThat(dinner.allDay()).isTrue();
        assertThat(dinner.start().atZone(shanghai).toLocalDateTime())
                .isEqualTo("2021-07-07T00:00:00");
        assertThat(one(file.timeline().interactions(), "call-1").direction())
                .isEqualTo(Direction.OUTGOING);
        assertThat(dinner.kind()).isEqualTo(Kind.MEETING);
    }

    @Test
    void fiveHundredPeopleWithAbsentAndEmptyCollectionsComeIn() throws IOException {
        StringBuilder people = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            String data =
                    i % 3 == 0
                            ? ""
                            : i % 3 == 1
                                    ? ",\"data\":[]"
                                    : ",\"data\":{\"1\":{\"type\":\"note\",\"values\":[{\"uuid\":\"n"
                                            + i
                                            + "\",\"properties\":{\"body\":\"𠮷 note "
                                            + i
                                            + "\"}}]}}";
            people.append(i == 0 ? "" : ",")
                    .append("{\"uuid\":\"c")
                    .append(i)
                    .append("\",\"properties\":{\"first_name\":\"名")
                    .append(i)
                    .append("😀\",\"last_name\":null}")
                    .append(data)
                    .append("}\n");
        }
        Path path = folder.resolve("many.json");
        Files.writeString(
                path,
                "{\"version\":\"1.0-preview.1\",\"account\":{\"data\":[{\"type\":\"contact\",\"values\":["
                        + people
                        + "]}]}}");

        ImportedFile file = MonicaReader.read(TextFile.read(path, null), SETTINGS);

        assertThat(file.contacts()).hasSize(500);
        assertThat(file.contacts().get(2).notes()).isEqualTo("𠮷 note 2");
        assertThat(file.contacts().get(2).line()).isEqualTo(3);
        assertThat(file.contacts().getLast().name().given()).isEqualTo("名499😀");
        assertThat(file.unused()).isEmpty();
    }

    @Test
    void aDateMayBeAThingWithProperties() throws IOException {
        String birthdate =
                "{\"uuid\":\"s\",\"properties\":{\"is_year_unknown\":true,"
                        + "\"date\":\"2020-02-29T00:00:00.000000Z\"}}";
        ImportedFile file =
                MonicaReader.read(
                        text(
                                "{\"version\":\"1.0-preview.1\",\"account\":{\"data\":[{\"type\":"
                                        + "\"contact\",\"values\":[{\"uuid\":\"c\",\"properties\":"
                                        + "{\"first_name\":\"A\",\"birthdate\":"
                                        + birthdate
                                        + ",\"deceased_date\":{\"date\":\"some day\"}}}]}]}}"),
                        SETTINGS);

        ImportedContact person = file.contacts().getFirst();
        assertThat(person.dates())
                .singleElement()
                .matches(date -> date.date().toString().equals("--02-29"));
        assertThat(person.extras().kept())
                .containsExactly(KeptField.of("monica", "deceased_date", "some day"));
    }

    @Test
    void otherFilesAreRefusedWithTheirReason() throws IOException {
        assertThat(reason("{\"version\":\"1.0-preview.1\",\"account\":{\"data\":[{\"type\":\"con"))
                .isEqualTo(Reason.BROKEN_JSON);
        assertThat(reason("{\"contacts\":[]}")).isEqualTo(Reason.NO_MONICA);
        assertThat(reason("[1,2]")).isEqualTo(Reason.NO_MONICA);
        assertThat(reason("{\"account\":{\"contacts\":[{\"first_name\":\"A\"}]}}"))
                .isEqualTo(Reason.OLD_MONICA);
        assertThat(MonicaReader.looksLikeMonica(TextFile.read(everythingPath(), null))).isTrue();
        assertThat(MonicaReader.looksLikeMonica(text("{\"a\":1}"))).isFalse();
    }

    private Reason reason(String content) throws IOException {
        TextFile file = text(content);
        var thrown =
                org.assertj.core.api.Assertions.catchThrowableOfType(
                        UnreadableFileException.class, () -> MonicaReader.read(file, SETTINGS));
        assertThatThrownBy(() -> MonicaReader.read(file, SETTINGS))
                .isInstanceOf(UnreadableFileException.class);
        return thrown.reason();
    }

    private TextFile text(String content) throws IOException {
        return TextFile.read(Files.writeString(folder.resolve("some.json"), content), null);
    }

    private static ImportedInteraction one(List<ImportedInteraction> told, String id) {
        return told.stream().filter(each -> each.sourceId().equals(id)).findFirst().orElseThrow();
    }

    private static ImportedFile everything() {
        return MonicaReader.read(TextFile.read(everythingPath(), null), SETTINGS);
    }

    private static Path everythingPath() {
        try {
            return Path.of(MonicaReaderTest.class.getResource("everything.json").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path fixture(String ending) {
        return Fixtures.of("monica").stream()
                .filter(entry -> entry.path().endsWith(ending))
                .findFirst()
                .orElseThrow()
                .file();
    }
}
