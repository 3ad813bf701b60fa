package app.renmai;

import app.renmai.app.UncaughtErrors;
import app.renmai.app.cli.Cli;

/**
 * Entry of the program; imports no JavaFX, so that a machine without a display still gets the
 * command line.
 */
public final class Main {
    private Main() {}

    /**
     * Opens the window, or runs a command when one is named.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        UncaughtErrors.install();
        System.exit(Cli.ofProcess().run(arguments));
    }
}
