package app.renmai.ui.shell;

import javafx.scene.image.Image;

import java.util.List;
import java.util.Objects;

/** The icon of every window, in the sizes systems ask for. */
final class WindowIcons {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 128, 256);

    private WindowIcons() {}

    static List<Image> all() {
        return SIZES.stream().map(WindowIcons::icon).toList();
    }

    private static Image icon(int size) {
        return new Image(
                Objects.requireNonNull(
                                WindowIcons.class.getResource(
                                        "/app/renmai/brand/renmai-" + size + ".png"))
                        .toExternalForm());
    }
}
