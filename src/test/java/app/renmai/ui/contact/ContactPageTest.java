package app.renmai.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.contact.ContactDetails;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The page of one contact, by keyboard. */
class ContactPageTest extends ContactPageCase {
    private long add() {
        return services.contacts()
                .add(
                        Contact.named(PersonName.of("欧阳", "明"), NOW),
                        List.of(ContactPoint.phone("+86 138 0000 1104", "")),
                        "清禾食品",
                        "品牌总监")
                .join();
    }

    private void log(long contact, Instant start, String summary) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.CALL,
                        Direction.BOTH,
                        start,
                        null,
                        false,
                        "",
                        summary,
                        "",
                        List.of(contact),
                        NOW);
        services.interactions().log(LogEntry.of(talk)).join();
    }

    private ContactDetails stored(long id) {
        return services.contacts().details(id).join().orElseThrow();
    }

    private ListView<?> timeline() {
        return find("timeline", ListView.class);
    }

    @Test
    void addsChangesAndUndoesAPromiseInItsPlace() {
        openWorkspace();
        long id = add();
        openWindow(new Route.Contact(id));
        focusRow("add-promise");
        press(KeyCode.ENTER);
        await("a field", this::typing);
        type("Sampling plan");
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        await("the day has the focus", this::typing);
        type("fri");
        press(KeyCode.ENTER);
        await(
                "one promise",
                () -> services.agenda().commitments(id).join().size() == 1 && !typing());
        Commitment promise = services.agenda().commitments(id).join().getFirst();
        assertThat(promise.due()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(promise.owedBy()).isEqualTo(Commitment.Owner.ME);
        await(
                "the promise is shown",
                () -> texts().anyMatch(text -> text.equals("You owe · Fri 20 Nov")));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> services.agenda().commitments(id).join().isEmpty());
    }

    private java.util.stream.Stream<String> texts() {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText());
    }

    @Test
    void whatIsRefusedStaysWithItsReasonAndEscRestores() {
        openWorkspace();
        long id = add();
        openWindow(new Route.Contact(id));
        focusRow("add-position");
        press(KeyCode.ENTER);
        await("a field", this::typing);
        type("Director");
        for (int i = 0; i < 3; i++) {
            press(KeyCode.TAB);
        }
        type("once");
        press(KeyCode.ENTER);
        await(
                "the reason",
                () -> texts().anyMatch(text -> text != null && text.contains("July 2025")));
        assertThat(stored(id).positions()).hasSize(1);
        press(KeyCode.ESCAPE);
        await("closed", () -> !typing());
        assertThat(stored(id).positions()).hasSize(1);
    }

    @Test
    void aReloadKeepsWhatIsBeingTyped() {
        openWorkspace();
        long id = add();
        openWindow(new Route.Contact(id));
        focusRow("notes");
        press(KeyCode.ENTER);
        await("a field", this::typing);
        type("half a thou");
        services.contacts().tag(List.of(id), "drinks").join();
        services.contacts().edit(id, contact -> contact.withAddressAs("欧阳总")).join();
        await(
                "the header has changed",
                () ->
                        stage.getScene().getRoot().lookupAll(".address-button").stream()
                                .map(Labeled.class::cast)
                                .anyMatch(label -> label.getText().contains("欧阳总")));
        assertThat(onFx(this::typing)).isTrue();
        type("ght");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("saved", () -> stored(id).contact().notes().equals("half a thought"));
        assertThat(stored(id).contact().addressAs()).isEqualTo("欧阳总");
    }

    @Test
    void tagsByKeyboard() {
        openWorkspace();
        long id = add();
        openWindow(new Route.Contact(id));
        Node add = find("add-tag", Node.class);
        await(
                "focus",
                () -> {
                    add.requestFocus();
                    return add.isFocused();
                });
        press(KeyCode.SPACE);
        await("a field", this::typing);
        type("#campus");
        press(KeyCode.ENTER);
        await("tagged", () -> stored(id).tags().size() == 1);
        assertThat(stored(id).tags().getFirst().name()).isEqualTo("campus");
        await("a chip", () -> stage.getScene().lookup(".chip-word") != null);
        onFx(
                () -> {
                    stage.getScene().lookup(".chip-word").requestFocus();
                    return true;
                });
        press(KeyCode.DELETE);
        await("taken off", () -> stored(id).tags().isEmpty());
    }

    @Test
    void deletesATalkAndKeepsTheSelectionThroughReloads() {
        openWorkspace();
        long id = add();
        for (int i = 0; i < 60; i++) {
            log(id, NOW.minus(Duration.ofDays(20L * i + 1)), "talk " + i);
        }
        openWindow(new Route.Contact(id));
        await("all rows", () -> timeline().getItems().size() > 60);
        int row = onFx(() -> timeline().getItems().size() - 5);
        onFx(
                () -> {
                    timeline().requestFocus();
                    timeline().scrollTo(row - 3);
                    timeline().getSelectionModel().clearAndSelect(row);
                    return true;
                });
        Object selected = onFx(() -> timeline().getSelectionModel().getSelectedItem());
        log(id, NOW.minus(Duration.ofHours(2)), "the newest");
        await("the new talk", () -> timeline().getItems().size() > row + 5);
        assertThat(onFx(() -> (Object) timeline().getSelectionModel().getSelectedItem()))
                .isEqualTo(selected);
        int before = onFx(() -> timeline().getItems().size());
        press(KeyCode.DELETE);
        await("deleted", () -> timeline().getItems().size() < before);
        assertThat(onFx(() -> (Object) timeline().getSelectionModel().getSelectedItem()))
                .isNotNull()
                .isNotEqualTo(selected);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> timeline().getItems().size() == before);
    }

    @Test
    void aDeletedContactIsMissedKindly() {
        openWorkspace();
        long id = add();
        openWindow(new Route.Contacts(null));
        onFx(
                () -> {
                    window.open(new Route.Contact(id));
                    return true;
                });
        find("contact-name", Node.class);
        services.contacts().delete(List.of(id), "").join();
        await(
                "a kind sentence",
                () -> texts().anyMatch(text -> text != null && text.contains("not here any more")));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> find("contact-name", Labeled.class).getText().contains("Ouyang"));
    }
}
