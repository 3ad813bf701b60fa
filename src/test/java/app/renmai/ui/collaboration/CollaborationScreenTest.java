package app.renmai.ui.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.collaboration.Collaboration.Result;
import app.renmai.service.collaboration.Work;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

class CollaborationScreenTest extends FxTest {
    private List<Work> works() {
        return Workspace.await(services.value().collaborations().all());
    }

    @Test
    void addsClosesDeletesAndUndoesByKeyboard() {
        open(new Route.Collaborations());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        focus("work-title");
        type("Tour");
        TextField starts = find("work-starts", TextField.class);
        TextField ends = find("work-ends", TextField.class);
        onFx(
                () -> {
                    starts.setText("2026-09");
                    ends.setText("2026-08");
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(works()).isEmpty();

        onFx(
                () -> {
                    ends.setText("2026-10");
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        Label title = find("collaboration-title", Label.class);
        await("page", () -> title.getText().equals("Tour"));

        press(KeyCode.CONTROL, KeyCode.T);
        focus("closing-words");
        type("All six");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await(
                "closed",
                () ->
                        works().getFirst().collaboration().result() == Result.DONE_WELL
                                && works().getFirst()
                                        .collaboration()
                                        .resultWords()
                                        .equals("All six"));

        press(KeyCode.CONTROL, KeyCode.T);
        focus("closing-words");
        press(KeyCode.SHIFT, KeyCode.TAB);
        press(KeyCode.LEFT);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("taken back", () -> works().getFirst().collaboration().result() == Result.OPEN);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("well again", () -> works().getFirst().collaboration().result() == Result.DONE_WELL);

        press(KeyCode.CONTROL, KeyCode.DIGIT8);
        TableView<?> table = find("collaboration-table", TableView.class);
        await("listed", () -> table.getItems().size() == 1);
        press(KeyCode.ENTER);
        await("page again", () -> stage.getScene().lookup("#collaboration-title") != null);
        press(KeyCode.CONTROL, KeyCode.DELETE);
        await("deleted", () -> works().isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> works().size() == 1);
    }
}
