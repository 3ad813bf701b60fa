package app.renmai.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }
}
