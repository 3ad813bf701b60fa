package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.contact.Photo;
import app.renmai.model.contact.Position;
import app.renmai.service.exchange.FieldChange.Effect;
import app.renmai.service.exchange.FieldChange.Field;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.PhotoStore;
import app.renmai.store.contact.PositionStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a plan says of each record, and that what is applied is what was planned or decided. */
class ImportPlanTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-27T08:00:00Z"), ZoneOffset.UTC);
    private static final String HEADER =
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

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

    @Test
    void aLaterListOfLinkedInShowsWhoMovedAndKeepsWhereTheyWere() throws IOException {
        run(
                "Connections.csv",
                HEADER + "Ann,Lee,https://www.linkedin.com/in/ann-lee,,Acme,Buyer,15 Jun 2024\n");
        Path later =
                write(
                        "Later.csv",
                        HEADER
                                + "Ann,\"Lee, MBA\",https://linkedin.com/in/Ann-Lee/?trk=x,,Beta,"
                                + "Head of Buying,15 Jun 2024\n");

        ImportPlan plan = imports.plan(List.of(later), ImportOptions.USUAL, Progress.NONE);

        PlannedRecord record = plan.files().getFirst().records().getFirst();
        assertThat(record.verdict()).isEqualTo(Verdict.UPDATE);
        assertThat(record.changes())
                .contains(
                        new FieldChange(
                                Field.POSITION,
                                "Buyer · Acme",
                                "Head of Buying · Beta",
                                Effect.REPLACE));
        imports.apply(plan, Map.of(), Progress.NONE);
        List<Position> positions = read(reader -> PositionStore.of(reader, record.contact()));
        assertThat(positions)
                .extracting(Position::organizationName)
                .containsExactly("Beta", "Acme");
        assertThat(positions).extracting(Position::former).containsExactly(false, true);
        ImportPlan again = imports.plan(List.of(later), ImportOptions.USUAL, Progress.NONE);
        assertThat(again.changing()).isZero();
    }

    @Test
    void whatIsKnownOtherwiseIsToldAndStays() throws IOException {
        run("a.vcf", card("N:刘;同;;;", "TEL:13800000000", "BDAY:1985-04-15"));
        Path other = write("b.vcf", card("N:刘;同;;;", "TEL:13800000000", "BDAY:1986-04-15"));

        ImportPlan plan = imports.plan(List.of(other), ImportOptions.USUAL, Progress.NONE);

        PlannedRecord record = plan.files().getFirst().records().getFirst();
        assertThat(record.verdict()).isEqualTo(Verdict.SAME);
        assertThat(record.changes())
                .containsExactly(
                        new FieldChange(Field.DATE, "1985-04-15", "1986-04-15", Effect.KEEP));
    }

    @Test
    void decisionsCountMoreThanThePlan() throws IOException {
        run("a.vcf", card("FN:陈博", "TEL:13800000001"));
        Path file =
                write(
                        "b.vcf",
                        card("FN:Left Out") + card("FN:博哥", "TEL:13900000002") + card("FN:王芳"));
        long known = read(ContactStore::all).getFirst().id();
        ImportPlan plan = imports.plan(List.of(file), ImportOptions.USUAL, Progress.NONE);
        List<PlannedRecord> records = plan.files().getFirst().records();

        ImportReport report =
                imports.apply(
                        plan,
                        Map.of(
                                records.get(0).id(),
                                new Decision.LeaveOut(),
                                records.get(1).id(),
                                new Decision.Into(known)),
                        Progress.NONE);

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(read(ContactStore::all))
                .extracting(one -> one.name().given())
                .containsExactly("陈博", "王芳");
    }

    @Test
    void aPlanThatIsOutOfDateIsMadeAgain() throws IOException {
        Path file = write("a.vcf", card("UID:u1", "FN:陈博"));
        ImportPlan plan = imports.plan(List.of(file), ImportOptions.USUAL, Progress.NONE);
        run("same.vcf", card("UID:u1", "FN:陈博"));

        assertThat(imports.apply(plan, Map.of(), Progress.NONE).created()).isZero();
        assertThat(read(ContactStore::all)).hasSize(1);
    }

    @Test
    void aMailComesToThoseWhoWroteAndReceivedIt() throws IOException {
        run("a.vcf", card("FN:Ann Lee", "EMAIL:ann@example.com") + card("FN:Tom", "TEL:1234567"));
        String mail =
                "From: me@here.example\r\nTo: Ann <ANN@example.com>, someone@else.example\r\n"
                        + "Subject: The plan\r\nDate: Tue, 3 Nov 2026 10:00:00 +0000\r\n"
                        + "Message-ID: <1@x>\r\n\r\nHere it is.\r\n";

        FileReport report = run("a.eml", mail);

        assertThat(report.created()).isEqualTo(1);
        Interaction talk = read(ImportPlanTest::talks).getFirst();
        assertThat(talk.kind()).isEqualTo(Interaction.Kind.EMAIL);
        assertThat(talk.direction()).isEqualTo(Direction.OUTGOING);
        assertThat(talk.summary()).isEqualTo("The plan");
        assertThat(talk.start()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z"));
        assertThat(talk.participants()).hasSize(1);
        assertThat(run("a.eml", mail).unchanged()).isEqualTo(1);
        assertThat(read(ImportPlanTest::talks)).hasSize(1);
        FileReport stranger = run("b.eml", mail.replace("ANN@", "nobody@").replace("1@x", "2@x"));
        assertThat(stranger.created()).isZero();
        assertThat(stranger.skipped()).hasSize(1);
    }

    @Test
    void anIdentityThatOnlyLooksLikeOursIsOneLikeAnyOther() throws IOException {
        run("a.vcf", card("FN:Ann Lee", "EMAIL:ann@example.com"));
        String event =
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:@renmai\n"
                        + "DTSTART:20261103T100000Z\nSUMMARY:Plan\n"
                        + "ATTENDEE:mailto:ann@example.com\nEND:VEVENT\nEND:VCALENDAR\n";

        assertThat(run("a.ics", event).created()).isEqualTo(1);
        assertThat(run("a.ics", event).unchanged()).isEqualTo(1);
    }

    @Test
    void aPictureComesInOnceAndGoesWithTheUndo() throws IOException {
        String photo = "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQEAYABgAAD/2Q==";
        run("a.vcf", card("FN:陈博", "TEL:13800000001", photo));
        long id = read(ContactStore::all).getFirst().id();

        Photo stored = photo(id).orElseThrow();
        assertThat(stored.mediaType()).isEqualTo("image/jpeg");
        assertThat(workspace.attachments().path(stored.sha256())).exists();
        Workspace.await(workspace.undo());
        assertThat(photo(id)).isEmpty();
    }

    private Optional<Photo> photo(long id) {
        return read(reader -> PhotoStore.of(reader, id));
    }

    private static List<Interaction> talks(Reader reader) {
        return ContactStore.all(reader).stream()
                .flatMap(one -> InteractionStore.ofContact(reader, one.id()).stream())
                .toList();
    }

    private <T> T read(Function<Reader, T> query) {
        return Workspace.await(workspace.read(query));
    }

    private FileReport run(String name, String text) throws IOException {
        return imports.run(List.of(write(name, text)), ImportOptions.USUAL, Progress.NONE)
                .files()
                .getFirst();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String card(String... lines) {
        return "BEGIN:VCARD\nVERSION:3.0\n" + String.join("\n", lines) + "\nEND:VCARD\n";
    }
}
