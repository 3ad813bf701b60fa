package app.renmai.app;

import app.renmai.ui.desk.Preferences;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * What the program remembers of its user, in one small file. Saved half a second after the last
 * change and on {@link #close}, into a new file that takes the old one's place, so that a crash
 * leaves one of the two whole. A file that cannot be read is kept aside and the settings begin
 * anew.
 */
public final class Settings implements Preferences, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final long SAVE_AFTER_MILLIS = 500;

    private final Path file;
    private final Properties values = new Properties();
    private final Executor later =
            CompletableFuture.delayedExecutor(SAVE_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    private boolean dirty;
    private boolean scheduled;

    /** The settings in a folder, which need not be there yet. */
    public Settings(Path folder) {
        this.file = folder.resolve("settings.properties");
        read();
    }

    private void read() {
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (NoSuchFileException e) {
            LOG.debug("no settings yet in {}", file);
        } catch (IOException | IllegalArgumentException e) {
            values.clear();
            setAside(e);
        }
    }

    private void setAside(Exception cause) {
        Path aside = file.resolveSibling("settings.broken.properties");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("The settings could not be read and are kept in {}", aside, cause);
        } catch (IOException e) {
            LOG.warn("The settings in {} cannot be read", file, e);
        }
    }

    @Override
    public synchronized String get(String name, String fallback) {
        return values.getProperty(name, fallback);
    }

    @Override
    public synchronized void put(String name, String value) {
        if (value.equals(values.getProperty(name))) {
            return;
        }
        values.setProperty(name, value);
        dirty = true;
        if (!scheduled) {
            scheduled = true;
            later.execute(this::save);
        }
    }

    private synchronized void save() {
        scheduled = false;
        if (!dirty) {
            return;
        }
        try {
            write();
            dirty = false;
        } catch (IOException e) {
            LOG.warn("The settings could not be saved to {}", file, e);
        }
    }

    private void write() throws IOException {
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder();
        Properties one = new Properties();
        new TreeMap<>(values)
                .forEach(
                        (name, value) -> {
                            one.clear();
                            one.put(name, value);
                            text.append(line(one));
                        });
        Path fresh = file.resolveSibling("settings.properties.new");
        Files.writeString(fresh, text);
        Files.move(
                fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Properties writes a comment with the time first; only the line of the value is wanted. */
    private static String line(Properties one) {
        java.io.StringWriter text = new java.io.StringWriter();
        try {
            one.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().lines().filter(line -> !line.startsWith("#")).findFirst().orElse("")
                + "\n";
    }

    /** Saves what is not saved yet. */
    @Override
    public void close() {
        save();
    }
}
