package app.renmai.app;

import app.renmai.store.WorkspaceException;
import app.renmai.store.WorkspaceException.Problem;
import app.renmai.ui.kit.UiThread;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.shell.MainWindow;
import app.renmai.ui.theme.Fonts;
import app.renmai.ui.welcome.FirstStart;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;

/** Opens the window. */
public final class Launch {
    private Launch() {}

    /**
     * Opens the window on a workspace and returns when it is closed. When another window has the
     * workspace open, that one comes to the front instead.
     *
     * @param directory the workspace's folder
     * @param settings what the program remembers
     * @throws WorkspaceException when the workspace cannot be opened
     */
    public static void window(Path directory, Settings settings) {
        if (SingleInstance.tell(directory, "show")) {
            return;
        }
        try (AppContext context =
                new AppContext(
                        directory,
                        settings,
                        Clock.systemUTC(),
                        ZoneId.systemDefault(),
                        UiThread.EXECUTOR)) {
            CountDownLatch closed = new CountDownLatch(1);
            Route first = first(context);
            Platform.startup(() -> show(context, first, directory, closed));
            closed.await();
            Platform.exit();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the first thread", e);
        }
    }

    /** Asked before the toolkit starts, so that the window opens with the right place at once. */
    private static Route first(AppContext context) {
        boolean welcome = new FirstStart(context.services()).wanted().join();
        return welcome ? new Route.Welcome() : new Route.Today();
    }

    private static void show(
            AppContext context, Route first, Path directory, CountDownLatch closed) {
        Fonts.load();
        Platform.setImplicitExit(false);
        Stage stage = new Stage();
        MainWindow window = new MainWindow(stage, context.services());
        window.show(first);
        UncaughtErrors errors = UncaughtErrors.install();
        errors.tell(window::tell);
        SingleInstance instance = listen(directory, window);
        stage.setOnHidden(
                _ -> {
                    errors.tell(null);
                    instance.close();
                    closed.countDown();
                });
    }

    private static SingleInstance listen(Path directory, MainWindow window) {
        try {
            return SingleInstance.listen(
                    directory, _ -> UiThread.EXECUTOR.execute(window::toFront));
        } catch (IOException e) {
            throw new WorkspaceException(Problem.NO_ACCESS, directory, e);
        }
    }
}
