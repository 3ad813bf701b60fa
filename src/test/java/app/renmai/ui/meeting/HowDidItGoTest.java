package app.renmai.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.value.Need;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.activity.OpenWithContact;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.SeenWords;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was planned, once it is over: on Today, on the contact's page, by keyboard alone. */
class HowDidItGoTest extends FxTest {
    private static final Instant TEN = Instant.parse("2026-11-17T02:00:00Z");
    private long tom;
    private Interaction planned;

    private void plan(String language, String theme) {
        remembered.put("language", language);
        remembered.put("theme", theme);
        clock.set(TEN.minus(Duration.ofDays(3)));
        openWorkspace();
        boolean chinese = language.startsWith("zh");
        PersonName name = chinese ? PersonName.of("陈", "博") : PersonName.of("Becker", "Tom");
        tom = Workspace.await(services.contacts().add(Contact.named(name, NOW), List.of(), "", ""));
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Kind.MEETING,
                        Direction.BOTH,
                        TEN,
                        TEN.plus(Duration.ofHours(1)),
                        false,
                        chinese ? "青禾办公室" : "Qinghe’s office",
                        chinese ? "秋季巡演复盘" : "Autumn tour review",
                        "",
                        List.of(tom),
                        NOW);
        long id = Workspace.await(services.interactions().log(LogEntry.of(talk)));
        planned = Workspace.await(services.interactions().find(id)).orElseThrow();
        clock.set(NOW);
    }

    private Interaction stored() {
        return Workspace.await(services.interactions().find(planned.id())).orElseThrow();
    }

    private List<Need> needsNow() {
        return Workspace.await(services.needs().of(tom));
    }

    private OpenWithContact openNow() {
        return Workspace.await(services.agenda().with(tom));
    }

    private String words(String selector) {
        return onFx(() -> SeenWords.of(stage.getScene(), selector));
    }

    private boolean inField(String style) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && owner.getStyleClass().contains(style);
    }

    private boolean focused(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private void openToday() {
        openWindow(new Route.Today());
        find("today-card-0", Node.class);
        focus("today-card-0");
    }

    @Test
    void itHappenedAndTheThreeQuestionsAreAnsweredByKeyboard() {
        plan("en", "light");
        assertThat(planned.state()).isEqualTo(State.PLANNED);
        openToday();
        assertThat(words("#today-card-0")).contains("How did it go?", "Tom Becker");
        picture("how-did-it-go-today-en-light");
        press(KeyCode.H);
        await("the first question", () -> inField("need-text"));
        await("Tom is there", () -> stage.getScene().getRoot().lookup(".person-chip") != null);
        assertThat(find("log-summary", TextField.class).getText()).isEqualTo("Autumn tour review");
        type("Sampling staff in 6 cities");
        press(KeyCode.ENTER);
        await("a blank need", () -> inField("need-text"));
        press(KeyCode.ENTER);
        await("the second question", () -> inField("promise-text"));
        type("Staff plan");
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        await("the third question", () -> focused("log-next"));
        type("Thu 26 Nov 15:00, with numbers from the tour");
        await(
                "what comes of it",
                () ->
                        ((Labeled) stage.getScene().lookup("#log-reminder"))
                                .getText()
                                .equals("meeting Thu 26 Nov, 15:00 · reminder Wed 25 Nov"));
        await(
                "what is saved",
                () ->
                        ((Labeled) stage.getScene().lookup("#log-saves"))
                                .getText()
                                .contains("1 need, 1 promise, 1 planned meeting, 1 reminder"));
        picture("how-did-it-go-sheet-en-light");
        press(KeyCode.ENTER);
        await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
        assertThat(stored().state()).isEqualTo(State.HELD);
        OpenWithContact open = openNow();
        assertThat(needsNow())
                .extracting(Need::words)
                .containsExactly("Sampling staff in 6 cities");
        assertThat(open.promises())
                .extracting(each -> each.commitment().promise())
                .containsExactly("Staff plan");
        assertThat(open.promises().getFirst().commitment().owedBy()).isEqualTo(Commitment.Owner.ME);
        assertThat(open.reminders().getFirst().due()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(open.planned().getFirst().interaction().summary())
                .isEqualTo("with numbers from the tour");
        press(KeyCode.CONTROL, KeyCode.Z);
        await("a question again", () -> stored().state() == State.PLANNED);
        await("on Today", () -> stage.getScene().lookup("#today-card-0") != null);
        assertThat(needsNow()).isEmpty();
    }

    @Test
    void escKeepsTheAnswers() {
        plan("en", "light");
        openToday();
        press(KeyCode.ENTER);
        await("the first question", () -> inField("need-text"));
        type("Six hosts");
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#log-sheet") == null);
        assertThat(stored().state()).isEqualTo(State.PLANNED);
        focus("today-card-0");
        press(KeyCode.H);
        find("log-sheet", Node.class);
        await(
                "what was typed",
                () ->
                        stage.getScene().getRoot().lookup(".need-text") instanceof TextField field
                                && field.getText().equals("Six hosts"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
        assertThat(needsNow()).extracting(Need::words).containsExactly("Six hosts");
    }

    @Test
    void itDidNotTakePlaceIsOneKeyAndUndone() {
        plan("en", "light");
        openToday();
        press(KeyCode.X);
        await("not held", () -> stored().state() == State.NOT_HELD);
        await("gone from Today", () -> stage.getScene().lookup("#today-card-0") == null);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("asked again", () -> stage.getScene().lookup("#today-card-0") != null);
        assertThat(stored().state()).isEqualTo(State.PLANNED);
    }

    @Test
    void itWasMovedAndKeepsItsHour() {
        plan("en", "light");
        openToday();
        press(KeyCode.M);
        find("move-sheet", Node.class);
        await("the field", () -> focused("move-when"));
        type("31 Feb");
        press(KeyCode.ENTER);
        await("says so", () -> words("#move-sheet").contains("not clear yet"));
        onFx(
                () -> {
                    ((TextField) stage.getScene().lookup("#move-when")).selectAll();
                    return true;
                });
        type("Fri");
        picture("move-sheet-en-light");
        press(KeyCode.ENTER);
        await("moved", () -> stored().start().equals(Instant.parse("2026-11-20T02:00:00Z")));
        assertThat(stored().end()).isEqualTo(Instant.parse("2026-11-20T03:00:00Z"));
        await("not asked", () -> stage.getScene().lookup("#today-card-0") == null);
    }

    @Test
    void itCanWaitTillTomorrow() {
        plan("en", "light");
        openToday();
        press(KeyCode.S);
        await("put off", () -> stage.getScene().lookup("#today-card-0") == null);
        assertThat(stored().state()).isEqualTo(State.PLANNED);
    }

    @Test
    void thePageAsksTooAndHoldsNeeds() {
        plan("en", "light");
        openWindow(new Route.Contact(tom));
        await("asked", () -> words("#contact-side").contains("How did it go?"));
        Node main = onFx(() -> stage.getScene().getRoot().lookup(".plan .row-text"));
        onFx(
                () -> {
                    main.requestFocus();
                    return true;
                });
        press(KeyCode.X);
        await("not held", () -> stored().state() == State.NOT_HELD);
        await("not asked", () -> !words("#contact-side").contains("How did it go?"));
        await("in the timeline", () -> words("#timeline").contains("did not take place"));
        Node add = onFx(() -> stage.getScene().lookup("#add-need"));
        onFx(
                () -> {
                    ((javafx.scene.control.Button) add.lookup(".invitation")).fire();
                    return true;
                });
        await("the field", () -> stage.getScene().getFocusOwner() instanceof TextField);
        type("Campus hosts");
        press(KeyCode.ENTER);
        await("noted", () -> needsNow().size() == 1);
        await("shown", () -> words("#contact-side").contains("Campus hosts"));
    }

    private void need(boolean chinese, boolean said) {
        String words =
                said
                        ? chinese ? "六个城市的派样人手" : "Sampling staff, 6 cities"
                        : chinese ? "普通话主持人" : "A Mandarin host";
        services.needs()
                .add(
                        new Need(
                                0,
                                tom,
                                said ? planned.id() : null,
                                words,
                                said ? Need.Certainty.SAID : Need.Certainty.ASSUMED,
                                Need.State.OPEN,
                                said ? LocalDate.of(2026, 12, 5) : null,
                                NOW))
                .join();
    }

    private void callAhead(String summary) {
        Interaction call =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Kind.CALL,
                        Direction.BOTH,
                        NOW.plus(Duration.ofDays(2)),
                        null,
                        false,
                        "",
                        summary,
                        "",
                        List.of(tom),
                        NOW);
        services.interactions().log(LogEntry.of(call)).join();
    }

    @ParameterizedTest
    @CsvSource({"en,light", "zh-CN,dark"})
    void looks(String language, String theme) {
        plan(language, theme);
        boolean chinese = language.startsWith("zh");
        callAhead(chinese ? "报价" : "Budget");
        need(chinese, true);
        need(chinese, false);
        openToday();
        picture("asked-today-" + language + "-" + theme);
        press(KeyCode.H);
        await("the first question", () -> inField("need-text"));
        picture("asked-sheet-" + language + "-" + theme);
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#log-sheet") == null);
        onFx(
                () -> {
                    window.open(new Route.Contact(tom));
                    return true;
                });
        await("asked", () -> stage.getScene().getRoot().lookup(".plan-asked") != null);
        await("listed", () -> stage.getScene().lookup("#timeline .timeline-cell.entry") != null);
        picture("asked-contact-" + language + "-" + theme);
        onFx(
                () -> {
                    window.open(new Route.Calendar());
                    return true;
                });
        await("days", () -> stage.getScene().getRoot().lookupAll(".day-line").size() > 1);
        picture("asked-calendar-" + language + "-" + theme);
        focus("calendar-days");
        press(KeyCode.LEFT);
        press(KeyCode.W);
        await("week", () -> stage.getScene().getRoot().lookupAll(".week-block").size() > 1);
        picture("asked-week-" + language + "-" + theme);
    }
}
