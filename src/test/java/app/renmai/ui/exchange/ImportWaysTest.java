package app.renmai.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.exchange.PlannedRecord;
import app.renmai.service.exchange.Verdict;
import app.renmai.ui.Dragged;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ways into an import, and the keys in it. */
class ImportWaysTest extends FxTest {
    private static final String THREE = card("Anna Keller") + card("Tom Becker") + card("刘同");

    private static String card(String name) {
        return "BEGIN:VCARD\nVERSION:3.0\nFN:%s\nEND:VCARD\n".formatted(name);
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(dir.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void copy(Map<DataFormat, Object> what) {
        onFx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putAll(what);
                    return Clipboard.getSystemClipboard().setContent(content);
                });
    }

    private void copy(String text) {
        copy(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private Node node(String id) {
        return stage.getScene().lookup("#" + id);
    }

    private boolean ready() {
        return node("import-run") instanceof Button run && !run.isDisabled();
    }

    private String outcome() {
        return node("import-outcome") instanceof Labeled label ? label.getText() : "";
    }

    @SuppressWarnings("unchecked")
    private ListView<PlannedRecord> list() {
        return find("import-records", ListView.class);
    }

    private long people() {
        return services.contacts().count().join();
    }

    private void imported() {
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("result", () -> node("import-result") != null);
    }

    private void receive(Path... files) {
        onFx(
                () -> {
                    window.receive(List.of(files));
                    return true;
                });
    }

    private static String words(Node node) {
        return node.lookupAll(".label").stream()
                .map(each -> ((Labeled) each).getText())
                .collect(Collectors.joining("\n"));
    }

    private String toast() {
        return onFx(
                () ->
                        stage.getScene().getRoot().lookupAll(".toast .label").stream()
                                .map(each -> ((Labeled) each).getText())
                                .collect(Collectors.joining("\n")));
    }

    @Test
    void recordsAreLeftOutAndTakenBackByKey() {
        open(new Route.Contacts(null));
        dialogs.answer(write("friends.vcf", THREE));
        press(KeyCode.CONTROL, KeyCode.I);
        await("looked into", this::ready);
        ListView<PlannedRecord> list = list();
        await("the records have the focus", list::isFocused);
        press(KeyCode.DOWN);
        press(KeyCode.SPACE);
        await("one less", () -> outcome().startsWith("2 people"));
        press(KeyCode.SHIFT, KeyCode.DOWN);
        press(KeyCode.SPACE);
        await("both", () -> outcome().startsWith("1 person"));
        press(KeyCode.SPACE);
        await("taken back", () -> outcome().startsWith("3 people"));
        press(KeyCode.UP);
        press(KeyCode.SPACE);
        await("one less again", () -> outcome().startsWith("2 people"));
        imported();
        assertThat(people()).isEqualTo(2);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> people() == 0);
    }

    @Test
    void chipsAreReachedByTabAndArrows() {
        open(new Route.Contacts(null));
        dialogs.answer(write("friends.vcf", THREE));
        press(KeyCode.CONTROL, KeyCode.I);
        await("looked into", this::ready);
        press(KeyCode.SPACE);
        await("one less", () -> outcome().startsWith("2 people"));
        focus("import-show-all");
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        ToggleButton leftOut = find("import-show-left-out", ToggleButton.class);
        await("the last chip", () -> leftOut.isSelected() && leftOut.isFocused());
        assertThat(onFx(() -> List.copyOf(list().getItems()))).hasSize(1);
        press(KeyCode.ESCAPE);
        await("closed", () -> node("import") == null);
        assertThat(people()).isZero();
    }

    @Test
    void aFileThatIsChosenShowsItsRecordsAlone() {
        open(new Route.Contacts(null));
        dialogs.answer(
                write("friends.vcf", THREE), write("other.vcf", card("Chen Bo")), dir.resolve("x"));
        press(KeyCode.CONTROL, KeyCode.I);
        await("looked into", this::ready);
        assertThat(onFx(() -> list().getItems().size())).isEqualTo(4);
        focus("import-files");
        press(KeyCode.DOWN);
        await("the refused one stands first", () -> list().getItems().isEmpty());
        press(KeyCode.DOWN);
        await("its own", () -> list().getItems().size() == 3);
        press(KeyCode.DOWN);
        await("its own", () -> list().getItems().size() == 1);
        imported();
        assertThat(people()).as("of all files").isEqualTo(4);
    }

    @Test
    void tenThousandRecordsAreThereAndFewCells() {
        open(new Route.Contacts(null));
        String cards =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> card("Person " + i))
                        .collect(Collectors.joining());
        dialogs.answer(write("many.vcf", cards));
        press(KeyCode.CONTROL, KeyCode.I);
        await("looked into", this::ready);
        ListView<PlannedRecord> list = list();
        await("in the list", () -> list.getItems().size() == 10_000);
        await("the records have the focus", list::isFocused);
        press(KeyCode.END);
        await("at the end", () -> list.getSelectionModel().getSelectedIndex() == 9_999);
        assertThat(onFx(() -> list.lookupAll(".record-cell").size())).isLessThan(40);
        press(KeyCode.CONTROL, KeyCode.A);
        press(KeyCode.SPACE);
        await("all are left out", () -> outcome().equals("Nothing new"));
        press(KeyCode.SPACE);
        await("all are back", this::ready);
        press(KeyCode.ESCAPE);
        await("closed", () -> node("import") == null);
    }

