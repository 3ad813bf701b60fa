package app.renmai.app;

import app.renmai.text.LinkText;
import app.renmai.ui.desk.Links;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Opens links with the command each system has for it. */
final class SystemLinks implements Links {
    private static final Logger LOG = LoggerFactory.getLogger(SystemLinks.class);
    private static final Set<String> SCHEMES = Set.of("mailto", "tel", "http", "https");

    @Override
    public boolean open(URI link) {
        if (!allowed(link)) {
            return false;
        }
        return start(link.toString());
    }

    @Override
    public boolean openAsked(URI link) {
        return !LinkText.runs(link.toString()) && start(link.toString());
    }

    @Override
    public boolean openFile(Path file) {
        return start(file.toAbsolutePath().toString());
    }

    private static boolean start(String what) {
        List<String> command = new ArrayList<>(opener());
        command.add(what);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            LOG.info("no program opens {} here: {}", what, e.getMessage());
            return false;
        }
    }

    /** Of files only folders: opening a file could run a program. */
    private static boolean allowed(URI link) {
        String scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
        return SCHEMES.contains(scheme)
                || scheme.equals("file") && Files.isDirectory(Path.of(link));
    }

    private static List<String> opener() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open");
    }
}
