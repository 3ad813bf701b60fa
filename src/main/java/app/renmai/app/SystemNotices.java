package app.renmai.app;

import app.renmai.ui.desk.Notices;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.AWTException;
import java.awt.SystemTray;
import java.awt.Toolkit;
import java.awt.TrayIcon;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Notices by the system: on Linux by {@code notify-send}, on macOS by {@code osascript}, elsewhere
 * by an icon in the tray, for which AWT is started when the first notice is shown and not before.
 */
final class SystemNotices implements Notices, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SystemNotices.class);
    private static final String ICON = "/app/renmai/brand/renmai-32.png";
    private static final long PATIENCE_SECONDS = 10;
    private static final List<String> APPLE_SCRIPT =
            List.of(
                    "-e",
                    "on run argv",
                    "-e",
                    "display notification (item 2 of argv) with title (item 1 of argv)",
                    "-e",
                    "end run");

    private final String system;
    private final Map<String, String> environment;
    private @Nullable TrayIcon icon;

    /** Those of the system this process runs on. */
    SystemNotices() {
        this(System.getProperty("os.name", ""), System.getenv());
    }

    /**
     * @param system the system's name as Java gives it
     * @param environment environment variables
     */
    SystemNotices(String system, Map<String, String> environment) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = Map.copyOf(environment);
    }

    @Override
    public CompletableFuture<Boolean> show(String title, String text) {
        CompletableFuture<Boolean> shown = new CompletableFuture<>();
        Thread.ofVirtual().name("notice").start(() -> shown.complete(shown(title, text)));
        return shown;
    }

    private boolean shown(String title, String text) {
        if (system.contains("linux")) {
            Optional<Path> program = program("notify-send");
            if (program.isPresent()) {
                return run(notifySend(program.get(), title, text));
            }
        } else if (system.contains("mac")) {
            return program("osascript").filter(it -> run(appleScript(it, title, text))).isPresent();
        }
        return tray(title, text);
    }

    /** What follows the two dashes is no option; the text may hold tags, so it must not look so. */
    private static List<String> notifySend(Path program, String title, String text) {
        String plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return List.of(program.toString(), "-a", "Renmai", "--", title, plain);
    }

    private static List<String> appleScript(Path program, String title, String text) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(APPLE_SCRIPT);
        command.addAll(List.of(title, text));
        return command;
    }

    private Optional<Path> program(String name) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path program = Path.of(folder).resolve(name);
            if (!folder.isBlank() && Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    private static boolean run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroy();
            return false;
        } catch (IOException e) {
            LOG.info("{} could not be started", command.getFirst(), e);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a notice", e);
        }
    }

    private synchronized boolean tray(String title, String text) {
        if (!SystemTray.isSupported()) {
            return false;
        }
        try {
            TrayIcon shown = icon;
            if (shown == null) {
                shown =
                        new TrayIcon(
                                Toolkit.getDefaultToolkit()
                                        .createImage(SystemNotices.class.getResource(ICON)),
                                title);
                shown.setImageAutoSize(true);
                SystemTray.getSystemTray().add(shown);
                icon = shown;
            }
            shown.displayMessage(title, text, TrayIcon.MessageType.NONE);
            return true;
        } catch (AWTException e) {
            LOG.info("the tray takes no icon", e);
            return false;
        }
    }

    /** Takes the icon out of the tray, without which AWT would keep the program alive. */
    @Override
    public synchronized void close() {
        if (icon != null) {
            SystemTray.getSystemTray().remove(icon);
            icon = null;
        }
    }
}
