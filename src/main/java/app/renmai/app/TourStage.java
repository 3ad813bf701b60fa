package app.renmai.app;

import app.renmai.store.Workspace;
import app.renmai.ui.desk.Preferences;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.UiThread;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.shell.MainWindow;
import app.renmai.ui.tour.Tour;

import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the tour plays on: a workspace of its own with the sample story, settings that nobody keeps,
 * and a window that is drawn in memory.
 */
public final class TourStage {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private TourStage() {}

    /**
     * What the tour left.
     *
     * @param pictures one of each step, in order
     * @param tables the folder of the exported tables
     */
    public record Played(List<Path> pictures, Path tables) {}

    /**
     * Plays the tour.
     *
     * @param folder where its pictures and tables go; must be there
     * @param messages the language
     * @param zone where the story happens
     * @return what it left
     * @throws IOException when the folder cannot be written
     */
    public static Played play(Path folder, Messages messages, ZoneId zone) throws IOException {
        // Windows are drawn in memory; JavaFX asks once, before its first class is at work.
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Path workspace = Files.createTempDirectory("renmai-tour");
        try (AppContext context =
                new AppContext(
                        workspace,
                        preferences(messages),
                        Clock.systemUTC(),
                        zone,
                        UiThread.EXECUTOR)) {
            Toolkit.start();
            Workspace.await(
                    context.services().sample().load(messages.locale(), LocalDate.now(zone), zone));
            CompletableFuture<Stage> opened =
                    CompletableFuture.supplyAsync(() -> open(context), UiThread.EXECUTOR);
            Stage stage = opened.join();
            try {
                Tour tour = new Tour(stage, messages, folder);
                return new Played(tour.play(), tour.tables());
            } finally {
                CompletableFuture.runAsync(stage::hide, UiThread.EXECUTOR).join();
            }
        } finally {
            remove(workspace);
        }
    }

    private static Stage open(AppContext context) {
        Stage stage = new Stage();
        new MainWindow(stage, context.services()).show(new Route.Today());
        // The screen in memory is smaller, and a window is opened no larger than its screen.
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        return stage;
    }

    private static Preferences preferences(Messages messages) {
        Map<String, String> values =
                new ConcurrentHashMap<>(
                        Map.of("language", messages.locale().toLanguageTag(), "theme", "light"));
        return new Preferences() {
            @Override
            public String get(String name, String fallback) {
                return values.getOrDefault(name, fallback);
            }

            @Override
            public void put(String name, String value) {
                values.put(name, value);
            }
        };
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
