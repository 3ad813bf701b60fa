package app.renmai.app;

import app.renmai.store.Workspace;
import app.renmai.store.WorkspaceException;
import app.renmai.ui.desk.Services;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.UiThread;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.shell.MainWindow;
import app.renmai.ui.shell.RefusalWindow;
import app.renmai.ui.theme.Theme;
import app.renmai.ui.welcome.FirstStart;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** Opens the window. */
public final class Launch {
    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);

    private Launch() {}

    /**
     * Opens the window on a workspace and returns when it is closed. When another window has the
     * workspace open, that one comes to the front instead. A workspace that cannot be opened is
     * told of in a window of its own, from which the user may try again.
     *
     * @param directory the workspace's folder
     * @param settings what the program remembers
     * @param messages the language in which a refusal is told
     * @param files files to import, which the window shows in its import sheet
     * @throws WorkspaceException when the workspace cannot be opened and the user gave up
     */
    public static void window(
            Path directory, Settings settings, Messages messages, List<Path> files) {
        if (told(directory, new Handover.Show(files))) {
            return;
        }
        untilDone(
                () -> open(directory, settings, files),
                refused -> ask(refused, settings, messages));
        Platform.exit();
    }

    /** A window that hangs has the workspace still, so that opening it will say so. */
    private static boolean told(Path directory, Handover wanted) {
        try {
            return SingleInstance.tell(directory, wanted.message()).isPresent();
        } catch (SilentWindowException e) {
            LOG.warn("the window on {} does not answer", directory, e);
            return false;
        }
    }

    /** Tries as often as the user wants. */
    static void untilDone(Runnable open, Predicate<WorkspaceException> again) {
        while (true) {
            try {
                open.run();
                return;
            } catch (WorkspaceException refused) {
                if (!again.test(refused)) {
                    throw refused;
                }
            }
        }
    }

    private static boolean ask(WorkspaceException refused, Settings settings, Messages messages) {
        Toolkit.start();
        Theme theme = Theme.of(settings.get("theme", Theme.SYSTEM.code()));
        return CompletableFuture.supplyAsync(
                        () ->
                                new RefusalWindow(new Stage(), messages, new SystemLinks(), refused)
                                        .show(theme),
                        UiThread.EXECUTOR)
                .thenCompose(answer -> answer)
                .join();
    }

    private static void open(Path directory, Settings settings, List<Path> files) {
        try (AppContext context =
                new AppContext(
                        directory,
                        settings,
                        Clock.systemUTC(),
                        ZoneId.systemDefault(),
                        UiThread.EXECUTOR)) {
            CountDownLatch closed = new CountDownLatch(1);
            Route first = files.isEmpty() ? first(context) : new Route.Contacts(null);
            Toolkit.start();
            UiThread.EXECUTOR.execute(
                    () -> {
                        MainWindow window = show(context, first, directory, closed);
                        if (!files.isEmpty()) {
                            window.receive(files);
                        }
                    });
            closed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the first thread", e);
        }
    }

    /** Asked before the toolkit starts, so that the window opens with the right place at once. */
    private static Route first(AppContext context) {
        boolean welcome = Workspace.await(new FirstStart(context.services()).wanted());
        return welcome ? new Route.Welcome() : new Route.Today();
    }

    private static MainWindow show(
            AppContext context, Route first, Path directory, CountDownLatch closed) {
        Stage stage = new Stage();
        MainWindow window = new MainWindow(stage, context.services());
        window.show(first);
        UncaughtErrors errors = UncaughtErrors.install();
        errors.tell(window::tell);
        Optional<SingleInstance> instance = listen(directory, window, context.services());
        stage.setOnHidden(
                _ -> {
                    errors.tell(null);
                    instance.ifPresent(SingleInstance::close);
                    closed.countDown();
                });
        return window;
    }

    /** Without it a second start says that the workspace is in use; this window works as well. */
    private static Optional<SingleInstance> listen(
            Path directory, MainWindow window, Services services) {
        Reception reception =
                new Reception(services, UiThread.EXECUTOR, window::receive, window::log);
        try {
            return Optional.of(SingleInstance.listen(directory, reception::answer));
        } catch (IOException e) {
            LOG.warn("a second start on {} cannot be heard", directory, e);
            return Optional.empty();
        }
    }
}
