package app.renmai.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Fixtures;
import app.renmai.service.exchange.ImportOptions.OnDuplicate;
import app.renmai.store.Op;
import app.renmai.ui.Dragged;
import app.renmai.ui.FxTest;
import app.renmai.ui.SeenWords;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

class ImportScreenTest extends FxTest {
    private static final String BROKEN =
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:Anna Keller
            N:Keller;Anna;;;
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Cut Off
            BEGIN:VCARD
            VERSION:3.0
            FN:刘同
            N:刘;同;;;
            X-SHOE-SIZE:42
            END:VCARD
            """;

    private String wordsOf(String id) {
        return onFx(() -> SeenWords.of(stage.getScene(), "#" + id));
    }

    private boolean ready() {
        return stage.getScene().lookup("#import-run") instanceof Button run && !run.isDisabled();
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(dir.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void fire(String id) {
        ButtonBase button = find(id, ButtonBase.class);
        onFx(
                () -> {
                    button.fire();
                    return true;
                });
    }

    /** Drops files onto the page. */
    private void drop(File... files) {
        onPage(Dragged.of(files)::drop);
    }

    private void onPage(Consumer<Node> dragged) {
        onFx(
                () -> {
                    dragged.accept(stage.getScene().lookup("#contacts"));
                    return true;
                });
    }

    private long people() {
        return services.contacts().count().join();
    }

    @Test
    void importsAFixtureByKeyboardAndUndoesItInOneStep() {
        open(new Route.Contacts(null));
        Fixtures.Entry google =
                Fixtures.of("csv_google").stream()
                        .max(Comparator.comparingInt(Fixtures.Entry::expected))
                        .orElseThrow();
        dialogs.answer(google.file());
        press(KeyCode.CONTROL, KeyCode.I);
        await("looked into", this::ready);
        assertThat(wordsOf("import"))
                .contains("Google CSV · UTF-8")
                .contains(google.expected() + " people will come in");
        assertThat(people()).as("only looked, nothing written").isZero();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("result", () -> stage.getScene().lookup("#import-result") != null);
        assertThat(people()).isEqualTo(google.expected());
        assertThat(wordsOf("import-result")).contains(google.expected() + " people came in");
        assertThat(services.workspace().undoState().undo().orElseThrow().op().code())
                .isEqualTo("import");
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> people() == 0);
        assertThat(services.workspace().undoState().undo()).isEmpty();
    }

    @Test
    void tellsWhatABrokenCardInTheMiddleLacksAndTakesTheOthers() {
        open(new Route.Contacts(null));
        Path file = write("friends.vcf", BROKEN);
        drop(file.toFile(), dir.toFile());
        await("looked into", this::ready);
        assertThat(wordsOf("import"))
                .contains("Line 6 not imported")
                .contains("Kept word for word, without a field here: X-SHOE-SIZE")
                .contains("is a folder");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("result", () -> stage.getScene().lookup("#import-result") != null);
        assertThat(wordsOf("import-result"))
                .contains("friends.vcf")
                .contains("2 people came in")
                .contains("Line 6 not imported")
                .contains("Kept word for word, without a field here: X-SHOE-SIZE");
        assertThat(people()).isEqualTo(2);
        fire("import-result-close");
        await("closed", () -> stage.getScene().lookup("#import-result") == null);
    }

    @Test
    void refusesWhatCannotBeReadInOneSentenceEach() throws IOException {
        open(new Route.Contacts(null));
        Path binary = Files.write(dir.resolve("photo.vcf"), new byte[] {1, 0, 2, 0, 3});
        dialogs.answer(
                dir.resolve("gone.vcf"), dir, binary, write("empty.csv", ""), write("x.csv", "a"));
        press(KeyCode.CONTROL, KeyCode.I);
        await("looked into", () -> wordsOf("import").contains("gone.vcf. Check"));
        assertThat(wordsOf("import"))
                .contains("There is no file gone.vcf")
                .contains("is a folder. Choose the files in it.")
                .contains("photo.vcf is not a text file")
                .contains("empty.csv is empty")
                .contains("x.csv has no row that names columns");
        assertThat(onFx(this::ready)).as("nothing to import").isFalse();
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#import") == null);
    }

    @Test
    void readsAgainInAnotherCharsetAndTreatsTheKnownAsAsked() throws IOException {
        open(new Route.Contacts(null));
        Path file = dir.resolve("outlook.csv");
        Files.write(file, "姓,名,电子邮件地址\n陈,博,bo@example.com\n".getBytes(Charset.forName("GB18030")));
        drop(file.toFile());
        await("looked into", this::ready);
        assertThat(wordsOf("import")).contains("GB18030").contains("陈博");
        ComboBox<Optional<Charset>> charset = charset();
        onFx(
                () -> {
                    charset.setValue(Optional.of(Charset.forName("UTF-8")));
                    return true;
                });
        await("told", () -> wordsOf("import").contains("is not written in UTF-8"));
        onFx(
                () -> {
                    charset.setValue(Optional.empty());
                    return true;
                });
        await("looked again", this::ready);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("result", () -> stage.getScene().lookup("#import-result") != null);
        drop(file.toFile());
        await("known now", () -> wordsOf("import").contains("Nothing new 1"));
        assertThat(onFx(this::ready)).as("nothing would come in").isFalse();
        ComboBox<OnDuplicate> known = known();
        onFx(
                () -> {
                    known.setValue(OnDuplicate.CREATE);
                    return true;
                });
        await("would be made again", () -> wordsOf("import").contains("1 person will come in"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("two of them", () -> people() == 2);
    }

    @Test
    void theResultIsToldInTheLanguageTheWindowSpeaksByThen() {
        open(new Route.Contacts(null));
        drop(write("friends.vcf", BROKEN).toFile());
        await("looked into", this::ready);
        work.hold();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("under way", () -> jobsBar().contains("Importing friends.vcf"));
        speak(Locale.SIMPLIFIED_CHINESE);
        assertThat(onFx(this::jobsBar)).contains("导入 friends.vcf").contains("取消");
        work.release();
        await("result", () -> wordsOf("import-result").contains("导入 2 人"));
        assertThat(wordsOf("toast")).contains("导入 2 人");
        await("done", () -> !jobsBar().contains("friends.vcf"));
        speak(Locale.ENGLISH);
        assertThat(wordsOf("import-result"))
                .contains("2 people came in")
                .contains("Line 6 not imported");
        fire("import-result-close");
        speak(Locale.SIMPLIFIED_CHINESE);
        assertThat(wordsOf("import-result")).as("closed is closed").isBlank();
    }

    @Test
    void aSignTellsThatFilesCanBeDropped() throws IOException {
        open(new Route.Contacts(null));
        Node sign = find("file-drop", Node.class);
        Dragged cards = Dragged.of(write("friends.vcf", BROKEN).toFile());
        Dragged photo = Dragged.of(Files.createFile(dir.resolve("photo.jpg")).toFile());
        onPage(photo::over);
        assertThat(onFx(sign::isVisible)).as("nothing for us").isFalse();
        onPage(cards::over);
        assertThat(onFx(sign::isVisible)).isTrue();
        onPage(cards::out);
        assertThat(onFx(sign::isVisible)).as("gone elsewhere").isFalse();
        onPage(photo::drop);
        assertThat(onFx(() -> stage.getScene().lookup("#import"))).isNull();
        press(KeyCode.CONTROL, KeyCode.N);
        await("a sheet", () -> stage.getScene().lookup("#new-contact") != null);
        onPage(cards::drop);
        assertThat(onFx(() -> stage.getScene().lookup("#import")))
                .as("what is typed in a sheet is not lost to a drop")
                .isNull();
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#new-contact") == null);
        onPage(cards::drop);
        await("looked into", this::ready);
        assertThat(onFx(sign::isVisible)).isFalse();
    }

    @Test
    void cancellingInTheJobsBarLeavesNothingBehind() {
        open(new Route.Contacts(null));
        drop(write("friends.vcf", BROKEN).toFile());
        await("looked into", this::ready);
        CountDownLatch lane = new CountDownLatch(1);
        CompletableFuture<Void> busy = workspace.run(Op.ADD_CONTACT, "", _ -> waitFor(lane));
        try {
            cancelFromTheJobsBar();
        } finally {
            lane.countDown();
        }
        busy.join();
        await("told", () -> wordsOf("toast").contains("Import cancelled; nothing was changed"));
        assertThat(onFx(this::jobsBar)).doesNotContain("friends.vcf");
        assertThat(people()).isZero();
        assertThat(workspace.undoState().undo()).isEmpty();
        assertThat(wordsOf("import-result")).isBlank();
    }

    private void cancelFromTheJobsBar() {
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("under way", () -> jobsBar().contains("Importing friends.vcf"));
        Button cancel = (Button) onFx(() -> stage.getScene().lookup(".statusbar .button"));
        assertThat(cancel.getAccessibleText())
                .startsWith("Importing friends.vcf")
                .endsWith("Cancel");
        onFx(
                () -> {
                    cancel.fire();
                    return true;
                });
        await("asked once", cancel::isDisabled);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileTooLargeIsRefusedBeforeItIsRead() throws IOException {
        open(new Route.Contacts(null));
        Path large = dir.resolve("disk.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(500_000_001);
        }
        drop(large.toFile());
        await(
                "told",
                () ->
                        wordsOf("import")
                                .matches(
                                        "(?s).*disk\\.csv is larger than \\d+ MB, too large"
                                                + " for.*"));
        assertThat(onFx(this::ready)).as("nothing to import").isFalse();
    }

    private String jobsBar() {
        return SeenWords.of(stage.getScene(), ".statusbar");
    }

    private void speak(Locale language) {
        onFx(
                () -> {
                    window.setLanguage(language);
                    return true;
                });
    }

    @SuppressWarnings("unchecked")
    private ComboBox<OnDuplicate> known() {
        return find("import-known", ComboBox.class);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Optional<Charset>> charset() {
        return find("import-charset", ComboBox.class);
    }
}