    @Test
    void aCopiedCardComesInAndItsFileGoes() {
        open(new Route.Contacts(null));
        focus("contacts");
        copy(THREE);
        press(KeyCode.CONTROL, KeyCode.V);
        await("looked into", this::ready);
        Path pasted = dir.resolve("workspace").resolve("pasted");
        assertThat(pasted).isDirectoryContaining("glob:**Clipboard.vcf");
        imported();
        assertThat(people()).isEqualTo(3);
        assertThat(pasted).doesNotExist();
    }

    @Test
    void copiedRowsAndFilesComeInAndAnythingElseIsToldOf() {
        open(new Route.Contacts(null));
        focus("contacts");
        copy("See you tomorrow");
        press(KeyCode.CONTROL, KeyCode.V);
        await("told", () -> toast().contains("no vCard on the clipboard"));
        copy("姓名\t电子邮件\n刘同\tliu@example.cn\n陈博\tbo@example.cn\n");
        press(KeyCode.CONTROL, KeyCode.V);
        await("looked into", this::ready);
        assertThat(onFx(this::outcome)).startsWith("2 people");
        press(KeyCode.ESCAPE);
        await("closed", () -> node("import") == null);
        copy(Map.of(DataFormat.FILES, List.of(write("friends.vcf", THREE).toFile())));
        press(KeyCode.CONTROL, KeyCode.V);
        await("looked into", this::ready);
        assertThat(onFx(this::outcome)).startsWith("3 people");
    }

    @Test
    void whatIsPastedIntoAFieldIsTheFields() {
        open(new Route.Contacts(null));
        copy(THREE);
        focus("contacts-filter");
        press(KeyCode.CONTROL, KeyCode.V);
        onFx(() -> true);
        assertThat(onFx(() -> node("import"))).isNull();
    }

    @Test
    void filesOfASecondStartOpenTheSheetAndJoinTheOneThatIsOpen() {
        open(new Route.Contacts(null));
        receive();
        assertThat(onFx(() -> node("import"))).as("only to the front").isNull();
        receive(write("friends.vcf", THREE));
        await("looked into", this::ready);
        receive(write("other.vcf", card("Chen Bo")));
        await("both", () -> outcome().startsWith("4 people"));
        onFx(
                () -> {
                    Dragged.of(write("third.vcf", card("Zhao Min")).toFile()).drop(node("import"));
                    return true;
                });
        await("dropped onto it", () -> outcome().startsWith("5 people"));
        press(KeyCode.ESCAPE);
        await("closed", () -> node("import") == null);
        press(KeyCode.CONTROL, KeyCode.N);
        await("a sheet", () -> node("new-contact") != null);
        receive(dir.resolve("friends.vcf"));
        await("told", () -> toast().contains("Close what is open"));
        assertThat(onFx(() -> node("new-contact"))).as("nothing typed is lost").isNotNull();
    }

    @Test
    void thoseWhomNobodyKnowsComeInWhenAskedFor() {
        open(new Route.Contacts(null));
        dialogs.answer(
                write(
                        "letter.eml",
                        "From: Anna Keller <anna@example.org>\nSubject: Campus plan\n"
                                + "Date: Mon, 12 Oct 2026 14:30:00 +0800\n"
                                + "Message-ID: <1@example.org>\n\nHello\n"));
        press(KeyCode.CONTROL, KeyCode.I);
        await("looked into", () -> outcome().equals("Nothing new"));
        assertThat(onFx(() -> words(node("import-not-coming")))).contains("1 entry has nobody");
        CheckBox strangers = find("import-new-people", CheckBox.class);
        assertThat(onFx(() -> seen(strangers))).isTrue();
        onFx(
                () -> {
                    strangers.fire();
                    return true;
                });
        await("both", () -> outcome().equals("1 person, 1 talk will come in"));
        imported();
        assertThat(people()).isEqualTo(1);
        assertThat(onFx(() -> words(node("import-result")))).contains("1 person, 1 talk came in");
    }

    @Test
    void aFolderThatIsDroppedIsToldOf() {
        open(new Route.Contacts(null));
        onFx(
                () -> {
                    Dragged.of(dir.toFile()).drop(node("contacts"));
                    return true;
                });
        await("told", () -> words(node("import-files")).contains("is a folder. Choose the files"));
        assertThat(onFx(this::ready)).isFalse();
    }

    @Test
    void readingIsStoppedInTheSheetAndBegunAgain() {
        open(new Route.Contacts(null));
        work.hold();
        dialogs.answer(write("friends.vcf", THREE));
        press(KeyCode.CONTROL, KeyCode.I);
        await("reading", () -> node("import-stop") != null && node("import-stop").isVisible());
        Button stop = find("import-stop", Button.class);
        onFx(
                () -> {
                    stop.fire();
                    return true;
                });
        work.release();
        await("stopped", () -> outcome().equals("Reading was stopped."));
        assertThat(onFx(this::ready)).isFalse();
        Button again = find("import-again", Button.class);
        onFx(
                () -> {
                    again.fire();
                    return true;
                });
        await("read", this::ready);
        assertThat(onFx(() -> list().getItems().getFirst().verdict())).isEqualTo(Verdict.NEW);
    }
}
