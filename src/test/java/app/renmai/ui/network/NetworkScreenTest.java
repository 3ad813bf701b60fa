package app.renmai.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.network.Network.Person;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The network of the story: found by typing, walked by keys, looked at around somebody. */
class NetworkScreenTest extends FxTest {
    private TableView<?> opened() {
        remembered.put("language", "en");
        openWorkspace();
        Workspace.await(services.sample().load(Locale.ENGLISH, LocalDate.of(2026, 11, 18), ZONE));
        openWindow(new Route.Network());
        TableView<?> table = find("network-table", TableView.class);
        await("laid out", () -> table.getItems().size() > 3);
        return table;
    }

    private static Person first(TableView<?> table) {
        return (Person) table.getItems().getFirst();
    }

    @Test
    void keysSelectLookAroundAndOpen() {
        TableView<?> table = opened();
        int all = onFx(() -> table.getItems().size());
        picture("network");
        focus("network-table");
        press(KeyCode.HOME);
        await("selected", () -> table.getSelectionModel().getSelectedItem() != null);
        Person chosen = (Person) onFx(() -> table.getSelectionModel().getSelectedItem());
        press(KeyCode.CONTROL, KeyCode.T);
        Button around = find("network-around", Button.class);
        await("around", () -> around.getText().equals("Everybody"));
        await("fewer or all", () -> table.getItems().contains(chosen));
        picture("network-around");
        press(KeyCode.ESCAPE);
        await("everybody", () -> table.getItems().size() == all);
        focus("network-table");
        press(KeyCode.ENTER);
        find("contact-name", Button.class);
    }

    @Test
    void whoeverIsGoneIsNotLookedAround() {
        TableView<?> table = opened();
        int all = onFx(() -> table.getItems().size());
        Person gone = (Person) onFx(() -> table.getItems().getLast());
        onFx(
                () -> {
                    table.getSelectionModel().selectLast();
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.T);
        Button around = find("network-around", Button.class);
        await("around", () -> around.getText().equals("Everybody"));
        Workspace.await(services.contacts().delete(List.of(gone.id()), "somebody"));
        await("everybody", () -> table.getItems().size() >= all - 2);
        assertThat(onFx(around::getText)).isEqualTo("Around this person");
        assertThat(onFx(around::isDisabled)).isTrue();
    }

    @Test
    void typingFindsSomebody() {
        TableView<?> table = opened();
        String wanted = onFx(() -> first(table).contact().name().family());
        TextField field = find("network-filter", TextField.class);
        onFx(
                () -> {
                    field.setText("qqqq");
                    return true;
                });
        await("nobody", () -> table.getItems().isEmpty());
        onFx(
                () -> {
                    field.setText(wanted);
                    return true;
                });
        await("found", () -> !table.getItems().isEmpty());
        assertThat(onFx(() -> first(table).contact().name().family())).isEqualTo(wanted);

        focus("network-filter");
        press(KeyCode.DOWN);
        await("entered", () -> table.isFocused());
        int found = onFx(() -> table.getItems().size());
        press(KeyCode.CONTROL, KeyCode.T);
        await("all around them", () -> table.getItems().size() > found);
        assertThat(field.getText()).isEmpty();
        Person chosen = (Person) onFx(() -> table.getSelectionModel().getSelectedItem());
        assertThat(chosen.contact().name().family()).isEqualTo(wanted);
    }

    @Test
    void anEmptyNetworkSaysHowItFills() {
        remembered.put("language", "en");
        open(new Route.Network());
        await(
                "words",
                () ->
                        stage.getScene().getRoot().lookupAll(".label").stream()
                                .anyMatch(
                                        node ->
                                                node instanceof Label label
                                                        && label.getText().startsWith("Nobody")));
        assertThat(onFx(() -> seen(stage.getScene().lookup("#network-filter")))).isFalse();
    }
}
