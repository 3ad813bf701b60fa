package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.model.value.Need;
import app.renmai.model.value.Need.Certainty;
import app.renmai.service.activity.Agenda;
import app.renmai.service.contact.Contacts;
import app.renmai.service.contact.Erasure;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.MergeStore;
import app.renmai.store.value.NeedStore;
import app.renmai.ui.i18n.Messages;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Planned, held and not held, and needs: out into files and in again. */
class MeetingsRoundTripTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 5);

    @TempDir Path dir;
    private Workspace workspace;
    private long chen;
    private long tom;

    @BeforeEach
    void fill() {
        workspace = open("workspace");
        Workspace.await(
                workspace.run(
                        Op.IMPORT,
                        "",
                        tx -> {
                            chen = ContactStore.insert(tx, Contact.named(name("陈", "博"), NOW));
                            tom =
                                    ContactStore.insert(
                                            tx, Contact.named(name("Becker", "Tom"), NOW));
                            ContactPointStore.insert(
                                    tx, tom, ContactPoint.email("tom@example.com", ""), 0);
                            long asked = insert(tx, "over", State.PLANNED, -26);
                            insert(tx, "ahead", State.PLANNED, 26);
                            insert(tx, "held", State.HELD, -50);
                            insert(tx, "off", State.NOT_HELD, -74);
                            NeedStore.insert(tx, need(chen, asked, "Staff", Need.State.OPEN));
                            NeedStore.insert(tx, need(chen, null, "A host", Need.State.MET));
                        }));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static PersonName name(String family, String given) {
        return PersonName.of(family, given);
    }

    private Workspace open(String folder) {
        return Workspace.open(dir.resolve(folder), Clock.fixed(NOW, ZONE), Runnable::run);
    }

    private long insert(Tx tx, String summary, State state, int hours) {
        return InteractionStore.insert(
                tx,
                new Interaction(
                        0,
                        UUID.nameUUIDFromBytes(summary.getBytes(StandardCharsets.UTF_8)),
                        Kind.MEETING,
                        Direction.BOTH,
                        NOW.plus(Duration.ofHours(hours)),
                        null,
                        false,
                        "",
                        summary,
                        "",
                        List.of(chen),
                        NOW,
                        state));
    }

    private static Need need(long contact, @Nullable Long talk, String words, Need.State state) {
        return new Need(0, contact, talk, words, Certainty.OBSERVED, state, DAY, NOW);
    }

    private static Map<String, State> states(Workspace of) {
        return Workspace.await(of.read(reader -> InteractionStore.newest(reader, 100))).stream()
                .collect(Collectors.toMap(Interaction::summary, Interaction::state));
    }

    private static List<String> needs(Workspace of) {
        return Workspace.await(
                of.read(
                        reader ->
                                ContactStore.all(reader).stream()
                                        .flatMap(
                                                one ->
                                                        NeedStore.ofContact(reader, one.id())
                                                                .stream())
                                        .map(need -> told(reader, need))
                                        .toList()));
    }

    private static String told(Reader reader, Need need) {
        Long talk = need.interactionId();
        String from =
                talk == null ? "-" : InteractionStore.find(reader, talk).orElseThrow().summary();
        return String.join(
                " ",
                need.words(),
                need.certainty().code(),
                need.state().code(),
                String.valueOf(need.neededBy()),
                from);
    }

    private static final Map<String, State> ALL =
            Map.of(
                    "over", State.PLANNED,
                    "ahead", State.PLANNED,
                    "held", State.HELD,
                    "off", State.NOT_HELD);

    private static final List<String> NEEDS =
            List.of("Staff observed open 2026-12-05 over", "A host observed met 2026-12-05 -");

    private static Jobs jobs() {
        return new Jobs(Runnable::run, Runnable::run);
    }

    @Test
    void anArchiveHoldsAll() {
        Path zip = dir.resolve("all.zip");
        new Archives(workspace, jobs()).write(zip, Progress.NONE);
        try (Workspace to = open("to")) {
            new Archives(to, jobs()).take(zip, Progress.NONE);
            assertThat(states(to)).isEqualTo(ALL);
            assertThat(needs(to)).isEqualTo(NEEDS);
        }
    }

    @Test
    void aFolderOfTablesHoldsAllAndTwiceIsOnce() {
        Path folder = dir.resolve("tables");
        new Exports(workspace, jobs()).run(folder, ExportOptions.all(Format.CSV), Progress.NONE);
        try (Workspace to = open("to")) {
            for (int i = 0; i < 2; i++) {
                new Imports(to, jobs()).run(List.of(folder), ImportOptions.USUAL, Progress.NONE);
                assertThat(states(to)).isEqualTo(ALL);
                assertThat(needs(to)).isEqualTo(NEEDS);
            }
        }
    }

    /** A folder of before says nothing: what is to come is planned, all else happened. */
    @Test
    void aFolderThatDoesNotSayIsReadByItsTimes() throws IOException {
        Path folder = dir.resolve("tables");
        new Exports(workspace, jobs()).run(folder, ExportOptions.all(Format.CSV), Progress.NONE);
        Path talks = folder.resolve("interactions.csv");
        Files.writeString(
                talks,
                Files.readString(talks)
                        .replace("id,state,", "id,-,")
                        .replaceAll("(?m)^(\\d+),[a-z-]+,", "$1,,"));
        try (Workspace to = open("to")) {
            new Imports(to, jobs()).run(List.of(folder), ImportOptions.USUAL, Progress.NONE);
            assertThat(states(to))
                    .isEqualTo(
                            Map.of(
                                    "over", State.HELD,
                                    "ahead", State.PLANNED,
                                    "held", State.HELD,
                                    "off", State.HELD));
        }
    }

    @Test
    void aCalendarSaysWhatIsOffAndComesBack() throws IOException {
        Path file = dir.resolve("calendar.ics");
        Messages messages = new Messages(Locale.ENGLISH);
        new Exports(workspace, jobs())
                .run(
                        file,
                        new ExportOptions(Format.ICS, null, false)
                                .with(
                                        new CalendarSettings(
                                                ZONE, NOW, Locale.ENGLISH, messages::text)),
                        Progress.NONE);
        String text = Files.readString(file);
        assertThat(text.lines().filter(line -> line.startsWith("STATUS:")))
                .containsExactlyInAnyOrder(
                        "STATUS:CONFIRMED",
                        "STATUS:CONFIRMED",
                        "STATUS:CONFIRMED",
                        "STATUS:CANCELLED");
        try (Workspace to = open("to")) {
            Workspace.await(
                    to.run(Op.IMPORT, "", tx -> ContactStore.insert(tx, contact(workspace, chen))));
            for (int i = 0; i < 2; i++) {
                new Imports(to, jobs()).run(List.of(file), ImportOptions.USUAL, Progress.NONE);
                assertThat(states(to)).isEqualTo(ALL);
            }
        }
    }

    private static Contact contact(Workspace of, long id) {
        return Workspace.await(of.read(reader -> ContactStore.find(reader, id))).orElseThrow();
    }

    /** A calendar of somebody else: what is over happened, what is to come is planned. */
    @Test
    void anotherCalendarIsReadByItsTimes() throws IOException {
        Path file = dir.resolve("other.ics");
        Files.writeString(
                file,
                String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        event("past", "20261101T020000Z", ""),
                        event("to come", "20261201T020000Z", ""),
                        event("cancelled", "20261202T020000Z", "STATUS:CANCELLED\r\n"),
                        "END:VCALENDAR",
                        ""));
        new Imports(workspace, jobs()).run(List.of(file), ImportOptions.USUAL, Progress.NONE);
        assertThat(states(workspace))
                .containsEntry("past", State.HELD)
                .containsEntry("to come", State.PLANNED)
                .doesNotContainKey("cancelled");
        Workspace.await(workspace.undo());
        assertThat(states(workspace)).isEqualTo(ALL);
    }

    private static String event(String summary, String start, String more) {
        return "BEGIN:VEVENT\r\nUID:"
                + summary
                + "\r\nDTSTART:"
                + start
                + "\r\nSUMMARY:"
                + summary
                + "\r\n"
                + more
                + "ATTENDEE;CN=Tom Becker:mailto:tom@example.com\r\nEND:VEVENT";
    }

    @Test
    void mergingMovesNeedsAndErasingTakesThemAway() {
        Workspace.await(
                workspace.run(
                        Op.MERGE_CONTACTS, "", tx -> MergeStore.moveSurroundings(tx, chen, tom)));
        List<Need> moved =
                Workspace.await(workspace.read(reader -> NeedStore.ofContact(reader, tom)));
        assertThat(moved).hasSize(2);
        assertThat(Workspace.await(new Agenda(workspace).with(tom)).planned()).hasSize(2);
        Workspace.await(workspace.undo());
        assertThat(needs(workspace)).isEqualTo(NEEDS);
        Erasure erasure = new Erasure(workspace, jobs());
        Erasure.Plan plan = Workspace.await(erasure.plan(chen)).orElseThrow();
        assertThat(plan.needs()).isEqualTo(2);
        assertThat(plan.talks()).isEqualTo(4);
        Workspace.await(erasure.run(plan));
        assertThat(states(workspace)).isEmpty();
        assertThat(needs(workspace)).isEmpty();
        long left =
                Workspace.await(
                        workspace.read(
                                reader ->
                                        reader.handle()
                                                .createQuery(
                                                        "SELECT COUNT(*) FROM history_row WHERE"
                                                                + " table_name IN ('need',"
                                                                + " 'appointment')")
                                                .mapTo(Long.class)
                                                .one()));
        assertThat(left).isZero();
    }

    @Test
    void deletingAContactIsUndoneWithAllOfIt() {
        Workspace.await(new Contacts(workspace).delete(List.of(chen), "x"));
        assertThat(states(workspace)).isEmpty();
        Workspace.await(workspace.undo());
        assertThat(states(workspace)).isEqualTo(ALL);
        assertThat(needs(workspace)).isEqualTo(NEEDS);
    }
}
