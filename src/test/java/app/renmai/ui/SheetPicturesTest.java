package app.renmai.ui;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.store.Workspace;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A picture of every sheet, and of what a sheet leaves on a page. */
@Tag("screens")
class SheetPicturesTest extends PictureTest {
    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "zh-CN,light", "zh-CN,dark"})
    void everySheetWithTheStory(String language, String theme) throws IOException {
        begin(language, theme, true);
        openWindow(new Route.Contacts(null));
        sheet("palette", "palette-list", KeyCode.CONTROL, KeyCode.K);
        sheet("shortcuts", "shortcuts", KeyCode.F1);
        sheet("new-contact", "new-contact", KeyCode.CONTROL, KeyCode.N);
        sheet("log", "log-sheet", KeyCode.CONTROL, KeyCode.L);
        sheet("draft", "draft-sheet", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        sheet("export", "export", KeyCode.CONTROL, KeyCode.E);
        collaborating();
        erase();
        facts();
        standing();
        // On the page of a contact the keys are those of its details.
        go(new Route.Contacts(null));
        dialogs.answer(Path.of("src/test/resources/app/renmai/screens/people.vcf"));
        sheet("import", "import", KeyCode.CONTROL, KeyCode.I);
    }

    private void collaborating() throws IOException {
        sheet("collaboration-new", "work-sheet", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        long chenBo = chenBo();
        go(new Route.Collaboration(collaboration(chenBo)));
        find("collaboration-title", Node.class);
        sheet("collaboration-closing", "closing-sheet", KeyCode.CONTROL, KeyCode.T);
        go(new Route.Contacts(null));
    }

    /** Opens or closes the pop-over that stands above the window. */
    private void why(boolean open) {
        if (open) {
            press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        } else {
            onFx(
                    () -> {
                        Window.getWindows().stream()
                                .filter(each -> each instanceof PopOver)
                                .toList()
                                .forEach(Window::hide);
                        return true;
                    });
        }
        await(
                "why",
                () ->
                        Window.getWindows().stream().anyMatch(each -> each instanceof PopOver)
                                == open);
    }

    private void standing() throws IOException {
        long chenBo = chenBo();
        keep("contact-standing", new Route.Contact(chenBo));
        why(true);
        keep("why");
        why(false);
        sheet("value", "value-sheet", KeyCode.CONTROL, KeyCode.U);
    }

    /** The sheet of a fact on a page, where it stands among others, and offers with their sheet. */
    private void facts() throws IOException {
        long chenBo = chenBo();
        long fengpao = contact("luojia");
        keep("organization-facts", new Route.Organization(organization(fengpao)));
        keep("contact-facts", new Route.Contact(chenBo));
        sheet("fact-sheet", "fact-about", KeyCode.CONTROL, KeyCode.J);
        go(new Route.Settings());
        focus("offer-add");
        keep("settings-offers");
        sheet("offer-sheet", "offer-sheet", KeyCode.ENTER);
    }

    private void erase() throws IOException {
        long chenBo = chenBo();
        services.backups().start().result().join();
        go(new Route.Contact(chenBo));
        press(KeyCode.CONTROL, KeyCode.K);
        find("palette-list", Node.class);
        type(remembered.get("language").startsWith("zh") ? "抹去" : "erase this");
        press(KeyCode.ENTER);
        find("erase-sheet", Node.class);
        keep("erase");
        press(KeyCode.ESCAPE);
        await("erase closed", () -> stage.getScene().lookup("#erase-sheet") == null);
        go(new Route.Contacts(null));
    }

    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "zh-CN,light", "zh-CN,dark"})
    void everySheetOfOutreach(String language, String theme) throws IOException {
        begin(language, theme, true);
        openWindow(new Route.Outreach());
        find("thread-contact", Node.class);
        focus("outreach-list");
        outreachSheets("");
        keep("outreach-1280");
        resize(960, 640);
        focus("outreach-list");
        outreachSheets("-960");
        resize(1280, 800);
        long lin = contact("linyue");
        keep("contact-ahead", new Route.Contact(lin));
        long chenBo = chenBo();
        Workspace.await(
                services.outreach()
                        .stopWishes()
                        .put(chenBo, "Please, no more of this", LocalDate.ofInstant(NOW, ZONE)));
        keep("contact-stopped", new Route.Contact(chenBo));
        Button chip = find("contact-stop-chip", Button.class);
        onFx(
                () -> {
                    chip.fire();
                    return true;
                });
        sheet("lift-sheet", "lift-sheet");
        resize(960, 640);
        keep("contact-stopped-960", new Route.Contact(chenBo));
    }

    private void outreachSheets(String size) throws IOException {
        sheet("thread-new" + size, "new-thread", KeyCode.T);
        sheet("thread-attempt" + size, "attempt-sheet", KeyCode.L);
        sheet("thread-reply" + size, "reply-sheet", KeyCode.R);
    }

    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "zh-CN,light", "zh-CN,dark"})
    void whoMayBeOne(String language, String theme) throws IOException {
        begin(language, theme, true);
        addTwice("Chen", "Bo", "chenbo@example.com");
        addTwice("Wolfeschlegelsteinhausenbergerdorff", "Hubert Blaine", "chenbo@example.com");
        openWindow(new Route.Duplicates());
        find("pair-list", ListView.class);
        await("listed", () -> !list().getItems().isEmpty());
        keep("duplicates");
        focus("pair-list");
        sheet("merge", "merge", KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.N);
        focus("new-name");
        type("Chen, Bo");
        find("alike-0", Node.class);
        keep("new-contact-alike");
    }

    private ListView<?> list() {
        return (ListView<?>) stage.getScene().lookup("#pair-list");
    }

    private void addTwice(String family, String given, String email) {
        for (String organization : List.of("青禾体育", "")) {
            services.contacts()
                    .add(
                            Contact.named(PersonName.of(family, given), NOW)
                                    .withNotes("Met at the fair. " + organization),
                            List.of(ContactPoint.email(email, "")),
                            organization,
                            "")
                    .join();
        }
    }
}
