package app.renmai.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** What can be done with pitches. */
@Command(
        name = "pitch",
        mixinStandardHelpOptions = true,
        description = "Begins a pitch, looks one over, or lists what it can begin from.",
        subcommands = {
            PitchDraftCommand.class,
            PitchTemplatesCommand.class,
            PitchCheckCommand.class
        })
final class PitchCommand implements Callable<Integer> {
    private final Common common;
    @Spec private @Nullable CommandSpec spec;

    PitchCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            return Cli.INPUT;
        }
        throw new ParameterException(spec.commandLine(), common.text("cli.usage.no-command"));
    }
}
