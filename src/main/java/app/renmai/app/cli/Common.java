package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.app.Directories;
import app.renmai.app.Settings;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.ContactName;
import app.renmai.service.collaboration.Work;
import app.renmai.store.Workspace;
import app.renmai.store.WorkspaceException;
import app.renmai.store.WorkspaceException.Problem;
import app.renmai.text.NameOrder;
import app.renmai.ui.desk.Names;
import app.renmai.ui.desk.Preferences;
import app.renmai.ui.desk.Times;
import app.renmai.ui.i18n.Messages;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The options every command takes, before or after its name, and what they lead to: the language,
 * the output, the data.
 */
final class Common implements AutoCloseable {
    private static final String LANGUAGE = "language";
    private static final String OPTION = "--lang";

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The workspace's folder (default: your data folder).")
    private @Nullable Path workspace;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print one JSON document and nothing else.")
    private boolean json;

    @Option(
            names = OPTION,
            paramLabel = "LANG",
            scope = ScopeType.INHERIT,
            description = "The language: en or zh.")
    private @Nullable String language;

    private final PrintStream out;
    private final PrintStream err;
    private final ZoneId zone = ZoneId.systemDefault();
    private @Nullable Settings settings;
    private @Nullable Messages messages;

    Common(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Takes the language from a command line that could not be read to its end. */
    void speak(String... arguments) {
        for (int i = 0; i < arguments.length && language == null; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                language = arguments[i].substring(OPTION.length() + 1);
            } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                language = arguments[i + 1];
            }
        }
    }

    /** The texts in the language asked for, or the one the window was set to, or the system's. */
    Messages messages() {
        Messages known = messages;
        if (known == null) {
            String chosen =
                    language == null
                            ? settings().get(LANGUAGE, Locale.getDefault().toLanguageTag())
                            : language;
            known = new Messages(Locale.forLanguageTag(chosen.replace('_', '-')));
            messages = known;
        }
        return known;
    }

    /** The language asked for on this command line, or null. */
    @Nullable Locale language() {
        return language == null ? null : messages().locale();
    }

    String text(String key, Object... arguments) {
        return messages().text(key, arguments);
    }

    Names names() {
        return new Names(messages(), NameOrder.BY_SCRIPT);
    }

    /** How days and times are written, seen from a moment. */
    Times times(Clock clock) {
        return new Times(messages(), clock, zone);
    }

    ZoneId zone() {
        return zone;
    }

    boolean json() {
        return json;
    }

    /** What the program remembers; closed with this. */
    Settings settings() {
        Settings known = settings;
        if (known == null) {
            known = new Settings(Directories.ofUser().config());
            settings = known;
        }
        return known;
    }

    /** The workspace's folder. */
    Path directory() {
        return workspace == null ? Directories.ofUser().data() : workspace;
    }

    /** Opens the workspace that must be there. */
    AppContext open() {
        return open(Clock.systemUTC());
    }

    /** Opens the workspace that must be there, at a time other than now. */
    AppContext open(Clock clock) {
        requireWorkspace();
        return create(directory(), clock);
    }

    /** Refuses when there is no workspace. */
    void requireWorkspace() {
        if (!Workspace.exists(directory())) {
            throw new WorkspaceException(Problem.MISSING, directory());
        }
    }

    /** Opens the workspace, making an empty one when there is none. */
    AppContext openOrCreate() {
        return create(directory(), Clock.systemUTC());
    }

    /** Opens the workspace in a folder, making an empty one when there is none. */
    AppContext create(Path folder, Clock clock) {
        return new AppContext(folder, preferences(), clock, zone, Runnable::run);
    }

    /** What the program remembers, but in the language asked for: it says whose holidays count. */
    private Preferences preferences() {
        Settings remembered = settings();
        Locale asked = language();
        return asked == null ? remembered : new InLanguage(remembered, asked);
    }

    private record InLanguage(Preferences remembered, Locale language) implements Preferences {
        @Override
        public String get(String name, String fallback) {
            return name.equals(LANGUAGE)
                    ? language.toLanguageTag()
                    : remembered.get(name, fallback);
        }

        @Override
        public void put(String name, String value) {
            remembered.put(name, value);
        }
    }

    /** A moment in documents: the local time with its offset. */
    @Nullable String moment(@Nullable Instant moment) {
        return moment == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        moment.atZone(zone).toOffsetDateTime());
    }

    /** A contact in documents. */
    Map<String, Object> person(ContactName person) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", person.id());
        document.put("name", names().of(person.name()));
        return document;
    }

    /** People in documents. */
    List<Map<String, Object>> people(List<ContactName> people) {
        return people.stream().map(this::person).toList();
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

    /** Saves what is remembered. */
    @Override
    public void close() {
        if (settings != null) {
            settings.close();
        }
    }

    /** A collaboration as data. */
    Map<String, @Nullable Object> work(Work work) {
        Collaboration it = work.collaboration();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("uid", it.uid().toString());
        json.put("title", it.title());
        json.put("goal", it.goal());
        json.put("ownPart", it.ownPart());
        json.put("starts", Objects.toString(it.starts(), null));
        json.put("ends", Objects.toString(it.ends(), null));
        json.put("stage", work.stage(LocalDate.now(zone)).code());
        json.put("result", it.result().code());
        json.put("resultWords", it.resultWords());
        json.put("significant", it.significant());
        json.put(
                "people",
                work.people().stream()
                        .map(
                                each -> {
                                    Map<String, Object> person = person(each);
                                    work.of(each.id())
                                            .ifPresent(
                                                    took -> {
                                                        person.put("part", took.part());
                                                        person.put("said", took.said());
                                                    });
                                    return person;
                                })
                        .toList());
        json.put("organizations", work.organizationNames());
        return json;
    }
}
