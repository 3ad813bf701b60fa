package app.renmai.ui;

import app.renmai.service.job.Jobs;
import app.renmai.store.Workspace;
import app.renmai.ui.desk.Preferences;
import app.renmai.ui.desk.Services;
import app.renmai.ui.kit.UiThread;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.shell.MainWindow;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageIO;

/**
 * A real window on the headless platform over a real workspace. Drive it with keys and clicks; wait
 * with {@link #await} for what appears; never sleep.
 */
public abstract class FxTest {
    /** Wed 18 Nov 2026, 10:41 in Shanghai: the day of the mock-ups. */
    protected static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");

    protected static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long PATIENCE_SECONDS = 60;
    private static final long BETWEEN_LOOKS_NANOS = 4_000_000;

    @TempDir protected Path dir;
    protected final FxRobot robot = new FxRobot();
    protected final Map<String, String> remembered = new ConcurrentHashMap<>();
    protected final List<URI> opened = new CopyOnWriteArrayList<>();
    protected final SetClock clock = new SetClock(NOW, ZONE);
    protected final ChosenFiles dialogs = new ChosenFiles();
    protected final RecordedNotices notices = new RecordedNotices();

    /** Runs the work of jobs. */
    protected final HeldBack work = new HeldBack();

    protected Workspace workspace;
    protected Services services;
    protected MainWindow window;
    protected Stage stage;

    @BeforeAll
    static void toolkit() {
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException alreadyStarted) {
            started.complete(null);
        }
        started.join();
        Platform.setImplicitExit(false);
    }

    /** Opens the workspace and the window at a place. */
    protected void open(Route route) {
        openWorkspace();
        openWindow(route);
    }

    /** Opens the workspace alone, to fill it before the window shows it. */
    protected void openWorkspace() {
        workspace = Workspace.open(dir.resolve("workspace"), clock, UiThread.EXECUTOR);
        remembered.putIfAbsent("language", "en");
        remembered.putIfAbsent("theme", "light");
        services = services(workspace);
    }

    /** Opens the window at a place. */
    protected void openWindow(Route route) {
        onFx(
                () -> {
                    stage = new Stage();
                    window = new MainWindow(stage, services, dialogs);
                    window.show(route);
                    // The headless screen is smaller than the design's window.
                    stage.setWidth(1280);
                    stage.setHeight(800);
                    return true;
                });
    }

    private Services services(Workspace open) {
        Preferences preferences =
                new Preferences() {
                    @Override
                    public String get(String name, String fallback) {
                        return remembered.getOrDefault(name, fallback);
                    }

                    @Override
                    public void put(String name, String value) {
                        remembered.put(name, value);
                    }
                };
        return Services.of(
                open,
                new Jobs(work, UiThread.EXECUTOR),
                opened::add,
                preferences,
                notices,
                clock,
                ZONE);
    }

    /** Closes the window and the workspace, and opens both again. */
    protected void restart(Route route) {
        close();
        open(route);
    }

    /** Closes the window and the workspace. */
    @AfterEach
    protected void close() {
        if (stage != null) {
            onFx(
                    () -> {
                        stage.hide();
                        return true;
                    });
            stage = null;
        }
        if (workspace != null) {
            workspace.close();
            workspace = null;
        }
    }

    /** Runs on the FX thread and waits. */
    protected static <T> T onFx(Callable<T> task) {
        if (Platform.isFxApplicationThread()) {
            try {
                return task.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(task.call());
                    } catch (Exception | AssertionError e) {
                        done.completeExceptionally(e);
                    }
                });
        return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Waits until a condition holds, asked on the FX thread. */
    protected static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    /** The node with an id, once it is there and visible. */
    protected <T extends Node> T find(String id, Class<T> type) {
        await("#" + id, () -> stage.getScene().lookup("#" + id) != null);
        return type.cast(Objects.requireNonNull(onFx(() -> stage.getScene().lookup("#" + id))));
    }

    /** Gives the focus to the node with an id, once it is there, can be seen and takes keys. */
    protected void focus(String id) {
        await(
                "#" + id + " takes the focus",
                () -> {
                    Node node = stage.getScene().lookup("#" + id);
                    if (node == null || !seen(node)) {
                        return false;
                    }
                    node.requestFocus();
                    return node.isFocused() && takesKeys(node);
                });
    }

    /** Whether a node hears keys: a control has no skin, which they are told to, before layout. */
    protected static boolean takesKeys(Node node) {
        return !(node instanceof Control control) || control.getSkin() != null;
    }

    /** Whether a node and all around it are visible. */
    protected static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    /** Presses keys together: {@code press(CONTROL, K)}. */
    protected void press(KeyCode... keys) {
        robot.push(keys);
    }

    /**
     * Types text into what has the focus, over what is selected there; Han characters too, which no
     * keyboard has.
     */
    protected void type(String text) {
        onFx(
                () -> {
                    if (stage.getScene().getFocusOwner()
                            instanceof javafx.scene.control.TextInputControl field) {
                        field.replaceSelection(text);
                        return true;
                    }
                    throw new AssertionError(
                            "no text field has the focus but " + stage.getScene().getFocusOwner());
                });
    }

    /** Sets the size of the window. */
    protected void resize(double width, double height) {
        onFx(
                () -> {
                    stage.setWidth(width);
                    stage.setHeight(height);
                    return true;
                });
    }

    /** Leaves a picture of the window in target/screens. */
    protected Path picture(String name) {
        onFx(() -> true);
        WritableImage image = onFx(() -> stage.getScene().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                buffered.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Path file = Path.of("target", "screens", name + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(buffered, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
