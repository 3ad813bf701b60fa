package app.renmai.ui.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.check.CheckInput;
import app.renmai.service.check.Finding;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The check beside the text, by keyboard. */
class CheckScreenTest extends FxTest {
    private static final String NOTE =
            "Director Lin,\n\n"
                + "Your night-run series caught my eye. Three pages are attached: how your runners"
                + " could meet us on five campuses. Could we talk for fifteen minutes sometime"
                + " soon? If the timing is wrong, one word is enough.\n\n"
                + "Just checking in.";

    private static <T> T done(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    private long draft(String body) {
        openWorkspace();
        Contact contact = Contact.named(PersonName.of("林", "悦"), NOW).withAddressAs("Director Lin");
        long lin = done(services.contacts().add(contact, List.of(), "Fengpao Sports", "Director"));
        long pitch = done(services.drafting().draftEmpty(lin));
        done(services.drafting().save(pitch, "Four in ten came alone", body));
        return pitch;
    }

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    private TextArea body() {
        return find("pitch-body", TextArea.class);
    }

    @Test
    void aFindingIsReachedMendedAndIgnoredByKeys() {
        long pitch = draft(NOTE);
        openWindow(new Route.Pitch(pitch));
        await("looked over", () -> there("finding-one-ask") && there("finding-pressure"));
        TextArea text = body();
        await("writing", text::isFocused);
        assertThat(find("check-summary", Label.class).getText())
                .isEqualTo("About them: 2 of 5 sentences.");

        await("asked for the ask", () -> stepTo("sometime soon", text));
        picture("check-en");
        press(KeyCode.CONTROL, KeyCode.F8);
        await("dated", () -> text.getText().contains("fifteen minutes on Tue 24 Nov?"));
        await("holds", () -> !there("finding-one-ask"));

        press(KeyCode.SHIFT, KeyCode.F8);
        await("pressure is there", () -> there("ignore-pressure"));
        Finding pressure =
                done(services.checking().ofPitch(pitch))
                        .map(services.checking().rules()::check)
                        .orElseThrow()
                        .findings()
                        .stream()
                        .filter(finding -> finding.rule().equals("pressure"))
                        .findFirst()
                        .orElseThrow();
        done(services.checking().ignore(pitch, pressure));
        await("ignored", () -> !there("finding-pressure"));
        assertThat(done(services.checking().ofPitch(pitch)).map(CheckInput::ignored))
                .hasValueSatisfying(marks -> assertThat(marks).containsExactly(pressure.mark()));
        done(workspace.undo());
        await("back", () -> there("finding-pressure"));
    }

    /** One key at a time, until the words are selected. */
    private boolean stepTo(String words, TextArea text) {
        if (text.getSelectedText().equals(words)) {
            return true;
        }
        press(KeyCode.F8);
        return text.getSelectedText().equals(words);
    }

    @Test
    void aRuleThatIsSwitchedOffSaysNothing() {
        long pitch = draft(NOTE);
        done(services.checking().switchRule("pressure", false));

        assertThat(done(services.checking().settings()).off()).containsExactly("pressure");
        assertThat(
                        done(services.checking().ofPitch(pitch))
                                .map(services.checking().rules()::check)
                                .orElseThrow()
                                .findings())
                .isNotEmpty()
                .noneMatch(finding -> finding.rule().equals("pressure"));

        done(services.checking().switchRule("pressure", true));
        assertThat(done(services.checking().settings()).off()).isEmpty();
    }
}
