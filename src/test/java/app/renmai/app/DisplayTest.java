package app.renmai.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** Whether there is a display, asked without touching one. */
class DisplayTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, false, :0, '', THERE",
        "Linux, false, :0, wayland-0, THERE",
        "Linux, false, '', wayland-0, ONLY_WAYLAND",
        "Linux, false, ' ', '', NONE",
        "Linux, true, '', '', THERE",
        "Mac OS X, false, '', '', THERE",
        "Windows 11, false, '', '', THERE"
    })
    void isToldByTheEnvironment(
            String system, boolean headless, String x, String wayland, Display expected) {
        Map<String, String> environment = Map.of("DISPLAY", x, "WAYLAND_DISPLAY", wayland);

        assertThat(Display.of(system, headless, environment)).isEqualTo(expected);
    }
}
