package app.renmai.ui.fact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.value.Fact;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Facts by keyboard: noted, changed, confirmed, taken back. */
class FactsScreenTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private long lin() {
        Contact contact = Contact.named(PersonName.of("Lin", "Yue"), NOW);
        return Workspace.await(
                services.contacts().add(contact, List.of(), "Fengpao Sports", "Director"));
    }

    private long fengpao() {
        return Workspace.await(services.organizations().list()).lines().getFirst().id();
    }

    private List<Fact> about(long organization) {
        return Workspace.await(services.facts().ofOrganization(organization));
    }

    private String in(String id) {
        return onFx(() -> ((TextField) stage.getScene().lookup("#" + id)).getText());
    }

    private String refusal() {
        return onFx(
                () ->
                        stage.getScene().lookup("#fact-sheet").lookupAll(".field-error").stream()
                                .map(node -> ((Label) node).getText())
                                .filter(text -> !text.isEmpty())
                                .findFirst()
                                .orElse(""));
    }

    @Test
    void aFactIsNotedWithTheKeyboardAndTakenBack() {
        openWorkspace();
        long lin = lin();
        openWindow(new Route.Contact(lin));
        find("add-fact", javafx.scene.control.Button.class);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        focus("fact-words");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("refused", () -> refusal().equals("Say in a few words what you found out."));
        type("https://fengpao.example/night-run");
        await("the link found its field", () -> in("fact-link").startsWith("https://fengpao"));
        assertThat(in("fact-words")).isEmpty();
        type("Night-run series, 5 cities");
        press(KeyCode.ALT, KeyCode.DIGIT2);
        focus("fact-date");
        onFx(
                () -> {
                    ((TextField) stage.getScene().lookup("#fact-date")).setText("31 Feb");
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("an impossible day", () -> refusal().startsWith("“31 Feb” is no day"));
        onFx(
                () -> {
                    ((TextField) stage.getScene().lookup("#fact-date")).setText("17 Oct");
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        long fengpao = fengpao();
        await("stored", () -> about(fengpao).size() == 1);
        Fact fact = about(fengpao).getFirst();
        assertThat(fact.kind()).isEqualTo(Fact.Kind.CAMPAIGN);
        assertThat(fact.foundOn()).isEqualTo(LocalDate.of(2026, 10, 17));
        assertThat(fact.words()).isEqualTo("Night-run series, 5 cities");
        find("fact-" + fact.id(), javafx.scene.control.Button.class);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("taken back", () -> about(fengpao).isEmpty());
    }

    @Test
    void anOldFactIsConfirmedAndAnOddLinkIsNotOpenedUnasked() {
        openWorkspace();
        lin();
        long fengpao = fengpao();
        Fact old =
                new Fact(
                        0,
                        UUID.randomUUID(),
                        null,
                        fengpao,
                        null,
                        Fact.Kind.PRODUCT,
                        "Gale 3 <script>alert(1)</script>",
                        LocalDate.of(2026, 3, 12),
                        null,
                        "press page",
                        "javascript:alert(1)",
                        NOW);
        long id = Workspace.await(services.facts().add(old));
        openWindow(new Route.Organization(fengpao));
        find("fact-still-" + id, javafx.scene.control.Button.class);
        focus("fact-still-" + id);
        press(KeyCode.SPACE);
        await("confirmed", () -> TODAY.equals(about(fengpao).getFirst().checkedOn()));
        focus("fact-open-" + id);
        press(KeyCode.SPACE);
        await("asked first", () -> said("This link is of an unusual sort: javascript:alert(1)"));
        assertThat(opened).isEmpty();
    }

    private boolean said(String words) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> words.equals(((Label) node).getText()));
    }
}
