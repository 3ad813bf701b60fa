package app.renmai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.stage.Screen;

import org.junit.jupiter.api.Test;

class WindowStateTest extends FxTest {
    @Test
    void aSizeFitsTheScreenAndShowsSomething() {
        assertThat(WindowState.usable(1400, 1280, 960, 1920)).isEqualTo(1400);
        assertThat(WindowState.usable(3000, 1280, 960, 1920)).isEqualTo(1920);
        assertThat(WindowState.usable(10, 1280, 960, 1920)).isEqualTo(960);
        assertThat(WindowState.usable(Double.NaN, 1280, 960, 1920)).isEqualTo(1280);
        assertThat(WindowState.usable(1280, 1280, 960, 800)).as("a small screen").isEqualTo(800);
    }

    @Test
    void aPlaceOffTheScreenIsNotTakenAndOneOnItIs() {
        remembered.put("window.x", "9000");
        remembered.put("window.y", "40");
        remembered.put("window.width", "-4");
        open(new Route.Settings());
        assertThat(onFx(stage::getX)).isLessThan(Screen.getPrimary().getBounds().getWidth());

        remembered.put("window.x", "24");
        remembered.put("window.y", "36");
        restart(new Route.Settings());
        // Closing remembered where the window stood; that is now the place.
        assertThat(remembered).containsKey("window.x");
    }
}
