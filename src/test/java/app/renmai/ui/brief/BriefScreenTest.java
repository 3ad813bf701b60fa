package app.renmai.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.service.activity.LogEntry;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.SeenWords;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The page of a brief by keyboard: what is missing, the first sentence, and the way out. */
class BriefScreenTest extends FxTest {
    private String label(String id) {
        return onFx(() -> ((Label) stage.getScene().lookup("#" + id)).getText());
    }

    @ParameterizedTest
    @CsvSource({
        "en,0 of 8 parts ready,1 of 8 parts ready,What does Fengpao Sports make or sell now?",
        "zh-CN,已备 0 / 8,已备 1 / 8,Fengpao Sports现在主推什么产品？"
    })
    void whatIsMissingIsAskedAndTheFirstSentenceIsWritten(
            String language, String none, String one, String question) throws Exception {
        remembered.put("language", language);
        openWorkspace();
        Contact contact = Contact.named(PersonName.of("Lin", "Yue"), NOW);
        long lin =
                Workspace.await(services.contacts().add(contact, List.of(), "Fengpao Sports", ""));
        openWindow(new Route.Contact(lin));
        focus("open-brief");
        press(KeyCode.ENTER);
        await("nothing yet", () -> there("brief-ready") && label("brief-ready").equals(none));
        focus("brief-task-product");
        press(KeyCode.SPACE);
        await(
                "a task",
                () ->
                        Workspace.await(services.agenda().reminders(lin)).stream()
                                .anyMatch(each -> each.reason().contains(question)));
        focus("brief-sentence");
        type("Director Lin, four in ten came alone.");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("one part", () -> label("brief-ready").equals(one));
        Path file = dir.resolve("brief.pdf");
        dialogs.answer(file);
        press(KeyCode.CONTROL, KeyCode.S);
        await("written", () -> Files.exists(file));
        try (PDDocument page = Loader.loadPDF(Files.readAllBytes(file))) {
            assertThat(page.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(page)).contains("four in ten came alone");
        }
        press(KeyCode.CONTROL, KeyCode.Z);
        await("taken back", () -> label("brief-ready").equals(none));
    }

    private boolean focused(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private long lin() {
        Contact contact = Contact.named(PersonName.of("Lin", "Yue"), NOW);
        return Workspace.await(services.contacts().add(contact, List.of(), "Fengpao Sports", ""));
    }

    private long talk(long with, String start, String summary) {
        Instant at = Instant.parse(start);
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        at,
                        at.plusSeconds(3_600),
                        false,
                        "",
                        summary,
                        "",
                        List.of(with),
                        NOW);
        return Workspace.await(services.interactions().log(LogEntry.of(talk)));
    }

    private void fact(long about, Fact.Kind kind, String words, String link) {
        Workspace.await(
                services.facts()
                        .add(
                                new Fact(
                                        0,
                                        UUID.randomUUID(),
                                        about,
                                        null,
                                        null,
                                        kind,
                                        words,
                                        LocalDate.of(2026, 11, 2),
                                        null,
                                        "press page",
                                        link,
                                        NOW)));
    }

    @Test
    void everyLineLeadsToItsSource() {
        openWorkspace();
        long lin = lin();
        talk(lin, "2026-11-09T02:00:00Z", "Asked for the count");
        fact(lin, Fact.Kind.PRODUCT, "Gale 3", "https://fengpao.example/gale");
        fact(lin, Fact.Kind.CAMPAIGN, "Night run", "weixin://dl/chat");
        openWindow(new Route.Brief(lin));
        focus("brief-row-product-0");
        press(KeyCode.O);
        await("the page", () -> opened.contains(URI.create("https://fengpao.example/gale")));
        press(KeyCode.ENTER);
        await("the fact", () -> there("fact-sheet"));
        press(KeyCode.ESCAPE);
        await("closed", () -> !there("fact-sheet"));
        focus("brief-row-campaigns-0");
        press(KeyCode.O);
        await("asked", () -> there("odd-link"));
        press(KeyCode.ESCAPE);
        await("closed", () -> !there("odd-link"));
        assertThat(opened).hasSize(1);
        focus("brief-row-talks-0");
        press(KeyCode.ENTER);
        await("the talk", () -> there("log-sheet"));
        press(KeyCode.ESCAPE);
        await("closed", () -> !there("log-sheet"));
        press(KeyCode.DIGIT3);
        await("the part", () -> focused("brief-row-competitors-0"));
        press(KeyCode.DIGIT8);
        await("the sentence", () -> focused("brief-sentence"));
    }

