package app.renmai.app.cli;

import app.renmai.app.Display;
import app.renmai.app.Launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** What happens without a command: the window opens, where there is a display to show it on. */
final class WindowStart implements Callable<Integer> {
    /** Names a folder for the tour to play in where there is no display; README's run sets it. */
    private static final String TOUR = "renmai.tourWithoutDisplay";

    private final Common common;
    private final List<Path> files;

    /**
     * @param files files to import in the window
     */
    WindowStart(Common common, List<Path> files) {
        this.common = common;
        this.files = files;
    }

    @Override
    public Integer call() {
        Display display = Display.ofProcess();
        if (display != Display.THERE) {
            return without(display);
        }
        Locale language = common.language();
        if (language != null) {
            common.settings().put("language", language.toLanguageTag());
        }
        Launch.window(common.directory(), common.settings(), common.messages(), files);
        return Cli.DONE;
    }

    private int without(Display display) {
        String tour = System.getProperty(TOUR);
        if (tour != null) {
            common.note(common.text("cli.tour-instead", tour));
            return new TourCommand(common, Path.of(tour)).call();
        }
        boolean wayland = display == Display.ONLY_WAYLAND;
        common.note(common.text(wayland ? "problem.only-wayland" : "problem.no-display"));
        return Cli.INPUT;
    }
}
