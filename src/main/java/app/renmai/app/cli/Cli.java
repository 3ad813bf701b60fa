package app.renmai.app.cli;

import app.renmai.exchange.TargetException;
import app.renmai.exchange.archive.ArchiveException;
import app.renmai.model.shared.Refusal;
import app.renmai.service.backup.BackupException;
import app.renmai.store.StoreException;
import app.renmai.store.WorkspaceException;
import app.renmai.ui.i18n.Messages;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The command line. Exit codes: 0 done; 1 done in part; 2 usage or input error; 3 workspace error.
 * Messages go to standard error, one line each.
 */
public final class Cli {
    /** Done. */
    public static final int DONE = 0;

    /** Done in part: something was rejected, the report says what. */
    public static final int PARTLY = 1;

    /** Usage or input error. */
    public static final int INPUT = 2;

    /** Workspace error. */
    public static final int WORKSPACE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out takes what was asked for, in UTF-8
     * @param err takes messages, in UTF-8
     */
    public Cli(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The command line on the process's own streams; UTF-8 whatever the locale says. */
    public static Cli ofProcess() {
        return new Cli(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    /** Runs a command and returns its exit code. */
    public int run(String... arguments) {
        try (Common common = new Common(out, err)) {
            CommandLine line = new CommandLine(new Root(common), new Factory(common));
            line.setOut(new PrintWriter(out, true));
            line.setErr(new PrintWriter(err, true));
            // A text to log may begin with @, which picocli would take for the name of a file.
            line.setExpandAtFiles(false);
            line.setParameterExceptionHandler(
                    (e, all) -> {
                        common.speak(all);
                        err.println(Usage.sentence(e, common));
                        return INPUT;
                    });
            line.setExecutionExceptionHandler((e, _, _) -> failed(e, common));
            return line.execute(arguments);
        }
    }

    private int failed(Exception e, Common common) {
        LOG.debug("failed", e);
        switch (e) {
            case InputException input -> {
                err.println(input.getMessage());
                return INPUT;
            }
            case WorkspaceException problem -> {
                err.println(sentence(problem, common.messages()));
                return WORKSPACE;
            }
            case StoreException store -> {
                err.println(common.text("problem.store", oneLine(store)));
                return WORKSPACE;
            }
            case TargetException target -> {
                String key = "export.problem." + target.problem().code();
                err.println(common.text(key, words(target.arguments())));
                return INPUT;
            }
            case Refusal problem -> {
                err.println(common.text(problem.key(), problem.arguments()));
                return INPUT;
            }
            case BackupException problem -> {
                String key = "backup.problem." + problem.problem().code();
                err.println(common.text(key, problem.file().toString()));
                return INPUT;
            }
            case ArchiveException problem -> {
                err.println(common.text(problem.key(), problem.arguments()));
                return INPUT;
            }
            default -> {
                err.println(common.text("problem.command", oneLine(e)));
                return INPUT;
            }
        }
    }

    /** What is wrong with a workspace and what to do, in one sentence. */
    public static String sentence(WorkspaceException problem, Messages messages) {
        return messages.text(
                "workspace.problem." + problem.problem().code(), problem.directory().toString());
    }

    private static Object[] words(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Path path ? path.toString() : argument)
                .toArray();
    }

    private static String oneLine(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("");
    }

    /** What is neither a command nor a file there is, is taken for a command that was mistyped. */
    private static ParameterException unknown(CommandSpec spec, Path word) {
        return new UnmatchedArgumentException(spec.commandLine(), List.of(word.toString()));
    }

    @Command(
            name = "renmai",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "[COMMAND]",
            description =
                    "Log meetings, draft pitches, see the timeline of each relationship. Without a"
                            + " command, opens the window, with files to import if any are named.",
            subcommands = {
                ContactsCommand.class,
                ContactCommand.class,
                TimelineCommand.class,
                DueCommand.class,
                LogCommand.class,
                BriefCommand.class,
                PitchCommand.class,
                OutreachCommand.class,
                CollaborationsCommand.class,
                MatchesCommand.class,
                RatesCommand.class,
                InsightsCommand.class,
                StandingCommand.class,
                ReconnectCommand.class,
                DuplicatesCommand.class,
                MergeCommand.class,
                ImportCommand.class,
                ExportCommand.class,
                EraseCommand.class,
                BackupCommand.class,
                RestoreCommand.class,
                CheckCommand.class,
                DemoCommand.class,
                TourCommand.class,
                CommandLine.HelpCommand.class
            })
    private static final class Root implements Callable<Integer> {
        @Mixin private final Common common;
        @Spec private @Nullable CommandSpec spec;

        @Parameters(
                arity = "0..*",
                paramLabel = "FILE",
                description = "Files to import in the window.")
        private List<Path> files = List.of();

        Root(Common common) {
            this.common = common;
        }

        @Override
        public Integer call() {
            for (Path file : files) {
                if (spec != null && !Files.exists(file)) {
                    throw unknown(spec, file);
                }
            }
            if (spec != null && common.json()) {
                throw new ParameterException(
                        spec.commandLine(), common.text("cli.usage.no-command"));
            }
            return new WindowStart(common, files).call();
        }
    }

    private static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Cli.class.getPackage().getImplementationVersion();
            return new String[] {"Renmai " + (version == null ? "0.1.0" : version)};
        }
    }

    /** Makes commands, all with the same common options. */
    private static final class Factory implements CommandLine.IFactory {
        private final Common common;
        private final CommandLine.IFactory plain = CommandLine.defaultFactory();

        Factory(Common common) {
            this.common = common;
        }

        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (List.of(constructor.getParameterTypes()).equals(List.of(Common.class))) {
                    return type.cast(constructor.newInstance(common));
                }
            }
            return plain.create(type);
        }
    }
}
