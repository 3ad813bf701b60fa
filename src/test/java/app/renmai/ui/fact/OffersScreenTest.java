package app.renmai.ui.fact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Offer;
import app.renmai.service.value.Facts;
import app.renmai.service.value.Offers.Meant;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the user can offer, and how long facts stay fresh, in the settings and by keyboard. */
class OffersScreenTest extends FxTest {
    private List<Meant> mine() {
        return Workspace.await(services.offers().meant());
    }

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    /** Somebody to whom something can be offered. */
    private long lin() {
        Contact lin = Contact.named(PersonName.of("Lin", "Yue"), NOW);
        return Workspace.await(services.contacts().add(lin, List.of(), "", ""));
    }

    private boolean refused(String words) {
        return stage.getScene().getRoot().lookupAll(".field-error").stream()
                .anyMatch(node -> ((Label) node).getText().equals(words));
    }

    @Test
    void anOfferIsNotedForSomebodyChangedOpenedAndTakenBackByKeys() {
        openWorkspace();
        long lin = lin();
        openWindow(new Route.Settings());
        focus("offer-add");
        press(KeyCode.ENTER);
        focus("offer-words");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("refused", () -> refused("Say in a few words what you can offer."));
        type("Evening show on 22 campus radios");
        press(KeyCode.TAB);
        type("Freshers 2022");
        press(KeyCode.TAB);
        type("radio.example/freshers");
        focus("offer-person");
        type("lin");
        press(KeyCode.ENTER);
        await("chosen", () -> !stage.getScene().getRoot().lookupAll(".meant-chip").isEmpty());
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("stored", () -> mine().size() == 1);
        Offer offer = mine().getFirst().offer();
        assertThat(offer.proof()).isEqualTo("Freshers 2022");
        assertThat(offer.link()).isEqualTo("https://radio.example/freshers");
        assertThat(mine().getFirst().contacts()).singleElement().extracting("id").isEqualTo(lin);

        await("closed", () -> !there("offer-sheet"));
        String row = "offer-" + offer.id();
        focus(row);
        press(KeyCode.O);
        await("opened", () -> opened.contains(URI.create(offer.link())));
        focus(row);
        press(KeyCode.F2);
        focus("offer-proof");
        press(KeyCode.CONTROL, KeyCode.A);
        type("Freshers 2022 and 2023");
        press(KeyCode.ENTER);
        await("changed", () -> mine().getFirst().offer().proof().endsWith("2023"));
        assertThat(mine().getFirst().contacts()).hasSize(1);
        await("closed", () -> !there("offer-sheet"));
        focus(row);
        press(KeyCode.DELETE);
        await("deleted", () -> mine().isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> mine().size() == 1);
    }

    @Test
    void howLongFactsStayFreshIsOneSettingForListsBriefsAndTheCheck() {
        openWorkspace();
        long lin = lin();
        LocalDate october = LocalDate.of(2026, 10, 1);
        Fact fact =
                new Fact(
                        0,
                        UUID.randomUUID(),
                        lin,
                        null,
                        null,
                        Fact.Kind.PRODUCT,
                        "Gale 3",
                        october,
                        null,
                        "press page",
                        "",
                        NOW);
        long id = Workspace.await(services.facts().add(fact));
        openWindow(new Route.Settings());
        focus("settings-facts-fresh");
        press(KeyCode.CONTROL, KeyCode.A);
        type("0");
        press(KeyCode.ENTER);
        await("refused", () -> refused("A number from 1 to 3,650 is needed."));
        press(KeyCode.CONTROL, KeyCode.A);
        type("30");
        press(KeyCode.ENTER);
        await("kept", () -> Workspace.await(services.facts().freshDays()) == 30);
        assertThat(Workspace.await(services.checking().settings()).staleDays()).isEqualTo(30);
        onFx(
                () -> {
                    window.open(new Route.Contact(lin));
                    return true;
                });
        find("fact-true-" + id, javafx.scene.control.Button.class);
        Workspace.await(workspace.undo());
        await("fresh again", () -> !there("fact-true-" + id));
        onFx(
                () -> {
                    window.open(new Route.Settings());
                    return true;
                });
        TextField field = find("settings-facts-fresh", TextField.class);
        await("as it was", () -> field.getText().equals("" + Facts.USUALLY_FRESH));
    }
}
