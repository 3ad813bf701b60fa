package app.renmai.ui.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.Pitch.State;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.pitch.PitchRow;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The pitches in the window, by keyboard alone. */
class PitchScreensTest extends FxTest {
    private long lin;

    private static <T> T done(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    private void withLinYue() {
        openWorkspace();
        Contact contact = Contact.named(PersonName.of("林", "悦"), NOW).withAddressAs("Director Lin");
        lin =
                done(
                        services.contacts()
                                .add(
                                        contact,
                                        List.of(ContactPoint.email("lin@fengpao.example", "")),
                                        "Fengpao Sports",
                                        "Marketing director"));
        done(
                services.profile()
                        .set(Map.of("me.name", "Gu Chen", "me.organization", "Campus Radio")));
    }

    private Pitch only() {
        List<PitchRow> rows = done(services.pitches().all());
        assertThat(rows).hasSize(1);
        return rows.getFirst().pitch();
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private boolean focusOn(String id) {
        return focused() != null && id.equals(focused().getId());
    }

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    private int size(String list) {
        return stage.getScene().lookup("#" + list) instanceof ListView<?> found
                ? found.getItems().size()
                : -1;
    }

    private String body() {
        return stage.getScene().lookup("#pitch-body") instanceof TextArea area
                ? area.getText()
                : "";
    }

    /** Asked on the FX thread, so it must not wait there for what is not there yet. */
    private String label(String id) {
        return stage.getScene().lookup("#" + id) instanceof Label label ? label.getText() : "";
    }

    private void draftByKeyboard() {
        await("list", () -> focusOn("pitch-list"));
        press(KeyCode.N);
        await("asks to whom", () -> focusOn("draft-contact"));
        type("linyue");
        await(
                "found",
                () ->
                        stage.getScene().lookup("#draft-contact-list") instanceof ListView<?> found
                                && found.getItems().size() == 1);
        press(KeyCode.ENTER);
        await("templates", () -> focusOn("draft-templates"));
        press(KeyCode.ENTER);
        await("studio", () -> focusOn("pitch-body"));
    }

    @Test
    void fromTheTemplateToTheAnswerAndBack() {
        withLinYue();
        openWindow(new Route.Pitches());
        draftByKeyboard();
        await("text", () -> body().contains("{{"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        await("first gap", () -> focusOn("missing-their-campaign"));
        type("night-run series");
        press(KeyCode.ENTER);
        await(
                "preview shows it",
                () ->
                        stage.getScene()
                                .lookup("#pitch-preview")
                                .getAccessibleText()
                                .contains("Your night-run series caught my eye"));
        for (String gap : List.of("their-observation", "my-offer", "my-proof")) {
            await(gap, () -> focusOn("missing-" + gap));
            type("words for " + gap);
            press(KeyCode.ENTER);
        }
        await("nothing missing", () -> !stage.getScene().lookup("#pitch-missing").isVisible());
        press(KeyCode.CONTROL, KeyCode.S);
        await("version", () -> label("pitch-state").equals("Draft, version 1"));
        assertThat(find("tab-versions", ToggleButton.class).getText()).isEqualTo("Versions 1");

        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        find("send-sheet", Node.class);
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
        await("frozen", () -> there("sent-letter") && !there("pitch-body"));
        await("silent", () -> label("pitch-state").equals("No answer yet, sent today"));
        Pitch sent = only();
        assertThat(sent.channel()).isEqualTo("wechat");
        assertThat(sent.sentAt()).isEqualTo(NOW);
        assertThat(sent.body()).contains("Dear Director Lin").contains("Gu Chen");
        assertThat(done(services.timeline().ofContact(lin)))
                .anyMatch(TimelineEntry.PitchSent.class::isInstance);

        press(KeyCode.CONTROL, KeyCode.Z);
        await("draft again", () -> there("pitch-body"));
        assertThat(only().state()).isEqualTo(State.DRAFT);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await("sent again", () -> there("sent-letter"));

        noteThatTheyAccepted();
        undoAndRedoEverything();
    }

    private void noteThatTheyAccepted() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        find("answer-sheet", Node.class);
        press(KeyCode.RIGHT);
        press(KeyCode.TAB);
        await("words", () -> focusOn("answer-words"));
        type("With pleasure");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("accepted", () -> label("pitch-state").equals("Accepted"));
        assertThat(only().answer()).isEqualTo("With pleasure");
    }

    private void undoAndRedoEverything() {
        while (workspace.undoState().undo().filter(s -> s.op() != Op.EDIT_PROFILE).isPresent()) {
            done(workspace.undo());
        }
        await("gone", () -> !there("sent-letter") && !there("pitch-body"));
        assertThat(done(services.pitches().all())).isEmpty();
        int steps = 0;
        while (done(workspace.redo()).isPresent()) {
            steps++;
        }
        assertThat(steps).isGreaterThan(6);
        await("all again", () -> there("pitch-state") && label("pitch-state").equals("Accepted"));
    }

    @Test
    void typingHasItsOwnUndoAndNothingIsLostOnLeaving() {
        withLinYue();
        long id = done(services.drafting().draftEmpty(lin));
        openWindow(new Route.Pitch(id));
        await("studio", () -> focusOn("pitch-body"));
        type("abc");
        await("typed", () -> body().equals("abc"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("text undone", () -> body().isEmpty());
        assertThat(done(services.drafting().open(id))).isPresent();
        type("def");
        press(KeyCode.CONTROL, KeyCode.DIGIT4);
        await("list", () -> focusOn("pitch-list"));
        assertThat(only().body()).isEqualTo("def");

        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        await("studio", () -> focusOn("pitch-body"));
        type("more ");
        restart(new Route.Pitches());
        assertThat(only().body()).isEqualTo("more def");
        await("list", () -> focusOn("pitch-list") && size("pitch-list") > 1);
        press(KeyCode.DOWN);
        press(KeyCode.DELETE);
        await("deleted", () -> done(services.pitches().all()).isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> done(services.pitches().all()).size() == 1);
    }

    @Test
    void theMailFileGoesWhereTheUserSays() {
        withLinYue();
        long id = done(services.drafting().draft(lin, "first-note", "en"));
        Path chosen = dir.resolve("chosen.eml");
        dialogs.answer(chosen);
        openWindow(new Route.Pitch(id));
        await("studio", () -> focusOn("pitch-body"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        await("told", () -> told().anyMatch("Saved chosen.eml"::equals));
        assertThat(chosen).isNotEmptyFile();
        assertThat(dialogs.proposed())
                .contains(Path.of("One thing I noticed in your Their campaign.eml"));
    }

    private Stream<String> told() {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText());
    }

    @Test
    void gapsAreRefusedKindlyAndSentOnlyWhenConfirmed() {
        withLinYue();
        long id = done(services.drafting().draft(lin, "first-note", "en"));
        openWindow(new Route.Pitch(id));
        await("studio", () -> focusOn("pitch-body"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        find("send-sheet", Node.class);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("fills first", () -> focusOn("missing-their-campaign"));
        assertThat(only().draft()).isTrue();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        find("send-sheet", Node.class);
        for (int i = 0; i < 20 && !onFx(() -> focusOn("send-with-gaps")); i++) {
            press(KeyCode.TAB);
        }
        press(KeyCode.SPACE);
        await("sent", () -> there("sent-letter"));
        assertThat(only().body()).contains("{{their.campaign}}");
    }

    @Test
    void aCopyOfATemplateIsEditedByKeyboard() {
        withLinYue();
        openWindow(new Route.Pitches());
        onFx(
                () -> {
                    window.open(new Route.Pitches());
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.K);
        await("palette", () -> focused() instanceof TextField);
        type("templates");
        await("found", () -> size("palette-list") == 1);
        press(KeyCode.ENTER);
        await("templates", () -> focusOn("template-list"));
        await("filled", () -> size("template-list") == 10);
        focus("template-copy");
        press(KeyCode.SPACE);
        await("copied", () -> size("template-list") == 11);
        onFx(
                () -> {
                    find("template-list", ListView.class).requestFocus();
                    return true;
                });
        press(KeyCode.F2);
        await("name", () -> focusOn("template-name"));
        press(KeyCode.CONTROL, KeyCode.A);
        type("Mine");
        press(KeyCode.ENTER);
        await(
                "renamed",
                () ->
                        done(services.templates().in("en")).stream()
                                .anyMatch(template -> template.name().equals("Mine")));
        aBrokenPlaceIsNamedAndFound();
        press(KeyCode.ESCAPE);
        await("closed", () -> !there("templates-sheet"));
    }

    @Test
    void aPitchIsUsedForAnotherContactByKeyboard() {
        withLinYue();
        long becker =
                done(
                        services.contacts()
                                .add(
                                        Contact.named(PersonName.of("Becker", "Tom"), NOW),
                                        List.of(),
                                        "Northlight",
                                        ""));
        long first = done(services.drafting().draftEmpty(lin));
        done(services.drafting().save(first, "Runs", "Dear Director Lin,\n\nFengpao Sports runs."));
        openWindow(new Route.Pitch(first));
        await("studio", () -> focusOn("pitch-body"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        await("asks for whom", () -> focusOn("reuse-contact"));
        type("becker");
        await("found", () -> size("reuse-contact-list") == 1);
        press(KeyCode.ENTER);
        await("new draft", () -> body().startsWith("Dear {{contact.addressAs}},"));

        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        find("send-foreign", Node.class);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("goes there", () -> focusOn("pitch-foreign-0-0"));
        press(KeyCode.SPACE);
        await("selected", () -> focusOn("pitch-body"));
        type("Northlight");
        await("replaced", () -> body().endsWith("Northlight runs."));
        await("nothing left", () -> !there("pitch-foreign-0-0"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        find("send-main", Node.class);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("sent", () -> there("sent-letter"));
        assertThat(done(services.pitches().of(becker)).getFirst().pitch().body())
                .isEqualTo("Dear Tom Becker,\n\nNorthlight runs.");
    }

    private void aBrokenPlaceIsNamedAndFound() {
        focus("template-body");
        press(KeyCode.CONTROL, KeyCode.A);
        type("Dear {{contact.addressAs}}{{#their.news}}, congratulations");
        await("named", () -> label("template-broken").startsWith("Line 1, character 27"));
        focus("template-broken-show");
        press(KeyCode.SPACE);
        await("found", () -> focusOn("template-body"));
        press(KeyCode.DELETE);
        await("mended", () -> !seen(stage.getScene().lookup("#template-broken")));
        focus("template-contact");
        type("linyue");
        await("one", () -> size("template-contact-list") == 1);
        press(KeyCode.ENTER);
        await(
                "for her",
                () ->
                        stage.getScene()
                                .lookup("#template-letter")
                                .getAccessibleText()
                                .contains("Dear Director Lin, congratulations"));
    }
}