    @Test
    void aQuestionIsATaskOrLeftAndAGuessIsConfirmedWithItsTalk() {
        openWorkspace();
        long lin = lin();
        long said = talk(lin, "2026-11-09T02:00:00Z", "Asked for the count");
        long meeting = talk(lin, "2026-11-20T02:00:00Z", "Spring tour");
        Need guess =
                new Need(
                        0,
                        lin,
                        null,
                        "Staff in 4 cities",
                        Need.Certainty.ASSUMED,
                        Need.State.OPEN,
                        null,
                        NOW);
        Workspace.await(services.needs().add(guess));
        openWindow(new Route.Brief(lin, meeting));
        await("loaded", () -> there("brief-ready") && label("brief-ready").startsWith("1 of 8"));
        focus("brief-row-competitors-0");
        press(KeyCode.ENTER);
        await("the question", () -> focused("brief-question-competitors"));
        press(KeyCode.T);
        await("for the day before", () -> there("brief-made-competitors"));
        assertThat(Workspace.await(services.agenda().reminders(lin)))
                .extracting(Reminder::due)
                .containsExactly(LocalDate.of(2026, 11, 19));
        press(KeyCode.T);
        press(KeyCode.Q);
        await("left", () -> there("brief-take-up-competitors"));
        press(KeyCode.Q);
        await("taken up", () -> there("brief-leave-competitors"));
        assertThat(Workspace.await(services.agenda().reminders(lin))).hasSize(1);
        focus("brief-row-needs-0");
        press(KeyCode.ENTER);
        await("the guess", () -> focused("brief-question-needs"));
        press(KeyCode.Y);
        await("in which talk", () -> menu() != null);
        onFx(
                () -> {
                    MenuItem first = Objects.requireNonNull(menu()).getItems().getFirst();
                    assertThat(first.getText()).contains("Asked for the count");
                    first.fire();
                    return true;
                });
        await("two parts", () -> label("brief-ready").startsWith("2 of 8"));
        Need known = Workspace.await(services.needs().of(lin)).getFirst();
        assertThat(known.certainty()).isEqualTo(Need.Certainty.SAID);
        assertThat(known.interactionId()).isEqualTo(said);
    }

    private static @Nullable ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElse(null);
    }

    @Test
    void itIsOpenedFromTodayTheContactTheCalendarAndByItsKey() {
        openWorkspace();
        openWindow(new Route.Contacts(null));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        await(
                "nothing is planned",
                () -> SeenWords.of(stage.getScene(), ".toast").contains("No meeting"));
        long lin = lin();
        talk(lin, "2026-11-18T06:30:00Z", "Spring tour");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        opensFrom("the key");
        go(new Route.Today());
        find("today-card-0", Node.class);
        await(
                "how much is ready",
                () -> SeenWords.of(stage.getScene(), "#today-card-0").contains("Brief 0 of 8."));
        focus("today-card-0");
        press(KeyCode.ENTER);
        opensFrom("today");
        go(new Route.Contact(lin));
        await(
                "how much is ready",
                () ->
                        there("contact-brief-ready")
                                && label("contact-brief-ready").equals("0 of 8"));
        focus("meeting-brief");
        press(KeyCode.SPACE);
        opensFrom("what is next");
        go(new Route.Calendar());
        focus("meeting-brief");
        press(KeyCode.ENTER);
        opensFrom("the calendar");
    }

    private void go(Route route) {
        onFx(
                () -> {
                    window.open(route);
                    return true;
                });
    }

    private void opensFrom(String where) {
        await(
                "from " + where,
                () -> there("brief-when") && label("brief-when").equals("Wed 18 Nov, 14:30"));
        assertThat(label("brief-title")).isEqualTo("Brief for Yue Lin");
    }

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }
}
