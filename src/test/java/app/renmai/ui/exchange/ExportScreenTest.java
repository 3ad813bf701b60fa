package app.renmai.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.contact.ContactRow;
import app.renmai.service.exchange.Exports;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

class ExportScreenTest extends FxTest {
    private void openSample() {
        openWorkspace();
        services.sample().load(Locale.ENGLISH, NOW.atZone(ZONE).toLocalDate(), ZONE).join();
        openWindow(new Route.Contacts(null));
        await("listed", () -> rows() > 0);
    }

    private int rows() {
        return stage.getScene().lookup("#contact-table") instanceof TableView<?> table
                ? table.getItems().size()
                : 0;
    }

    private void fire(String id) {
        ButtonBase button = find(id, ButtonBase.class);
        onFx(
                () -> {
                    button.fire();
                    return true;
                });
    }

    private String problem() {
        return stage.getScene().lookup("#export-problem") instanceof Label label
                ? label.getText()
                : "";
    }

    private void target(Path path) {
        TextField field = find("export-target", TextField.class);
        onFx(
                () -> {
                    field.setText(path.toString());
                    return true;
                });
    }

    private String toast(String part) {
        await("toast: " + part, () -> toastText().contains(part));
        return onFx(this::toastText);
    }

    private String toastText() {
        return stage.getScene().lookup(".toast .label") instanceof Label label
                ? label.getText()
                : "";
    }

    @Test
    void exportsAFolderOfTablesByKeyboardAndOpensIt() throws IOException {
        openSample();
        press(KeyCode.CONTROL, KeyCode.E);
        find("export-target", TextField.class);
        dialogs.answer(dir);
        fire("export-choose");
        Path target = dir.resolve("Renmai 2026-11-18");
        await(
                "new folder in the one chosen",
                () -> find("export-target", TextField.class).getText().equals(target.toString()));
        press(KeyCode.ENTER);
        toast("exported to “Renmai 2026-11-18”");
        String contacts = Files.readString(target.resolve("contacts.csv"), StandardCharsets.UTF_8);
        assertThat(contacts).startsWith("\uFEFFid,").contains("陈");
        assertThat(target.resolve("interactions.csv")).exists();
        onFx(
                () -> {
                    ((Button) stage.getScene().lookup(".toast .button")).fire();
                    return true;
                });
        await("folder opened", () -> opened.contains(target.toUri()));
    }

    @Test
    void exportsWhatTheFilterShowsAsCards() throws IOException {
        openSample();
        TableView<?> table = find("contact-table", TableView.class);
        type("chenbo");
        await("one left", () -> table.getItems().size() == 1);
        String name = ((ContactRow) onFx(() -> table.getItems().getFirst())).name().given();
        press(KeyCode.CONTROL, KeyCode.E);
        find("export-scope-shown", javafx.scene.control.RadioButton.class);
        fire("export-format-vcard");
        target(dir.resolve("one"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        toast("1 contact exported");
        String cards = Files.readString(dir.resolve("one.vcf"));
        assertThat(cards).containsOnlyOnce("BEGIN:VCARD").contains(name);
    }

    @Test
    void whatIsPrivateGoesOutOnlyWhenAskedFor() throws IOException {
        openSample();
        TableView<?> table = find("contact-table", TableView.class);
        long first = onFx(() -> ((ContactRow) table.getItems().getFirst()).id());
        int all = rows();
        services.privacy().markContact(first, true, "x").join();
        press(KeyCode.CONTROL, KeyCode.E);
        find("export-target", TextField.class);
        await("offered", () -> stage.getScene().lookup("#export-hidden").isVisible());
        fire("export-format-vcard");
        target(dir.resolve("some"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        toast((all - 1) + " contacts exported");

        press(KeyCode.CONTROL, KeyCode.E);
        await("offered", () -> stage.getScene().lookup("#export-hidden") != null);
        fire("export-hidden");
        target(dir.resolve("whole"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        toast(all + " contacts exported");
        assertThat(Files.readString(dir.resolve("whole.vcf")).split("BEGIN:VCARD"))
                .hasSize(all + 1);
    }

    @Test
    void exportsACalendarInTheWindowsLanguage() throws IOException {
        openSample();
        press(KeyCode.CONTROL, KeyCode.E);
        fire("export-format-ics");
        assertThat(find("export-target", TextField.class).getText())
                .endsWith("Renmai 2026-11-18.ics");
        target(dir.resolve("mine"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        toast("calendar entries exported");
        assertThat(dir.resolve("mine.ics"))
                .content()
                .startsWith("BEGIN:VCALENDAR")
                .contains("SUMMARY:Birthday: ");
    }

    @Test
    void saysWhereItCannotWriteAndReplacesOnlyWhenAskedTwice() throws IOException {
        openSample();
        Path other = Files.createDirectory(dir.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), "mine");
        press(KeyCode.CONTROL, KeyCode.E);
        target(other);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("refused", () -> problem().contains("holds other files"));
        Path file = Files.writeString(dir.resolve("file"), "mine");
        target(file.resolve("below"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("refused", () -> problem().contains("is a file. Name a folder."));
        Path mine = Files.createDirectory(dir.resolve("mine"));
        Files.writeString(mine.resolve("contacts.csv"), "old");
        target(mine);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("asked", () -> problem().contains("is there already"));
        assertThat(mine.resolve("contacts.csv")).hasContent("old");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        toast("exported to “mine”");
        assertThat(Files.readString(mine.resolve("contacts.csv"))).contains("陈");
        assertThat(other.resolve("thesis.txt")).hasContent("mine");
    }

    @Test
    void theEndIsToldInTheLanguageTheWindowSpeaksByThen() {
        openSample();
        press(KeyCode.CONTROL, KeyCode.E);
        target(dir.resolve("out"));
        work.hold();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("under way", () -> services.jobs().underWay(Exports.JOB).isPresent());
        onFx(
                () -> {
                    window.setLanguage(Locale.SIMPLIFIED_CHINESE);
                    return true;
                });
        work.release();
        toast("导出到“out”");
        assertThat(dir.resolve("out/contacts.csv")).exists();
    }
}
