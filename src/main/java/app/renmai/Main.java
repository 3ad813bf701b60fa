package app.renmai;

import app.renmai.app.Directories;
import app.renmai.app.Launch;
import app.renmai.app.Settings;
import app.renmai.app.cli.Cli;
import app.renmai.store.WorkspaceException;
import app.renmai.ui.i18n.Messages;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Entry of the program; imports no JavaFX, so that a machine without a display still gets the
 * command line.
 */
public final class Main {
    private static final String TOUR = "renmai.tourWithoutDisplay";

    private Main() {}

    /**
     * Opens the window, or runs the command line when there are arguments.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        boolean window =
                arguments.length == 0
                        || arguments.length == 2 && arguments[0].equals("--workspace");
        if (!window) {
            return Cli.ofProcess().run(arguments);
        }
        Directories directories = Directories.ofUser();
        Path workspace = arguments.length == 0 ? directories.data() : Path.of(arguments[1]);
        Messages messages = new Messages(Locale.getDefault());
        if (!hasDisplay()) {
            String tour = System.getProperty(TOUR);
            if (tour == null) {
                System.err.println(messages.text("problem.no-display"));
                return Cli.INPUT;
            }
            System.err.println(messages.text("cli.tour-instead", tour));
            return Cli.ofProcess().run("tour", tour);
        }
        try (Settings settings = new Settings(directories.config())) {
            Launch.window(workspace, settings);
            return Cli.DONE;
        } catch (WorkspaceException problem) {
            System.err.println(Cli.sentence(problem, messages));
            return Cli.WORKSPACE;
        }
    }

    /** Whether a window can be shown; other systems than Linux always have a display. */
    private static boolean hasDisplay() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return true;
        }
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        String x = System.getenv("DISPLAY");
        return !linux || x != null && !x.isBlank();
    }
}
