package app.renmai.app;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps its things, by the customs of each system. {@code RENMAI_HOME} puts all
 * of it into one folder.
 *
 * @param data the folder of the default workspace
 * @param config the folder of the settings
 * @param logs the folder of the log
 */
public record Directories(Path data, Path config, Path logs) {
    private static final String HOME = "RENMAI_HOME";

    /** The folders of this user on this system. */
    public static Directories ofUser() {
        return of(
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                System.getenv());
    }

    /**
     * The folders for a system.
     *
     * @param system the system's name as Java gives it
     * @param home the user's home
     * @param environment environment variables
     */
    public static Directories of(String system, Path home, Map<String, String> environment) {
        String one = environment.get(HOME);
        if (one != null && !one.isBlank()) {
            Path all = Path.of(one);
            return new Directories(all.resolve("workspace"), all, all.resolve("logs"));
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            Path roaming = path(environment.get("APPDATA"), home.resolve("AppData/Roaming"));
            Path local = path(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
            return new Directories(
                    roaming.resolve("Renmai"),
                    roaming.resolve("Renmai/settings"),
                    local.resolve("Renmai/logs"));
        }
        if (name.contains("mac")) {
            Path support = home.resolve("Library/Application Support/Renmai");
            return new Directories(
                    support, support.resolve("settings"), home.resolve("Library/Logs/Renmai"));
        }
        Path data = path(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"));
        Path config = path(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"));
        Path state = path(environment.get("XDG_STATE_HOME"), home.resolve(".local/state"));
        return new Directories(
                data.resolve("renmai"), config.resolve("renmai"), state.resolve("renmai"));
    }

    private static Path path(@Nullable String value, Path fallback) {
        return value == null || value.isBlank() ? fallback : Path.of(value);
    }
}
