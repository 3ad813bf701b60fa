package app.renmai.ui.shell;

import app.renmai.ui.desk.Preferences;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Optional;

/** Remembers where the window stands, and brings it back onto a screen that is there. */
final class WindowState {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 640;
    private static final double VISIBLE = 120;

    private final Preferences preferences;

    WindowState(Preferences preferences) {
        this.preferences = preferences;
    }

    void restore(Stage stage) {
        double x = number("window.x", Double.NaN);
        double y = number("window.y", Double.NaN);
        double width = number("window.width", WIDTH);
        double height = number("window.height", HEIGHT);
        Optional<Rectangle2D> last =
                Screen.getScreensForRectangle(x, y, Math.max(1, width), VISIBLE).stream()
                        .map(Screen::getVisualBounds)
                        .filter(bounds -> holds(bounds, x, y))
                        .findFirst();
        Rectangle2D bounds = last.orElseGet(() -> Screen.getPrimary().getVisualBounds());
        stage.setMinWidth(Math.min(MIN_WIDTH, bounds.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, bounds.getHeight()));
        stage.setWidth(usable(width, WIDTH, MIN_WIDTH, bounds.getWidth()));
        stage.setHeight(usable(height, HEIGHT, MIN_HEIGHT, bounds.getHeight()));
        if (last.isPresent()) {
            stage.setX(Math.max(x, bounds.getMinX() - stage.getWidth() + VISIBLE));
            stage.setY(y);
        }
        stage.setMaximized(Boolean.parseBoolean(preferences.get("window.maximized", "false")));
    }

    /** A size that fits the screen and shows something; the usual one for one that is no number. */
    static double usable(double wanted, double usual, double least, double screen) {
        double size = Double.isFinite(wanted) ? wanted : usual;
        return Math.min(Math.max(size, least), Math.max(screen, 1));
    }

    private static boolean holds(Rectangle2D bounds, double x, double y) {
        return y >= bounds.getMinY() - 1
                && y < bounds.getMaxY() - VISIBLE
                && x < bounds.getMaxX() - VISIBLE;
    }

    void save(Stage stage) {
        preferences.put("window.maximized", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isIconified()) {
            preferences.put("window.x", Double.toString(stage.getX()));
            preferences.put("window.y", Double.toString(stage.getY()));
            preferences.put("window.width", Double.toString(stage.getWidth()));
            preferences.put("window.height", Double.toString(stage.getHeight()));
        }
    }

    private double number(String name, double fallback) {
        try {
            return Double.parseDouble(preferences.get(name, Double.toString(fallback)));
        } catch (NumberFormatException e) {
            return fallback;
        }
    }
}
