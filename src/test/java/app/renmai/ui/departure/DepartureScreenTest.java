package app.renmai.ui.departure;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.Need;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.store.Workspace;
import app.renmai.store.contact.PositionStore;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

/** Somebody has moved: who follows, and what of their needs is still true, by keys alone. */
class DepartureScreenTest extends FxTest {
    private long chen;
    private long staff;
    private long flat;

    private void fill() {
        openWorkspace();
        chen =
                Workspace.await(
                        services.contacts()
                                .add(
                                        Contact.named(PersonName.of("陈", "博"), NOW),
                                        List.of(),
                                        "",
                                        ""));
        Workspace.await(
                services.contacts()
                        .addPosition(
                                chen,
                                new Position(
                                        0,
                                        null,
                                        "Beiju Tea",
                                        "Marketing director",
                                        "",
                                        PartialDate.parse("2023-03"),
                                        PartialDate.parse("2026-10"),
                                        false)));
        clock.set(NOW.minus(Duration.ofDays(90)));
        staff = need("Sampling staff");
        flat = need("A stage");
        clock.set(NOW);
    }

    private long need(String words) {
        return Workspace.await(
                services.needs()
                        .add(
                                new Need(
                                        0,
                                        chen,
                                        null,
                                        words,
                                        Need.Certainty.SAID,
                                        Need.State.OPEN,
                                        null,
                                        clock.instant())));
    }

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    private boolean amongAnswers() {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && owner.getId() != null && owner.getId().startsWith("departure-");
    }

    private List<String> openNeeds() {
        return Workspace.await(services.needs().of(chen)).stream()
                .filter(Need::open)
                .map(Need::words)
                .toList();
    }

    private List<ContactRow> people(String typed) {
        return Workspace.await(services.contactList().find(typed, Order.NAME, false));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Who follows at Beiju Tea as Marketing director?', Still needed? A stage No longer",
        "zh-CN, 'Beiju Tea的Marketing director由谁接任？', 还需要吗？A stage 不再需要"
    })
    void whoFollowsAndWhatIsStillTrueIsSaidByKeys(String language, String asked, String heard) {
        remembered.put("language", language);
        fill();
        openWindow(new Route.Contact(chen));
        focus("departure-choose");
        assertThat(
                        onFx(
                                () ->
                                        stage
                                                .getScene()
                                                .getRoot()
                                                .lookupAll("#departures .label")
                                                .stream()
                                                .map(each -> ((Labeled) each).getText())
                                                .toList()))
                .contains(asked);
        press(KeyCode.ENTER);
        focus("follow-person");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("refused", () -> there("follow"));
        focus("follow-person");
        type("马骏");
        TextField since = find("follow-since", TextField.class);
        focus("follow-since");
        type("soon");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("still there", () -> since.isFocused());
        onFx(
                () -> {
                    since.setText("2026-11");
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("answered", () -> !there("departure-choose"));
        ContactRow ma = people("马骏").getFirst();
        assertThat(workspace.read(reader -> PositionStore.of(reader, ma.id())).join())
                .singleElement()
                .satisfies(
                        held -> {
                            assertThat(held.title()).isEqualTo("Marketing director");
                            assertThat(held.current()).isTrue();
                            assertThat(held.from()).isEqualTo(PartialDate.parse("2026-11"));
                        });

        answerNeeds(heard);
        takeBack();
    }

    private void answerNeeds(String heard) {
        focus("departure-need-" + staff + "-stays");
        press(KeyCode.ENTER);
        await("stays", () -> !there("departure-need-" + staff + "-stays"));
        assertThat(openNeeds()).containsExactly("A stage");
        String gone = "departure-need-" + flat + "-gone";
        assertThat(find(gone, Node.class).getAccessibleText()).isEqualTo(heard);
        // Whoever answers by keys goes on by keys.
        await("goes on", this::amongAnswers);
        focus(gone);
        press(KeyCode.ENTER);
        await("asks nothing more", () -> !stage.getScene().lookup("#departures").isVisible());
        assertThat(openNeeds()).isEmpty();
    }

    private void takeBack() {
        String gone = "departure-need-" + flat + "-gone";
        press(KeyCode.CONTROL, KeyCode.Z);
        await("asked again", () -> there(gone));
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("who follows", () -> there("departure-choose"));
        assertThat(people("马骏")).isEmpty();
        restart(new Route.Contact(chen));
        find("departure-choose", Node.class);
    }
}
