package app.renmai.ui.standing;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Standing;
import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Direction;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.value.Ledger;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Locale;

/** Standing and value on a contact's page, by keyboard alone. */
class StandingScreenTest extends FxTest {
    private long begin(String who) {
        openWorkspace();
        Workspace.await(
                services.sample()
                        .load(
                                Locale.forLanguageTag(remembered.getOrDefault("language", "en")),
                                LocalDate.ofInstant(NOW, ZONE),
                                ZONE));
        long id = services.contactList().find(who, Order.NAME, false).join().getFirst().id();
        openWindow(new Route.Contact(id));
        focus("contact-name");
        return id;
    }

    private static @Nullable Node inPopOver(String id) {
        for (Window each : Window.getWindows()) {
            if (each instanceof PopOver && each.getScene().lookup("#" + id) != null) {
                return each.getScene().lookup("#" + id);
            }
        }
        return null;
    }

    private void why() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        await("why", () -> onFxNow("why") != null);
    }

    private static @Nullable Node onFxNow(String id) {
        return inPopOver(id);
    }

    @Test
    void whyNamesWhatCountsAndLeadsThere() {
        begin("chenbo");
        Button chip = find("contact-standing", Button.class);
        await("trusted", () -> chip.getAccessibleText().contains("Trusted"));
        why();
        Node pane = onFx(() -> inPopOver("why"));
        assertThat(onFx(() -> pane.lookupAll(".why-link").size())).isEqualTo(6);
        assertThat(onFx(() -> ((Label) pane.lookup("#why-next")).getText()))
                .isEqualTo("Nothing stands above this.");
        onFx(
                () -> {
                    WritableImage image = pane.getScene().snapshot(null);
                    return image.getWidth();
                });
        press(KeyCode.ENTER);
        await("closed", () -> inPopOver("why") == null);
        await("the talk", () -> stage.getScene().lookup("#entry-initiative") != null);
    }

    @Test
    void valueIsNotedByKeyAndCounts() {
        long bo = begin("hechuan");
        press(KeyCode.CONTROL, KeyCode.U);
        find("value-words", TextField.class);
        type("Voucher of 300 yuan");
        press(KeyCode.ALT, KeyCode.DIGIT4);
        focus("value-need-words");
        type("A second look");
        assertThat(find("value-sheet", Node.class).lookupAll(".label"))
                .anyMatch(each -> each instanceof Label label && label.getText().contains("money"));
        focus("value-confirmed");
        press(KeyCode.SPACE);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("closed", () -> stage.getScene().lookup("#value-sheet") == null);
        Button chip = find("contact-standing", Button.class);
        await("useful", () -> chip.getAccessibleText().contains("Useful"));
        await(
                "balance",
                () ->
                        stage.getScene().lookup("#value-balance") instanceof Label label
                                && label.getText().equals("given 1 · received 0"));
        Ledger.Balance balance = services.value().ledger().of(bo).join();
        ValueEntry entry = balance.lines().getFirst().entry();
        assertThat(entry.kind()).isEqualTo(ValueEntry.Kind.REVIEW);
        assertThat(balance.count(Direction.GIVEN)).isEqualTo(1);
        focus("value-" + entry.id());
        press(KeyCode.DELETE);
        await("met", () -> chip.getAccessibleText().contains("Met"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("useful again", () -> chip.getAccessibleText().contains("Useful"));
    }

    @Test
    void onesOwnWordIsOfferedOnceWorkIsProven() {
        long jing = begin("ouyangjing");
        Button chip = find("contact-standing", Button.class);
        await("proven", () -> chip.getAccessibleText().contains("Proven"));
        why();
        await("note", () -> inPopOver("promotion-note") != null);
        onFx(
                () -> {
                    TextField note = (TextField) inPopOver("promotion-note");
                    note.requestFocus();
                    note.setText("Keeps every word");
                    note.fireEvent(new javafx.event.ActionEvent());
                    return true;
                });
        await("trusted", () -> chip.getAccessibleText().contains("Trusted"));
        assertThat(services.value().standings().why(jing).join().standing())
                .isEqualTo(Standing.TRUSTED);
        why();
        await("take back", () -> inPopOver("demote") != null);
        Node pane = onFx(() -> inPopOver("why"));
        assertThat(onFx(() -> pane.lookup(".why-link").isFocused())).isTrue();
        press(KeyCode.ENTER);
        await(
                "its reason, to be changed",
                () ->
                        inPopOver("promotion-note") instanceof TextField note
                                && note.isFocused()
                                && note.getText().equals("Keeps every word"));
        onFx(
                () -> {
                    TextField note = (TextField) inPopOver("promotion-note");
                    // Drawn once, so that nothing is selected behind the focus.
                    note.getScene().snapshot(null);
                    note.replaceSelection(", and every day");
                    return true;
                });
        press(KeyCode.ENTER);
        await("closed", () -> inPopOver("why") == null);
        await(
                "changed",
                () ->
                        services.value().standings().why(jing).join().rungs().stream()
                                .flatMap(rung -> rung.counted().stream())
                                .anyMatch(
                                        deed ->
                                                deed.words()
                                                        .equals(
                                                                "Keeps every word, and every"
                                                                        + " day")));
        why();
        await("take back", () -> inPopOver("demote") != null);
        onFx(
                () -> {
                    ((Button) inPopOver("demote")).fire();
                    return true;
                });
        await("proven again", () -> chip.getAccessibleText().contains("Proven"));
    }
}
