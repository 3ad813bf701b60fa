package app.renmai.ui.growth;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.insight.SmallLife;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

/** My growth: as the needs of a small life have it, and of some contacts alone. */
class GrowthScreenTest extends FxTest {
    private String footnote() {
        return onFx(
                () ->
                        stage.getScene().getRoot().lookupAll("#growth-needs-footnote Text").stream()
                                .map(each -> ((Text) each).getText())
                                .reduce("", String::concat));
    }

    @Test
    void aTagNarrowsWhatIsNeeded() {
        remembered.put("language", "en");
        openWorkspace();
        SmallLife.store(workspace);
        openWindow(new Route.Growth());
        await("counted", () -> !footnote().isEmpty());
        assertThat(footnote())
                .isEqualTo(
                        "3 open needs said or observed by 3 people; 1 of them you can serve now.");
        MenuButton tags = find("insights-tag", MenuButton.class);
        onFx(
                () -> {
                    tags.getItems().stream()
                            .filter(item -> item.getText().equals("#campus"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
        await("narrowed", () -> footnote().startsWith("2 open needs"));
        assertThat(find("growth-needs-sentence", Labeled.class).getText())
                .isEqualTo("One need comes up that no offer of yours covers.");
    }
}
