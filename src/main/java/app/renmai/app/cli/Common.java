package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.app.Directories;
import app.renmai.app.Settings;
import app.renmai.store.Workspace;
import app.renmai.store.WorkspaceException;
import app.renmai.store.WorkspaceException.Problem;
import app.renmai.text.NameOrder;
import app.renmai.ui.desk.Names;
import app.renmai.ui.desk.Times;
import app.renmai.ui.i18n.Messages;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/** The options every command takes, and what they lead to: the language, the output, the data. */
final class Common {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "The workspace's folder (default: your data folder).")
    private @Nullable Path workspace;

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "The language of the output: en or zh.")
    private @Nullable String language;

    private final PrintStream out;
    private final PrintStream err;

    Common(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The texts in the language asked for, or the one the window was set to, or the system's. */
    Messages messages() {
        String chosen = language;
        if (chosen == null) {
            try (Settings settings = new Settings(Directories.ofUser().config())) {
                chosen = settings.get("language", Locale.getDefault().toLanguageTag());
            }
        }
        return new Messages(Locale.forLanguageTag(chosen.replace('_', '-')));
    }

    String text(String key, Object... arguments) {
        return messages().text(key, arguments);
    }

    Names names() {
        return new Names(messages(), NameOrder.BY_SCRIPT);
    }

    Times times() {
        return new Times(messages(), Clock.systemUTC(), ZoneId.systemDefault());
    }

    boolean json() {
        return json;
    }

    /** The workspace's folder. */
    Path directory() {
        return workspace == null ? Directories.ofUser().data() : workspace;
    }

    /** Opens the workspace that must be there. */
    AppContext open() {
        if (!Workspace.exists(directory())) {
            throw new WorkspaceException(Problem.MISSING, directory());
        }
        return openOrCreate();
    }

    /** Opens the workspace, making an empty one when there is none. */
    AppContext openOrCreate() {
        return new AppContext(
                directory(),
                new Settings(Directories.ofUser().config()),
                Clock.systemUTC(),
                ZoneId.systemDefault(),
                Runnable::run);
    }

    /** Prints one JSON document. */
    void print(Object document) {
        try {
            out.println(
                    JSON.std
                            .with(JSON.Feature.PRETTY_PRINT_OUTPUT)
                            .with(JSON.Feature.WRITE_NULL_PROPERTIES)
                            .asString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints a line for a person to read. */
    void line(String text) {
        out.println(text);
    }

    /** Prints a line beside the output. */
    void note(String text) {
        err.println(text);
    }
}
