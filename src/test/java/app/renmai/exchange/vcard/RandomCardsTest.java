package app.renmai.exchange.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ExportedContact;
import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;

import ezvcard.Ezvcard;
import ezvcard.VCard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Whatever a contact says comes back from the card it was written to. */
class RandomCardsTest {
    private static final int MANY = 400;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void randomContactsComeBackAsTheyWere(boolean old) throws IOException {
        RandomContacts random = new RandomContacts(20261127);
        List<ExportedContact> contacts = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            contacts.add(random.contact());
        }
        Path file = write(contacts, old);

        ImportedFile read = VcardReader.read(TextFile.read(file, null));

        assertThat(read.rejected()).isEmpty();
        assertThat(read.contacts()).hasSize(MANY);
        for (int i = 0; i < MANY; i++) {
            assertThat(comparable(read.contacts().get(i)))
                    .as("contact %d", i)
                    .isEqualTo(comparable(expected(contacts.get(i), old)));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherProgramReadsEveryRandomCard(boolean old) throws IOException {
        RandomContacts random = new RandomContacts(7);
        List<ExportedContact> contacts = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            contacts.add(random.contact());
        }

        List<VCard> cards = Ezvcard.parse(Files.readString(write(contacts, old))).all();

        assertThat(cards).hasSize(MANY);
        for (int i = 0; i < MANY; i++) {
            PersonName name = contacts.get(i).contact().name();
            assertThat(cards.get(i).getStructuredName().getGiven()).isEqualTo(name.given());
            assertThat(cards.get(i).getEmails())
                    .hasSameSizeAs(
                            contacts.get(i).points().stream()
                                    .filter(point -> point.value().contains("@example.org"))
                                    .toList());
            assertThat(cards.get(i).getOrganizations()).hasSameSizeAs(contacts.get(i).positions());
        }
    }

    @Test
    void controlCharactersAreLeftOutAndBreakNoLine() throws IOException {
        Instant now = Instant.parse("2026-11-27T08:00:00Z");
        Contact contact =
                Contact.named(PersonName.of("Be\u0000ck\u0007er", "T\u001Bom"), now)
                        .withNotes("one\r\ntwo\rTEL:3\u0001");
        KeptField odd = KeptField.of("vcard", "a b.X-ODD;p q=r", "x\r\nEND:VCARD");
        KeptField frame = KeptField.of("vcard", "BEGIN", "VEVENT");
        KeptField agent = KeptField.of("vcard", "AGENT", "BEGIN:VCARD");
        ExportedContact out =
                new ExportedContact(
                        contact,
                        "Tom\u0000 Becker",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("t\u0002ag"),
                        new ImportedExtras(List.of(odd, frame, agent), List.of(), null));

        ImportedFile read = VcardReader.read(TextFile.read(write(List.of(out), false), null));

        assertThat(read.contacts()).hasSize(1);
        ImportedContact one = read.contacts().getFirst();
        assertThat(one.name()).isEqualTo(PersonName.of("Becker", "Tom"));
        assertThat(one.notes()).isEqualTo("one\ntwo\nTEL:3");
        assertThat(one.tags()).containsExactly("tag");
        assertThat(one.points()).isEmpty();
        assertThat(one.extras().kept())
                .containsExactly(
                        KeptField.of("vcard", "a b.X-ODD;p q=r", "x\nEND:VCARD"), frame, agent);
    }

    @Test
    void theTextToCopyIsFoldedAtOctetsToo() {
        Contact contact =
                Contact.named(PersonName.of("刘", "同"), Instant.EPOCH).withNotes("很".repeat(300));
        ExportedContact out =
                new ExportedContact(
                        contact,
                        "刘同",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        ImportedExtras.NONE);

        String text = VcardWriter.text(out);

        assertThat(text).startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n").endsWith("END:VCARD\r\n");
        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    private Path write(List<ExportedContact> contacts, boolean old) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".vcf");
        try (VcardWriter writer = new VcardWriter(file, old)) {
            contacts.forEach(writer::write);
            writer.commit();
        }
        return file;
    }

    /** What is read: version 3.0 knows those who have a name by it only. */
    private static ImportedContact expected(ExportedContact one, boolean old) {
        Contact own = one.contact();
        List<ImportedRelation> relations =
                one.extras().relations().stream()
                        .map(
                                relation ->
                                        old && !relation.name().isEmpty()
                                                ? new ImportedRelation(
                                                        relation.kind(), "", relation.name())
                                                : relation)
                        .distinct()
                        .toList();
        return new ImportedContact(
                0,
                own.uid().toString(),
                own.name(),
                own.addressAs(),
                one.points(),
                one.positions(),
                one.dates(),
                one.tags(),
                own.howMet(),
                own.metOn(),
                one.metThrough(),
                own.notes(),
                new ImportedExtras(one.extras().kept(), relations, one.extras().photo()));
    }

    /** Dates and kept fields are no matter of order. */
    private static ImportedContact comparable(ImportedContact one) {
        List<ImportantDate> dates = new ArrayList<>(one.dates());
        dates.sort(Comparator.comparing(ImportantDate::toString));
        List<KeptField> kept = new ArrayList<>(one.extras().kept());
        kept.sort(Comparator.comparing(KeptField::toString));
        return new ImportedContact(
                0,
                one.uid(),
                one.name(),
                one.addressAs(),
                one.points(),
                one.positions(),
                dates,
                one.tags(),
                one.howMet(),
                one.metOn(),
                one.metThrough(),
                one.notes(),
                new ImportedExtras(kept, one.extras().relations(), one.extras().photo()));
    }
}
