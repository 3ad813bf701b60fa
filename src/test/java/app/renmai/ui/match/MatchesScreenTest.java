package app.renmai.ui.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.service.value.Offers.Ties;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is begun with a match, by keyboard. */
class MatchesScreenTest extends FxTest {
    private long chen;
    private long wang;

    private long person(String family, String given) {
        return Workspace.await(
                services.contacts()
                        .add(Contact.named(PersonName.of(family, given), NOW), List.of(), "", ""));
    }

    private void begin() {
        openWorkspace();
        chen = person("Chen", "Bo");
        wang = person("Wang", "Ning");
    }

    private void need(String words) {
        Workspace.await(
                services.needs()
                        .add(
                                new Need(
                                        0,
                                        chen,
                                        null,
                                        words,
                                        Need.Certainty.SAID,
                                        Need.State.OPEN,
                                        LocalDate.of(2026, 12, 4),
                                        NOW)));
    }

    private void offer(@Nullable Long owner, String words, String proof) {
        Workspace.await(
                services.offers()
                        .add(
                                new Offer(0, UUID.randomUUID(), owner, words, proof, "", NOW),
                                Ties.NONE));
    }

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    private void matches(int count) {
        ListView<?> list = find("match-list", ListView.class);
        await(count + " matches", () -> list.getItems().size() == count);
        focus("match-list");
    }

    private String field(String id) {
        return find(id, TextField.class).getText();
    }

    @Test
    void whatOneCanDoOneselfBecomesAPitchThatCarriesTheNeed() {
        begin();
        need("A Mandarin host for the fair");
        offer(null, "Event hosting", "18,200 listeners");
        openWindow(new Route.Matches());
        matches(1);
        press(KeyCode.H);
        find("draft-sheet", Node.class);
        Labeled about = find("draft-matter", Labeled.class);
        assertThat(about.getText())
                .isEqualTo("For: A Mandarin host for the fair. You offer: Event hosting");
        await(
                "templates",
                () ->
                        stage.getScene().lookup("#draft-templates") instanceof ListView<?> list
                                && list.getItems().size() > 1
                                && takesKeys(list));
        focus("draft-templates");
        press(KeyCode.ENTER);
        await("studio", () -> there("studio"));
        assertThat(Workspace.await(services.pitches().of(chen)).getFirst().pitch().body())
                .contains("[Event hosting](offer:")
                .contains("[18,200 listeners](offer:");
    }

    @Test
    void whoCanDoItIsIntroducedWithBothWhys() {
        begin();
        need("Sampling staff in six cities");
        offer(wang, "Staff for sampling, four cities", "autumn tour");
        openWindow(new Route.Matches());
        matches(1);
        press(KeyCode.H);
        find("introduce", Node.class);
        assertThat(field("introduce-one-why"))
                .isEqualTo("Staff for sampling, four cities (autumn tour)");
        assertThat(field("introduce-other-why"))
                .isEqualTo("Sampling staff in six cities, by Fri 4 Dec");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("begun", () -> there("introductions"));
        Introduction begun =
                Workspace.await(services.value().introductions().all()).getFirst().introduction();
        assertThat(begun.one().contactId()).isEqualTo(chen);
        assertThat(begun.other().contactId()).isEqualTo(wang);
    }

    private void openWithTwo() {
        begin();
        need("A Mandarin host for the fair");
        need("Another host");
        offer(null, "Event hosting", "");
        openWindow(new Route.Matches());
        matches(2);
    }

    private void turn(Button turn) {
        onFx(
                () -> {
                    turn.fire();
                    return true;
                });
    }

    @Test
    void whatIsNotRelevantLeavesAndIsUndone() {
        openWithTwo();
        press(KeyCode.DELETE);
        matches(1);
        press(KeyCode.CONTROL, KeyCode.Z);
        matches(2);
        press(KeyCode.ENTER);
        await("who needs it", () -> there("contact-side"));
    }

    @Test
    void oneOfThoseThatAreNotRelevantIsAfterAll() {
        openWithTwo();
        press(KeyCode.DELETE);
        matches(1);
        press(KeyCode.DELETE);
        matches(0);
        Button turn = find("matches-turn", Button.class);
        await("both", () -> turn.getText().equals("Show 2 not relevant"));
        turn(turn);
        matches(2);
        focus("match-list");
        press(KeyCode.DELETE);
        matches(1);
        press(KeyCode.ESCAPE);
        await("back", () -> turn.getText().equals("Show 1 not relevant"));
        matches(1);
        turn(turn);
        focus("match-list");
        press(KeyCode.DELETE);
        await("nothing left to turn to", () -> !turn.isVisible());
        matches(2);
    }
}
