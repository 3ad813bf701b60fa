package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Calendars with events that never end, brought in again as time goes on. */
class CalendarImportTest {
    private static final Instant BEGIN = Instant.parse("2026-06-01T08:00:00Z");
    private static final String SERIES =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:jour-fixe
            DTSTART:20260501T090000Z
            RRULE:FREQ=%s
            SUMMARY:Jour fixe
            ATTENDEE:mailto:ann@example.com
            END:VEVENT
            END:VCALENDAR
            """;

    @TempDir Path folder;
    private Instant now = BEGIN;
    private Workspace workspace;
    private Imports imports;
    private long ann;

    @BeforeEach
    void open() {
        InstantSource time = () -> now;
        Clock clock = time.withZone(ZoneOffset.UTC);
        workspace = Workspace.open(folder.resolve("workspace"), clock, Runnable::run);
        imports = new Imports(workspace, new Jobs(Runnable::run, Runnable::run));
        ann =
                Workspace.await(
                        workspace.write(
                                Op.ADD_CONTACT,
                                "",
                                tx -> {
                                    long id = ContactStore.insert(tx, named("Ann"));
                                    ContactPointStore.insert(
                                            tx, id, ContactPoint.email("ann@example.com", ""), 0);
                                    return id;
                                }));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, PT10H, ''",
        "WEEKLY, P7D, 2027-06-04T09:00:00Z",
        "WEEKLY, P14D, 2027-06-04T09:00:00Z 2027-06-11T09:00:00Z",
        "MONTHLY, P7D, ''",
        "MONTHLY, P30D, 2027-07-01T09:00:00Z",
        "YEARLY, P30D, ''",
        "YEARLY, P364D, 2028-05-01T09:00:00Z",
    })
    void anEventWithoutEndGainsOnlyTheDatesThatHaveComeNear(
            String rule, Duration later, String dates) throws IOException {
        Path file = Files.writeString(folder.resolve("c.ics"), SERIES.formatted(rule));
        FileReport first = run(file);
        int known = talks();
        assertThat(first.created()).as("%s", first).isEqualTo(known).isPositive();

        FileReport sameDay = run(file);
        assertThat(sameDay.created() + sameDay.updated()).isZero();
        assertThat(sameDay.unchanged()).isEqualTo(known);
        assertThat(talks()).isEqualTo(known);

        now = BEGIN.plus(later);
        FileReport again = run(file);
        List<String> expected =
                Arrays.stream(dates.split(" ")).filter(date -> !date.isEmpty()).toList();
        assertThat(again.records())
                .filteredOn(record -> record.verdict() == Verdict.NEW)
                .as("each new date is told with its day")
                .extracting(PlannedRecord::detail)
                .isEqualTo(expected);
        assertThat(again.created()).isEqualTo(expected.size());
        assertThat(again.updated()).isZero();
        assertThat(again.unchanged()).isEqualTo(known);
        assertThat(talks()).isEqualTo(known + expected.size());
    }

    /** Whoever takes part in nearly all may be the user, but not who is met alone and is known. */
    @Test
    void aCalendarOfTalksWithOnePersonIsWithThatPerson() throws IOException {
        String event =
                "BEGIN:VEVENT\nUID:%s\nDTSTART:2026050%1$dT090000Z\nSUMMARY:One to one\n"
                        + "ATTENDEE:mailto:ann@example.com\n%sEND:VEVENT\n";
        StringBuilder all = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
        for (int day = 1; day <= 5; day++) {
            String other = day == 5 ? "ATTENDEE:mailto:bob@example.com\n" : "";
            all.append(event.formatted(day, other));
        }
        Path file = Files.writeString(folder.resolve("c.ics"), all + "END:VCALENDAR\n");

        assertThat(run(file).created()).isEqualTo(5);

        assertThat(talks()).isEqualTo(5);
    }

    @Test
    void aSeriesThatIsChangedFromADateOnChangesNothingTheSecondTime() throws IOException {
        String change =
                """
                BEGIN:VEVENT
                UID:jour-fixe
                RECURRENCE-ID;RANGE=THISANDFUTURE:20260605T090000Z
                DTSTART:20260606T100000Z
                SUMMARY:Jour fixe, later
                ATTENDEE:mailto:ann@example.com
                END:VEVENT
                END:VCALENDAR
                """;
        Path file =
                Files.writeString(
                        folder.resolve("c.ics"),
                        SERIES.formatted("WEEKLY").replace("END:VCALENDAR\n", change));
        FileReport first = run(file);

        assertThat(first.records())
                .extracting(record -> record.detail() + " " + record.title())
                .contains(
                        "2026-05-29T09:00:00Z Jour fixe",
                        "2026-06-06T10:00:00Z Jour fixe, later",
                        "2026-06-13T10:00:00Z Jour fixe, later")
                .doesNotContain("2026-06-12T09:00:00Z Jour fixe");
        FileReport again = run(file);
        assertThat(again.created() + again.updated()).isZero();
        assertThat(again.unchanged()).isEqualTo(first.created());
    }

    private static Contact named(String given) {
        PersonName name = new PersonName("", "", given, "", "", "", "");
        return new Contact(0, UUID.randomUUID(), name, "", "", null, null, "", BEGIN, BEGIN);
    }

    private int talks() {
        return Workspace.await(workspace.read(reader -> InteractionStore.ofContact(reader, ann)))
                .size();
    }

    private FileReport run(Path file) {
        return imports.run(List.of(file), ImportOptions.USUAL, Progress.NONE).files().getFirst();
    }
}
