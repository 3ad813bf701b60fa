package app.renmai.ui.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.value.Fact;
import app.renmai.service.pitch.Grounds;
import app.renmai.store.Workspace;
import app.renmai.store.pitch.PitchStore;
import app.renmai.text.LinkedText;
import app.renmai.text.LinkedText.Target;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Facts in the text of a pitch, by keyboard alone. */
class StudioFactsTest extends FxTest {
    private static final UUID UID = UUID.fromString("0a1b2c3d-0000-4000-8000-00000000000f");
    private static final String LINKED = "[four in ten came alone](fact:" + UID + ")";

    private long lin;
    private long id;

    private static <T> T done(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    private void openStudio(String body) {
        openWorkspace();
        lin =
                done(
                        services.contacts()
                                .add(
                                        Contact.named(PersonName.of("林", "悦"), NOW),
                                        List.of(),
                                        "Fengpao Sports",
                                        "Marketing director"));
        done(services.facts().add(fact()));
        id = done(services.drafting().draftEmpty(lin));
        if (!body.isEmpty()) {
            done(services.drafting().save(id, "", body));
        }
        openWindow(new Route.Pitch(id));
        await("studio", () -> focusOn("pitch-body"));
        await("brief", () -> stage.getScene().lookup(".ground:focused") == null && grounds() > 0);
    }

    private Fact fact() {
        return new Fact(
                0,
                UID,
                lin,
                null,
                null,
                Fact.Kind.OVERLOOKED,
                "four in ten came alone",
                LocalDate.of(2026, 10, 17),
                null,
                "own count, Chengdu",
                "",
                NOW);
    }

    private int grounds() {
        return (int)
                stage.getScene().getRoot().lookupAll(".ground").stream()
                        .filter(Ground.class::isInstance)
                        .count();
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private boolean focusOn(String wanted) {
        return focused() != null && wanted.equals(focused().getId());
    }

    private TextArea area() {
        return find("pitch-body", TextArea.class);
    }

    private String body() {
        return stage.getScene().lookup("#pitch-body") instanceof TextArea area
                ? area.getText()
                : "";
    }

    private String stored() {
        return done(workspace.read(reader -> PitchStore.find(reader, id).orElseThrow())).body();
    }

    private long marked(String look) {
        return stage.getScene().getRoot().lookupAll(".mark-" + look).size();
    }

    private boolean used() {
        return stage.getScene().getRoot().lookupAll(".used").stream().anyMatch(Node::isVisible);
    }

    @Test
    void aFactIsNotedBesideTheTextByKeyAndStandsThere() {
        openStudio("");
        int before = grounds();
        press(KeyCode.CONTROL, KeyCode.J);
        await("about whom", () -> stage.getScene().lookup("#fact-about") != null);
        await("the words", () -> focusOn("fact-words"));
        type("Night-run series, 5 cities");
        press(KeyCode.ALT, KeyCode.DIGIT2);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("one more to write from", () -> grounds() == before + 1);
        await("back in the text", () -> focusOn("pitch-body"));
    }

    @Test
    void aFactIsPutInEditedAroundKeptComparedAndRestored() {
        openStudio("");
        type("About ");
        press(KeyCode.CONTROL, KeyCode.I);
        await("in the brief", () -> focused() instanceof Ground);
        press(KeyCode.ENTER);
        await("put in", () -> body().equals("About four in ten came alone") && used());
        await("in the text", () -> focusOn("pitch-body"));
        await("marked", () -> marked("fact") == 1);
        type(" there");
        press(KeyCode.HOME);
        type("Well, ");
        await("typed", () -> body().equals("Well, About four in ten came alone there"));
        press(KeyCode.CONTROL, KeyCode.S);
        await("kept", () -> stored().equals("Well, About " + LINKED + " there"));
        press(KeyCode.CONTROL, KeyCode.A);
        press(KeyCode.BACK_SPACE);
        await("cleared", () -> body().isEmpty() && !used());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back with its link", () -> body().startsWith("Well") && used());
        press(KeyCode.CONTROL, KeyCode.A);
        type("Other");
        await("other", () -> body().equals("Other"));
        onFx(
                () -> {
                    find("tab-versions", javafx.scene.control.ToggleButton.class).fire();
                    return true;
                });
        focus("version-1");
        press(KeyCode.ENTER);
        find("compare-sheet", Node.class);
        await("compared", () -> stage.getScene().lookup("#compare-grid .diff-old") != null);
        picture("compare");
        focus("version-restore");
        press(KeyCode.SPACE);
        await("restored", () -> body().startsWith("Well, About"));
        await("linked", this::used);
        assertThat(stored()).contains(LINKED);

        Pitch sent = done(services.drafting().markSent(id, "email", NOW, false));
        assertThat(sent.body()).isEqualTo("Well, About four in ten came alone there");
        Set<Target> used = done(workspace.read(reader -> Grounds.used(reader, sent)));
        assertThat(used).containsExactly(Target.fact(UID));
    }

    @Test
    void aDeletedFactLosesNoWords() {
        openStudio("Saw " + LINKED + ".");
        await("shown", () -> body().equals("Saw four in ten came alone.") && marked("fact") == 1);
        Fact kept = done(services.facts().of(lin)).getFirst();
        done(services.facts().delete(kept));
        await("marked as lost", () -> marked("lost-fact") == 1);
        await("told", () -> stage.getScene().lookup("#pitch-lost .lost-fact") != null);
        assertThat(body()).isEqualTo("Saw four in ten came alone.");
        done(workspace.undo());
        await("found again", () -> marked("fact") == 1 && marked("lost-fact") == 0);
    }

    @Test
    void whatIsPastedIsWordsAndNoBook() {
        openStudio("");
        String html =
                "<script>alert(1)</script><b onclick=\"x()\">bold</b> [a](javascript:alert(1))";
        paste(html);
        await("as it is", () -> body().equals(html));
        await("shown, not run", () -> opened.isEmpty());
        String before = body();
        paste("1234567890".repeat(100_000));
        await(
                "told",
                () ->
                        stage.getScene().getRoot().lookupAll(".label").stream()
                                .anyMatch(
                                        node ->
                                                node instanceof javafx.scene.control.Label label
                                                        && label.getText()
                                                                .startsWith(
                                                                        "A pitch holds up to")));
        assertThat(body()).isEqualTo(before);
        assertThat(LinkedText.parse(stored()).links()).isEmpty();
    }

    @Test
    void linksInThePreviewOpenPagesAndNothingThatRuns() {
        openStudio(
                "See [the count](https://fengpao.example/count), www.fengpao.example/b, [chat]"
                        + "(weixin://dl/chat) or [this](javascript:alert(1)).");
        onFx(
                () -> {
                    find("tab-preview", javafx.scene.control.ToggleButton.class).fire();
                    return true;
                });
        await("drawn", () -> links().size() == 4);
        follow(0);
        follow(1);
        await("opened", () -> opened.size() == 2);
        assertThat(opened)
                .extracting(URI::toString)
                .containsExactly("https://fengpao.example/count", "https://www.fengpao.example/b");
        follow(2);
        await("asked", () -> stage.getScene().lookup("#odd-link-open") != null);
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#odd-link") == null);
        await("back at the link", () -> focused() instanceof Text);
        follow(3);
        await("never", () -> stage.getScene().lookup("#odd-link") != null);
        assertThat(stage.getScene().lookup("#odd-link-open")).isNull();
        assertThat(opened).hasSize(2);
    }

    private List<Text> links() {
        return stage.getScene().getRoot().lookupAll("#pitch-preview .md-link").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .toList();
    }

    private void follow(int link) {
        onFx(
                () -> {
                    links().get(link).requestFocus();
                    return true;
                });
        press(KeyCode.ENTER);
    }

    private void paste(String words) {
        onFx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(words);
                    content.putHtml(words);
                    Clipboard.getSystemClipboard().setContent(content);
                    area().paste();
                    return true;
                });
    }

    @Test
    void placeholdersCompleteWhileOneTypes() {
        openStudio("");
        type("{{full");
        press(KeyCode.BACK_SPACE);
        press(KeyCode.BACK_SPACE);
        press(KeyCode.BACK_SPACE);
        press(KeyCode.BACK_SPACE);
        type("me.name");
        await("proposed", () -> stage.getScene().lookup("#placeholder-list") != null);
        press(KeyCode.ENTER);
        await("taken", () -> body().equals("{{me.name}}"));
        await("chip", () -> marked("placeholder") == 1);
    }
}
