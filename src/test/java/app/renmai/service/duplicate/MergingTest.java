package app.renmai.service.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Photo;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.Relation;
import app.renmai.model.contact.Tag;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.contact.Contacts;
import app.renmai.service.exchange.ImportOptions;
import app.renmai.service.exchange.Imports;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.store.contact.KeptFieldStore;
import app.renmai.store.contact.NotSameStore;
import app.renmai.store.contact.PhotoStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.contact.RelationStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.organization.OrganizationStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

class MergingTest {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

    @TempDir Path dir;
    private Workspace workspace;
    private Merging merging;
    private Duplicates duplicates;

    @BeforeEach
    void open() {
        workspace =
                Workspace.open(dir.resolve("w"), Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        merging = new Merging(workspace);
        duplicates = new Duplicates(workspace, new Jobs(Runnable::run, Runnable::run));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private <T> T write(Function<Tx, T> body) {
        return Workspace.await(workspace.write(Op.EDIT_CONTACT, "", body));
    }

    private <T> T read(Function<Reader, T> body) {
        return Workspace.await(workspace.read(body));
    }

    private long add(String family, String given) {
        return write(
                tx -> ContactStore.insert(tx, Contact.named(PersonName.of(family, given), NOW)));
    }

    private ContactDetails details(long id) {
        return read((Reader reader) -> Contacts.details(reader, id)).orElseThrow();
    }

    private static Interaction talk(List<Long> with) {
        return new Interaction(
                0,
                UUID.randomUUID(),
                Interaction.Kind.MEETING,
                Interaction.Direction.BOTH,
                NOW,
                null,
                false,
                "",
                "About the plan",
                "",
                with,
                NOW);
    }

    private static void around(Tx tx, long kept, long other, long friend, long alone) {
        CommitmentStore.insert(
                tx, new Commitment(0, other, alone, Commitment.Owner.ME, "Call", null, null, NOW));
        ReminderStore.insert(
                tx, new Reminder(0, other, null, "Ask", LocalDate.of(2027, 1, 1), null, NOW));
        PhotoStore.insert(tx, other, new Photo("image/jpeg", 3, "abc"));
        RelationStore.insert(tx, other, new Relation(0, kept, "", "colleague"));
        RelationStore.insert(tx, other, new Relation(0, null, "Mei", "spouse"));
        RelationStore.insert(tx, friend, new Relation(0, other, "", "friend"));
        KeptFieldStore.insert(tx, other, KeptField.of("vcard", "X-A", "1"), 0);
        NotSameStore.insert(tx, NotSameStore.Pair.of(other, friend));
        NotSameStore.insert(tx, NotSameStore.Pair.of(other, kept));
        Contact met = ContactStore.find(tx, friend).orElseThrow();
        ContactStore.update(tx, met.withMeeting("", null, other));
        Contact self = ContactStore.find(tx, kept).orElseThrow();
        ContactStore.update(tx, self.withMeeting("", null, other));
    }

    @Test
    void whateverHungOnEitherHangsOnTheResult() {
        long kept = add("陈", "博");
        long other = add("Chen", "Bo");
        long friend = add("Becker", "Tom");
        long both = write(tx -> InteractionStore.insert(tx, talk(List.of(kept, other))));
        long alone = write(tx -> InteractionStore.insert(tx, talk(List.of(other, friend))));
        write(
                tx -> {
                    around(tx, kept, other, friend, alone);
                    return true;
                });
        UUID gone = details(other).contact().uid();
        assertThat(Workspace.await(merging.merge(kept, other, Map.of()))).isTrue();

        assertThat(read((Reader reader) -> ContactStore.find(reader, other))).isEmpty();
        assertThat(
                        read((Reader reader) -> InteractionStore.find(reader, both))
                                .orElseThrow()
                                .participants())
                .containsExactly(kept);
        assertThat(
                        read((Reader reader) -> InteractionStore.find(reader, alone))
                                .orElseThrow()
                                .participants())
                .containsExactlyInAnyOrder(kept, friend);
        assertThat(read((Reader reader) -> CommitmentStore.ofContact(reader, kept))).hasSize(1);
        assertThat(read((Reader reader) -> ReminderStore.ofContact(reader, kept))).hasSize(1);
        assertThat(read((Reader reader) -> PhotoStore.of(reader, kept)).map(Photo::sha256))
                .hasValue("abc");
        assertThat(read((Reader reader) -> RelationStore.of(reader, kept)))
                .extracting(Relation::name)
                .containsExactly("Mei");
        assertThat(read((Reader reader) -> RelationStore.of(reader, friend)))
                .extracting(Relation::related)
                .containsExactly(kept);
        assertThat(read((Reader reader) -> KeptFieldStore.of(reader, kept)))
                .extracting(KeptField::name, KeptField::value)
                .containsExactlyInAnyOrder(tuple("X-A", "1"), tuple("merged-uid", gone.toString()));
        assertThat(read(NotSameStore::all)).containsExactly(NotSameStore.Pair.of(kept, friend));
        assertThat(details(friend).contact().metThrough()).isEqualTo(kept);
        assertThat(details(kept).contact().metThrough()).isNull();
        assertThat(details(kept).contact().name().phonetic()).isEqualTo("Chen Bo");
    }

    private static void described(Tx tx, long kept, long other) {
        ContactPointStore.insert(tx, kept, ContactPoint.phone("+86 138 0013 8000", "a"), 0);
        ContactPointStore.insert(tx, kept, ContactPoint.email("t@x.de", "").withPreferred(true), 1);
        ContactPointStore.insert(tx, other, ContactPoint.phone("+8613800138000", "b"), 0);
        ContactPointStore.insert(
                tx, other, ContactPoint.email("tom@y.de", "").withPreferred(true), 1);
        long acme = OrganizationStore.ensure(tx, "Acme");
        PositionStore.insert(tx, kept, new Position(0, acme, "", "", "", null, null, false), 0);
        PositionStore.insert(
                tx, other, new Position(0, acme, "", "Buyer", "", null, null, false), 0);
        ImportantDateStore.insert(
                tx, kept, ImportantDate.birthday(PartialDate.parse("--05-01")), 0);
        ImportantDateStore.insert(
                tx, other, ImportantDate.birthday(PartialDate.parse("1980-05-01")), 0);
        for (String tag : List.of("a", "b")) {
            TagStore.add(tx, other, TagStore.ensure(tx, tag));
        }
        TagStore.add(tx, kept, TagStore.ensure(tx, "a"));
        Contact mine = ContactStore.find(tx, kept).orElseThrow();
        ContactStore.update(tx, mine.withNotes("one"));
        Contact theirs = ContactStore.find(tx, other).orElseThrow();
        ContactStore.update(tx, theirs.withNotes("two").withAddressAs("Mr Becker"));
    }

    @Test
    void listsAreUnitedAndFieldsAreFilledOrChosen() {
        long kept = add("Becker", "Tom");
        long other = add("Becker", "Thomas");
        write(
                tx -> {
                    described(tx, kept, other);
                    return true;
                });
        MergeDraft draft = Workspace.await(merging.draft(other, kept)).orElseThrow();
        assertThat(draft.kept().contact().id()).isEqualTo(kept);
        assertThat(draft.rows())
                .extracting(MergeRow::field, MergeRow::side)
                .containsExactly(
                        tuple(MergeField.NAME, Side.KEPT),
                        tuple(MergeField.ADDRESS_AS, Side.OTHER),
                        tuple(MergeField.BIRTHDAY, Side.OTHER),
                        tuple(MergeField.NOTES, Side.BOTH));
        Workspace.await(merging.merge(kept, other, Map.of(MergeField.NAME, Side.OTHER)));
        ContactDetails merged = details(kept);
        assertThat(merged.contact().name()).isEqualTo(PersonName.of("Becker", "Thomas"));
        assertThat(merged.contact().addressAs()).isEqualTo("Mr Becker");
        assertThat(merged.contact().notes()).isEqualTo("one\n\ntwo");
        assertThat(merged.points())
                .extracting(ContactPoint::value, ContactPoint::preferred)
                .containsExactly(
                        tuple("t@x.de", true),
                        tuple("+86 138 0013 8000", false),
                        tuple("tom@y.de", false));
        assertThat(merged.positions()).extracting(Position::title).containsExactly("Buyer");
        assertThat(merged.dates())
                .extracting(date -> date.date().toString())
                .containsExactly("1980-05-01");
        assertThat(merged.tags()).extracting(Tag::name).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void nobodyIsMergedWithThemselvesOrWithNobody() {
        long one = add("Becker", "Tom");
        assertThat(Workspace.await(merging.merge(one, one, Map.of()))).isFalse();
        assertThat(Workspace.await(merging.merge(one, one + 1, Map.of()))).isFalse();
        assertThat(Workspace.await(merging.draft(one, one))).isEmpty();
        assertThat(read(ContactStore::count)).isEqualTo(1);
    }

    @Test
    void aCardOfTheOneThatIsGoneIsRecognized() throws IOException {
        long kept = add("Becker", "Tom");
        long other = add("Bäcker", "Thomas");
        UUID gone = details(other).contact().uid();
        Workspace.await(merging.merge(kept, other, Map.of()));
        Path card = dir.resolve("card.vcf");
        Files.writeString(
                card,
                "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:"
                        + gone
                        + "\r\nFN:Thomas Bäcker\r\nN:Bäcker;Thomas;;;\r\nTEL:+49 30 1234567\r\n"
                        + "END:VCARD\r\n");
        new Imports(workspace, new Jobs(Runnable::run, Runnable::run))
                .run(List.of(card), ImportOptions.USUAL, Progress.NONE);
        assertThat(read(ContactStore::count)).isEqualTo(1);
        assertThat(details(kept).points())
                .extracting(ContactPoint::value)
                .containsExactly("+49 30 1234567");
    }

    @Test
    void thoseToldApartAreNotToldOfAgainUntilItIsUndone() {
        long one = add("刘", "同");
        long other = add("劉", "同");
        assertThat(duplicates.scan(35, Progress.NONE)).hasSize(1);
        Workspace.await(duplicates.notSame(other, one, "刘同"));
        assertThat(duplicates.scan(35, Progress.NONE)).isEmpty();
        Workspace.await(workspace.undo());
        assertThat(duplicates.scan(35, Progress.NONE)).hasSize(1);
    }

    @Test
    void somebodyNewIsComparedWithWhatIsThereNow() {
        Traits traits = new Traits(PersonName.of("Becker", "Tom"), List.of(), List.of(), null);
        assertThat(Workspace.await(duplicates.like(traits, 3))).isEmpty();
        long tom = add("Becker", "Tom");
        assertThat(Workspace.await(duplicates.like(traits, 3)))
                .extracting(Likeness::contact)
                .containsExactly(tom);
    }
}
