package app.renmai.ui.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.rate.Threads;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

class InsightsScreenTest extends FxTest {
    private List<String> words(String card) {
        return onFx(
                () ->
                        stage
                                .getScene()
                                .getRoot()
                                .lookupAll("#" + card + " .rate-rows > *")
                                .stream()
                                .filter(Labeled.class::isInstance)
                                .map(each -> ((Labeled) each).getText())
                                .toList());
    }

    private void openCounted() {
        openWorkspace();
        Threads.store(workspace);
        openWindow(new Route.Insights(Route.Insights.Part.ANSWERS));
        await("counted", () -> stage.getScene().lookup("#rate-attempts .rate-count") != null);
    }

    @Test
    void theFiguresAreThoseOfTheMockUp() {
        openCounted();

        assertThat(words("rate-attempts"))
                .containsSequence("1st attempt", "14 of 44", "32 %", "20–47 %")
                .containsSequence("2nd", "6 of 24", "25 %", "12–45 %")
                .containsSequence("3rd", "2 of 12", "17 %", "5–45 %")
                .containsSequence("4th and later", "1 of 5", "too few to say")
                .containsSequence("Something new", "16 of 47", "34 %", "22–48 %")
                .containsSequence("Only a reminder", "4 of 32", "13 %", "5–28 %")
                .containsSequence("Introduced", "3 of 6", "too few to say");
        assertThat(find("rate-attempts-sentence", Labeled.class).getText())
                .isEqualTo("9 of your 23 answers came after the first attempt.");
        assertThat(words("rate-channels")).containsSequence("WeChat", "8 of 13", "62 %");
    }

    @Test
    void aCountLeadsToItsThreadsByKeysAlone() {
        openCounted();
        onFx(
                () -> {
                    stage.getScene().lookup("#rate-attempts .rate-count").requestFocus();
                    return true;
                });
        press(KeyCode.SPACE);
        ListView<?> list = find("rate-thread-list", ListView.class);
        // Three headings of what came of it, one of what still waits.
        await("listed", () -> list.getItems().size() == 46 + 4);
        await("entered", () -> list.getSelectionModel().getSelectedIndex() == 1);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        find("outreach", Node.class);
        assertThat(onFx(() -> stage.getScene().lookup("#rate-threads"))).isNull();

        press(KeyCode.ALT, KeyCode.LEFT);
        Hyperlink link = find("rate-waiting", Hyperlink.class);
        onFx(
                () -> {
                    link.fire();
                    return true;
                });
        ListView<?> waiting = find("rate-thread-list", ListView.class);
        await("four wait", () -> waiting.getItems().size() == 1 + 4);
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#rate-threads") == null);
    }

    @Test
    void withoutAttemptsItSaysSoAndLaterTheyLeaveThePeriod() {
        open(new Route.Insights());
        find("insights", Node.class);
        await("empty", () -> stage.getScene().lookup("#insights .empty") != null);
        assertThat(onFx(() -> stage.getScene().lookup("#insights-period").isVisible())).isFalse();

        Threads.store(workspace);
        await("counted", () -> stage.getScene().lookup("#rate-attempts .rate-count") != null);
        clock.set(NOW.plus(Duration.ofDays(800)));
        onFx(
                () -> {
                    window.show(new Route.Today());
                    window.show(new Route.Insights(Route.Insights.Part.ANSWERS));
                    return true;
                });
        await("none lately", () -> stage.getScene().lookup("#insights .empty .button") != null);
        onFx(
                () -> {
                    ((Button) stage.getScene().lookup("#insights .empty .button")).fire();
                    return true;
                });
        await("all of them", () -> words("rate-attempts").contains("14 of 44"));
        assertThat(find("insights-period", MenuButton.class).getText()).isEqualTo("All time");
    }

    private void choose(String menu, String words) {
        MenuButton button = find(menu, MenuButton.class);
        onFx(
                () -> {
                    button.getItems().stream()
                            .filter(item -> item.getText().equals(words))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
    }

    private String sentence(String card) {
        return onFx(() -> ((Labeled) stage.getScene().lookup("#" + card + "-sentence")).getText());
    }

    @Test
    void aTagNarrowsEveryCardAndTheCountsOpenPeople() throws IOException {
        openWorkspace();
        Workspace.await(services.sample().load(Locale.ENGLISH, LocalDate.of(2026, 11, 18), ZONE));
        openWindow(new Route.Insights());
        await("counted", () -> stage.getScene().lookup("#insight-dormant") != null);
        assertThat(sentence("insight-value"))
                .isEqualTo("You gave 41 times and received 33; the last quarter is still open.");
        assertThat(
                        onFx(
                                () ->
                                        ((Text)
                                                        stage.getScene()
                                                                .lookup(
                                                                        "#insight-value-footnote"
                                                                                + " Text"))
                                                .getText()))
                .contains("19 meals and gifts");
        Hyperlink dormant = find("insight-dormant", Hyperlink.class);
        onFx(
                () -> {
                    dormant.fire();
                    return true;
                });
        ListView<?> people = find("insight-people-list", ListView.class);
        assertThat(onFx(() -> people.getItems().size())).isEqualTo(1);
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#insight-people-list") == null);

        choose("insights-tag", "#drinks");
        await("drinks", () -> !sentence("insight-value").contains("41"));
        assertThat(find("insights-tag", MenuButton.class).getText()).isEqualTo("#drinks");
        assertThat(sentence("rate-attempts")).doesNotContain("23");
        Path folder = Files.createDirectory(dir.resolve("out"));
        dialogs.answer(folder);
        Button export = find("insights-export", Button.class);
        onFx(
                () -> {
                    export.fire();
                    return true;
                });
        await("written", () -> Files.exists(folder.resolve("My growth.png")));
        assertThat(folder.resolve("Standing and warmth.csv")).exists();
    }
}
