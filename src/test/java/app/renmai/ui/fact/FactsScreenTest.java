package app.renmai.ui.fact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.organization.Organization;
import app.renmai.model.value.Fact;
import app.renmai.service.activity.LogEntry;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
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
        return Workspace.await(services.organizations().byName("Fengpao Sports")).orElseThrow();
    }

    private List<Fact> about(long organization) {
        return Workspace.await(services.facts().ofOrganization(organization));
    }

    private long stale(long organization, String link) {
        Fact old =
                new Fact(
                        0,
                        UUID.randomUUID(),
                        null,
                        organization,
                        null,
                        Fact.Kind.PRODUCT,
                        "Gale 3 <script>alert(1)</script>",
                        LocalDate.of(2026, 3, 12),
                        null,
                        "press page",
                        link,
                        NOW);
        return Workspace.await(services.facts().add(old));
    }

    private String in(String id) {
        return onFx(() -> ((TextInputControl) stage.getScene().lookup("#" + id)).getText());
    }

    private void retype(String id, String words) {
        focus(id);
        press(KeyCode.CONTROL, KeyCode.A);
        type(words);
    }

    private void paste(ClipboardContent content) {
        onFx(() -> Clipboard.getSystemClipboard().setContent(content));
        press(KeyCode.CONTROL, KeyCode.V);
    }

    private static ClipboardContent words(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        return content;
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

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    /** Opens the sheet by its key and waits until it knows whom it can be about. */
    private void openSheet() {
        press(KeyCode.CONTROL, KeyCode.J);
        await("the sheet", () -> there("fact-sheet"));
        await("about whom", () -> there("fact-about"));
    }

    @Test
    void aFactIsNotedChangedAndTakenBackByKeys() {
        openWorkspace();
        long lin = lin();
        openWindow(new Route.Contact(lin));
        find("add-fact", Button.class);
        openSheet();
        focus("fact-words");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("refused", () -> refusal().equals("Say in a few words what you found out."));
        paste(words("https://fengpao.example/night-run"));
        await("the link found its field", () -> in("fact-link").startsWith("https://fengpao"));
        assertThat(in("fact-words")).isEmpty();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("refused", () -> refusal().equals("Say in a few words what can be read there."));
        type("Night-run series, 5 cities");
        press(KeyCode.ALT, KeyCode.DIGIT2);
        retype("fact-day", "31 Feb");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("an impossible day", () -> refusal().startsWith("A day is needed"));
        retype("fact-day", "24 Dec 2026");
        press(KeyCode.ENTER);
        await("a day ahead", () -> refusal().startsWith("A fact is found, not planned"));
        retype("fact-day", "17 Oct");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        long fengpao = fengpao();
        await("stored", () -> about(fengpao).size() == 1);
        Fact fact = about(fengpao).getFirst();
        assertThat(fact.kind()).isEqualTo(Fact.Kind.CAMPAIGN);
        assertThat(fact.foundOn()).isEqualTo(LocalDate.of(2026, 10, 17));
        assertThat(fact.words()).isEqualTo("Night-run series, 5 cities");

        await("closed", () -> !there("fact-sheet"));
        focus("fact-" + fact.id());
        press(KeyCode.ENTER);
        await("about whom", () -> there("fact-about"));
        press(KeyCode.ALT, KeyCode.DIGIT6);
        focus("fact-words");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("changed", () -> about(fengpao).getFirst().kind() == Fact.Kind.CONCERN);
        await("closed", () -> !there("fact-sheet"));
        focus("fact-" + fact.id());
        press(KeyCode.DELETE);
        await("deleted", () -> about(fengpao).isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> about(fengpao).size() == 1);
    }

    @Test
    void aNeedIsAboutThePersonAndIsDatedByTheTalk() {
        openWorkspace();
        long lin = lin();
        long talk = Workspace.await(services.interactions().log(LogEntry.of(met(lin))));
        openWindow(new Route.Contact(lin));
        find("add-fact", Button.class);
        openSheet();
        ClipboardContent page = new ClipboardContent();
        page.putHtml("<p>Students <b>before</b> spring</p><script>alert(1)</script>");
        focus("fact-words");
        paste(page);
        await("plain words", () -> in("fact-words").equals("Students before spring"));
        press(KeyCode.TAB);
        press(KeyCode.DIGIT5);
        focus("fact-talk");
        press(KeyCode.DOWN);
        await("its day", () -> in("fact-day").contains("13 Nov"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("stored", () -> Workspace.await(services.facts().of(lin)).size() == 1);
        Fact fact = Workspace.await(services.facts().of(lin)).getFirst();
        assertThat(fact.kind()).isEqualTo(Fact.Kind.NEED);
        assertThat(fact.interactionId()).isEqualTo(talk);
        assertThat(fact.foundOn()).isEqualTo(LocalDate.of(2026, 11, 13));
    }

    private static Interaction met(long contact) {
        return new Interaction(
                0,
                UUID.randomUUID(),
                Interaction.Kind.MEETING,
                Interaction.Direction.BOTH,
                Instant.parse("2026-11-13T02:00:00Z"),
                null,
                false,
                "",
                "Night runs",
                "",
                List.of(contact),
                NOW);
    }

    @Test
    void fromAnywhereItIsAskedAboutWhomFirst() {
        openWorkspace();
        lin();
        openWindow(new Route.Today());
        await("the command", () -> stage.getScene().getFocusOwner() != null);
        press(KeyCode.CONTROL, KeyCode.J);
        focus("fact-person");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("refused", () -> refusal().startsWith("Say whom it is about"));
        type("lin");
        press(KeyCode.ENTER);
        await("about whom", () -> there("fact-about"));
        focus("fact-words");
        type("Gale 3 trail shoe");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("stored", () -> about(fengpao()).size() == 1);
    }

    @Test
    void anOldFactIsConfirmedByOneKeyAndAnOddLinkIsNotOpenedUnasked() {
        openWorkspace();
        lin();
        long fengpao = fengpao();
        long id = stale(fengpao, "javascript:alert(1)");
        long other = stale(fengpao, "weixin://dl/chat");
        openWindow(new Route.Organization(fengpao));
        find("fact-true-" + id, Button.class);
        focus("fact-" + id);
        press(KeyCode.Y);
        await("confirmed", () -> !there("fact-true-" + id));
        assertThat(about(fengpao)).anyMatch(fact -> TODAY.equals(fact.checkedOn()));
        focus("fact-true-" + other);
        press(KeyCode.SPACE);
        await("both", () -> !there("fact-true-" + other));

        focus("fact-" + id);
        press(KeyCode.O);
        await("never", () -> there("odd-link"));
        assertThat(there("odd-link-open")).isFalse();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("copied", () -> !there("odd-link"));
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("javascript:alert(1)");
        focus("fact-" + other);
        press(KeyCode.O);
        await("asked", () -> there("odd-link-open"));
        assertThat(opened).isEmpty();
        focus("odd-link-open");
        press(KeyCode.SPACE);
        await("opened", () -> opened.contains(URI.create("weixin://dl/chat")));
    }

    @Test
    void aCompetitorIsAddedByNameSeenWithItsFactsAndTakenAway() {
        openWorkspace();
        lin();
        long fengpao = fengpao();
        openWindow(new Route.Organization(fengpao));
        focus("competitor-add");
        press(KeyCode.ENTER);
        focus("competitor-name");
        type("fengpao sports");
        press(KeyCode.ENTER);
        await("itself is none", () -> said("That is this organization itself."));
        focus("competitor-add");
        press(KeyCode.ENTER);
        focus("competitor-name");
        type("Yunbu");
        press(KeyCode.ENTER);
        await("added", () -> rivals(fengpao).size() == 1);
        long yunbu = rivals(fengpao).getFirst().id();
        stale(yunbu, "");
        await("its news", () -> said("Gale 3 <script>alert(1)</script> · 12 Mar"));
        focus("competitor-" + yunbu);
        press(KeyCode.DELETE);
        await("taken away", () -> rivals(fengpao).isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> rivals(fengpao).size() == 1);
    }

    private List<Organization> rivals(long organization) {
        return Workspace.await(services.competitors().of(organization));
    }

    private boolean said(String words) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> words.equals(((Label) node).getText()));
    }
}
