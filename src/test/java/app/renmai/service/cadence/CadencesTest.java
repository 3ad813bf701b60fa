package app.renmai.service.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Rest;
import app.renmai.model.contact.Tag;
import app.renmai.model.contact.Warmth;
import app.renmai.service.activity.Interactions;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.activity.Revision;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.contact.Contacts;
import app.renmai.service.duplicate.Merging;
import app.renmai.service.outreach.Advising;
import app.renmai.service.today.Serving;
import app.renmai.service.today.Suggesting;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Workspace;
import app.renmai.ui.SetClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Cadences in a workspace: what resets them, whose they are, and that they can be undone. */
class CadencesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @TempDir Path dir;
    private final SetClock clock = new SetClock(NOW, ZONE);
    private Workspace workspace;
    private Contacts contacts;
    private Cadences cadences;
    private ContactList list;
    private Suggesting suggesting;
    private long bo;
    private long yue;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir.resolve("workspace"), clock, Runnable::run);
        contacts = new Contacts(workspace);
        cadences = new Cadences(workspace);
        list = new ContactList(workspace, ZONE);
        suggesting =
                new Suggesting(
                        workspace,
                        list,
                        new Advising(
                                workspace, new WorkCalendar(workspace, () -> Locale.ENGLISH), ZONE),
                        Serving.NOBODY,
                        ZONE);
        bo = person("陈", "博");
        yue = person("孙", "悦");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long person(String family, String given) {
        return Workspace.await(
                contacts.add(Contact.named(PersonName.of(family, given), NOW), List.of(), "", ""));
    }

    private long talk(Kind kind, Direction direction, long daysAgo, long... people) {
        Instant start = TODAY.minusDays(daysAgo).atTime(15, 0).atZone(ZONE).toInstant();
        return Workspace.await(
                new Interactions(workspace)
                        .log(
                                new LogEntry(
                                        new Interaction(
                                                0,
                                                UUID.randomUUID(),
                                                kind,
                                                direction,
                                                start,
                                                null,
                                                false,
                                                "",
                                                "x",
                                                "",
                                                java.util.Arrays.stream(people).boxed().toList(),
                                                NOW),
                                        List.of(),
                                        Optional.empty(),
                                        List.of(),
                                        List.of())));
    }

    private void every(long contact, int ideal, int maximum) {
        Workspace.await(cadences.put(contact, new Cadence(ideal, maximum), "x"));
    }

    private Tag tag(String word, long... people) {
        Workspace.await(contacts.tag(java.util.Arrays.stream(people).boxed().toList(), word));
        return Workspace.await(contacts.tags()).stream()
                .filter(tag -> tag.name().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The page and the list say the same. */
    private Touch touch(long contact) {
        Touch one = Workspace.await(cadences.of(contact));
        ContactRow row = Workspace.await(list.row(contact)).orElseThrow();
        assertThat(row.touch()).isEqualTo(one);
        return one;
    }

    private long days(long contact) {
        return WarmthNow.of(touch(contact), TODAY, ZONE).map(WarmthNow::days).orElse(-1L);
    }

    private List<InTouch> inTouch() {
        return Workspace.await(suggesting.of(list.today().day())).now().stream()
                .filter(InTouch.class::isInstance)
                .map(InTouch.class::cast)
                .toList();
    }

    private List<Long> due() {
        return inTouch().stream().map(InTouch::contactId).toList();
    }

    @Test
    void anyTwoWayContactResetsItWithEveryParticipant() {
        every(bo, 30, 60);
        every(yue, 30, 60);
        assertThat(days(bo)).isEqualTo(-1);
        talk(Kind.MEETING, Direction.BOTH, 40, bo, yue);
        assertThat(days(bo)).isEqualTo(40);
        assertThat(days(yue)).isEqualTo(40);
        talk(Kind.CALL, Direction.BOTH, 3, bo, yue);
        assertThat(days(bo)).isEqualTo(3);
        assertThat(days(yue)).isEqualTo(3);
        Workspace.await(workspace.undo());
        assertThat(days(bo)).isEqualTo(40);
        assertThat(days(yue)).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "MEETING, BOTH, 40, true",
        "MESSAGE, BOTH, 40, true",
        "HOSPITALITY, BOTH, 40, true",
        "MESSAGE, OUTGOING, 40, false",
        "EMAIL, INCOMING, 40, false",
        "HOSPITALITY, OUTGOING, 40, false",
        "NOTE, BOTH, 40, false",
        "MEETING, BOTH, -1, false",
    })
    void whatWentOneWayAndWhatIsYetToComeCountNothing(
            Kind kind, Direction direction, long daysAgo, boolean counts) {
        every(bo, 30, 60);
        talk(kind, direction, daysAgo, bo);
        assertThat(days(bo)).isEqualTo(counts ? daysAgo : -1);
    }

    @ParameterizedTest
    @CsvSource({
        // sent, received, both; the days that count
        "9, 7, , 9",
        "7, 9, , 9",
        "2, 300, , 300",
        "2, , 50, 50",
        "40, 39, 50, 40",
        "40, 39, 5, 5",
    })
    void anAnsweredMessageIsAnExchange(Long sent, Long received, Long both, long days) {
        every(bo, 30, 60);
        if (sent != null) {
            talk(Kind.EMAIL, Direction.OUTGOING, sent, bo);
        }
        if (received != null) {
            talk(Kind.EMAIL, Direction.INCOMING, received, bo);
        }
        if (both != null) {
            talk(Kind.MEETING, Direction.BOTH, both, bo);
        }
        assertThat(days(bo)).isEqualTo(days);
    }

    @Test
    void aPlannedMeetingCountsOnceSomebodySaysThatItHappened() {
        every(bo, 30, 60);
        talk(Kind.MEETING, Direction.BOTH, 40, bo);
        long planned = talk(Kind.MEETING, Direction.BOTH, 0, bo);
        assertThat(days(bo)).isEqualTo(40);
        clock.set(NOW.plusSeconds(6 * 3600));
        assertThat(days(bo)).as("nobody has said so").isEqualTo(40);
        Interactions interactions = new Interactions(workspace);
        Interaction talk = Workspace.await(interactions.find(planned)).orElseThrow();
        Workspace.await(interactions.held(new Revision(talk, List.of(), List.of(), List.of())));
        assertThat(days(bo)).isZero();
        Workspace.await(workspace.undo());
        assertThat(days(bo)).isEqualTo(40);
    }

    @Test
    void theOwnCadenceComesBeforeTheTightestOfTheTags() {
        Tag media = tag("media", bo);
        Tag campus = tag("campus", bo, yue);
        assertThat(touch(bo).cadence()).isNull();
        Workspace.await(cadences.put(media, new Cadence(90, 180)));
        assertThat(touch(bo)).isEqualTo(new Touch(null, new Cadence(90, 180), "media", null));
        assertThat(touch(yue).cadence()).isNull();
        Workspace.await(cadences.put(campus, new Cadence(30, 90)));
        assertThat(touch(bo).tag()).isEqualTo("campus");
        assertThat(touch(yue).tag()).isEqualTo("campus");
        every(bo, 365, 400);
        assertThat(touch(bo)).isEqualTo(new Touch(null, new Cadence(365, 400), "", null));
        Workspace.await(cadences.put(bo, null, "x"));
        assertThat(touch(bo).tag()).isEqualTo("campus");
        Workspace.await(cadences.put(campus, null));
        assertThat(touch(bo).tag()).isEqualTo("media");
        assertThat(touch(yue).cadence()).isNull();
        Workspace.await(workspace.undo());
        assertThat(touch(yue).cadence()).isEqualTo(new Cadence(30, 90));
    }

    @Test
    void aTagThatGoesTakesItsCadenceWithItAndUndoBringsBothBack() {
        Tag media = tag("media", bo);
        Workspace.await(cadences.put(media, new Cadence(90, 180)));
        Workspace.await(contacts.untag(List.of(bo), media));
        assertThat(Workspace.await(cadences.ofTags())).isEmpty();
        assertThat(touch(bo).cadence()).isNull();
        Workspace.await(workspace.undo());
        assertThat(Workspace.await(cadences.ofTags()))
                .isEqualTo(Map.of(media.id(), new Cadence(90, 180)));
        assertThat(touch(bo).tag()).isEqualTo("media");
    }

    @Test
    void whoIsBeyondTheirCadenceIsSuggestedUnlessLeftAloneOrMetSoon() {
        every(bo, 30, 60);
        every(yue, 30, 60);
        talk(Kind.MEETING, Direction.BOTH, 30, bo);
        talk(Kind.MEETING, Direction.BOTH, 70, yue);
        assertThat(due()).containsExactly(yue);
        clock.set(NOW.plusSeconds(86_400));
        assertThat(due()).containsExactly(yue, bo);
        assertThat(inTouch())
                .extracting(each -> each.warmth().warmth())
                .containsExactly(Warmth.QUIET, Warmth.COOLING);
        clock.set(NOW.plusSeconds(2 * 86_400));
        LocalDate today = TODAY.plusDays(2);
        Workspace.await(cadences.rest(yue, new Rest(today.plusDays(1)), "x"));
        assertThat(due()).containsExactly(bo);
        assertThat(Objects.requireNonNull(touch(yue).rest()).until()).isEqualTo(today.plusDays(1));
        clock.set(NOW.plusSeconds(3 * 86_400));
        assertThat(due()).containsExactly(yue, bo);
        Workspace.await(cadences.rest(yue, Rest.PAUSED, "x"));
        assertThat(due()).containsExactly(bo);
        assertThat(days(yue)).isEqualTo(-1);
        Workspace.await(workspace.undo());
        Workspace.await(cadences.rest(yue, null, "x"));
        talk(Kind.MEETING, Direction.BOTH, -10, bo);
        assertThat(due()).containsExactly(yue);
        talk(Kind.CALL, Direction.BOTH, 0, yue);
        assertThat(due()).isEmpty();
    }

    @Test
    void ofTwoThatAreOneTheCadenceOfTheOneThatStaysWins() {
        every(yue, 7, 14);
        Workspace.await(cadences.rest(yue, Rest.PAUSED, "x"));
        long other = person("孙", "月");
        every(other, 90, 180);
        Workspace.await(new Merging(workspace).merge(yue, other, Map.of()));
        assertThat(touch(yue)).isEqualTo(new Touch(null, new Cadence(7, 14), "", Rest.PAUSED));
        Workspace.await(new Merging(workspace).merge(bo, yue, Map.of()));
        assertThat(touch(bo)).isEqualTo(new Touch(null, new Cadence(7, 14), "", Rest.PAUSED));
        Workspace.await(workspace.undo());
        Workspace.await(workspace.undo());
        assertThat(touch(other).cadence()).isEqualTo(new Cadence(90, 180));
    }

    @Test
    void everyStepCanBeUndoneAndDoneAgain() {
        Tag media = tag("media", bo);
        every(bo, 30, 60);
        Workspace.await(cadences.put(media, new Cadence(7, 14)));
        Workspace.await(cadences.rest(bo, Rest.PAUSED, "x"));
        Touch after = touch(bo);
        for (int i = 0; i < 3; i++) {
            Workspace.await(workspace.undo());
        }
        assertThat(touch(bo)).isEqualTo(Touch.NONE);
        assertThat(Workspace.await(cadences.ofTags())).isEmpty();
        for (int i = 0; i < 3; i++) {
            Workspace.await(workspace.redo());
        }
        assertThat(touch(bo)).isEqualTo(after);
        assertThat(Workspace.await(cadences.ofTags())).hasSize(1);
    }

    @Test
    void aContactThatIsDeletedTakesItsCadenceWithIt() {
        every(bo, 30, 60);
        Workspace.await(cadences.rest(bo, Rest.PAUSED, "x"));
        Workspace.await(contacts.delete(List.of(bo), "x"));
        Workspace.await(workspace.undo());
        assertThat(touch(bo)).isEqualTo(new Touch(null, new Cadence(30, 60), "", Rest.PAUSED));
    }
}
