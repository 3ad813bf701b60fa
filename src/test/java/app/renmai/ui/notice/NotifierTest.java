package app.renmai.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.LogEntry;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.TestDesk;
import app.renmai.ui.desk.Desk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What is told outside the window, by a clock that the test sets. */
class NotifierTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private long chen;

    @BeforeEach
    void someone() {
        openWorkspace();
        Contact contact = Contact.named(PersonName.of("陈", "博"), NOW);
        chen = Workspace.await(services.contacts().add(contact, List.of(), "", ""));
    }

    private Desk desk(Locale locale) {
        Desk bare = new TestDesk(workspace, locale).desk;
        return new Desk(
                services,
                bare.messages(),
                bare.names(),
                bare.times(),
                bare.navigator(),
                bare.commands(),
                bare.overlays(),
                bare.toasts(),
                bare.sheets(),
                bare.latest());
    }

    private void look(Notifier notifier, Instant at) {
        clock.set(at);
        onFx(
                () -> {
                    notifier.look();
                    return true;
                });
    }

    private void awaitTold(String... told) {
        await("told", () -> notices.shown.size() >= told.length);
        assertThat(notices.shown).containsExactly(told);
    }

    private static Instant at(int hour, int minute) {
        return TODAY.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    private void meeting(Instant start, String place) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        start,
                        null,
                        false,
                        place,
                        "Spring tour",
                        "",
                        List.of(chen),
                        NOW);
        Workspace.await(services.interactions().log(LogEntry.of(talk)));
    }

    private void promise(String text) {
        Workspace.await(services.agenda().promise(chen, Owner.ME, text, TODAY));
    }

    @Test
    void nothingIsToldUnlessTheUserSaidSo() {
        promise("Plan");
        meeting(at(9, 5), "");
        Notifier notifier = new Notifier(() -> desk(Locale.ENGLISH), at(8, 0));
        look(notifier, at(9, 0));
        remembered.put("notice.on", "true");
        look(notifier, at(9, 1));
        await("both", () -> notices.shown.size() == 2);
        assertThat(notices.shown).noneMatch(told -> told.contains("In 5 minutes"));
    }

    @Test
    void theMorningIsToldOnceWithTheFirstThree() {
        remembered.put("notice.on", "true");
        List.of("One", "Two", "Three", "Four").forEach(this::promise);
        Notifier notifier = new Notifier(() -> desk(Locale.ENGLISH), at(8, 0));
        look(notifier, at(8, 59));
        look(notifier, at(9, 0));
        look(notifier, at(9, 1));
        String told =
                "Four things are worth doing today.\nChen Bo: One\nChen Bo: Two\nChen Bo: Three";
        awaitTold(told);
        meeting(at(9, 20), "");
        look(notifier, at(9, 12));
        awaitTold(told, "09:20 Chen Bo · Spring tour\nIn 8 minutes");
    }

    @Test
    void anEmptyMorningIsQuiet() {
        remembered.put("notice.on", "true");
        Notifier notifier = new Notifier(() -> desk(Locale.ENGLISH), at(8, 0));
        look(notifier, at(9, 0));
        Instant tomorrow = at(7, 10).plus(Duration.ofDays(1));
        meeting(tomorrow, "Raffles");
        look(notifier, tomorrow.minus(Duration.ofMinutes(9)));
        awaitTold("07:10 Chen Bo · Spring tour\nIn 9 minutes, at Raffles");
    }

    @Test
    void eachMeetingIsToldOnceBeforeItBeginsInTheLanguageOfTheWindow() {
        remembered.put("notice.on", "true");
        remembered.put("notice.before", "30");
        meeting(at(14, 30), "来福士");
        Notifier notifier = new Notifier(() -> desk(Locale.SIMPLIFIED_CHINESE), at(13, 0));
        look(notifier, at(13, 59));
        look(notifier, at(14, 0));
        awaitTold("14:30 陈博 · Spring tour\n30 分钟后，来福士");
        look(notifier, at(14, 1));
        meeting(at(14, 32), "");
        look(notifier, at(14, 30).plusSeconds(1));
        await("the next", () -> notices.shown.size() == 2);
        assertThat(notices.shown.getLast()).isEqualTo("14:32 陈博 · Spring tour\n2 分钟后");
    }

    @Test
    void aMachineThatSleptTellsOfWhatIsStillToCome() {
        remembered.put("notice.on", "true");
        promise("Plan");
        meeting(at(9, 0), "");
        Notifier notifier =
                new Notifier(() -> desk(Locale.ENGLISH), at(8, 0).minus(Duration.ofDays(3)));
        look(notifier, at(11, 30));
        awaitTold("One thing is worth doing today.\nChen Bo: Plan");
    }
}
