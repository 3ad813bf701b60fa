package app.renmai.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.activity.LogEntry;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

class TodayScreenTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private long chen() {
        Contact contact = Contact.named(PersonName.of("陈", "博"), NOW);
        return Workspace.await(services.contacts().add(contact, List.of(), "", ""));
    }

    private void promise(long contact, String text, int days) {
        Workspace.await(services.agenda().promise(contact, Owner.ME, text, TODAY.plusDays(days)));
    }

    private List<String> cards() {
        return stage.getScene().getRoot().lookupAll(".suggestion").stream()
                .map(Node::getAccessibleText)
                .map(text -> text.substring(0, text.indexOf('.')))
                .toList();
    }

    private boolean focused(int card) {
        return stage.getScene().getFocusOwner() instanceof SuggestionCard one
                && ("today-card-" + card).equals(one.getId());
    }

    @Test
    void doneSnoozeAndNotNowByOneKeyEachUndoneByOne() {
        openWorkspace();
        long chen = chen();
        promise(chen, "Plan", 0);
        promise(chen, "Numbers", 1);
        Workspace.await(services.agenda().remind(chen, "Ask about May", TODAY));
        openWindow(new Route.Today());
        await("three cards", () -> cards().size() == 3);
        assertThat(onFx(this::cards))
                .containsExactly("Chen Bo: Plan", "Chen Bo: Ask about May", "Chen Bo: Numbers");
        await("the first has the focus", () -> focused(0));
        press(KeyCode.D);
        await("done", () -> cards().equals(List.of("Chen Bo: Ask about May", "Chen Bo: Numbers")));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> cards().size() == 3);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        await("the third", () -> focused(2));
        press(KeyCode.S);
        await("snoozed", () -> cards().equals(List.of("Chen Bo: Plan", "Chen Bo: Ask about May")));
        await("the last that is left has the focus", () -> focused(1));
        press(KeyCode.N);
        find("not-now-day", TextField.class);
        type("in 3 weeks");
        press(KeyCode.ENTER);
        await("put off", () -> cards().equals(List.of("Chen Bo: Plan")));
        assertThat(Workspace.await(services.agenda().reminders(chen)).getFirst().due())
                .isEqualTo(TODAY.plusWeeks(3));
        assertThat(Workspace.await(services.agenda().commitments(chen)))
                .anySatisfy(each -> assertThat(each.due()).isEqualTo(TODAY.plusDays(1)));
    }

    @Test
    void atMostFiveAndTheRestOnRequest() {
        openWorkspace();
        long chen = chen();
        for (int i = 0; i < 7; i++) {
            promise(chen, "Promise " + i, -i);
        }
        openWindow(new Route.Today());
        await("five", () -> cards().size() == 5);
        Hyperlink more = find("today-more", Hyperlink.class);
        assertThat(more.getText()).isEqualTo("2 more can wait. Show them");
        onFx(
                () -> {
                    more.fire();
                    return true;
                });
        await("seven", () -> cards().size() == 7);
    }

    @Test
    void enterOpensTheContact() {
        openWorkspace();
        long chen = chen();
        promise(chen, "Plan", 0);
        openWindow(new Route.Today());
        await("the card has the focus", () -> focused(0));
        press(KeyCode.ENTER);
        await("left", () -> stage.getScene().lookup("#today-screen") == null);
    }

    @Test
    void whatIsOverIsToldOfInThreeQuestions() {
        openWorkspace();
        long chen = chen();
        Collaboration titled = Collaboration.titled("Spring tour", NOW);
        Collaboration over =
                new Collaboration(
                        0,
                        titled.uid(),
                        titled.title(),
                        "",
                        "",
                        null,
                        PartialDate.parse("2026-10"),
                        Collaboration.Result.OPEN,
                        "",
                        false,
                        "",
                        NOW,
                        NOW);
        Workspace.await(
                services.value()
                        .collaborations()
                        .add(over, List.of(new Collaborator(chen, "", "")), List.of()));
        openWindow(new Route.Today());
        await("asked", () -> cards().equals(List.of("Spring tour ended: how did it go?")));
        await("the card has the focus", () -> focused(0));
        press(KeyCode.ENTER);
        find("closing-sheet", Node.class);
        focus("closing-words");
        type("All six");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("told", () -> cards().isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> cards().size() == 1);
    }

    @Test
    void theSurpriseOfTheWeekStaysUntilItIsLeft() {
        openWorkspace();
        Workspace.await(services.sample().load(Locale.ENGLISH, TODAY, ZONE));
        openWindow(new Route.Today());
        Button leave = find("today-pick-leave", Button.class);
        onFx(
                () -> {
                    leave.fire();
                    return true;
                });
        await("left", () -> stage.getScene().lookup("#today-pick") == null);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> stage.getScene().lookup("#today-pick") != null);
    }

    @Test
    void aDayWithoutAnythingSaysSoKindly() {
        openWorkspace();
        chen();
        openWindow(new Route.Today());
        find("today-empty", Node.class);
        assertThat(onFx(this::cards)).isEmpty();
    }

    @Test
    void anEmptyWorkspaceShowsHowToBegin() {
        open(new Route.Today());
        find("today-new", Node.class);
    }

    private void meeting(long contact, int minutes) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        NOW.plusSeconds(60L * minutes),
                        null,
                        false,
                        "Raffles",
                        "Spring tour",
                        "",
                        List.of(contact),
                        NOW);
        Workspace.await(services.interactions().log(LogEntry.of(talk)));
    }

    private String current() {
        return stage.getScene().getFocusOwner() instanceof SuggestionCard card
                ? String.valueOf(card.getAccessibleText())
                : "";
    }

    private String toast() {
        return stage.getScene().lookup("#toast .label") instanceof Label label
                ? label.getText()
                : "";
    }

    @Test
    void aMeetingIsMadeReadyForOrLeftOutAndCannotWaitUntilAnotherDay() {
        openWorkspace();
        meeting(chen(), 229);
        openWindow(new Route.Today());
        await("it has the focus", () -> focused(0));
        assertThat(onFx(this::current))
                .isEqualTo(
                        "14:30 Chen Bo · Spring tour. At Raffles. Brief 0 of 8. To find out: their"
                                + " product, recent campaigns, what competitors do…");
        press(KeyCode.N);
        assertThat(onFx(() -> stage.getScene().lookup("#not-now"))).isNull();
        press(KeyCode.S);
        await("left out", () -> cards().isEmpty());
        await("said so", () -> toast().startsWith("Not named again: 14:30 Chen Bo"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> cards().size() == 1);
        focus("today-card-0");
        press(KeyCode.D);
        await("done", () -> cards().isEmpty());
        find("today-empty", Node.class);
        await("among what was done", () -> shows("14:30 Chen Bo · Spring tour"));
        await("said kindly", () -> shows("One thing is done. That is enough for today."));
    }

    private boolean shows(String text) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().equals(text));
    }

    @Test
    void aBirthdayIsPutOffAndDoneWithAndEscLeavesItAsItIs() {
        openWorkspace();
        Workspace.await(
                services.contacts()
                        .addDate(chen(), ImportantDate.birthday(PartialDate.parse("1986-11-20"))));
        openWindow(new Route.Today());
        await("it has the focus", () -> focused(0));
        assertThat(onFx(this::current)).isEqualTo("Chen Bo’s birthday. On Fri 20 Nov, turns 40.");
        press(KeyCode.N);
        find("not-now-day", TextField.class);
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#not-now") == null);
        await("the card has the focus again", () -> focused(0));
        press(KeyCode.N);
        find("not-now-day", TextField.class);
        type("Sat");
        press(KeyCode.ENTER);
        await("passes", () -> cards().isEmpty());
        await("said so", () -> toast().startsWith("Not named again: Chen Bo’s birthday"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> cards().size() == 1);
        focus("today-card-0");
        press(KeyCode.S);
        await("tomorrow", () -> cards().isEmpty() && toast().startsWith("Comes back on Thu"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back again", () -> cards().size() == 1);
        focus("today-card-0");
        press(KeyCode.D);
        await("done", () -> cards().isEmpty() && toast().equals("Done: Chen Bo’s birthday"));
    }
}
