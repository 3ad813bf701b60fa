package app.renmai.app;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be shown on this machine; asked before any JavaFX class is loaded. */
public enum Display {
    /** A window can be shown. */
    THERE,
    /** There is none. */
    NONE,
    /** There is a Wayland desktop, but JavaFX draws by X11 and no Xwayland is offered. */
    ONLY_WAYLAND;

    private static final String PLATFORM = "glass.platform";

    /** The display of this process. */
    public static Display ofProcess() {
        return of(
                System.getProperty("os.name", ""),
                "Headless".equals(System.getProperty(PLATFORM)),
                System.getenv());
    }

    /**
     * The display of a process.
     *
     * @param system the system's name as Java gives it; others than Linux always have a display
     * @param headless whether windows are drawn in memory only, which always works
     * @param environment environment variables
     */
    public static Display of(String system, boolean headless, Map<String, String> environment) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        if (headless || !linux || named(environment, "DISPLAY")) {
            return THERE;
        }
        return named(environment, "WAYLAND_DISPLAY") ? ONLY_WAYLAND : NONE;
    }

    private static boolean named(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
