package app.renmai.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.TimelineEntry.Talk;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Somebody named in the notes who did not take part is asked about, quietly. */
class LogMentionTest extends FxTest {
    private long bo;
    private long jing;

    private long person(String family, String given) {
        return Workspace.await(
                services.contacts()
                        .add(Contact.named(PersonName.of(family, given), NOW), List.of(), "", ""));
    }

    private boolean asked(String words) {
        Node hint = stage.getScene().lookup("#log-mention");
        return hint != null
                && hint.isVisible()
                && hint.lookupAll(".label").stream()
                        .anyMatch(
                                each ->
                                        each instanceof Label label
                                                && label.getText().equals(words));
    }

    private boolean quiet() {
        return !stage.getScene().lookup("#log-mention").isVisible();
    }

    private void notes(String text) {
        TextArea notes = find("log-body", TextArea.class);
        onFx(
                () -> {
                    notes.setText(text);
                    return true;
                });
    }

    private void open(String language, String theme) {
        remembered.put("language", language);
        remembered.put("theme", theme);
        openWorkspace();
        bo = person("陈", "博");
        jing = person("林", "静");
        person("孙", "莉");
        openWindow(new Route.Contact(bo));
        press(KeyCode.CONTROL, KeyCode.L);
        find("log-sheet", Node.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en|light|Lin Jing asked, and Sun Li.|Was Lin Jing in the room, too?|Was Sun Li in the room, too?
                    zh-CN|dark|林静要排期，孙莉要样品。|林静也在场吗？|孙莉也在场吗？
                    """)
    void oneKeyAddsThemAndTheCrossSaysNo(
            String language, String theme, String text, String question, String next) {
        open(language, theme);
        assertThat(quiet()).as("of nobody named it asks nothing").isTrue();
        notes(text);
        await("asked", () -> asked(question));
        picture("log-mention-" + language + "-" + theme);
        press(KeyCode.ALT, KeyCode.W);
        await("the next", () -> asked(next));
        Button no = find("log-mention-leave", Button.class);
        onFx(
                () -> {
                    no.fire();
                    return true;
                });
        await("nobody left", this::quiet);
        notes(text + " " + text);
        TextField summary = find("log-summary", TextField.class);
        onFx(
                () -> {
                    summary.setText("Dates");
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
        assertThat(logged())
                .singleElement()
                .satisfies(talk -> assertThat(talk.participants()).containsExactly(bo, jing));
    }

    private List<Interaction> logged() {
        return Workspace.await(services.timeline().ofEveryone()).stream()
                .map(entry -> ((Talk) entry).interaction())
                .toList();
    }
}
