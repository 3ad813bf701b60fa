package app.renmai.ui.shell;

import app.renmai.ui.desk.Preferences;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

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
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setWidth(number("window.width", WIDTH));
        stage.setHeight(number("window.height", HEIGHT));
        double x = number("window.x", Double.NaN);
        double y = number("window.y", Double.NaN);
        boolean seen =
                Screen.getScreensForRectangle(x, y, stage.getWidth(), VISIBLE).stream()
                        .map(Screen::getVisualBounds)
                        .anyMatch(bounds -> holds(bounds, x, y));
        if (seen) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(Boolean.parseBoolean(preferences.get("window.maximized", "false")));
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
