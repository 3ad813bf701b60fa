package app.renmai.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.LogEntry;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class EditLogTest extends FxTest {
    private Interaction logged(List<Path> files) {
        openWorkspace();
        Contact contact = Contact.named(PersonName.of("Becker", "Tom"), NOW);
        long tom = Workspace.await(services.contacts().add(contact, List.of(), "", ""));
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        Instant.parse("2026-11-17T07:00:00Z"),
                        Instant.parse("2026-11-17T08:10:00Z"),
                        false,
                        "Raffles",
                        "Spring tour",
                        "Notes",
                        List.of(tom),
                        NOW);
        LogEntry entry = new LogEntry(talk, List.of(), Optional.empty(), files, List.of());
        long id = Workspace.await(services.interactions().log(entry));
        return Workspace.await(services.interactions().find(id)).orElseThrow();
    }

    private Interaction stored(Interaction talk) {
        return Workspace.await(services.interactions().find(talk.id())).orElseThrow();
    }

    private void openEditor() {
        openWindow(new Route.Timeline());
        await("listed", () -> stage.getScene().lookup("#timeline .timeline-cell.entry") != null);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.E);
        find("log-summary", TextField.class);
    }

    private void closed() {
        await("closed", () -> stage.getScene().lookup("#log-sheet") == null);
    }

    @Test
    void nothingChangesUnlessSomethingIsChanged() {
        Interaction before = logged(List.of());
        openEditor();
        assertThat(find("log-when", TextField.class).getText())
                .isEqualTo("Tue 17 Nov 2026, 15:00–16:10");
        await("Tom is there", () -> stage.getScene().getRoot().lookup(".person-chip") != null);
        press(KeyCode.END);
        type(" and autumn");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        closed();
        Interaction after = stored(before);
        assertThat(after.summary()).isEqualTo("Spring tour and autumn");
        assertThat(after.start()).isEqualTo(before.start());
        assertThat(after.end()).isEqualTo(before.end());
        assertThat(after.participants()).isEqualTo(before.participants());
        assertThat(after.place()).isEqualTo(before.place());
        assertThat(after.body()).isEqualTo(before.body());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("as before", () -> stored(before).equals(before));
    }

    @Test
    void aDayIsPickedByKeysAndTheHoursStay() {
        Interaction before = logged(List.of());
        openEditor();
        TextField when = find("log-when", TextField.class);
        onFx(
                () -> {
                    when.requestFocus();
                    return true;
                });
        press(KeyCode.ALT, KeyCode.DOWN);
        press(KeyCode.UP);
        press(KeyCode.LEFT);
        press(KeyCode.ENTER);
        await("picked", () -> when.getText().equals("Mon 9 Nov 2026, 15:00–16:10"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        closed();
        assertThat(stored(before).start()).isEqualTo(Instant.parse("2026-11-09T07:00:00Z"));
    }

    @Test
    void aFileIsTakenOffAndDeletingIsUndone() throws IOException {
        Path file = Files.writeString(dir.resolve("plan.txt"), "plan");
        Interaction before = logged(List.of(file));
        openEditor();
        await("the file is there", () -> stage.getScene().lookup(".file-cross") != null);
        onFx(
                () -> {
                    ((javafx.scene.control.Button) stage.getScene().lookup(".file-cross")).fire();
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        closed();
        await(
                "taken off",
                () -> Workspace.await(services.interactions().attachments(before.id())).isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await(
                "back",
                () ->
                        Workspace.await(services.interactions().attachments(before.id())).stream()
                                .map(Attachment::name)
                                .toList()
                                .equals(List.of("plan.txt")));
    }
}
