package app.renmai.ui.outreach;

import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.ListView;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest extends FxTest {
    @ParameterizedTest
    @CsvSource({"en,light,1280", "zh-CN,dark,1280", "en,light,960", "zh-CN,light,960"})
    void look(String language, String theme, int width) {
        remembered.put("language", language);
        remembered.put("theme", theme);
        openWorkspace();
        long lin = new MockThreads(services).all();
        openWindow(new Route.Outreach(lin));
        resize(width, width == 960 ? 640 : 800);
        await(
                "listed",
                () ->
                        stage.getScene().lookup("#outreach-list") instanceof ListView<?> list
                                && list.getItems().size() > 6);
        await("panel", () -> stage.getScene().lookup("#thread-main") != null || width == 960);
        java.util.concurrent.locks.LockSupport.parkNanos(600_000_000L);
        picture("look-outreach-" + language + "-" + theme + "-" + width);
        press(javafx.scene.input.KeyCode.L);
        find("attempt-sheet", javafx.scene.Node.class);
        java.util.concurrent.locks.LockSupport.parkNanos(300_000_000L);
        picture("look-attempt-" + language + "-" + theme + "-" + width);
        press(javafx.scene.input.KeyCode.ESCAPE);
        press(javafx.scene.input.KeyCode.R);
        find("reply-sheet", javafx.scene.Node.class);
        java.util.concurrent.locks.LockSupport.parkNanos(300_000_000L);
        picture("look-reply-" + language + "-" + theme + "-" + width);
    }

    @ParameterizedTest
    @CsvSource({"en,light,1280", "zh-CN,dark,1280"})
    void chart(String language, String theme, int width) {
        remembered.put("language", language);
        remembered.put("theme", theme);
        openWorkspace();
        long chen = new MockThreads(services).chenBo();
        openWindow(new Route.Contact(chen));
        resize(width, 800);
        java.util.concurrent.locks.LockSupport.parkNanos(1500_000_000L);
        picture("look-chart-" + language + "-" + theme + "-" + width);
    }
}
